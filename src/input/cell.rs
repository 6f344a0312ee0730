//! A cell of a table as every reader sees it, whether it stood in a CSV file or
//! in a workbook: each form fills it in at its own edge.

use jiff::civil::{Date, Time};

use super::placeholder::is_placeholder;
use super::problems::Problems;
use crate::campos::values::{self, Parsed};
use crate::diagnostic::{Diagnostic, Located, Span};

/// One cell, with what it says and where it is.
pub(super) struct Cell {
    /// What it says.
    pub(super) value: String,
    /// Where it stands, empty or not.
    pub(super) span: Span,
    /// The day and the hour that a workbook holds behind the words.
    pub(super) moment: Option<Moment>,
    /// What is wrong with it by itself. Few cells have a fault, and many cells
    /// are held at once.
    pub(super) fault: Option<Box<Fault>>,
}

/// What is wrong with a cell by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    /// What is said of it.
    pub(super) problem: Diagnostic,
    /// Whether the cell gives no value at all.
    pub(super) is_fatal: bool,
}

/// The day and the hour that a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// The day; none for an hour alone.
    pub(super) date: Option<Date>,
    /// The hour, to the millisecond.
    pub(super) time: Time,
}

impl Cell {
    /// Whether it says nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }

    /// Whether it holds no value that could be read.
    pub(super) fn is_broken(&self) -> bool {
        self.fault.as_ref().is_some_and(|fault| fault.is_fatal)
    }

    /// The value, trimmed; none when it is blank or says that there is none.
    pub(super) fn text(&self) -> Option<Located<String>> {
        self.written().filter(|text| !is_placeholder(text))
    }

    /// What is typed in it, trimmed; none when it is blank.
    pub(super) fn written(&self) -> Option<Located<String>> {
        if self.is_blank() || self.is_broken() {
            return None;
        }
        Some(Located::new(self.value.trim().to_owned(), trimmed(&self.span)))
    }

    /// The value read by `read`.
    pub(super) fn parsed<T>(
        &self,
        read: impl FnOnce(&str) -> Parsed<T>,
        problems: &mut Problems<'_>,
    ) -> Option<Located<T>> {
        problems.parsed(self.text()?, read)
    }

    /// A day: the one that a workbook holds, however its cell shows it.
    pub(super) fn date(&self, problems: &mut Problems<'_>) -> Option<Located<Date>> {
        let held = self.moment.and_then(|moment| moment.date).map(|date| date.to_string());
        self.parsed(|text| values::date(held.as_deref().unwrap_or(text)), problems)
    }

    /// An hour: the one that a workbook holds, however its cell shows it.
    pub(super) fn time(&self, problems: &mut Problems<'_>) -> Option<Located<Time>> {
        // A day alone is not midnight.
        let is_hour = |it: &Moment| it.date.is_none() || it.time != Time::midnight();
        let held = self.moment.filter(is_hour).map(|it| it.time.strftime("%H:%M").to_string());
        self.parsed(|text| values::time(held.as_deref().unwrap_or(text)), problems)
    }

    /// Lines, each at its own part of the cell.
    pub(super) fn lines(&self) -> Vec<Located<String>> {
        self.pieces(&['\n'])
    }

    /// What stands between some signs, each piece at its own part of the cell.
    pub(super) fn pieces(&self, separators: &[char]) -> Vec<Located<String>> {
        if self.is_broken() {
            return Vec::new();
        }
        // The raw text and not the value, so that each part knows its place;
        // the only difference is that quotes are doubled in it.
        let raw = self.span.as_str();
        let doubled = self.value.len() < raw.len();
        let mut parts = Vec::new();
        let mut start = 0;
        for piece in raw.split(separators) {
            let span = trimmed(&self.span.slice(start..start + piece.len()));
            let text = span.as_str();
            let value = if doubled { text.replace("\"\"", "\"") } else { text.to_owned() };
            if !value.trim().is_empty() {
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
