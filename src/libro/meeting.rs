//! The sheets of a meeting, and a table as a sheet: in, rows of texts; out,
//! sheets for `book`.

use super::column::{Column, Entry, note};
use super::content::{Clave, Content, Row};
use super::guide;
use super::sheet::{Cell, Sheet};
use crate::campos::{self, DESARROLLO, Field, HOJA_REUNION, SHEETS};

/// Title of the column that explains each field of a meeting.
const EXPLAINED: &str = "_qué es";

/// Rows below the last one that still have lists to choose from.
const ROOM: u32 = 500;

/// The sheets of a meeting, those that explain included.
pub(super) fn sheets(content: &Content) -> Vec<Sheet> {
    let [reunion, participantes, acuerdos, desarrollo] = SHEETS;
    let table =
        |(name, file): (&str, &str), rows| table(name, campos::of(file), rows, &content.claves);
    let mut sheets = vec![
        guide::guide(),
        facts(reunion.0, campos::of(reunion.1), content),
        table(participantes, &content.participantes),
        table(acuerdos, &content.acuerdos),
        narrative(desarrollo.0, &content.desarrollo),
    ];
    sheets.extend(guide::keys(&content.claves));
    sheets
}

/// A table: a column for each field, and after them those of the user's own.
pub(super) fn table(name: &str, fields: &[Field], rows: &[Row], claves: &[Clave]) -> Sheet {
    let mut columns: Vec<Column> = fields.iter().map(Column::of).collect();
    for (title, _) in rows.iter().flatten() {
        if columns.iter().all(|column| column.title != *title) {
            columns.push(Column::own(title));
        }
    }
    let says = |row: &Row, column: &Column| {
        let said = row.iter().find(|(name, _)| *name == column.title);
        Cell::of(column.entry, said.map_or("", |(_, text)| text))
    };
    let rows = rows.iter().map(|row| columns.iter().map(|column| says(row, column)).collect());
    Sheet { name: name.to_owned(), rows: rows.collect(), columns, keys: claves.len(), extra: ROOM }
}

/// The fields of the meeting, one a row, each with what it is beside it.
fn facts(name: &str, fields: &[Field], content: &Content) -> Sheet {
    let mut columns: Vec<Column> = HOJA_REUNION.iter().map(Column::of).collect();
    for (column, (width, entry)) in
        columns.iter_mut().zip([(22.0, Entry::Label), (64.0, Entry::Text)])
    {
        (column.width, column.entry) = (width, entry);
    }
    columns.push(Column::label(EXPLAINED, "qué va en cada renglón; no se lee", 96.0));
    let said = |name: &str| content.reunion.iter().find(|(said, _)| said == name);
    let row = |field: &Field| {
        let text = said(field.name).map_or("", |(_, text)| text);
        vec![
            Cell { required: field.required, ..Cell::label(field.name) },
            Cell::of(Entry::of(field.value_type), text),
            Cell::label(&note(field)),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = fields.iter().map(row).collect();
    let own = |(name, _): &&(String, String)| fields.iter().all(|field| field.name != name);
    rows.extend(
        content.reunion.iter().filter(own).map(|(name, text)| {
            vec![Cell::label(name), Cell::of(Entry::Text, text), Cell::label("")]
        }),
    );
    Sheet { name: name.to_owned(), columns, rows, keys: content.claves.len(), extra: 0 }
}

/// The narrative, one paragraph a row.
fn narrative(name: &str, paragraphs: &[String]) -> Sheet {
    let mut columns: Vec<Column> = DESARROLLO.iter().map(Column::of).collect();
    columns.iter_mut().for_each(|column| column.width = 110.0);
    let rows = paragraphs.iter().map(|text| vec![Cell::of(Entry::Text, text)]).collect();
    Sheet { name: name.to_owned(), columns, rows, keys: 0, extra: 0 }
}
