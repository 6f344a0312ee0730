//! Every code of reading: a change to a sound meeting that gives it, with the
//! place and words of the message, and one beside it that does not.

use std::collections::BTreeSet;

use super::samples::{brief, changed, read_sample, with};
use super::{CODES, Sources};

/// File, text to change, its replacement, and what must be said of it.
type Case = (&'static str, &'static str, &'static str, &'static str);

const TROUBLES: &[Case] = &[
    ("acuerdos.csv", "fecha,2019-11-19", ",2019-11-19", "A001 J2: el plazo `2019-11-19` no tiene"),
    ("acuerdos.csv", "habiles,5,emision", ",,emision", "A001 K4: el plazo `emision` no tiene"),
    (
        "acuerdos.csv",
        "fecha,2019-11-19",
        "fecha,",
        "A002 J2: el plazo no tiene valor, se espera una",
    ),
    ("acuerdos.csv", "fecha,2019-11-19", "ninguno,5", "A003 J2: este `plazo_tipo` no lleva"),
    ("acuerdos.csv", "2019-11-19,,", "2019-11-19,emision,", "A003 K2: este `plazo_tipo` no lleva"),
    ("acuerdos.csv", "habiles,5", "habiles,cinco", "A004 J4: `cinco` no es un número de días"),
    ("acuerdos.csv", "habiles,5", "naturales,0", "A004 J4: `0` no es"),
    ("acuerdos.csv", "informar", "in\u{7}formar", "C001 B4: el carácter `U+0007` es de control"),
    ("acuerdos.csv", "informar", "in\u{F0B7}formar", "C002 B4: el carácter `U+F0B7` no es"),
    ("acuerdos.csv", "informar", "in\u{FFFE}formar", "C002 B4: el carácter `U+FFFE` no es"),
    (
        "acuerdos.csv",
        "informar",
        "\u{202E}x",
        "C003 B4: el carácter `U+202E` RIGHT-TO-LEFT OVERRIDE",
    ),
    ("acuerdos.csv", "informar", "in\u{AD}formar", "C004 B4: el carácter `U+00AD` SOFT HYPHEN"),
    ("reunion.json", "Bienvenida", "Bien\u{200B}", "C004 10:26: el carácter `U+200B` ZERO WIDTH"),
    (
        "acuerdos.csv",
        "informar",
        "informar 😀",
        "C005 B4: el carácter `U+1F600` GRINNING FACE no se puede imprimir",
    ),
    (
        "acuerdos.csv",
        "informar",
        "Se?alar",
        "C006 B4: el carácter `U+003F` QUESTION MARK está donde",
    ),
    ("reunion.json", "Bienvenida", "\\uD83D\\uDE00", "C005 10:21: el carácter `U+1F600` GRINNING"),
    ("directorio.csv", "galvan", "galván", "D001 A4: la clave `galván` tiene `á`"),
    ("directorio.csv", "galvan", "_g.", "D001 A4: la clave `_g.` comienza o termina con punto"),
    (
        "reunion.json",
        "2019-11-04-stl",
        "la reunión",
        "D001 4:12: la clave `la reunión` tiene un espacio",
    ),
    ("directorio.csv", "galvan", "COMPEAN", "D002 A4: la clave `COMPEAN` ya está en la fila 2"),
    ("acuerdos.csv", "A03", "com1", "D003 A4: la clave `com1` es un nombre reservado"),
    ("directorio.csv", "Presidencia del Tribunal", "", "D004 C5: el renglón no tiene nombre"),
    ("acuerdos.csv", "informar", "\"informar", "L010 B4: aquí se abren comillas"),
    ("acuerdos.csv", "informar", "\"in\"formar", "L011 B4: hay texto después de las comillas"),
    ("acuerdos.csv", "Nota", "Notas", "L012 L1: no existe la columna `Notas`"),
    ("acuerdos.csv", "Nota", "TEXTO", "L013 L1: la columna `texto` está dos veces"),
    ("acuerdos.csv", "Texto", "_x", "L014 A1: falta la columna `texto`: lo acordado"),
    ("participantes.csv", "Titular,no", "Titular,no,,x", "L015 E3: la celda tiene texto pero"),
    ("participantes.csv", "mendivil", "", "L016 A3: falta `clave`"),
    ("reunion.json", "Reunión con la sociedad civil", " ", "L016 9:13: `asunto` está vacío"),
    ("acuerdos.csv", "informar", "#N/D", "L017 B4: la celda tiene el error `#N/D` de Excel"),
    ("reunion.json", "\"2019-11-04\",", "\"2019-11-04\"", "L020 5:24: falta una coma"),
    ("reunion.json", "\"fecha\":", "fecha:", "L020 5:3: hay una palabra sin comillas"),
    ("reunion.json", "\"_nota\": \"mía\",", "// mía", "L020 3:3: JSON no admite comentarios"),
    ("reunion.json", "Negrete", "C:\\Negrete", "L020 8:15: la diagonal invertida"),
    ("reunion.json", "\n}\n", "\n", "L020 1:1: la llave que se abre aquí no se cierra"),
    ("reunion.json", "05/11/2019\"", "05/11/2019\",", "L021 12:32: sobra la coma"),
    ("reunion.json", "Compromisos\"", "Compromisos\",", "L021 10:48: sobra la coma"),
    ("reunion.json", "civil\"", "civil", "L023 9:13: el texto que comienza aquí no se cierra"),
    ("reunion.json", "\"compean\"", "5", "L024 11:14: `elabora` es un número, se espera un texto"),
    (
        "reunion.json",
        "\"Bienvenida\"",
        "[]",
        "L024 10:21: un elemento de `orden_del_dia` es una lista",
    ),
    ("reunion.json", "hora_fin", "hora_inicio", "L025 7:3: el campo `hora_inicio` está dos veces"),
    ("reunion.json", "\"lugar\"", "\"Lugr\"", "L026 8:3: no existe el campo `Lugr`"),
    ("reunion.json", "\"asunto\"", "\"_asunto\"", "L027 1:1: falta el campo `asunto`"),
    ("institucion.json", "\"siglas\": \"IDAIP\"", "\"siglas\": null", "L027 7:5: falta el campo"),
    (
        "reunion.json",
        "05/11/2019",
        "31/11/2019",
        "L030 12:20: la fecha `31/11/2019` no existe: \
      noviembre tiene 30 días",
    ),
    (
        "reunion.json",
        "05/11/2019",
        "29/02/2019",
        "L030 12:20: la fecha `29/02/2019` no existe: \
      febrero de 2019 tiene 28 días",
    ),
    (
        "reunion.json",
        "05/11/2019",
        "11/19/2019",
        "L030 12:20: la fecha `11/19/2019` no existe: no hay mes 19",
    ),
    ("inhabiles.csv", "25/12/2019", "25/12/19", "L030 A3: la fecha `25/12/19` tiene el año"),
    (
        "inhabiles.csv",
        "25/12/2019;",
        "12/25/2019;01/02/2020",
        "L040 A3: aquí las fechas llevan el mes primero, como `12/25/2019`: así se leyeron",
    ),
    (
        "inhabiles.csv",
        "2019-11-18;;",
        "31/12/2019;12/31/2019;",
        "L041 B2: `12/31/2019` lleva el mes primero, y otras fechas de la tabla el día",
    ),
    ("acuerdos.csv", "A02", "02-abr", "L042 A3: Excel cambió por una fecha lo que se escribió"),
    ("inhabiles.csv", "25/12/2019", "navidad", "L030 A3: `navidad` no es una fecha"),
    ("inhabiles.csv", "25/12/2019", "0219-12-25", "L030 A3: el año de la fecha `0219-12-25` no"),
    ("inhabiles.csv", "25/12/2019;", ";2019-12-31", "L016 A3: falta `fecha`"),
    ("inhabiles.csv", ";;;2019", ";;;19", "L033 D4: `19` no es un año, se espera de 1800 a 2300"),
    (
        "inhabiles.csv",
        "25/12/2019;",
        "25/12/2019;2019-12-24",
        "L034 B3: el último día, `2019-12-24`, es anterior al primero, `2019-12-25`",
    ),
    (
        "institucion.json",
        "\"copias\"",
        "\"despedida\": \"{les} saludo\", \"copias\"",
        "R007 17:20: la fórmula no conoce `{les}`",
    ),
    (
        "institucion.json",
        "\"copias\"",
        "\"despedida\": \"{le reitero\", \"copias\"",
        "R007 17:20: las llaves de `{le reitero` no están en pares",
    ),
    ("reunion.json", "20:00", "24:01", "L031 7:15: la hora `24:01` no existe"),
    ("reunion.json", "18:00", "24:00", "L031 6:18: la reunión no puede comenzar a las `24:00`"),
    ("reunion.json", "18:00", "6 y media", "L031 6:18: `6 y media` no es una hora"),
    (
        "acuerdos.csv",
        "habiles,5",
        "habiles,5 días naturales",
        "A034 J4: `plazo_tipo` dice `habiles` y `plazo_valor` dice `5 días naturales`",
    ),
    (
        "reunion.json",
        "\"Bienvenida\"",
        "\"Bienvenida\", \"-\"",
        "L035 10:35: `-` no dice nada, y no se imprime",
    ),
    ("acuerdos.csv", "informar", "N/A", "L016 B4: falta `texto`: `N/A` no dice nada"),
    (
        "reunion.json",
        "2019-11-04\"",
        "martes 4 de noviembre de 2019\"",
        "L030 5:12: `martes 4 de noviembre de 2019` dice martes, y ese día es lunes",
    ),
    (
        "acuerdos.csv",
        "sugerencia",
        "sujerencia",
        "L032 C2: no se entiende `sujerencia`, se espera \
      `acuerdo`, `sugerencia` o `compromiso`",
    ),
    (
        "participantes.csv",
        "Titular,no",
        "Titular,tal vez",
        "L032 C3: no se entiende `tal vez`, se \
      espera `sí` o `no`",
    ),
    ("institucion.json", "18.5", "0", "L033 18:91: `alto_mm` es `0`"),
    (
        "institucion.json",
        "2019-01-01",
        "2018-12-31",
        "R001 7:5: esta vigencia (desde `2018-12-31`)",
    ),
    ("institucion.json", "{N:03}", "{N:3}", "R002 16:21: la numeración no conoce `{N:3}`"),
    ("institucion.json", "{N:03}", "{N:03", "R002 16:21: las llaves del patrón"),
    ("institucion.json", "{N:03}", "007", "R002 16:21: el patrón"),
    ("institucion.json", ", \"siglas\": \"CGA\"", "", "R002 16:21: el patrón"),
    (
        "institucion.json",
        "logos/marca.png",
        "../marca.png",
        "R003 18:31: el logo `../marca.png` no es",
    ),
    (
        "institucion.json",
        "logos/marca.png",
        "C:/marca.png",
        "R003 18:31: el logo `C:/marca.png` no es",
    ),
    (
        "institucion.json",
        "logos/marca.png",
        "marca.tiff",
        "R003 18:31: el logo `marca.tiff` no termina",
    ),
    (
        "institucion.json",
        "\"desde\": \"2019-01-01\"",
        "\"desde\": \"2019-01-01\", \"hasta\": \
      \"2018-12-31\"",
        "R004 8:39: la vigencia termina",
    ),
    ("institucion.json", "\"2019\":", "\"19\":", "R005 15:21: `19` no es un año"),
];

