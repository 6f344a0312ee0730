//! A sheet of a workbook before it is written: its columns, and its cells row by
//! row.

use super::column::{Column, Entry};

/// Name of the sheet of keys, from which lists in other sheets choose.
pub(super) const KEYS: &str = "_claves";

/// Where the keys stand from which lists choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// Nowhere: nothing is offered.
    Nowhere,
    /// On the sheet of keys, so many.
    Copied(usize),
    /// On the workbook's own directory, which is still to be filled in.
    Directory,
}

/// A sheet to be written.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Where its lists find the keys.
    pub(super) keys: Keys,
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
