//! Every code of the rules: a change to a sound meeting that gives it, with the
//! place and words of the message, and one beside it that does not.

use std::collections::BTreeSet;

use super::{CODES, SENDING, check};
use super::{eye_tests, grammar_tests};
use crate::calendario::samples::shipped;
use crate::diagnostic::{Diagnostic, text};
use crate::input::samples::{DIRECTORIO, brief, changed, read_sample, with};
use crate::input::{self, Sources};

/// File, text to change, its replacement, and what must be said of it.
pub(super) type Case = (&'static str, &'static str, &'static str, &'static str);

const TROUBLES: &[Case] = &[
    ("acuerdos.csv", ",presidencia-tsj,", ",,", "A012 E2: el acuerdo `A01` no tiene destinatario"),
    ("acuerdos.csv", "compean+sociedad", "+", "A013 F2: el acuerdo `A01` no tiene firmante"),
    ("acuerdos.csv", "se difunda", " ", "A014 H2: el acuerdo `A01` no tiene petición"),
    ("acuerdos.csv", "se difunda", "la difusión", "A032 H2: la petición no se une a lo que va"),
    ("acuerdos.csv", ",Difusión,", ",,", "A015 G2: el acuerdo `A01` no tiene asunto"),
    (
        "acuerdos.csv",
        ",stl,",
        ",stl+galvan,",
        "A016 E4: en el acuerdo `A03`, `galvan` es destinatario",
    ),
    (
        "acuerdos.csv",
        "compean+sociedad",
        "sociedad+sociedad+compean",
        "A016 F2: en el acuerdo `A01`, \
      `mendivil` es firmante dos veces",
    ),
    (
        "acuerdos.csv",
        "\"\"\",,,,,,,,,,,",
        "\"\"\",,,,,,,fecha,2019-10-01,,,",
        "A017 J3: el plazo del acuerdo `A02` vence el `2019-10-01`, antes de la reunión",
    ),
    (
        "acuerdos.csv",
        "Nota,Responsable\nA01,difundir el apartado,sugerencia,oficio,presidencia-tsj,compean+sociedad,Difusión,se difunda,fecha,2019-11-19,,,",
        "Estatus,Responsable\nA01,difundir el apartado,sugerencia,oficio,presidencia-tsj,compean+sociedad,Difusión,se difunda,fecha,2019-11-19,,cancelado,",
        "A033 A2: el acuerdo `A01` está cancelado, y se hará su oficio",
    ),
    ("acuerdos.csv", "2019-11-19", "2019-11-04", "A017 J2: el plazo del acuerdo `A01` vence el"),
    ("acuerdos.csv", "fecha,2019-11-19", "indeterminado,a la brevedad", "A018 J2: el plazo «a la"),
    (
        "directorio.csv",
        "Comisionada",
        "",
        "A019 A2: `compean` firma el oficio de `A01` y no tiene cargo",
    ),
    (
        "directorio.csv",
        "Paulina Compean",
        "",
        "A019 A2: `compean` firma el oficio de `A01` y no tiene \
      nombre",
    ),
    (
        "acuerdos.csv",
        "2019-11-19,,",
        "2019-11-19,,Plazo PÓR  confirmar",
        "A020 L2: una persona debe \
      confirmar el acuerdo `A01`: «Plazo",
    ),
    (
        "acuerdos.csv",
        "emision,,Comisión",
        "emision,,",
        "A021 A4: el acuerdo `A03` no tiene responsable",
    ),
    (
        "inhabiles.csv",
        ";;;2019",
        ";;;2018",
        "A028 J4: el calendario `institucional` no cubre 2019, y con él se cuenta el plazo del \
      acuerdo `A03`",
    ),
    (
        "inhabiles.csv",
        "2019-11-18;;",
        "2019-11-06;2021-01-01;",
        "A029 J4: el plazo del acuerdo `A03` no tiene fecha",
    ),
    ("acuerdos.csv", ",stl,", ",compeam,", "D010 E4: la clave `compeam` no está en directorio.csv"),
    ("acuerdos.csv", "compean+sociedad", "compean+otro", "D010 F2: la clave `otro` no está"),
    ("participantes.csv", "mendivil", "Mendevil", "D010 A3: la clave `Mendevil` no está"),
    ("reunion.json", "\"compean\"", "\"José Mendevil\"", "D010 11:14: `José Mendevil` no está"),
    (
        "acuerdos.csv",
        "emision,,Comisión",
        "emision,,\"Compean, Comisión\"",
        "D010 M4: `Comisión` no está en directorio.csv",
    ),
    (
        "acuerdos.csv",
        ",stl,",
        ",presidencia del tribunal y cetic,",
        "D010 E4: la clave `cetic` no está en directorio.csv",
    ),
    (
        "directorio.csv",
        "Ing.,Manuel Galván,hombre,Presidente",
        "LCyTC.,José Mendivil,hombre,Presidente",
        "D014 C4: `José Mendivil` está también con la clave `mendivil` y otro cargo",
    ),
    (
        "participantes.csv",
        "mendivil,",
        "\"mendivil, Manuel Galván\",",
        "D022 A3: `mendivil, Manuel Galván` nombra a 2 personas, se espera una",
    ),
    (
        "directorio.csv",
        "galvan,",
        "consejo,",
        "D011 A4: `consejo` es clave de una persona y nombre",
    ),
    ("participantes.csv", "mendivil", "sociedad", "D012 A3: `sociedad` es un grupo, se espera una"),
    (
        "directorio.csv",
        "sociedad+stl",
        "Sociedad+stl",
        "D013 G4: el grupo `sociedad` está escrito \
      también `Sociedad`",
    ),
    (
        "directorio.csv",
        "Colegio,sociedad+stl,",
        "Colegio,sociedad+stl,por confirmar: cargo",
        "D020 H3: \
      una persona debe confirmar el renglón `mendivil`",
    ),
    (
        "institucion.json",
        "Instituto Duranguense de Acceso a la Información",
        "Instituto de ejemplo",
        "I001 9:17: la institución es todavía la de ejemplo, «Instituto de ejemplo»",
    ),
    ("institucion.json", "\"IDAIP\"", "\"IE\"", "I001 10:17: la institución es todavía la de"),
    (
        "institucion.json",
        "2019-01-01",
        "2019-11-05",
        "R010 5:12: institucion.json no tiene vigencia",
    ),
    (
        "institucion.json",
        "2019-01-01\"",
        "2019-01-01\", \"hasta\": \"2019-11-04\"",
        "R011 12:20: \
      institucion.json no tiene vigencia el día de los oficios, `2019-11-05`",
    ),
    (
        "reunion.json",
        "05/11/2019",
        "03/11/2019",
        "R012 12:20: los oficios llevan fecha `2019-11-03`",
    ),
    ("reunion.json", "20:00", "18:00", "R013 7:15: la reunión termina a las `18:00` y comienza"),
    ("reunion.json", "20:00", "17:00", "R013 7:15: la reunión termina a las `17:00` y comienza"),
    (
        "reunion.json",
        "\"20:00\"",
        "\"20:00\", \"fecha_fin\": \"03/11/2019\"",
        "R013 7:37: la reunión termina el `2019-11-03` y comienza el `2019-11-04`",
    ),
    (
        "inhabiles.csv",
        "25/12/2019;",
        "01/08/2019;31/10/2019",
        "R025 A3: el periodo inhábil del `2019-08-01` al `2019-10-31` dura más de dos meses",
    ),
    (
        "acuerdos.csv",
        ",stl,compean,",
        ",stl,galvan,",
        "A040 E4: `galvan` firma el oficio de `A03` y está en el grupo `stl`: no se le dirige",
    ),
    (
        "acuerdos.csv",
        ",stl,compean,",
        ",galvan,galvan,",
        "A040 E4: `galvan` firma el oficio de `A03` y es también destinatario",
    ),
    (
        "reunion.json",
        "\"lugar\"",
        "\"tipo\": \"acta de la sesión\", \"lugar\"",
        "R027 8:11: el documento se titulará «acta de la sesión»",
    ),
    (
        "participantes.csv",
        "Titular,no",
        "Ausencia  justificada,no",
        "R028 B3: `mendivil` saldrá entre",
    ),
    (
        "acuerdos.csv",
        "Nota,Responsable\nA01,difundir el apartado,sugerencia,oficio,presidencia-tsj,compean+sociedad,Difusión,se difunda,fecha,2019-11-19,,,",
        "Estatus,Responsable\nA01,difundir el apartado,sugerencia,,,,,,fecha,2019-11-19,,cancelado,",
        "A041 A2: el acuerdo `A01` está cancelado, y la minuta lo dirá",
    ),
    (
        "reunion.json",
        "2019-11-04-stl",
        "2019-04-11-stl",
        "R026 5:12: la fecha de la reunión es `2019-11-04`, y la clave dice `2019-04-11-stl`",
    ),
    ("reunion.json", "20:00", "05:00", "R024 7:15: la reunión dura más de 11 horas"),
    ("reunion.json", "\"lugar\"", "\"_lugar\"", "R014 1:1: la reunión no tiene `lugar`"),
    ("reunion.json", "\"hora_inicio\"", "\"_x\"", "R015 1:1: la reunión no tiene `hora_inicio`"),
    ("reunion.json", "\"hora_fin\"", "\"_x\"", "R016 1:1: la reunión no tiene `hora_fin`"),
    ("reunion.json", "\"compean\"", "null", "R017 1:1: la reunión no tiene `elabora`"),
    ("institucion.json", "\"2019\"", "\"2020\"", "R018 15:29: no hay leyenda oficial del año 2019"),
    (
        "participantes.csv",
        "compean,,\nmendivil,Titular,no\ngalvan,,no",
        "",
        "R019 1:1: la reunión no tiene participantes",
    ),
    ("desarrollo.dj", "Se presentó el *informe*.", "", "R021 1:1: la reunión no tiene narración"),
    (
        "participantes.csv",
        "firma\ncompean,,",
        "nota\ncompean,,Por confirmar",
        "R020 C2: una persona \
      debe confirmar al participante `compean`",
    ),
];

