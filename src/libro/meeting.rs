//! The sheets of a meeting and of its institution, and a table as a sheet: in, rows
//! of texts; out, sheets for `book`.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Entry, note};
use super::content::{Content, Row};
use super::guide;
use super::sheet::{Cell, Keys, Sheet};
use crate::campos::{
    self, DESARROLLO, Field, HOJA_INSTITUCION, HOJA_REUNION, HOJA_VIGENCIA, SHARED_SHEETS, SHEETS,
};

/// Title of the column that explains each field of a meeting.
const EXPLAINED: &str = "_qué es";

/// Rows below the last one that still have lists to choose from.
const ROOM: u32 = 500;

/// The sheets of a meeting, those that explain included.
pub(super) fn sheets(content: &Content) -> Vec<Sheet> {
    let [reunion, participantes, acuerdos, desarrollo] = SHEETS;
    let keys = keys(content);
    let table = |(name, file): (&str, &str), rows| table(name, campos::of(file), rows, keys);
    let shared = shared(content);
    let fields = campos::of(reunion.1);
    let meeting = std::slice::from_ref(&content.reunion);
    let mut sheets = vec![
        guide::guide(!shared.is_empty()),
        facts(reunion.0, [HOJA_REUNION, fields], meeting, keys),
        table(participantes, &content.participantes),
        table(acuerdos, &content.acuerdos),
        narrative(desarrollo.0, &content.desarrollo),
    ];
    sheets.extend(shared);
    if let Keys::Copied(_) = keys {
        sheets.extend(guide::keys(&content.claves));
    }
    sheets
}

fn keys(content: &Content) -> Keys {
    match (&content.directorio, content.claves.len()) {
        (Some(_), _) => Keys::Directory,
        (None, 0) => Keys::Nowhere,
        (None, count) => Keys::Copied(count),
    }
}

/// The sheets of what the institution shares, those that there are.
fn shared(content: &Content) -> Vec<Sheet> {
    let [institucion, directorio, inhabiles] = SHARED_SHEETS;
    let versions = content.institucion.iter().map(|rows| institution(institucion.0, rows));
    let people = content.directorio.iter().map(|rows| (directorio, rows));
    let tables = people.chain(content.inhabiles.iter().map(|rows| (inhabiles, rows)));
    // Its own groups and layers are no keys to be chosen.
    let tables =
        tables.map(|((name, file), rows)| table(name, campos::of(file), rows, Keys::Nowhere));
    versions.chain(tables).collect()
}

/// The institution: its data one a row, a column for each of its versions.
pub(super) fn institution(name: &str, versions: &[Row]) -> Sheet {
    let blank = [Row::new()];
    let versions = if versions.is_empty() { &blank } else { versions };
    facts(name, [HOJA_INSTITUCION, HOJA_VIGENCIA], versions, Keys::Nowhere)
}

/// A table: a column for each field, and after them those of the user's own.
pub(super) fn table(name: &str, fields: &[Field], rows: &[Row], keys: Keys) -> Sheet {
    let mut columns: Vec<Column> = fields.iter().map(Column::of).collect();
    for (title, _) in rows.iter().flatten() {
        if columns.iter().all(|column| column.title != *title) {
            columns.push(Column::own(title));
        }
    }
    let says = |row: &Row, column: &Column| Cell::of(column.entry, said(row, &column.title));
    let rows = rows.iter().map(|row| columns.iter().map(|column| says(row, column)).collect());
    Sheet { name: name.to_owned(), rows: rows.collect(), columns, keys, extra: ROOM }
}

/// Data one a row, each with what it is beside it: under `titles`, the names of
/// `fields` and a column for each of `versions`.
fn facts(name: &str, [titles, fields]: [&[Field]; 2], versions: &[Row], keys: Keys) -> Sheet {
    let mut columns: Vec<Column> = titles.iter().map(Column::of).take(versions.len() + 1).collect();
    let looks = [(22.0, Entry::Label)].into_iter().chain(std::iter::repeat((64.0, Entry::Text)));
    for (column, (width, entry)) in columns.iter_mut().zip(looks) {
        (column.width, column.entry) = (width, entry);
    }
    columns.push(Column::label(EXPLAINED, "qué va en cada renglón; no se lee", 96.0));
    let named: Vec<BTreeMap<&str, &str>> = versions.iter().map(by_name).collect();
    let values = |name: &str, entry: Entry| -> Vec<Cell> {
        let texts = named.iter().map(|row| row.get(name).copied().unwrap_or_default());
        texts.map(|text| Cell::of(entry, text)).collect()
    };
    let row = |field: &Field| {
        let mut cells = vec![Cell { required: field.required, ..Cell::label(field.name) }];
        cells.extend(values(field.name, Entry::of(field.value_type)));
        cells.push(Cell::label(&note(field)));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = fields.iter().map(row).collect();
    for name in own(fields, versions) {
        let mut cells = vec![Cell::label(name)];
        cells.extend(values(name, Entry::Text));
        cells.push(Cell::label(""));
        rows.push(cells);
    }
    Sheet { name: name.to_owned(), columns, rows, keys, extra: 0 }
}

/// The names of the user's own data, each once.
fn own<'v>(fields: &[Field], versions: &'v [Row]) -> Vec<&'v str> {
    let mut known: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
    let names = versions.iter().flatten().map(|(name, _)| name.as_str());
    names.filter(|name| known.insert(name)).collect()
}

/// What a row says, by the names: of two that are the same, the first.
fn by_name(row: &Row) -> BTreeMap<&str, &str> {
    row.iter().rev().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// What a row says under a name.
fn said<'r>(row: &'r Row, name: &str) -> &'r str {
    row.iter().find(|(said, _)| said == name).map_or("", |(_, text)| text)
}

/// The narrative, one paragraph a row.
fn narrative(name: &str, paragraphs: &[String]) -> Sheet {
    let mut columns: Vec<Column> = DESARROLLO.iter().map(Column::of).collect();
    columns.iter_mut().for_each(|column| column.width = 110.0);
    let rows = paragraphs.iter().map(|text| vec![Cell::of(Entry::Text, text)]).collect();
    Sheet { name: name.to_owned(), columns, rows, keys: Keys::Nowhere, extra: 0 }
}
