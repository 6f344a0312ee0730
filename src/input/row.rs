//! One row of a table, read column by column into typed values. A bad value is
//! reported at its cell and read as empty.

use jiff::civil::{Date, Time};

use super::findings::Findings;
use super::grid::{CellFault, GridCell};
use super::header::Columns;
use super::values::{self, Parsed};
use crate::diagnostic::{Diagnostic, Located, Span};

/// One row.
pub(super) struct Row<'g> {
    columns: &'g Columns,
    cells: &'g [GridCell],
    first: &'g GridCell,
}

impl<'g> Row<'g> {
    /// A row of a table with these columns; none when it has no cell.
    pub(super) fn new(columns: &'g Columns, cells: &'g [GridCell]) -> Option<Self> {
        Some(Row { columns, cells, first: cells.first()? })
    }

    fn cell(&self, name: &str) -> Option<&'g GridCell> {
        self.columns.get(name).and_then(|&index| self.cells.get(index))
    }

    /// The whole cell, empty or not; the row's first when the table does not
    /// have the column.
    pub(super) fn span(&self, name: &str) -> Span {
        let cell = self.cell(name).unwrap_or(self.first);
        cell.span.clone()
    }

    /// The row's first cell.
    pub(super) fn first(&self) -> Span {
        self.first.span.clone()
    }

    /// Whether the cell of a workbook holds no value that could be read.
    pub(super) fn is_broken(&self, name: &str) -> bool {
        let broken =
            |fault: &CellFault| matches!(fault, CellFault::Sheet(fault) if fault.is_fatal());
        self.cell(name).and_then(|cell| cell.fault.as_ref()).is_some_and(broken)
    }

    /// The value, trimmed; none when it is blank.
    pub(super) fn text(&self, name: &str) -> Option<Located<String>> {
        let cell = self.cell(name).filter(|_| !self.is_broken(name))?;
        let value = cell.value.trim();
        let located = Located::new(value.to_owned(), trimmed(&cell.span));
        (!value.is_empty()).then_some(located)
    }

    /// The value, reported when it is blank.
    pub(super) fn required(
        &self,
        name: &str,
        findings: &mut Findings<'_>,
    ) -> Option<Located<String>> {
        let value = self.text(name);
        if value.is_none() && !self.is_broken(name) {
            let problem = Diagnostic::error("L016", format!("falta `{name}`"));
            let place = self.span(name);
            findings.push(problem.at(&place).label("vacía").hint("escriba un valor en la celda"));
        }
        value
    }

    /// The value read by `read`.
    pub(super) fn parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Parsed<T>,
        findings: &mut Findings<'_>,
    ) -> Option<Located<T>> {
        let text = self.text(name)?;
        let value = read(&text.value).map_err(|problem| Box::new(problem.at(&text.span)));
        Some(Located::new(findings.keep(value)?, text.span))
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy + PartialEq>(
        &self,
        name: &str,
        words: &[(&str, T)],
        findings: &mut Findings<'_>,
    ) -> Option<T> {
        self.parsed(name, |text| values::choice(text, words), findings).map(|value| value.value)
    }

    /// A day: the one that a workbook holds, however its cell shows it.
    pub(super) fn date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        let held = self.cell(name).and_then(|cell| cell.moment?.date).map(|date| date.to_string());
        let read = |text: &str| values::date(held.as_deref().unwrap_or(text));
        self.parsed(name, read, findings)
    }

    /// An hour: the one that a workbook holds, however its cell shows it.
    pub(super) fn time(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Time>> {
        // A day alone is not midnight.
        let held = self.cell(name).and_then(|cell| cell.moment);
        let held = held.filter(|moment| moment.date.is_none() || moment.time != Time::midnight());
        let held = held.map(|moment| moment.time.strftime("%H:%M").to_string());
        let read = |text: &str| values::time(held.as_deref().unwrap_or(text));
        self.parsed(name, read, findings)
    }

    /// Keys parted by `+` or line breaks, each at its own part of the cell.
    pub(super) fn keys(&self, name: &str) -> Vec<Located<String>> {
        self.parts(name, &['+', '\n'])
    }

    /// Lines, each at its own part of the cell.
    pub(super) fn lines(&self, name: &str) -> Vec<Located<String>> {
        self.parts(name, &['\n'])
    }

    fn parts(&self, name: &str, separators: &[char]) -> Vec<Located<String>> {
        let readable = self.cell(name).filter(|_| !self.is_broken(name));
        let Some(cell) = readable else { return Vec::new() };
        // The raw text and not the value, so that each part knows its place;
        // the only difference is that quotes are doubled in it.
        let raw = cell.span.as_str();
        let doubled = cell.value.len() < raw.len();
        let mut parts = Vec::new();
        let mut start = 0;
        for piece in raw.split(separators) {
            let span = trimmed(&cell.span.slice(start..start + piece.len()));
            let text = span.as_str();
            let value = if doubled { text.replace("\"\"", "\"") } else { text.to_owned() };
            if !value.is_empty() {
                parts.push(Located::new(value, span));
            }
            start += piece.len() + 1;
        }
        parts
    }
}

/// The span without outer spaces; as it is when there is nothing else.
fn trimmed(span: &Span) -> Span {
    let text = span.as_str();
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    if start < end { span.slice(start..end) } else { span.slice(0..text.len()) }
}
