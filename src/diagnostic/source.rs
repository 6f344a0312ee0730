//! A text the user wrote, and places in it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::cells::{Cell, CellTable};

/// A file as text: its shown name, its content decoded to UTF-8, and, for a
/// table, where each cell stands.
#[derive(PartialEq)]
pub struct Source {
    name: String,
    hoja: Option<String>,
    text: String,
    /// What messages call a line of it.
    unit: Unit,
    /// Byte where each line begins, so that a place is found without reading
    /// the text up to it: a file may have as many problems as lines.
    lines: Vec<usize>,
    table: Option<CellTable>,
}

/// What a line of a text is to whoever wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A line, as an editor numbers it.
    Line,
    /// A paragraph, of a program that numbers no lines.
    Paragraph,
}

/// Where a span begins, in the words of its kind of file.
#[derive(Debug, Clone, PartialEq)]
pub enum Position {
    /// A place in running text, both from 1.
    Text {
        /// Line.
        line: u32,
        /// Character within the line, in Unicode scalar values.
        character: u32,
    },
    /// A cell of a table.
    Cell {
        /// Row as Excel numbers it.
        row: u32,
        /// Column, from 0.
        column: u32,
        /// The title of the column, empty when it has none.
        title: String,
    },
}

impl Source {
    /// A running text under the name that messages show.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::new(name.into(), None, text.into(), None)
    }

    /// A document of Word, a line for each paragraph, under the name that messages show.
    pub fn paragraphs(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::of(name.into(), None, text.into(), None, Unit::Paragraph)
    }

    /// A table under the name that messages show.
    pub fn table(name: impl Into<String>, text: impl Into<String>, table: CellTable) -> Arc<Self> {
        Self::new(name.into(), None, text.into(), Some(table))
    }

    /// A sheet of a workbook of several, under the name of the workbook.
    pub fn sheet(
        name: impl Into<String>,
        hoja: impl Into<String>,
        text: impl Into<String>,
        table: CellTable,
    ) -> Arc<Self> {
        Self::new(name.into(), Some(hoja.into()), text.into(), Some(table))
    }

    fn new(
        name: String,
        hoja: Option<String>,
        text: String,
        table: Option<CellTable>,
    ) -> Arc<Self> {
        Self::of(name, hoja, text, table, Unit::Line)
    }

    fn of(
        name: String,
        hoja: Option<String>,
        text: String,
        table: Option<CellTable>,
        unit: Unit,
    ) -> Arc<Self> {
        let breaks = text.match_indices('\n').map(|(newline, _)| newline + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Arc::new(Source { name, hoja, text, unit, lines, table })
    }

    /// The name that messages show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The sheet, when the file has several.
    pub fn hoja(&self) -> Option<&str> {
        self.hoja.as_deref()
    }

    /// What a sentence calls it: `la hoja Directorio`, or the file without its folder.
    pub fn called(&self) -> String {
        match &self.hoja {
            Some(hoja) => format!("la hoja {hoja}"),
            None => self.name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
        }
    }

    /// What messages call a line of it.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The whole text.
    pub fn content(&self) -> &str {
        &self.text
    }

    /// The cells, when the source is a table.
    pub fn cells(&self) -> Option<&CellTable> {
        self.table.as_ref()
    }

    /// The place of `range` (bytes; clamped to the text and to character
    /// boundaries).
    pub fn span(self: &Arc<Self>, range: Range<usize>) -> Span {
        let start = floor_char(&self.text, range.start);
        let end = floor_char(&self.text, range.end).max(start);
        Span { source: Arc::clone(self), start, end, cell: None }
    }

    /// The whole of a table's cell, by its index in [`CellTable::cells`]. Cells
    /// that a short row leaves out share one offset, so the span remembers
    /// which cell it is.
    pub fn cell_span(self: &Arc<Self>, index: usize) -> Option<Span> {
        let cell = self.table.as_ref()?.cells.get(index)?;
        Some(Span { cell: Some(index), ..self.span(cell.range.clone()) })
    }

    fn text_position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.lines.get(index)).copied();
        let start = start.unwrap_or_default();
        let character = self.text[start..offset].chars().count() + 1;
        Position::Text { line: to_u32(line), character: to_u32(character) }
    }
}

/// A range of bytes in a [`Source`], which it keeps alive.
#[derive(Clone)]
pub struct Span {
    source: Arc<Source>,
    start: usize,
    end: usize,
    cell: Option<usize>,
}

impl Span {
    /// The source the span lies in.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The marked text.
    pub fn as_str(&self) -> &str {
        &self.source.text[self.start..self.end]
    }

    /// The cell of a table it lies in.
    pub fn cell(&self) -> Option<&Cell> {
        let table = self.source.table.as_ref()?;
        match self.cell {
            Some(index) => table.cells.get(index),
            None => table.cell_at(self.start),
        }
    }

    /// Whether it is the whole of a table, none of whose cells is to blame, or of a
    /// document of Word that could not be read.
    pub fn is_whole(&self) -> bool {
        let is_word = self.source.unit == Unit::Paragraph && self.source.text.is_empty();
        is_word || (self.source.table.is_some() && self.cell().is_none())
    }

    /// Where it begins.
    pub fn position(&self) -> Position {
        match (&self.source.table, self.cell()) {
            (Some(table), Some(cell)) => Position::Cell {
                row: cell.row,
                column: cell.column,
                title: table.title(cell).to_owned(),
            },
            _ => self.source.text_position(self.start),
        }
    }

    /// A part of this span, by bytes from its beginning; clamped to it.
    pub fn slice(&self, range: Range<usize>) -> Span {
        let start = self.start.saturating_add(range.start).min(self.end);
        let end = self.start.saturating_add(range.end).min(self.end);
        Span { cell: self.cell, ..self.source.span(start..end) }
    }
}

impl PartialEq for Span {
    /// Two places in one source are compared without reading it.
    fn eq(&self, other: &Span) -> bool {
        let place = |span: &Span| (span.start, span.end, span.cell);
        place(self) == place(other)
            && (Arc::ptr_eq(&self.source, &other.source) || self.source == other.source)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}..{}]", self.source.name, self.start, self.end)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({:?}, {} bytes)", self.name, self.text.len())
    }
}

fn floor_char(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset.min(text.len()))
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
