//! The sheet *Desarrollo*: in, its rows; out, plain text, a cell of several lines
//! being as many, and a row of several cells a row of a table.

use super::Narrative;
use crate::campos::DESARROLLO;
use crate::diagnostic::{self, CellTable, Located, Position, Source, Span};
use crate::input::cell::Cell;
use crate::input::characters;
use crate::input::plain::{self, Line};
use crate::input::problems::Problems;
use crate::input::table::Grid;
use crate::input::xlsx::Page;
use crate::model::Stretch;

/// Column of the paragraphs.
const COLUMN: &str = "desarrollo";

/// A row that says something, its last cells that say nothing left out.
struct Row<'g> {
    number: u32,
    cells: Vec<&'g Cell>,
}

/// Reads the sheet.
pub(super) fn read(page: Page, problems: &mut Problems<'_>) -> Option<Narrative> {
    let (name, hoja) = (page.source.name().to_owned(), page.source.hoja().map(str::to_owned));
    let grid = Grid::of_page(page, DESARROLLO, problems)?;
    let rows: Vec<Row<'_>> = grid.wide_rows(COLUMN).filter_map(row).collect();
    // The cells under a title were checked with it.
    let beside = rows.iter().flat_map(|row| row.cells.iter().skip(1));
    beside.for_each(|cell| characters::check(&cell.span, problems));
    let (mut text, mut table) = (String::new(), CellTable::default());
    let ranges: Vec<usize> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| add(cell, &mut text, &mut table))
        .collect();
    let source = Source::sheet(name, hoja.unwrap_or_default(), text, table);
    let mut ranges = ranges.into_iter();
    let mut lines = Vec::new();
    for ((index, row), width) in rows.iter().enumerate().zip(widths(&rows)) {
        let above = index.checked_sub(1).and_then(|above| rows.get(above));
        let is_apart = above.is_some_and(|above| above.number + 1 < row.number);
        let places: Vec<Span> = ranges
            .by_ref()
            .take(row.cells.len())
            .map(|cell| source.cell_span(cell).unwrap_or_else(|| source.span(0..0)))
            .collect();
        match places.as_slice() {
            [own] => lines.extend(within(own, is_apart)),
            _ => lines.extend(side_by_side(&places, width, is_apart)),
        }
    }
    let span = source.span(0..source.content().len());
    problems.extend(plain::check_marks(&span));
    let passages = plain::passages(&lines, problems);
    Some(Narrative {
        text: Located::new(source.content().to_owned(), span),
        passages: Some(passages),
    })
}

fn row(mut cells: Vec<&Cell>) -> Option<Row<'_>> {
    while cells.last().is_some_and(|last| last.is_blank() || last.is_broken()) {
        cells.pop();
    }
    let Position::Cell { row: number, .. } = cells.first()?.span.position() else { return None };
    Some(Row { number, cells })
}

/// Puts a cell at the end of the text; gives its index in the table.
fn add(cell: &Cell, text: &mut String, table: &mut CellTable) -> usize {
    let start = text.len();
    text.push_str(cell.value.trim_end());
    let range = start..text.len();
    text.push('\n');
    if let Position::Cell { row, column, title } = cell.span.position() {
        let column_index = column as usize;
        if table.titles.len() <= column_index {
            table.titles.resize(column_index + 1, String::new());
        }
        table.titles[column_index] = title;
        table.cells.push(diagnostic::Cell { row, column, range });
    }
    table.cells.len().saturating_sub(1)
}

/// The lines of one cell.
fn within(place: &Span, is_apart: bool) -> Vec<Line> {
    let mut lines = plain::lines(place);
    if let Some(first) = lines.first_mut() {
        first.is_apart |= is_apart;
    }
    lines
}

/// Cells of one row as a line with a tab between them, for a table of this width.
fn side_by_side(places: &[Span], width: usize, is_apart: bool) -> Option<Line> {
    let texts: Vec<String> = places
        .iter()
        .map(|place| place.as_str().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let missing = "\t".repeat(width.saturating_sub(texts.len()));
    let words = vec![Stretch::plain(format!("{}{missing}", texts.join("\t")))];
    Some(Line::new(words, places.first()?.clone(), is_apart))
}

/// For each row, the most cells of one among those of several that stand on end with
/// it.
fn widths(rows: &[Row<'_>]) -> Vec<usize> {
    let runs = rows.chunk_by(|one, next| (one.cells.len() > 1) == (next.cells.len() > 1));
    let width = |run: &[Row<'_>]| run.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    runs.flat_map(|run| vec![width(run); run.len()]).collect()
}
