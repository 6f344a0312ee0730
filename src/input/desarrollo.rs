//! `desarrollo.dj`, or the sheet that stands for it, into the narrative: its text
//! as it is, for the markup room.

use super::characters;
use super::decode::decode_any;
use super::part::Raw;
use super::problems::Problems;
use super::sources::RawFile;
use super::table::Grid;
use super::xlsx::Page;
use crate::campos::DESARROLLO;
use crate::diagnostic::{Cell, CellTable, Located, Position, Source};

/// Column of the paragraphs.
const COLUMN: &str = "desarrollo";

/// Reads the narrative; a blank one is empty.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Located<String>> {
    match raw {
        Raw::File(file) => of_file(file, problems),
        Raw::Page(page) if page.rows.is_empty() => None,
        Raw::Page(page) => of_page(page, problems),
    }
}

fn of_file(file: &RawFile, problems: &mut Problems<'_>) -> Option<Located<String>> {
    let text = problems.keep(decode_any(file))?;
    let source = Source::text(&file.name, text);
    let span = source.span(0..source.content().len());
    characters::check(&span, problems);
    let blank = source.content().trim().is_empty();
    let value = if blank { String::new() } else { source.content().to_owned() };
    Some(Located::new(value, span))
}

/// The paragraphs of a sheet, one a row, with a blank line between them, each
/// place being that of its cell.
fn of_page(page: Page, problems: &mut Problems<'_>) -> Option<Located<String>> {
    let (name, hoja) = (page.source.name().to_owned(), page.source.hoja().map(str::to_owned));
    let grid = Grid::open(Raw::Page(page), DESARROLLO, problems)?;
    let (mut text, mut table) = (String::new(), CellTable::default());
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