/// Code, file, text to change, and a replacement for which it is not given.
const SOUND: &[(&str, &str, &str, &str)] = &[
    ("A012", "acuerdos.csv", "oficio,presidencia-tsj", ","),
    ("A013", "acuerdos.csv", "compean+sociedad", "consejo"),
    ("A014", "acuerdos.csv", "sugerencia,oficio", "sugerencia,ninguno"),
    ("A015", "acuerdos.csv", ",Difusión,", ",D,"),
    ("A016", "acuerdos.csv", ",stl,", ",stl+compean,"),
    ("A017", "acuerdos.csv", "2019-11-19", "2019-11-05"),
    ("A018", "acuerdos.csv", "fecha,2019-11-19", "naturales,1"),
    ("A019", "directorio.csv", "Presidencia del Tribunal", "Presidencia"),
    ("A020", "acuerdos.csv", "2019-11-19,,", "2019-11-19,,confirmado por teléfono"),
    ("A021", "acuerdos.csv", "emision,,Comisión", "emision,,Otra comisión"),
    ("A032", "acuerdos.csv", "se difunda", "Que se difunda"),
    ("A033", "acuerdos.csv", "Nota,Responsable", "Estatus,Responsable"),
    ("A028", "inhabiles.csv", ";;;2019", ";;;2018\n;;;2019"),
    ("A029", "inhabiles.csv", "2019-11-18;;", "2019-11-06;2019-12-20;"),
    ("D010", "acuerdos.csv", ",stl,", ",consejo\u{20}+\u{20}galvan,"),
    ("D011", "directorio.csv", "galvan,", "stl2,"),
    ("D012", "participantes.csv", "mendivil", "presidencia-tsj"),
    ("D013", "directorio.csv", "sociedad+stl", "sociedades+stl"),
    ("D022", "participantes.csv", "mendivil", "\"José Mendivil, Integrante\""),
    ("D020", "directorio.csv", "Colegio,sociedad+stl,", "Colegio,sociedad+stl,cargo confirmado"),
    (
        "I001",
        "institucion.json",
        "\"Instituto de Acceso\", \"siglas\": \"IA\"",
        "\"A\", \"siglas\": \"IE\"",
    ),
    ("R010", "institucion.json", "2019-01-01", "2019-11-04"),
    ("R011", "institucion.json", "2019-01-01\"", "2019-01-01\", \"hasta\": \"2019-11-05\""),
    ("R012", "reunion.json", "05/11/2019", "04/11/2019"),
    ("R013", "reunion.json", "20:00", "18:01"),
    ("R013", "reunion.json", "20:00", "01:15"),
    ("R013", "reunion.json", "20:00", "24:00"),
    ("R013", "reunion.json", "\"20:00\"", "\"10:00\", \"fecha_fin\": \"06/11/2019\""),
    ("R024", "reunion.json", "20:00", "03:59"),
    ("R025", "inhabiles.csv", "25/12/2019;", "15/12/2019;06/01/2020"),
    ("R027", "reunion.json", "\"lugar\"", "\"tipo\": \"minuta de trabajo\", \"lugar\""),
    ("R028", "participantes.csv", "Titular,no", "Titular de Justificaciones,no"),
    ("A040", "acuerdos.csv", ",stl,compean", ",presidencia-tsj,compean"),
    ("A041", "acuerdos.csv", "Nota,Responsable\nA01", "_nota,Responsable\nA01"),
    ("R026", "reunion.json", "2019-11-04-stl", "reunion-11-04"),
    ("R024", "reunion.json", "\"20:00\"", "\"10:00\", \"fecha_fin\": \"06/11/2019\""),
    ("R014", "reunion.json", "\"lugar\"", "\"lugar\""),
    ("R015", "reunion.json", "18:00", "8:00"),
    ("R016", "reunion.json", "20:00", "23:59"),
    ("R017", "reunion.json", "\"compean\"", "\"presidencia-tsj\""),
    ("R018", "institucion.json", "\"2019\": \"Año del Caudillo del Sur\"", ""),
    ("R019", "participantes.csv", "mendivil,Titular,no\n", ""),
    ("R020", "participantes.csv", "firma\ncompean,,", "nota\ncompean,,Confirmó"),
    ("R021", "desarrollo.dj", "*informe*", "informe"),
];

