//! The text of a document as rows, which pages are filled with.

use std::rc::Rc;

use super::ink::Slab;

/// A row: no page ends within it.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Space above it, in points, unless it begins a page.
    pub(super) gap: f64,
    pub(super) slab: Slab,
    /// Whether it stays on the page of the row above it.
    pub(super) is_tied: bool,
    /// What is repeated above it when it begins a page: the head of a table.
    pub(super) head: Option<Rc<Slab>>,
    pub(super) starts: Option<Start>,
}

/// What begins with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    /// A block of the body, from 0.
    pub(super) block: usize,
    /// Whether it is the signatures.
    pub(super) is_signatures: bool,
}

/// A part of a document: rows, with the space that it asks for around them.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Least space above, in points.
    pub(super) above: f64,
    /// Least space below, in points.
    pub(super) below: f64,
    pub(super) rows: Vec<Row>,
    /// Whether its last row stays on the page of what follows.
    pub(super) is_sticky: bool,
}

/// The rows so far, and what the last part asks of the next.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) rows: Vec<Row>,
    below: Option<f64>,
    extra: f64,
    is_sticky: bool,
}

impl Flow {
    /// Adds a part: between two stands the larger of the spaces that they ask for.
    pub(super) fn push(&mut self, mut part: Part, starts: Option<Start>) {
        let Some(first) = part.rows.first_mut() else { return };
        first.gap = self.below.unwrap_or_default().max(part.above) + self.extra;
        first.is_tied = self.is_sticky;
        first.starts = starts;
        self.rows.append(&mut part.rows);
        self.below = Some(part.below);
        self.is_sticky = part.is_sticky;
        self.extra = 0.0;
    }

    /// Adds space before the next part, over what the parts ask for.
    pub(super) fn space(&mut self, points: f64) {
        self.extra += points;
    }
}

/// The lines of a paragraph as rows: two stay together at its beginning, and two
/// at its end.
pub(super) fn of_lines(lines: Vec<Slab>, gap: f64) -> Vec<Row> {
    let count = lines.len();
    let row = |(index, slab)| Row {
        gap: if index == 0 { 0.0 } else { gap },
        is_tied: index == 1 || (index > 0 && index + 1 == count),
        slab,
        ..Row::default()
    };
    lines.into_iter().enumerate().map(row).collect()
}
