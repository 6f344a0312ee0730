//! One row of a table, read column by column into typed values. A bad value is
//! reported at its cell and read as empty.

use jiff::civil::Date;

use super::header::Columns;
use crate::campos::pieces::SIGNS;
use crate::campos::values::{self, Parsed};
use crate::diagnostic::{Diagnostic, Located, Span};
use crate::input::cell::Cell;
use crate::input::named::is_verbatim;
use crate::input::problems::Problems;
use crate::input::{people, placeholder};
use crate::model::Directorio;

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

    /// The value, trimmed; none when it is blank or says that there is none.
    pub(in crate::input) fn text(&self, name: &str) -> Option<Located<String>> {
        self.cell(name).and_then(|cell| value(name, cell))
    }

    /// A value of several lines, without those that say nothing, which are told.
    pub(in crate::input) fn prose(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<String>> {
        Some(placeholder::without_lines(self.text(name)?, problems))
    }

    /// The value, reported when it is blank.
    pub(in crate::input) fn required(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<String>> {
        let value = self.text(name);
        if value.is_none() && !self.cell(name).is_some_and(Cell::is_broken) {
            problems.push(absent(name, &self.span(name), self.cell(name)));
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
        let cell = self.cell(name)?;
        // `ninguno` and `x` say something where they are among the words.
        let written = cell.written()?;
        match values::choice(&written, words) {
            Ok(value) => Some(value),
            Err(_) => cell.parsed(|text| values::choice(text, words), problems)?.value.into(),
        }
    }

    /// A day.
    pub(in crate::input) fn date(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<Date>> {
        self.cell(name)?.date(problems)
    }

    /// Whom the cell names, each at its own part of it.
    pub(in crate::input) fn people(
        &self,
        name: &str,
        directorio: Option<&Directorio>,
        problems: &mut Problems<'_>,
    ) -> Vec<Located<String>> {
        self.cell(name).map_or(Vec::new(), |cell| people::listed(cell, directorio, problems))
    }

    /// Names of groups, each at its own part of the cell.
    pub(in crate::input) fn groups(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Vec<Located<String>> {
        let groups = self.cell(name).map_or(Vec::new(), |cell| cell.pieces(&SIGNS));
        placeholder::dropped(groups, |_| false, problems)
    }

    /// Lines, each at its own part of the cell, without those that say nothing.
    pub(in crate::input) fn lines(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Vec<Located<String>> {
        let lines = self.cell(name).map_or(Vec::new(), Cell::lines);
        placeholder::dropped(lines, |_| false, problems)
    }
}

/// What a cell of this column says.
fn value(name: &str, cell: &Cell) -> Option<Located<String>> {
    if is_verbatim(name) { cell.written() } else { cell.text() }
}

/// A cell without the value that it must have.
fn absent(name: &str, place: &Span, cell: Option<&Cell>) -> Diagnostic {
    let problem = |message| Diagnostic::error("L016", message).at(place);
    let problem = match cell.and_then(Cell::written) {
        Some(written) => problem(format!("falta `{name}`: `{}` no dice nada", written.value)),
        None => problem(format!("falta `{name}`")).label("vacía"),
    };
    problem.hint("escriba un valor en la celda")
}