#[test]
fn a_sound_meeting_breaks_no_rule() {
    assert_eq!(said_of(&with("", "")), [""; 0]);
}

#[test]
fn every_trouble_is_said_once_and_at_its_place() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in
        TROUBLES.iter().chain(eye_tests::TROUBLES).chain(grammar_tests::TROUBLES)
    {
        let said = said_of(&changed(file, from, to));
        let found = said.iter().filter(|line| line.starts_with(expected)).count();
        if found != 1 {
            wrong.push(format!("{from:?} -> {to:?}\n  expected {expected}\n  said {said:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_there_but_wrong_is_not_missing() {
    let wrong = [
        ("reunion.json", "\"18:00\"", "\"25:00\""),
        ("reunion.json", "\"18:00\"", "18"),
        ("reunion.json", "\"20:00\"", "\"tarde\""),
        ("reunion.json", "\"compean\"", "[\"compean\"]"),
        ("reunion.json", "\"Negrete 807 Ote., Durango\"", "807"),
        ("reunion.json", "\"lugar\"", "\"lugr\""),
        ("participantes.csv", "clave,calidad,firma", "\u{0}"),
        ("desarrollo.dj", "Se", "\u{0}"),
    ];
    for (file, from, to) in wrong {
        let sources = changed(file, from, to);
        assert_eq!(read_sample(&sources).diagnostics.len(), 1, "{to:?} is not wrong");
        assert_eq!(said_of(&sources), [""; 0], "{to:?}");
    }
    let blank = changed("reunion.json", "\"18:00\"", "\" \"");
    assert!(said_of(&blank)[0].starts_with("R015"), "{:?}", said_of(&blank));
}

#[test]
fn a_row_that_says_nothing_is_no_example() {
    let rows = DIRECTORIO.replacen("compean,", "vacante,,,,,,,,\ncompean,", 1);
    let mut sources = with("directorio.csv", &rows);
    let acuerdos = changed("acuerdos.csv", ",presidencia-tsj,compean+sociedad,", ",,,");
    sources.acuerdos = acuerdos.acuerdos;
    let found = diagnostics(&sources);
    let hints: Vec<&str> = found.iter().filter_map(|one| one.hint.as_deref()).collect();
    assert!(hints.iter().all(|hint| !hint.contains("vacante")), "{hints:#?}");
    assert!(hints[0].contains("presidencia-tsj") && hints[1].contains("compean"), "{hints:#?}");
}

#[test]
fn what_is_sound_is_not_reported() {
    for (code, file, from, to) in SOUND.iter().chain(eye_tests::SOUND).chain(grammar_tests::SOUND) {
        let said = said_of(&changed(file, from, to));
        assert!(said.iter().all(|line| !line.starts_with(code)), "{code} {to:?}: {said:#?}");
    }
}

#[test]
fn every_code_has_a_case_and_the_opposite() {
    let troubles = TROUBLES
        .iter()
        .chain(eye_tests::TROUBLES)
        .chain(grammar_tests::TROUBLES)
        .map(|case| &case.3[..4]);
    let troubles: BTreeSet<&str> = troubles.chain(eye_tests::APART).collect();
    let sound = SOUND.iter().chain(eye_tests::SOUND).chain(grammar_tests::SOUND).map(|case| case.0);
    let sound: BTreeSet<&str> = sound.chain(eye_tests::APART).collect();
    let all: BTreeSet<&str> = CODES.iter().map(|(code, _)| *code).collect();
    assert_eq!(troubles, all);
    assert_eq!(sound, all);
    assert!(SENDING.iter().all(|code| all.contains(code)));
    assert!(input::CODES.iter().all(|(code, _)| !all.contains(code)));
}

#[test]
fn an_unknown_key_is_told_the_nearest_one() {
    let found = diagnostics(&changed("acuerdos.csv", ",stl,", ",compeam,"));
    assert_eq!(found[0].hint.as_deref(), Some("quizá quiso escribir `compean`"));
}

#[test]
fn a_missing_addressee_reads_as_the_sample_of_the_design() {
    let found = diagnostics(&changed("acuerdos.csv", ",presidencia-tsj,", ",,"));
    let expected = "\
error[A012]: el acuerdo `A01` no tiene destinatario
 --> acuerdos.csv, celda E2 (columna `Destinatario`)
  |
2 | A01 | difundir el apartado | sugerencia | oficio | · | compean+sociedad | Difusión | se difunda | fecha | 2019-11-19 | · | · | …
  |                                                    ^ vacía
  |
  = ayuda: escriba una clave de directorio.csv, por ejemplo `presidencia-tsj`";
    assert_eq!(text(&found[0], false), expected);
}

pub(super) fn diagnostics(sources: &Sources) -> Vec<Diagnostic> {
    let mut meeting = read_sample(sources).value.unwrap();
    meeting.ley = shipped();
    check(&meeting)
}

pub(super) fn said_of(sources: &Sources) -> Vec<String> {
    diagnostics(sources).iter().map(brief).collect()
}
