//! The eye of an experienced secretary: for each of its codes, what it sees and
//! what it lets pass.

use super::cases_tests::{Case, diagnostics, said_of};
use super::{Silenced, silence};
use crate::input::samples::{brief, changed, with};

/// Codes whose case needs more than one changed text; they are below.
pub(super) const APART: [&str; 5] = ["A026", "D015", "D021", "E020", "R023"];

const TEXT: &str = "difundir el apartado";
const NARRATIVE: &str = "Se presentó el *informe*.";

pub(super) const TROUBLES: &[Case] = &[
    ("acuerdos.csv", ",Difusión,", ",El que se indica.,", "A022 G2: el asunto «El que se indica.»"),
    (
        "acuerdos.csv",
        ",Difusión,",
        ",Solicitud de difusión del apartado en las redes sociales oficiales de todas las dependencias \
         que tomaron parte en la reunión de seguimiento,",
        "A023 G2: el asunto tiene 1",
    ),
    ("acuerdos.csv", "se difunda", "se difunda el anexo", "A024 H2: el oficio de `A01` anuncia"),
    ("acuerdos.csv", "Plazo_desde,Nota", "Anexos,Nota", "A025 K4: el oficio de `A03` lista"),
    ("acuerdos.csv", "Plazo_desde,Nota", "Copias,Nota", "D010 K4: la clave `emision` no está"),
    (
        "participantes.csv",
        "galvan,,no",
        "",
        "A027 F2: `galvan` firma el oficio de `A01` y no está entre",
    ),
    (
        "acuerdos.csv",
        "2019-11-19",
        "2019-11-18",
        "A030 J2: el plazo del acuerdo `A01` vence el `2019-11-18`, que es inhábil: tercer lunes",
    ),
    (
        "acuerdos.csv",
        "2019-11-19",
        "2019-11-16",
        "A030 J2: el plazo del acuerdo `A01` vence el `2019-11-16`, que es inhábil: sábado",
    ),
    (
        "acuerdos.csv",
        "2019-11-19",
        "2019-11-07",
        "A031 J2: el plazo del acuerdo `A01` vence a dos días hábiles",
    ),
    ("directorio.csv", "Manuel Galván", "José Mendívil", "D014 C4: `José Mendívil` está también"),
    ("directorio.csv", "Manuel Galván", "José Mendivil", "D016 C4: `José Mendivil` tiene dos trat"),
    ("acuerdos.csv", TEXT, "difundir  el apartado", "E001 B2: hay dos espacios"),
    ("acuerdos.csv", TEXT, "\"difundir , el apartado\"", "E001 B2: hay un espacio antes"),
    ("acuerdos.csv", TEXT, "difundir el apartado..", "E002 B2: hay dos signos"),
    ("acuerdos.csv", TEXT, "difundir la INFORMACION", "E003 B2: `INFORMACION` lleva acento"),
    ("acuerdos.csv", TEXT, "avisar al COMITE", "E003 B2: `COMITE` lleva acento"),
    ("reunion.json", "Compromisos\"", "GALVAN\"", "E003 10:36: `GALVAN` lleva acento"),
    ("acuerdos.csv", TEXT, "difundir XXX", "E004 B2: `XXX` está por llenar"),
    ("acuerdos.csv", TEXT, "difundir TODO", "E004 B2: `TODO` está"),
    ("acuerdos.csv", TEXT, "difundir ______ veces", "E004 B2: `______` está"),
    ("desarrollo.dj", NARRATIVE, "El lugar está por  Definir.", "E004 1:15: `por  Definir` está"),
    (
        "acuerdos.csv",
        TEXT,
        "difundir el lunes 19 de noviembre de 2019",
        "E005 B2: el 19 de noviembre de 2019 no es lunes, es martes",
    ),
    ("acuerdos.csv", TEXT, "avisar al CETIC", "E006 B2: las siglas `CETIC` no se definen"),
    ("acuerdos.csv", TEXT, "avisar al IDAP", "E007 B2: las siglas `IDAP` se parecen a `IDAIP`"),
    (
        "desarrollo.dj",
        NARRATIVE,
        "Habló José Mendívil del informe.",
        "E008 1:7: `José Mendívil` está en el directorio como `José Mendivil`",
    ),
    (
        "desarrollo.dj",
        NARRATIVE,
        "Habló la Dra. Paulina Compean del informe.",
        "E009 1:10: `Paulina Compean` es aquí `Dra.` y en el directorio `Lic.`",
    ),
    (
        "desarrollo.dj",
        NARRATIVE,
        "Habrá VI Sesión Extraordinaria. La Sexta Sesión Ordinaria será otra.",
        "E010 1:36: la sesión es aquí «Sexta Sesión Ordinaria»",
    ),
    (
        "desarrollo.dj",
        NARRATIVE,
        "Todo bien.\n\nSe acordó comprar mobiliario.",
        "E011 3:1: «Se acordó», y ningún renglón",
    ),
    (
        "acuerdos.csv",
        TEXT,
        "difundir https://ejemplo.invalid/una/direccion/larga/como/pocas",
        "E012 B2: una palabra de 5",
    ),
    ("acuerdos.csv", TEXT, "difundir el 04 de noviembre", "E013 B2: la fecha `04 de noviembre` va"),
    ("acuerdos.csv", TEXT, "difundir el 04/11/2019", "E013 B2: la fecha `04/11/2019` va con"),
    (
        "reunion.json",
        "\"elabora\"",
        "\"permitir\": [{\"codigo\": \"a18\", \"motivo\": \"no\"}], \"elabora\"",
        "R022 11:27: `a18` no es el código de un aviso",
    ),
    (
        "reunion.json",
        "\"elabora\"",
        "\"permitir\": [{\"codigo\": \"ñ\", \"motivo\": \"no\"}], \"elabora\"",
        "R022 11:27: `ñ` no es el código de un aviso",
    ),
];

