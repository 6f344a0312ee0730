//! What is said of an institution that stands on a sheet, and which form of it
//! counts.

use proptest::collection::vec;
use proptest::prelude::*;

use super::forms_tests::{file, read, with_book, with_sheet};
use super::{Content, Row, meeting};
use crate::campos::HOJA_VIGENCIA;
use crate::input::Sources;
use crate::input::samples::{brief, read_sample};

/// A whole version, with these data changed.
fn row(changes: &[(&str, &str)]) -> Row {
    let sound = [
        ("nombre", "Instituto de Acceso"),
        ("siglas", "IA"),
        ("genero", "m"),
        ("lugar", "Durango"),
        ("numeracion", "IA/{N}"),
    ];
    let mut row: Row = Vec::new();
    for (name, text) in changes.iter().chain(&sound) {
        if row.iter().all(|(known, _)| known != name) {
            row.push(((*name).to_owned(), (*text).to_owned()));
        }
    }
    row
}

#[test]
fn what_is_wrong_on_the_sheet_is_said_at_its_cell() {
    let line = |name: &str| 2 + HOJA_VIGENCIA.iter().position(|it| it.name == name).unwrap();
    let cases = [
        ("nombre", "", "L016", "`nombre` está vacío"),
        ("desde", "2019-02-30", "L030", "la fecha `2019-02-30` no existe"),
        ("genero", "q", "L032", "no se entiende `q`"),
        ("leyendas", "Año del Caudillo", "R005", "la leyenda `Año del Caudillo` no dice primero"),
        ("leyendas", "2019: Uno\n2019: Dos", "L025", "el campo `2019` está dos veces"),
        ("logos", "marca.png", "L016", "el logo `marca.png` no dice su archivo y qué debe"),
        ("logos", "../marca.png; Marca", "R003", "el logo `../marca.png` no es un archivo dentro"),
        ("logos", "marca.gif; Marca; 20", "R003", "el logo `marca.gif` no termina en"),
        ("logos", "marca.png; Marca; 900", "L033", "`alto_mm` es `900`"),
        ("logos", "marca.png; Marca; 2cm", "L033", "`alto_mm` es `2cm`"),
        ("permitir", "A018", "L016", "el permiso `A018` no dice su motivo"),
        ("numeracion", "IA/{X}", "R002", "la numeración"),
        ("despedida", "{nadie}", "R007", "la fórmula no conoce `{nadie}`"),
    ];
    for (name, text, code, message) in cases {
        let found = read_sample(&with_book(&[row(&[(name, text)])])).diagnostics;
        let said: Vec<String> = found.iter().map(brief).collect();
        let expected = format!("{code} B{}: {message}", line(name));
        assert!(said.len() == 1 && said[0].starts_with(&expected), "{said:?} is not {expected}");
    }
    let found = read_sample(&with_book(&[row(&[("siglas_area", "CE")])])).diagnostics;
    let said: Vec<String> = found.iter().map(brief).collect();
    assert_eq!(said, [format!("L016 B{}: `area` está vacío", line("area"))]);
    let found = read_sample(&with_book(&[row(&[("nombr", "x")])])).diagnostics;
    let said: Vec<String> = found.iter().map(brief).collect();
    assert_eq!(said, [format!("L026 A{}: no existe el campo `nombr`", HOJA_VIGENCIA.len() + 2)]);
}

#[test]
fn versions_on_one_day_are_said_at_their_columns() {
    let found = read_sample(&with_book(&[row(&[]), row(&[("desde", "2019-01-01")])])).diagnostics;
    let said: Vec<String> = found.iter().map(brief).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("R001 C1: esta vigencia (desde `2019-01-01`)"), "{said:?}");
}

#[test]
fn the_sheets_of_the_workbook_come_before_the_files_above_and_not_beside_one() {
    let rows = [row(&[])];
    let above =
        Sources { institucion: file("institucion.json", b"{".to_vec()), ..with_sheet(&rows) };
    assert_eq!(read(&above).1, Vec::<String>::new());
    let beside = Sources { institucion: file("x/institucion.json", b"{}".to_vec()), ..above };
    let expected =
        "X005 la hoja `Institución` y `x/institucion.json` dicen lo mismo, se espera uno solo";
    assert_eq!(read(&beside).1, [expected]);
}

#[test]
fn a_directory_and_closed_days_stand_on_sheets_too() {
    let fields = |fields: &[(&str, &str)]| -> Row {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let content = Content {
        reunion: fields(&[("clave", "r"), ("fecha", "2019-11-04"), ("asunto", "Reunión")]),
        institucion: Some(vec![row(&[])]),
        directorio: Some(vec![fields(&[("clave", "ana"), ("nombre", "Ana"), ("_mía", "x")])]),
        inhabiles: Some(vec![fields(&[("fecha", "2019-11-18"), ("motivo", "Revolución")])]),
        ..Content::default()
    };
    let libro = file("x/reunion.xlsx", meeting(&content).unwrap());
    let read = read_sample(&Sources { libro, ..Sources::default() });
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert!(said.is_empty(), "{said:?}");
    let meeting = read.value.unwrap();
    assert_eq!(meeting.directorio.get("ana").unwrap().fila.source().hoja(), Some("Directorio"));
    assert_eq!(meeting.inhabiles.dias[0].desde.to_string(), "2019-11-18");
    assert_eq!(meeting.institucion.file(), "x/reunion.xlsx");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn nothing_on_the_sheet_stops_the_reader(
        cells in vec((0..=HOJA_VIGENCIA.len(), "[a-z0-9:;{}/.,\n ñ]{0,20}"), 0..30),
        columns in 1_usize..4,
    ) {
        let name = |field: usize| HOJA_VIGENCIA.get(field).map_or("otro", |field| field.name);
        let said: Row =
            cells.into_iter().map(|(field, text)| (name(field).to_owned(), text)).collect();
        let rows = vec![said; columns];
        for sources in [with_book(&rows), with_sheet(&rows)] {
            let read = read_sample(&sources);
            let _ = read.diagnostics.iter().map(brief).count();
            if let Some(meeting) = read.value {
                crate::rules::check(&meeting);
            }
        }
    }
}
