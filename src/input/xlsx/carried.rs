//! What a meeting's workbook says of its institution, to be carried to the next
//! one's: in, the workbook; out, texts under the names of their fields.

use super::book::Book;
use super::page::Page;
use super::parts::{self, Listed};
use crate::campos::{self, HOJA_INSTITUCION, SHARED_SHEETS};
use crate::espanol::fold::fold;
use crate::input::cell::Cell;
use crate::input::package::Package;
use crate::input::sources::{RawFile, Rows};

/// The sheets of the institution, in the order of [`SHARED_SHEETS`]; none for those
/// that the workbook does not have.
pub(in crate::input) fn shared(file: &RawFile) -> [Option<Rows>; SHARED_SHEETS.len()] {
    let Ok(mut book) = Book::open(file) else { return Default::default() };
    let sheets = book.contents.sheets.clone();
    SHARED_SHEETS.map(|(name, part)| {
        let sheet = sheets.iter().find(|sheet| fold(&sheet.name) == fold(name))?;
        let page = book.page(sheet, None).ok().filter(|page| !page.rows.is_empty())?;
        Some(match part {
            "institucion.json" => versions(&page),
            table => rows(&page, table),
        })
    })
}

/// Whether a workbook says who the institution is; its sheets are listed and not
/// read.
pub(in crate::input) fn has_institution(file: &RawFile) -> bool {
    let listed = Package::open(&file.bytes).and_then(|mut package| parts::contents(&mut package));
    let is_there = |sheet: &Listed| fold(&sheet.name) == fold(SHARED_SHEETS[0].0);
    listed.is_ok_and(|contents| contents.sheets.iter().any(is_there))
}

/// The versions of the institution, each under the names of the first column.
fn versions(page: &Page) -> Rows {
    let titles: Vec<String> = titles(page, HOJA_INSTITUCION);
    let at = |wanted: &str| titles.iter().position(|title| title == wanted);
    let Some(names) = at("campo") else { return Rows::new() };
    let columns = HOJA_INSTITUCION.iter().skip(1).filter_map(|column| at(column.name));
    let version = |column: usize| {
        let rows = page.rows.iter().skip(1).filter_map(|cells| {
            let name = cells.get(names).map(|name| name.value.trim().to_owned());
            Some((name.filter(|name| !name.is_empty())?, said(cells.get(column)?)))
        });
        rows.collect::<Vec<_>>()
    };
    let says = |row: &Vec<(String, String)>| row.iter().any(|(_, text)| !text.is_empty());
    columns.map(version).filter(says).collect()
}

/// The rows of a table, under its titles.
fn rows(page: &Page, table: &str) -> Rows {
    let titles = titles(page, campos::of(table));
    let row = |cells: &Vec<Cell>| {
        let named = titles.iter().zip(cells).filter(|(title, _)| !title.is_empty());
        named.map(|(title, cell)| (title.clone(), said(cell))).collect()
    };
    page.rows.iter().skip(1).map(row).collect()
}

/// The titles, those of fields as the fields are named.
fn titles(page: &Page, fields: &[campos::Field]) -> Vec<String> {
    let title = |cell: &Cell| {
        let field = fields.iter().find(|field| field.name == fold(&cell.value));
        field.map_or(cell.value.trim(), |field| field.name).to_owned()
    };
    page.rows.first().into_iter().flatten().map(title).collect()
}

/// What a cell says; a day as the day it holds, however it is shown.
fn said(cell: &Cell) -> String {
    let day = cell.moment.and_then(|moment| moment.date);
    day.map_or_else(|| cell.value.trim().to_owned(), |day| day.to_string())
}
