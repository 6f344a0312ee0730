//! The one line of a file that a message shows: in, a span; out, the line
//! (cut around the mark when it is long) and the bytes of it to mark.

use std::ops::Range;

use super::{Cell, Position, Source, Span, cut, on_one_line};

/// Longest excerpt of a cell beside the marked one, in characters.
const CELL_CHARACTERS: usize = 22;

/// Longest marked text, in characters.
const MARK_CHARACTERS: usize = 56;

/// Longest text shown on each side of a mark, in characters.
const SIDE_CHARACTERS: usize = 36;

/// Longest run of cells on each side of the marked one, in characters.
const ROW_CHARACTERS: usize = 72;

/// What an empty cell is shown as.
const EMPTY: &str = "·";

/// One line to show, and the bytes of it to mark.
pub(super) struct Excerpt {
    pub(super) line: String,
    pub(super) number: usize,
    pub(super) mark: Range<usize>,
}

/// The line where the span begins, or the row of its cell.
pub(super) fn excerpt(span: &Span) -> Excerpt {
    match (span.position(), span.cell()) {
        (Position::Cell { row, .. }, Some(cell)) => row_excerpt(span, cell, row),
        (Position::Cell { row, .. }, None) => line_excerpt(span, row),
        (Position::Text { line, .. }, _) => line_excerpt(span, line),
    }
}

/// The cells of the row, side by side, an empty one as a middle dot.
fn row_excerpt(span: &Span, marked: &Cell, row: u32) -> Excerpt {
    let source = span.source();
    let cells = source.cells().map_or(&[][..], |table| table.row(row));
    let earlier = cells.iter().filter(|cell| cell.column < marked.column);
    let later = cells.iter().filter(|cell| cell.column > marked.column);
    let before: Vec<String> = earlier.map(|cell| shorten(cell_text(source, cell))).collect();
    let mut after: Vec<String> = later.map(|cell| shorten(cell_text(source, cell))).collect();
    while after.last().is_some_and(|cell| cell == EMPTY) {
        after.pop();
    }
    let mut line = String::new();
    for cell in last_that_fit(&before) {
        line.push_str(&cell);
        line.push_str(" | ");
    }
    let middle = window(cell_text(source, marked), marked.range.start, span.range());
    let mark = line.len() + middle.mark.start..line.len() + middle.mark.end;
    line.push_str(&middle.line);
    for cell in first_that_fit(&after) {
        line.push_str(" | ");
        line.push_str(&cell);
    }
    Excerpt { line, number: row as usize, mark }
}

fn cell_text<'a>(source: &'a Source, cell: &Cell) -> &'a str {
    source.content().get(cell.range.clone()).unwrap_or_default()
}

fn shorten(cell: &str) -> String {
    let shown = on_one_line(cell, CELL_CHARACTERS);
    if shown.is_empty() { EMPTY.to_owned() } else { shown }
}

fn last_that_fit(cells: &[String]) -> Vec<String> {
    let reversed: Vec<String> = cells.iter().rev().cloned().collect();
    let mut kept = first_that_fit(&reversed);
    kept.reverse();
    kept
}

fn first_that_fit(cells: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut characters = 0;
    for cell in cells {
        characters += cell.chars().count() + " | ".len();
        if characters > ROW_CHARACTERS {
            kept.push("…".to_owned());
            break;
        }
        kept.push(cell.clone());
    }
    kept
}

/// The line where the span begins.
fn line_excerpt(span: &Span, number: u32) -> Excerpt {
    let content = span.source().content();
    let start = content[..span.range().start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = content[start..].find('\n').map_or(content.len(), |length| start + length);
    Excerpt { number: number as usize, ..window(&content[start..end], start, span.range()) }
}

/// `text`, which begins at `offset` of its source, cut around `range`.
fn window(text: &str, offset: usize, range: Range<usize>) -> Excerpt {
    let start = text.floor_char_boundary(range.start.saturating_sub(offset).min(text.len()));
    let end = text.floor_char_boundary(range.end.saturating_sub(offset).clamp(start, text.len()));
    if text.trim().is_empty() {
        return Excerpt { line: EMPTY.to_owned(), number: 0, mark: 0..EMPTY.len() };
    }
    let before = flatten(&tail(&text[..start]));
    let marked = flatten(&cut(&text[start..end], MARK_CHARACTERS));
    let after = flatten(&cut(&text[end..], SIDE_CHARACTERS));
    let mark = before.len()..before.len() + marked.len();
    Excerpt { line: format!("{before}{marked}{after}"), number: 0, mark }
}

/// Line breaks and tabs as spaces: the excerpt is one line.
fn flatten(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

fn tail(text: &str) -> String {
    let count = text.chars().count();
    if count <= SIDE_CHARACTERS {
        return text.to_owned();
    }
    std::iter::once('…').chain(text.chars().skip(count - SIDE_CHARACTERS + 1)).collect()
}
