//! What a sound meeting reads as, and where its values stand.

use jiff::civil::{date, time};

use super::samples::{ACUERDOS, DIRECTORIO, brief, changed, read_sample, with};
use crate::diagnostic::{Position, Span};
use crate::model::{Caracter, ClaseDocumento, Desde, Genero, Lenguaje, Meeting, Plazo};

fn sound() -> Meeting {
    read_sample(&with("", "")).value.unwrap()
}

fn cell(span: &Span) -> (u32, u32) {
    match span.position() {
        Position::Cell { row, column, .. } => (row, column),
        Position::Text { .. } => panic!("{span:?} is not in a cell"),
    }
}

#[test]
fn the_institution_changes_with_the_day() {
    let meeting = sound();
    let before = meeting.institucion.on(date(2018, 12, 31)).unwrap();
    let after = meeting.institucion.on(date(2019, 1, 1)).unwrap();
    assert_eq!((before.siglas.as_str(), after.siglas.as_str()), ("IA", "IDAIP"));
    assert_eq!(after.leyendas[&2019].value, "Año del Caudillo del Sur");
    assert_eq!(after.logos[0].alto_mm, Some(18.5));
    assert_eq!(after.copias.len(), 2);
    assert!(after.lema.is_none());
}

#[test]
fn one_version_may_stand_at_the_top() {
    let text = r#"{"nombre": "Secretaría", "siglas": "S", "genero": "femenino", "lugar": "Durango",
        "numeracion": "S/{N}", "area": null}"#;
    let read = read_sample(&with("institucion.json", text));
    assert_eq!(read.diagnostics, Vec::new());
    let institucion = read.value.unwrap().institucion;
    assert_eq!(institucion.on(date(1999, 1, 1)).unwrap().genero, Genero::Femenino);
}

