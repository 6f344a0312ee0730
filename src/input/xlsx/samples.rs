//! Workbooks for tests: made by a library, or part by part.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Workbook, Worksheet};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::input::samples::{brief, read_sample, with};
use crate::input::{RawFile, Sources};
use crate::model::Meeting;

/// A workbook of one sheet that `fill` fills.
pub(super) fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

/// The rows of a table as text.
pub(super) fn fill(page: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() {
                page.write_string(row, column, *text).unwrap();
            }
        }
    }
}

/// The sound meeting, its `inhabiles` being a workbook of these bytes.
pub(super) fn with_inhabiles(bytes: Vec<u8>) -> Sources {
    let file = RawFile { name: "inhabiles.xlsx".to_owned(), bytes };
    Sources { inhabiles: Some(file), ..with("", "") }
}

/// The sound meeting, its own files being one workbook of these bytes.
pub(super) fn with_book(bytes: Vec<u8>) -> Sources {
    let libro = Some(RawFile { name: "x/reunion.xlsx".to_owned(), bytes });
    let sound = with("", "");
    Sources {
        institucion: sound.institucion,
        directorio: sound.directorio,
        inhabiles: sound.inhabiles,
        carpeta: sound.carpeta,
        libro,
        ..Sources::default()
    }
}

/// What is said of the meeting.
pub(super) fn said(sources: &Sources) -> Vec<String> {
    read_sample(sources).diagnostics.iter().map(brief).collect()
}

pub(super) fn said_of(bytes: Vec<u8>) -> Vec<String> {
    said(&with_inhabiles(bytes))
}

/// What is said of a table of days off whose second row is put there by `put`.
pub(super) fn said_of_cell(put: impl FnOnce(&mut Worksheet)) -> Vec<String> {
    said_of(book(|page| {
        fill(page, &[&["fecha", "motivo"], &["2019-11-18", "Revolución"]]);
        put(page);
    }))
}

pub(super) fn meeting(sources: &Sources) -> Meeting {
    let read = read_sample(sources);
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    // A day among the reasons is told, and read all the same.
    assert!(said.iter().all(|line| line.starts_with("L042")), "{said:#?}");
    read.value.unwrap()
}

/// The reason of the one day off of a workbook, which says what is read of a
/// cell.
pub(super) fn read_of(put: impl FnOnce(&mut Worksheet)) -> String {
    let bytes = book(|page| {
        fill(page, &[&["fecha", "motivo"], &["2019-11-18"]]);
        put(page);
    });
    let meeting = meeting(&with_inhabiles(bytes));
    let motivo = meeting.inhabiles.dias.first().unwrap().motivo.clone();
    motivo.map(|motivo| motivo.value).unwrap_or_default()
}

/// A package of these parts.
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A package of one sheet, with the elements of its part after the root.
pub(super) fn sheet(inside: &str) -> Vec<u8> {
    raw(inside, "", "")
}

pub(super) fn raw(inside: &str, strings: &str, properties: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{inside}</worksheet>");
    package(&[
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook>{properties}<sheets><sheet name='Hoja1' r:id='rId1'/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships>\
             <Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
             <Relationship Id='rId2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>\
             </Relationships>",
        ),
    ])
}

/// A sheet of days off, one row of which has these cells.
pub(super) fn row(cells: &str) -> Vec<u8> {
    sheet(&format!(
        "<sheetData><row r='1'>{}{}</row><row r='2'>{}{cells}</row></sheetData>",
        text("A1", "fecha"),
        text("B1", "motivo"),
        text("A2", "2019-11-18"),
    ))
}

pub(super) fn text(at: &str, text: &str) -> String {
    format!("<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>")
}
