//! One row of a table, read column by column into typed values. A bad value is
//! reported at its cell and read as empty.

use jiff::civil::Date;

use super::header::Columns;
use crate::campos::values::{self, Parsed};
use crate::diagnostic::{Diagnostic, Located, Span};
use crate::input::cell::Cell;
use crate::input::problems::Problems;

/// One row.
pub(in crate::input) struct Row<'g> {
    columns: &'g Columns,
    cells: &'g [Cell],
    first: &'g Cell,
}

impl<'g> Row<'g> {
    /// A row of a table with these columns; none when it has no cell.
    pub(super) fn new(columns: &'g Columns, cells: &'g [Cell]) -> Option<Self> {
        Some(Row { columns, cells, first: cells.first()? })
    }

    /// The cell of a column; none when the table does not have it.
    pub(super) fn cell(&self, name: &str) -> Option<&'g Cell> {
        self.columns.get(name).and_then(|&index| self.cells.get(index))
    }

    /// The whole cell, empty or not; the row's first when the table does not
    /// have the column.
    pub(in crate::input) fn span(&self, name: &str) -> Span {
        self.cell(name).unwrap_or(self.first).span.clone()
    }

    /// The row's first cell.
    pub(in crate::input) fn first(&self) -> Span {
        self.first.span.clone()
    }

    /// The value, trimmed; none when it is blank.
    pub(in crate::input) fn text(&self, name: &str) -> Option<Located<String>> {
        self.cell(name)?.text()
    }

    /// The value, reported when it is blank.
    pub(in crate::input) fn required(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<String>> {
        let value = self.text(name);
        if value.is_none() && !self.cell(name).is_some_and(Cell::is_broken) {
            let problem = Diagnostic::error("L016", format!("falta `{name}`"));
            let place = self.span(name);
            problems.push(problem.at(&place).label("vacía").hint("escriba un valor en la celda"));
        }
        value
    }

    /// The value read by `read`.
    pub(in crate::input) fn parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Parsed<T>,
        problems: &mut Problems<'_>,
    ) -> Option<Located<T>> {
        self.cell(name)?.parsed(read, problems)
    }

    /// One of a few words.
    pub(in crate::input) fn choice<T: Copy + PartialEq>(
        &self,
        name: &str,
        words: &[(&str, T)],
        problems: &mut Problems<'_>,
    ) -> Option<T> {
        self.parsed(name, |text| values::choice(text, words), problems).map(|value| value.value)
    }

    /// A day.
    pub(in crate::input) fn date(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<Date>> {
        self.cell(name)?.date(problems)
    }

    /// Keys parted by `+` or line breaks, each at its own part of the cell.
    pub(in crate::input) fn keys(&self, name: &str) -> Vec<Located<String>> {
        self.cell(name).map_or(Vec::new(), Cell::keys)
    }

    /// Lines, each at its own part of the cell.
    pub(in crate::input) fn lines(&self, name: &str) -> Vec<Located<String>> {
        self.cell(name).map_or(Vec::new(), Cell::lines)
    }
}