#[test]
fn the_language_of_an_institution_is_the_masculine_unless_it_says_otherwise() {
    for (words, expected) in [
        ("", Some(Lenguaje::Masculino)),
        (r#", "lenguaje": "masculino""#, Some(Lenguaje::Masculino)),
        (r#", "lenguaje": "Desdoblado""#, Some(Lenguaje::Desdoblado)),
        (r#", "lenguaje": " neutro ""#, Some(Lenguaje::Neutro)),
        (r#", "lenguaje": "inclusivo""#, None),
    ] {
        let text = format!(
            r#"{{"nombre": "S", "siglas": "S", "genero": "f", "lugar": "D", "numeracion": "S/{{N}}"{words}}}"#
        );
        let read = read_sample(&with("institucion.json", &text));
        assert_eq!(read.diagnostics.is_empty(), expected.is_some(), "{words}");
        if let (Some(expected), Some(meeting)) = (expected, read.value) {
            assert_eq!(meeting.institucion.vigencias[0].lenguaje, expected, "{words}");
        }
    }
}

#[test]
fn the_meeting_is_typed() {
    let reunion = sound().reunion;
    assert_eq!(reunion.fecha.value, date(2019, 11, 4));
    assert_eq!(reunion.fecha_oficios.unwrap().value, date(2019, 11, 5));
    assert_eq!(reunion.hora_inicio.unwrap().value, time(18, 0, 0, 0));
    assert_eq!(reunion.tipo.value, "minuta de trabajo");
    assert_eq!(reunion.lugar.unwrap().span.as_str(), "\"Negrete 807 Ote., Durango\"");
}

#[test]
fn agreements_are_typed() {
    let acuerdos = sound().acuerdos;
    assert_eq!(acuerdos[0].caracter, Caracter::Sugerencia);
    assert_eq!(acuerdos[0].plazo.value, Plazo::Fecha(date(2019, 11, 19)));
    assert_eq!(acuerdos[1].documento, ClaseDocumento::Ninguno);
    assert_eq!(acuerdos[1].texto.value, "hacer el \"lanzamiento\"");
    assert_eq!(acuerdos[1].plazo.value, Plazo::Ninguno);
    assert_eq!(acuerdos[2].plazo.value, Plazo::Habiles(5, Desde::Emision));
    assert_eq!(cell(&acuerdos[1].celda_destinatario), (3, 4));
}

#[test]
fn each_key_of_a_list_has_its_own_part_of_the_cell() {
    let meeting = sound();
    let spans: Vec<&str> =
        meeting.acuerdos[0].firmantes.iter().map(|clave| clave.span.as_str()).collect();
    assert_eq!(spans, ["compean", "sociedad"]);
    assert_eq!(cell(&meeting.acuerdos[0].firmantes[1].span), (2, 5));
    let groups: Vec<&str> =
        meeting.directorio.personas[2].grupos.iter().map(|group| group.span.as_str()).collect();
    assert_eq!(groups, ["sociedad", "stl"]);
}

#[test]
fn rows_are_counted_as_excel_does() {
    let text = "sep=;\n\nclave;calidad\n\ncompean;\"dos\nlíneas\"\n;;\n\nmendivil\n";
    let read = read_sample(&with("participantes.csv", text));
    assert_eq!(read.diagnostics, Vec::new());
    let participantes = read.value.unwrap().participantes;
    assert_eq!(cell(&participantes[0].clave.span), (4, 0));
    assert_eq!(participantes[0].calidad.as_ref().unwrap().value, "dos\nlíneas");
    assert_eq!(cell(&participantes[1].clave.span), (7, 0));
}

#[test]
fn a_short_row_knows_the_cells_it_leaves_out() {
    let text = ACUERDOS.replace("A02,\"hacer el \"\"lanzamiento\"\"\",,,,,,,,,,", "A02,hacer");
    let meeting = read_sample(&with("acuerdos.csv", &text)).value.unwrap();
    assert_eq!(cell(&meeting.acuerdos[1].celda_destinatario), (3, 4));
    assert_eq!(cell(&meeting.acuerdos[1].celda_peticion), (3, 7));
}

#[test]
fn a_bad_row_does_not_take_the_meeting_with_it() {
    let read = read_sample(&changed("acuerdos.csv", "A01,", ","));
    assert_eq!(read.diagnostics.len(), 1);
    assert_eq!(read.value.unwrap().acuerdos.len(), 2);
}

#[test]
fn each_character_is_said_once_a_value_at_its_own_bytes() {
    let text = DIRECTORIO.replace("Comisionada", "a😀b😀\u{200B}");
    let read = read_sample(&with("directorio.csv", &text));
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(read.diagnostics[0].span.as_ref().unwrap().as_str(), "😀");
    assert_eq!(read.diagnostics[1].span.as_ref().unwrap().as_str(), "\u{200B}");
}

#[test]
fn a_misspelt_column_is_one_problem_with_the_right_name() {
    let read = read_sample(&changed("acuerdos.csv", "Texto", "Testo"));
    assert_eq!(read.diagnostics.len(), 1);
    assert_eq!(read.diagnostics[0].hint.as_deref(), Some("quizá quiso escribir `texto`"));
}

#[test]
fn eleven_four_is_the_eleventh_of_april() {
    let read = read_sample(&changed("reunion.json", "05/11/2019", "11/04/2019"));
    let fecha = read.value.unwrap().reunion.fecha_oficios.unwrap();
    assert_eq!(fecha.value, date(2019, 4, 11));
}

#[test]
fn a_file_has_a_size() {
    let megabyte = "x".repeat(1024 * 1024);
    let said = |count: usize| {
        let read = read_sample(&with("desarrollo.dj", &megabyte.repeat(count)));
        read.diagnostics.iter().map(brief).collect::<Vec<_>>()
    };
    assert_eq!(said(4), [""; 0]);
    assert_eq!(said(5), ["L007 1:1: el archivo `desarrollo.dj` mide más de 4 megabytes"]);
}

#[test]
fn a_table_has_so_many_cells_and_columns() {
    let said = |text: &str| {
        let read = read_sample(&with("inhabiles.csv", text));
        read.diagnostics.first().map(brief).unwrap_or_default()
    };
    let wide = |columns: usize| format!("fecha{}\n2019-11-18\n", ",_n".repeat(columns - 1));
    assert_eq!(said(&wide(500)), "");
    assert_eq!(said(&wide(501)), "L018 1:1: la tabla tiene 501 columnas, y caben 500");
    // Short rows are filled up to the titles.
    let long = |rows: usize| format!("fecha{}\n{}", ",_n".repeat(99), "18/11/2019\n".repeat(rows));
    assert_eq!(said(&long(3_999)), "");
    assert_eq!(said(&long(4_000)), "L018 1:1: la tabla tiene más de 400000 celdas");
}

#[test]
fn siglas_that_are_there_but_wrong_are_not_missing() {
    for (from, to) in [
        (r#""siglas": "CGA""#, r#""siglas": 5"#),
        (r#"{ "nombre": "Coordinación de Gobierno Abierto", "siglas": "CGA" }"#, r#""CGA""#),
    ] {
        let said: Vec<String> = read_sample(&changed("institucion.json", from, to))
            .diagnostics
            .iter()
            .map(brief)
            .collect();
        assert!(said.len() == 1 && said[0].starts_with("L024"), "{said:#?}");
    }
}

#[test]
fn closed_days_have_a_layer_and_years_are_covered() {
    let text = "fecha,hasta,capa,cobertura\n\
                2019-11-18,,,\n16/12/2019,2020-01-06,Estatal,2019\n,, ESTATAL ,2020\n";
    let read = read_sample(&with("inhabiles.csv", text));
    assert_eq!(read.diagnostics, Vec::new());
    let inhabiles = read.value.unwrap().inhabiles;
    let days: Vec<_> =
        inhabiles.dias.iter().map(|row| (row.capa.as_str(), row.desde, row.hasta)).collect();
    let (one, first, last) = (date(2019, 11, 18), date(2019, 12, 16), date(2020, 1, 6));
    assert_eq!(days, [("institucional", one, one), ("estatal", first, last)]);
    let years: Vec<_> = inhabiles.coberturas.iter().map(|it| (it.capa.as_str(), it.anio)).collect();
    assert_eq!(years, [("estatal", 2019), ("estatal", 2020)]);
}

#[test]
fn the_order_of_a_column_of_dates_is_that_of_all_of_it() {
    let text = "fecha,hasta,motivo\n02/12/2026,,Aniversario\n03/16/2026,,Natalicio\n\
                02/03/2026,02/11/2026,Receso\n2026-12-25,,Navidad\n";
    let read = read_sample(&with("inhabiles.csv", text));
    let days: Vec<String> = read
        .value
        .unwrap()
        .inhabiles
        .dias
        .iter()
        .map(|day| format!("{}/{}", day.desde, day.hasta))
        .collect();
    let expected = [
        "2026-02-12/2026-02-12",
        "2026-03-16/2026-03-16",
        "2026-02-03/2026-02-11",
        "2026-12-25/2026-12-25",
    ];
    assert_eq!(days, expected);
}
