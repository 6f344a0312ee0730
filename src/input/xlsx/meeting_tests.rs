//! The sheets of a workbook: those of a meeting, and those that are not read.

use rust_xlsxwriter::Workbook;

use super::samples::{fill, meeting, said, said_of, with_book};
use crate::campos::SHEETS;
use crate::diagnostic::{Position, record};
use crate::input::Sources;
use crate::input::samples::{read_sample, with};
use crate::model::{Passage, Stretch};

#[test]
fn other_sheets_of_a_table_are_said() {
    let mut workbook = Workbook::new();
    for name in ["Días", "_mía", "Vacía", "Otra"] {
        let page = workbook.add_worksheet().set_name(name).unwrap();
        if name != "Vacía" {
            fill(page, &[&["fecha"], &["2019-11-18"]]);
        }
    }
    let said = said_of(workbook.save_to_buffer().unwrap());
    assert_eq!(said, ["X007 -: la hoja `Otra` también tiene los títulos, y se lee solo `Días`"]);
}

/// What is said of a table of days off whose workbook has these sheets.
fn said_of_sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<String> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        fill(workbook.add_worksheet().set_name(*name).unwrap(), rows);
    }
    said_of(workbook.save_to_buffer().unwrap())
}

#[test]
fn the_sheet_that_has_the_titles_is_read_wherever_it_stands() {
    let summary: &[&[&str]] = &[&["Resumen"], &["Nombre de la hoja de Numbers"], &["Hoja 1"]];
    let table: &[&[&str]] = &[&["Motivo", "Fecha"], &["Revolución", "2019-11-18"]];
    let found = said_of_sheets(&[("Resumen de exportación", summary), ("Hoja 1 - Tabla 1", table)]);
    let expected =
        "X007 -: la hoja `Resumen de exportación` no se lee: solo la hoja `Hoja 1 - Tabla 1`";
    assert_eq!(found, [expected]);
    // A title that is wrong is told in the sheet that has the others.
    let wrong: &[&[&str]] = &[&["Motivo", "Fechas"], &["Revolución", "2019-11-18"]];
    let found = said_of_sheets(&[("Portada", summary), ("Datos", wrong)]);
    assert!(found.iter().any(|line| line.starts_with("L012 B1")), "{found:?}");
    let found = said_of_sheets(&[("Portada", summary), ("Otra", &[&["a"], &["b"]])]);
    assert_eq!(found, ["L036 -: ninguna hoja del libro tiene en su primera fila `fecha`"]);
    let found = said_of_sheets(&[("Portada", summary), ("Vacía", &[])]);
    assert!(found.len() == 1 && found[0].starts_with("L014 A1"), "{found:?}");
}