const SOUND: &[(&str, &str, &str, &str)] = &[
    ("A001", "acuerdos.csv", "fecha,2019-11-19", ","),
    ("A002", "acuerdos.csv", "fecha,2019-11-19", "ninguno,"),
    ("A003", "acuerdos.csv", "habiles,5,emision", "naturales,5,recepción"),
    ("A004", "acuerdos.csv", "habiles,5", "Hábiles, 3650 "),
    ("C001", "acuerdos.csv", "informar", "\"in\tfor\r\nmar\""),
    ("C002", "directorio.csv", ",x\n", ",\u{F0B7}\n"),
    ("C003", "acuerdos.csv", "informar", "«informar»"),
    ("C004", "acuerdos.csv", "informar", "in\u{A0}formar"),
    ("C005", "acuerdos.csv", "informar", "señalar el pingüino…"),
    ("C005", "acuerdos.csv", "informar", "sen\u{303}alar"),
    ("C006", "acuerdos.csv", "informar", "¿señalar cómo?así? En x.mx/?a=b"),
    ("D001", "directorio.csv", "galvan", "A.b_c-9"),
    ("D002", "directorio.csv", "galvan", "compean2"),
    ("D003", "acuerdos.csv", "A03", "console"),
    ("D004", "directorio.csv", "Presidencia del Tribunal", "Titular"),
    ("L010", "acuerdos.csv", "informar", "el 5\" de lluvia"),
    ("L011", "acuerdos.csv", "informar", "\"in\"\"formar\""),
    ("L012", "acuerdos.csv", "Nota", "_Nota mía"),
    ("L013", "acuerdos.csv", "Nota", "_texto"),
    ("L014", "acuerdos.csv", "Texto", "  TÉXTO "),
    ("L015", "participantes.csv", "Titular,no", "Titular,no,, ,"),
    ("L016", "participantes.csv", "mendivil,Titular,no", ",,"),
    ("L017", "acuerdos.csv", "informar", "#4"),
    ("L020", "reunion.json", "Negrete", "C:\\\\\\u004Eegrete"),
    ("L021", "reunion.json", "Compromisos", "Compromisos,"),
    ("L023", "reunion.json", "civil", "civil\\n\\\""),
    ("L024", "reunion.json", "\"compean\"", "null"),
    ("L025", "reunion.json", "hora_fin", "_hora_fin"),
    ("L026", "reunion.json", "\"lugar\"", "\"_lugr\""),
    ("L027", "reunion.json", "\"lugar\"", "\"tema\""),
    ("L030", "reunion.json", "05/11/2019", "29/2/2020"),
    ("L031", "reunion.json", "18:00", "8:05:00"),
    ("L032", "participantes.csv", "Titular,no", "Titular,SÍ"),
    ("L033", "institucion.json", "18.5", "100"),
    ("L040", "inhabiles.csv", "25/12/2019;", "12/11/2019;"),
    ("L041", "inhabiles.csv", "25/12/2019;", "25/12/2019;31/12/2019"),
    ("L042", "acuerdos.csv", "A02", "3-4"),
    ("L034", "inhabiles.csv", "25/12/2019;", "25/12/2019;25/12/2019"),
    ("R001", "institucion.json", "2018-12-31", "2018-12-30"),
    ("R002", "institucion.json", "{N:03}", "{SERIE}-{N}"),
    ("R003", "institucion.json", "logos/marca.png", "Marca 1.JPG"),
    ("R004", "institucion.json", "\"2019-01-01\"", "\"2019-01-01\", \"hasta\": \"2019-01-01\""),
    ("R005", "institucion.json", "\"2019\":", "\"_nota\": \"x\", \"2020\":"),
    ("R006", "institucion.json", "IDAIP", "X"),
    (
        "R007",
        "institucion.json",
        "\"copias\"",
        "\"despedida\": \"{le} {envio} un saludo\", \"copias\"",
    ),
    ("A034", "acuerdos.csv", "habiles,5", "5 días hábiles,"),
    ("L035", "acuerdos.csv", "informar", "\"informar\nx - y\""),
    ("L036", "acuerdos.csv", "informar", "informe"),
    ("L001", "acuerdos.csv", "informar", "x"),
    ("L002", "acuerdos.csv", "informar", "þÿ"),
    ("L003", "acuerdos.csv", "informar", "0"),
    ("L006", "acuerdos.csv", "informar", "no se pudo"),
    ("L004", "acuerdos.csv", "informar", "x"),
    ("L005", "acuerdos.csv", "informar", "Ã³"),
    ("L007", "acuerdos.csv", "informar", "x"),
    ("L008", "acuerdos.csv", "informar", "ŽÖ"),
    ("L018", "acuerdos.csv", "informar", "x"),
    ("L022", "reunion.json", "Bienvenida", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
];

#[test]
fn a_sound_meeting_has_nothing_to_say() {
    let read = read_sample(&with("", ""));
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert_eq!(said, Vec::<String>::new());
    assert!(read.value.is_some());
}

#[test]
fn every_trouble_is_said_once_and_at_its_place() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in TROUBLES {
        let said = said_of(&changed(file, from, to));
        if said.len() != 1 || !said[0].starts_with(expected) {
            wrong.push(format!("{from:?} -> {to:?}\n  expected {expected}\n  said {said:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_sound_is_not_reported() {
    for (code, file, from, to) in SOUND {
        let said = said_of(&changed(file, from, to));
        assert!(said.iter().all(|line| !line.starts_with(code)), "{code} {to:?}: {said:#?}");
    }
}

#[test]
fn every_code_has_a_case_and_the_opposite() {
    let elsewhere = [
        "L001", "L002", "L003", "L004", "L005", "L006", "L007", "L008", "L018", "L022", "L036",
        "R006",
    ];
    let mut troubles: BTreeSet<&str> = TROUBLES.iter().map(|case| &case.3[..4]).collect();
    troubles.extend(elsewhere);
    let sound: BTreeSet<&str> = SOUND.iter().map(|case| case.0).collect();
    // Those of workbooks, of Word and of plain text are given by their own tests.
    let of_text = CODES.iter().map(|(code, _)| *code);
    let of_text = of_text.filter(|code| !code.starts_with(['M', 'W', 'X']));
    let all: BTreeSet<&str> = of_text.collect();
    assert_eq!(troubles, all);
    assert_eq!(sound, all);
}

fn said_of(sources: &Sources) -> Vec<String> {
    read_sample(sources).diagnostics.iter().map(brief).collect()
}
