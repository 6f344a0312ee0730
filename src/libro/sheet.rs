//! A sheet of a workbook before it is written: its columns, and its cells row by
//! row.

use super::column::{Column, Entry};

/// Name of the sheet of keys, from which lists in other sheets choose.
pub(super) const KEYS: &str = "_claves";

/// A sheet to be written.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub(super) rows: Vec<Vec<Cell>>,
    /// How many keys the sheet of keys has.
    pub(super) keys: usize,
    /// Rows below the last one that have lists too.
    pub(super) extra: u32,
}

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    /// What it says.
    pub(super) text: String,
    /// What it holds.
    pub(super) entry: Entry,
    /// Whether what it names must be filled in.
    pub(super) required: bool,
}

impl Cell {
    /// A cell for the user.
    pub(super) fn of(entry: Entry, text: &str) -> Self {
        Cell { text: text.to_owned(), entry, required: false }
    }

    /// A cell for the reader's eye.
    pub(super) fn label(text: &str) -> Self {
        Cell::of(Entry::Label, text)
    }
}