pub(super) const SOUND: &[(&str, &str, &str, &str)] = &[
    ("A022", "acuerdos.csv", ",Difusión,", ",El que se indica difundir,"),
    ("A023", "acuerdos.csv", ",Difusión,", ",Solicitud de difusión del apartado,"),
    ("A024", "acuerdos.csv", "se difunda", "se difunda sin demora"),
    ("A025", "acuerdos.csv", "Plazo_desde,Nota", "_anexos,Nota"),
    ("A026", "acuerdos.csv", "Plazo_desde,Nota", "_copias,Nota"),
    ("A027", "participantes.csv", "mendivil,Titular,no", "mendivil,Titular,sí"),
    ("A030", "acuerdos.csv", "2019-11-19", "2019-11-20"),
    ("A031", "acuerdos.csv", "2019-11-19", "2019-11-08"),
    ("D014", "directorio.csv", "Manuel Galván", "José Mendoza"),
    ("D016", "directorio.csv", "Manuel Galván", "Manuel Mendivil"),
    ("E001", "acuerdos.csv", TEXT, "difundir el apartado"),
    ("E002", "acuerdos.csv", TEXT, "difundir el apartado... y el Lic."),
    ("E003", "acuerdos.csv", TEXT, "difundir la INFORMACIÓN en PDF"),
    ("E004", "acuerdos.csv", TEXT, "difundir todo lo definido"),
    ("E005", "acuerdos.csv", TEXT, "difundir el martes 19 de noviembre de 2019"),
    ("E006", "acuerdos.csv", TEXT, "avisar al INAI y al Centro Técnico (CETIC) en su VIII sesión"),
    ("E007", "acuerdos.csv", TEXT, "avisar al IDAIP"),
    ("E008", "desarrollo.dj", NARRATIVE, "Habló José Mendivil, y no José Luis Mendívil."),
    ("E009", "desarrollo.dj", NARRATIVE, "Habló la Lic. Paulina Compean del informe."),
    ("E010", "desarrollo.dj", NARRATIVE, "VI Sesión Extraordinaria y VII Sesión Ordinaria."),
    ("E011", "desarrollo.dj", NARRATIVE, "Se acordó difundir el apartado en redes."),
    ("E012", "acuerdos.csv", TEXT, "difundir https://ejemplo.invalid/una/direccion"),
    (
        "E013",
        "acuerdos.csv",
        TEXT,
        "difundir el 4 de noviembre, expediente 5/3/2019/04, artículo 10 de mayo",
    ),
    ("R022", "reunion.json", "\"elabora\"", "\"permitir\": [], \"elabora\""),
];