/// A meeting's workbook, its sheets under these names.
fn meeting_book(names: [&str; 4], also: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let tables: [&[&[&str]]; 4] = [
        &[
            &["Campo", "Valor", "_nota"],
            &["clave", "2019-11-04-stl"],
            &["Fecha", "04/11/2019"],
            &["hora_inicio", "18:00"],
            &["asunto", "Reunión con la sociedad civil"],
            &["orden_del_dia", "Bienvenida\n\nCompromisos\n"],
            &["_mía", "lo que sea"],
            &["tema", ""],
        ],
        &[&["clave", "firma"], &["compean", "VERDADERO"]],
        &[&["clave", "texto"], &["A01", "difundir"]],
        &[&["desarrollo"], &["Se presentó el informe."], &[], &["- uno\n- dos"]],
    ];
    let mut workbook = Workbook::new();
    for (name, rows) in names.into_iter().zip(tables).chain(also.iter().copied()) {
        fill(workbook.add_worksheet().set_name(name).unwrap(), rows);
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_meeting_in_one_workbook() {
    let names = ["REUNION", "participantes", "Acuerdos", "desarrollo"];
    let meeting = meeting(&with_book(meeting_book(names, &[("_notas", &[&["x"]])])));
    assert_eq!(meeting.reunion.clave.value, "2019-11-04-stl");
    assert_eq!(meeting.reunion.fecha.value.to_string(), "2019-11-04");
    let agenda: Vec<&str> = meeting.reunion.orden_del_dia.iter().map(|it| it.as_str()).collect();
    assert_eq!(agenda, ["Bienvenida", "Compromisos"]);
    assert!(meeting.participantes[0].firma && meeting.reunion.tema.is_none());
    assert_eq!(meeting.desarrollo.value, "Se presentó el informe.\n- uno\n- dos\n");
    let list = meeting.pasajes.unwrap().pop();
    assert!(matches!(list, Some(Passage::List(list)) if list.items.len() == 2));
}

#[test]
fn every_place_is_a_sheet_and_a_cell() {
    let names = SHEETS.map(|(name, _)| name);
    let meeting = meeting(&with_book(meeting_book(names, &[])));
    let narrative = &meeting.desarrollo.span;
    let at = narrative.as_str().find("dos").unwrap();
    let place = narrative.slice(at..at + 3);
    assert_eq!(place.source().hoja(), Some("Desarrollo"));
    let expected = Position::Cell { row: 4, column: 0, title: "desarrollo".to_owned() };
    assert_eq!(place.position(), expected);

    let wrong = with_book(meeting_book(names, &[("Acuerdos viejos", &[&["clave"]])]));
    let found = read_sample(&wrong).diagnostics;
    let record = record(&found[0]);
    assert_eq!(record.archivo.as_deref(), Some("x/reunion.xlsx"));
    assert_eq!(record.hoja.as_deref(), Some("Acuerdos viejos"));
    assert_eq!((record.codigo, record.fila, record.celda), ("X007", None, None));
}

/// What is pasted over several columns is a table, whatever the title above it.
#[test]
fn a_narrative_with_a_table_over_its_columns() {
    let mut workbook = Workbook::new();
    for (name, _) in SHEETS {
        let page = workbook.add_worksheet().set_name(name).unwrap();
        match name {
            "Reunión" => fill(
                page,
                &[&["campo", "valor"], &["clave", "x"], &["fecha", "2019-11-04"], &["asunto", "y"]],
            ),
            "Desarrollo" => fill(
                page,
                &[
                    &["desarrollo"],
                    &["Así:"],
                    &["Rubro", "Meta", "Avance"],
                    &["Obra", "1"],
                    &["", "2", "x *y*"],
                    &["Fin."],
                ],
            ),
            _ => fill(page, &[&["clave", "texto"]]),
        }
    }
    let read = read_sample(&with_book(workbook.save_to_buffer().unwrap()));
    let told: Vec<String> = read.diagnostics.iter().map(crate::input::samples::brief).collect();
    let told: Vec<&String> = told.iter().filter(|told| !told.starts_with("L012")).collect();
    assert!(told.len() == 1 && told[0].starts_with("M021 C5"), "{told:?}");
    let passages = read.value.unwrap().pasajes.unwrap();
    let cell = |text: &str| if text.is_empty() { vec![] } else { vec![Stretch::plain(text)] };
    let rows = [["Rubro", "Meta", "Avance"], ["Obra", "1", ""], ["", "2", "x *y*"]];
    let table = rows.map(|row| row.map(cell).to_vec()).to_vec();
    assert_eq!(passages[1], Passage::Table(table));
    assert_eq!(passages.len(), 3);
}

#[test]
fn what_can_be_wrong_with_the_sheets_of_a_meeting() {
    let [reunion, participantes, acuerdos, desarrollo] = SHEETS.map(|(name, _)| name);
    let without = said(&with_book(meeting_book([reunion, participantes, "_a", "_b"], &[])));
    assert_eq!(without, ["X006 -: al libro le falta la hoja `Acuerdos`"]);
    let names = [reunion, participantes, acuerdos, desarrollo];
    let twice = said(&with_book(meeting_book(names, &[("Reunion", &[&["campo", "valor"]])])));
    assert_eq!(twice, ["X005 -: la hoja `Reunion` está dos veces"]);

    let rows: &[&[&str]] = &[
        &["campo", "valor"],
        &["clave", ""],
        &["fecha", "mañana"],
        &["luga", "aquí"],
        &["tema", "a"],
        &["tema", "b"],
        &["", "suelto"],
    ];
    let mut workbook = Workbook::new();
    for (name, _) in SHEETS {
        let page = workbook.add_worksheet().set_name(name).unwrap();
        match name {
            "Reunión" => fill(page, rows),
            "Desarrollo" => {}
            _ => fill(page, &[&["clave", "texto"]]),
        }
    }
    // The columns of participants are others.
    let said = said(&with_book(workbook.save_to_buffer().unwrap()));
    let expected = [
        "L027 A1: falta el campo `asunto`",
        "L016 B2: `clave` está vacío",
        "L030 B3: `mañana` no es una fecha",
        "L026 A4: no existe el campo `luga`",
        "L025 A6: el campo `tema` está dos veces",
        "L016 A7: falta `campo`",
        "L012 B1: no existe la columna `texto`",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    for (said, expected) in said.iter().zip(expected) {
        assert!(said.starts_with(expected), "{said} is not {expected}");
    }
}

#[test]
fn two_forms_of_the_same_are_refused() {
    let pair = ["a/acuerdos.csv".to_owned(), "a/acuerdos.xlsx".to_owned()];
    let said = said(&Sources { dobles: vec![pair], ..with("", "") });
    assert_eq!(
        said,
        ["X005 -: `a/acuerdos.csv` y `a/acuerdos.xlsx` dicen lo mismo, se espera uno solo"]
    );
}
