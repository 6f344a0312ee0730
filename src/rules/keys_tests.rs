//! Whom a cell names: by whatever a person knows of them, and never the wrong one.

use proptest::prelude::*;

use super::cases_tests::diagnostics;
use crate::input::Sources;
use crate::input::samples::{brief, read_sample, with};
use crate::model::{Meeting, Responsable};
use crate::plan::recipients;

const PEOPLE: &str = "\
clave,tratamiento,nombre,genero,cargo,institucion,grupos,nota
Ana,Lic.,Ana Núñez Cárdenas,f,Comisionada,,STL,
luis,Mtro.,Luis Muñoz Montaño,m,\"Director de Planeación, Evaluación y Seguimiento\",,\"stl, Sociedad Civil\",
eva,M. en C.,Eva Ruiz y Paz,f,Secretaria Técnica,Colegio de Muestra,sociedad civil / consejo,
obras,,,f,\"Secretaría de Obras, Agua y Caminos\",,,
mghl,Lic.,María Guadalupe Hernández López,f,Directora de Finanzas,,,
mgh2,Lic.,María Guadalupe Hernández López,f,Contralora,,,
";

/// A meeting in which `cell` is the addressee of its one agreement, and its responsible.
fn sources(cell: &str) -> Sources {
    let cell = cell.replace('"', "\"\"");
    let acuerdos =
        format!("clave,texto,responsable,destinatario\nA01,algo,\"{cell}\",\"{cell}\"\n");
    let people = PEOPLE.replace("STL", "stl").replace("Sociedad Civil", "sociedad civil");
    Sources {
        acuerdos: with("acuerdos.csv", &acuerdos).acuerdos,
        participantes: with("participantes.csv", "clave\nana\n").participantes,
        reunion: with("reunion.json", r#"{"clave": "r", "fecha": "2026-02-10", "asunto": "x y"}"#)
            .reunion,
        ..with("directorio.csv", &people)
    }
}

fn meeting(cell: &str) -> Meeting {
    read_sample(&sources(cell)).value.unwrap()
}

/// The keys that a cell gives.
fn keys(cell: &str) -> Vec<String> {
    meeting(cell).acuerdos[0].destinatarios.iter().map(|key| key.value.clone()).collect()
}

/// What is said of whom a cell names.
fn said(cell: &str) -> Vec<String> {
    let found = diagnostics(&sources(cell));
    found.iter().map(brief).filter(|line| line.starts_with('D') && line.contains(" D2")).collect()
}

#[test]
fn one_person_has_one_key_however_she_is_named() {
    for (cell, key) in [
        ("ANA", "Ana"),
        ("ana", "Ana"),
        ("Ana Núñez Cárdenas", "Ana"),
        ("ana nunez cardenas", "Ana"),
        ("LIC. ANA NÚÑEZ CÁRDENAS", "Ana"),
        ("Dra. Ana Núñez  Cárdenas", "Ana"),
        ("Comisionada", "Ana"),
        ("Ana Núñez Cárdenas, Comisionada", "Ana"),
        ("Mtro. Luis Muñoz Montaño", "luis"),
        ("Director de Planeación, Evaluación y Seguimiento", "luis"),
        ("M. en C. Eva Ruiz y Paz", "eva"),
        ("Eva Ruiz y Paz", "eva"),
        ("Secretaria Técnica del Colegio de Muestra", "Secretaria Técnica del Colegio de Muestra"),
        ("secretaría de obras, agua y caminos", "obras"),
        ("La Secretaría de Obras, Agua y Caminos", "obras"),
        ("María Guadalupe Hernández López, Contralora", "mgh2"),
        ("STL", "stl"),
        ("Sociedad civil", "sociedad civil"),
    ] {
        assert_eq!(keys(cell), [key], "{cell}");
    }
}

#[test]
fn whatever_parts_the_names_parts_them() {
    for cell in [
        "ana+luis+eva",
        "ana, luis, eva",
        "Ana; LUIS; Eva",
        "ana / luis / eva",
        "ana, luis y eva",
        "ana\nluis\neva",
        "Ana Núñez Cárdenas, Luis Muñoz Montaño y Eva Ruiz y Paz",
        "Comisionada, Director de Planeación, Evaluación y Seguimiento, Secretaria Técnica",
        "ana, -, luis, eva",
    ] {
        assert_eq!(keys(cell), ["Ana", "luis", "eva"], "{cell}");
    }
    assert_eq!(keys("obras, sociedad civil"), ["obras", "sociedad civil"]);
    assert_eq!(keys("Secretaría de Obras, Agua y Caminos, ana"), ["obras", "Ana"]);
}

#[test]
fn groups_are_parted_as_keys_are() {
    let meeting = meeting("sociedad civil");
    let members = recipients(&meeting.directorio, &meeting.acuerdos[0].destinatarios);
    let members: Vec<&str> = members.iter().map(|it| it.clave.as_str()).collect();
    assert_eq!(members, ["luis", "eva"]);
    let members = |group| meeting.directorio.group(group).count();
    assert_eq!((members("stl"), members("consejo"), members("stl, sociedad civil")), (2, 1, 0));
}

#[test]
fn a_piece_that_names_nobody_is_told_and_no_other() {
    let places = |cell: &str| -> Vec<String> {
        let found = said(cell);
        found
            .iter()
            .filter_map(|line| line.split_once(": ").map(|(_, rest)| rest.to_owned()))
            .collect()
    };
    let unknown = "la clave `rosa` no está en directorio.csv";
    assert_eq!(places("ana, rosa, eva"), [unknown]);
    assert_eq!(places("rosa"), [unknown]);
    assert_eq!(places("Ana Núñez Cárdenas y Rosa Díaz"), ["`Rosa Díaz` no está en directorio.csv"]);
    assert_eq!(
        places("Instituto del Agua, Bosques y Suelos"),
        ["`Instituto del Agua, Bosques y Suelos` no está en directorio.csv"]
    );
}

#[test]
fn two_of_one_name_are_told_apart() {
    let found = diagnostics(&sources("Lic. María Guadalupe HERNANDEZ López"));
    let problem = found.iter().find(|problem| problem.code == "D021").unwrap();
    assert_eq!(
        problem.message,
        "`Lic. María Guadalupe HERNANDEZ López` puede ser `mghl` (María Guadalupe Hernández \
         López, Directora de Finanzas), o `mgh2` (María Guadalupe Hernández López, Contralora)"
    );
    assert_eq!(problem.hint.as_deref(), Some("escriba la clave de quien sea: `mghl` o `mgh2`"));
}

#[test]
fn what_is_near_is_offered() {
    let hint = |cell: &str| {
        let found = diagnostics(&sources(cell));
        found.into_iter().find(|problem| problem.code == "D010").and_then(|it| it.hint)
    };
    for (cell, near) in
        [("Luis Muñoz", "luis"), ("Luis Munos Montano", "Luis Muñoz Montaño"), ("eba", "eva")]
    {
        assert_eq!(hint(cell), Some(format!("quizá quiso escribir `{near}`")), "{cell}");
    }
    assert_eq!(hint("rosa").as_deref(), Some("corrija la clave o agréguela a directorio.csv"));
}

#[test]
fn a_responsible_is_words_only_when_none_of_them_is_a_key() {
    let is_words = |cell: &str| {
        let meeting = meeting(cell);
        matches!(&meeting.acuerdos[0].responsable, Some(Responsable::Palabras(_)))
    };
    for words in [
        "Comisión de Enlace",
        "Comisionada",
        "La Comisión, con apoyo de todos",
        "quien designe el comité",
    ] {
        assert!(is_words(words), "{words}");
    }
    for keys in [
        "ana",
        "ana, luis, eva",
        "Ana Núñez Cárdenas",
        "stl",
        "ana y quien ella designe",
        "secretaría de obras, agua y caminos",
    ] {
        assert!(!is_words(keys), "{keys}");
    }
    assert_eq!(keys("N/A"), [""; 0]);
    assert!(meeting("sin dato").acuerdos[0].responsable.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_resolved_key_is_of_the_directory(
        cell in "(ana|LUIS|Eva Ruiz y Paz|stl|obras|Contralora|rosa|-|x|\\PC| y |[,;/+| \n]){0,12}",
    ) {
        let found = read_sample(&sources(&cell));
        let Some(meeting) = found.value else { return Ok(()) };
        let Some(acuerdo) = meeting.acuerdos.first() else { return Ok(()) };
        for key in &acuerdo.destinatarios {
            let known = meeting.directorio.knows(key);
            let by_name = matches!(meeting.directorio.named(key), crate::model::Nombrado::Persona(_));
            // What names one person has become her key.
            prop_assert!(known || !by_name, "{}", key.value);
        }
    }
}