#[test]
fn a_directory_of_the_meeting_s_own_names_nobody_in_vain() {
    let in_folder = |folder: &str| {
        let mut sources = with("", "");
        for file in [&mut sources.reunion, &mut sources.participantes, &mut sources.acuerdos] {
            file.as_mut().unwrap().name.insert_str(0, "inputs/una/");
        }
        let directory = sources.directorio.as_mut().unwrap();
        directory.name.insert_str(0, folder);
        directory.bytes.extend(b"otra,,Otra Persona,f,Cargo,,,,\n");
        let said = said_of(&sources);
        said.into_iter().filter(|line| line.starts_with("D015")).collect::<Vec<_>>()
    };
    assert_eq!(in_folder("inputs/una/"), ["D015 A6: `otra` no aparece en ningún documento"]);
    assert_eq!(in_folder("inputs/"), [""; 0], "a directory of all meetings names others too");
}

#[test]
fn a_copy_to_the_addressee_is_told() {
    let said = said_of(&changed("acuerdos.csv", "Nota,", "Copias,"));
    assert!(said.iter().all(|line| !line.starts_with("A026")), "{said:?}");
    let mut sources = changed("acuerdos.csv", "Nota,", "Copias,");
    let table = &mut sources.acuerdos.as_mut().unwrap().bytes;
    let text = String::from_utf8(table.clone()).unwrap();
    *table = text.replace("emision,,Com", "emision,galvan,Com").into_bytes();
    let said = said_of(&sources);
    assert!(
        said.contains(
            &"A026 L4: en el acuerdo `A03`, `galvan` es destinatario y recibe también copia"
                .to_owned()
        ),
        "{said:?}"
    );
}

#[test]
fn a_warning_can_be_silenced_with_a_reason_and_an_error_cannot() {
    let permit = |code: &str| {
        let list = format!(
            "\"permitir\": [{{\"codigo\": \"{code}\", \"motivo\": \"así es\"}}], \"elabora\""
        );
        let mut sources = changed("reunion.json", "\"elabora\"", &list);
        let other = changed("acuerdos.csv", "oficio,presidencia-tsj,compean", "oficio,,compean");
        sources.acuerdos = other.acuerdos;
        let table = &mut sources.acuerdos.as_mut().unwrap().bytes;
        *table =
            String::from_utf8(table.clone()).unwrap().replace(TEXT, "avisar al CETIC").into_bytes();
        let meeting = crate::input::samples::read_sample(&sources).value.unwrap();
        let mut findings = diagnostics(&sources);
        let silenced = silence(&mut findings, &meeting);
        (findings.iter().map(brief).collect::<Vec<_>>().join("\n"), silenced)
    };
    let expected = |codigo: &str, avisos| {
        vec![Silenced { codigo: codigo.to_owned(), motivo: "así es".to_owned(), avisos }]
    };
    let (said, silenced) = permit("E006");
    assert!(!said.contains("E006") && said.contains("A012"), "{said}");
    assert_eq!(silenced, expected("E006", 1));
    let (said, silenced) = permit("A012");
    assert!(said.contains("A012") && said.contains("R023 11:27: `A012` es un error"), "{said}");
    assert_eq!(silenced, expected("A012", 0));
}
