//! `desarrollo.dj`, or the sheet that stands for it, into the narrative: its text
//! as it is, for the markup room.

use super::RawFile;
use super::characters;
use super::decode::decode_any;
use super::findings::Findings;
use super::grid::Grid;
use super::workbook::Page;
use crate::campos::DESARROLLO;
use crate::diagnostic::{Cell, Located, Position, Source, Table};

/// Column of the paragraphs.
const COLUMN: &str = "desarrollo";

/// Reads the narrative; a blank one is empty.
pub(super) fn read(file: &RawFile, findings: &mut Findings<'_>) -> Option<Located<String>> {
    let text = findings.keep(decode_any(file))?;
    let source = Source::text(&file.name, text);
    let span = source.span(0..source.content().len());
    characters::check(&span, findings);
    let blank = source.content().trim().is_empty();
    let value = if blank { String::new() } else { source.content().to_owned() };
    Some(Located::new(value, span))
}

/// Reads the narrative from a sheet of a workbook: its paragraphs, one a row,
/// with a blank line between them, each place being that of its cell.
pub(super) fn read_page(page: Page, findings: &mut Findings<'_>) -> Option<Located<String>> {
    if page.rows.is_empty() {
        return None;
    }
    let (name, hoja) = (page.source.name().to_owned(), page.source.hoja().map(str::to_owned));
    let grid = Grid::of_page(page, DESARROLLO, findings)?;
    let (mut text, mut table) = (String::new(), Table::default());
    for row in grid.rows().filter(|row| row.text(COLUMN).is_some()) {
        let span = row.span(COLUMN);
        let Position::Cell { row, column, title } = span.position() else { continue };
        table.titles.resize(column as usize, String::new());
        table.titles.push(title);
        let start = text.len();
        text.push_str(span.as_str().trim_end());
        table.cells.push(Cell { row, column, range: start..text.len() });
        text.push_str("\n\n");
    }
    let source = Source::sheet(name, hoja.unwrap_or_default(), text, table);
    let span = source.span(0..source.content().len());
    Some(Located::new(source.content().to_owned(), span))
}
