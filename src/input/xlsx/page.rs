//! A sheet as a page to be read: in, what it stores; out, the rows that say
//! something, cell by cell, each with its place.

use std::ops::Range;
use std::sync::Arc;

use super::cells::{Area, Stored};
use super::refusal::{Refused, too_large};
use super::shown::{Look, Shown};
use crate::diagnostic::{self, CellTable, Source, column_letters};
use crate::input::cell::{Cell, Fault};
use crate::input::size::{LARGEST, MOST_CELLS, MOST_COLUMNS};

/// A page to be read.
pub(in crate::input) struct Page {
    /// Its text, for messages.
    pub(in crate::input) source: Arc<Source>,
    /// The rows that say something, the titles first.
    pub(in crate::input) rows: Vec<Vec<Cell>>,
    /// Numbers of the hidden rows among them.
    pub(super) hidden_rows: Vec<u32>,
    /// Hidden columns, from 0: first and last.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Merged cells.
    pub(super) merged: Vec<Area>,
}

/// One row that says something.
struct Line {
    row: u32,
    cells: Vec<(u32, Shown)>,
}

/// Makes the page of a sheet; `hoja` when messages must tell it from others.
pub(super) fn page(name: &str, hoja: Option<&str>, stored: Stored, look: &Look) -> Refused<Page> {
    let lines = lines(&stored, look)?;
    let width = lines.first().map_or(0, |titles| end(&titles.cells));
    let size: usize = lines.iter().map(|line| end(&line.cells).max(width)).sum();
    if size > MOST_CELLS {
        return Err(too_large("tiene demasiadas celdas"));
    }
    let hidden_rows = stored.hidden_rows.iter().copied();
    let mut hidden_rows: Vec<u32> = hidden_rows
        .filter(|row| lines.binary_search_by_key(row, |line| line.row).is_ok())
        .collect();
    hidden_rows.sort_unstable();
    hidden_rows.dedup();
    let (source, rows) = placed(name, hoja, lines, width);
    let (hidden_columns, merged) = (stored.hidden_columns, stored.merged);
    Ok(Page { source, rows, hidden_rows, hidden_columns, merged })
}

/// The rows that say something.
fn lines(stored: &Stored, look: &Look) -> Refused<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut bytes = 0;
    for cell in &stored.cells {
        let shown = look.show(cell)?;
        if shown.text.trim().is_empty() && shown.fault.is_none() {
            continue;
        }
        if cell.column as usize >= MOST_COLUMNS {
            let place = format!("{}{}", column_letters(cell.column), cell.row);
            return Err(too_large(&format!("tiene algo en {place}, lejos de la tabla")));
        }
        bytes += shown.text.len();
        if bytes > LARGEST {
            return Err(too_large("tiene demasiado texto"));
        }
        match lines.last_mut().filter(|line| line.row == cell.row) {
            Some(line) => line.cells.push((cell.column, shown)),
            None => lines.push(Line { row: cell.row, cells: vec![(cell.column, shown)] }),
        }
    }
    Ok(lines)
}

/// The number of columns up to the last that says something.
fn end(cells: &[(u32, Shown)]) -> usize {
    cells.last().map_or(0, |(column, _)| *column as usize + 1)
}

/// Lays the rows out as one text, tabs between cells, and gives each its place.
fn placed(
    name: &str,
    hoja: Option<&str>,
    lines: Vec<Line>,
    width: usize,
) -> (Arc<Source>, Vec<Vec<Cell>>) {
    let (mut text, mut table) = (String::new(), CellTable::default());
    let rows: Vec<Vec<(Range<usize>, Shown)>> = lines
        .into_iter()
        .map(|line| {
            let cells = laid_out(line.cells, width, &mut text);
            let numbered = (0..).zip(&cells);
            table.cells.extend(numbered.map(|(column, (range, _))| diagnostic::Cell {
                row: line.row,
                column,
                range: range.clone(),
            }));
            cells
        })
        .collect();
    if let Some(titles) = rows.first() {
        table.titles = titles.iter().map(|(_, shown)| shown.text.trim().to_owned()).collect();
    }
    let source = match hoja {
        Some(hoja) => Source::sheet(name, hoja, text, table),
        None => Source::table(name, text, table),
    };
    let mut index = 0..;
    let mut cell = |(range, shown): (Range<usize>, Shown)| {
        let span = index.next().and_then(|index| source.cell_span(index));
        let span = span.unwrap_or_else(|| source.span(range));
        let place =
            |fault: Box<Fault>| Box::new(Fault { problem: fault.problem.at(&span), ..*fault });
        let fault = shown.fault.map(place);
        Cell { value: shown.text, span, moment: shown.moment, fault }
    };
    let rows = rows.into_iter().map(|row| row.into_iter().map(&mut cell).collect()).collect();
    (source, rows)
}

/// One row, its empty cells included, at the end of `text`.
fn laid_out(
    cells: Vec<(u32, Shown)>,
    width: usize,
    text: &mut String,
) -> Vec<(Range<usize>, Shown)> {
    let width = width.max(end(&cells));
    let mut row: Vec<Shown> = std::iter::repeat_with(Shown::default).take(width).collect();
    for (column, shown) in cells {
        if let Some(cell) = row.get_mut(column as usize) {
            *cell = shown;
        }
    }
    let last = row.len().saturating_sub(1);
    let mut placed = Vec::with_capacity(row.len());
    for (column, shown) in row.into_iter().enumerate() {
        let start = text.len();
        text.push_str(&shown.text);
        placed.push((start..text.len(), shown));
        text.push(if column == last { '\n' } else { '\t' });
    }
    placed
}
