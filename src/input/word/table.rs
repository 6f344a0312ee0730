//! A table of Word: rows of as many cells, those that others cover being empty.

use super::left::Kind;
use super::reader::{Paragraph, Piece, Reader};
use crate::input::package::{Unflawed, too_large};
use crate::input::size::{MOST_CELLS, MOST_COLUMNS};

/// A row of cells, each of its paragraphs.
type Row = Vec<Vec<Paragraph>>;

/// Reads the block of a name within a cell.
type Block = fn(&mut Reader<'_>, &str, &mut Vec<Piece>) -> Unflawed<()>;

/// Reads the table that was just opened; `block` reads what its cells hold.
pub(super) fn read(reader: &mut Reader<'_>, block: Block) -> Unflawed<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    each(reader, "tr", &mut |reader| {
        let mut row = Row::new();
        each(reader, "tc", &mut |reader| cell(reader, block, &mut row))?;
        rows.push(row);
        Ok(())
    })?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if width * rows.len() > MOST_CELLS {
        return Err(too_large("tiene una tabla con demasiadas celdas"));
    }
    rows.iter_mut().for_each(|row| row.resize_with(width, Vec::new));
    Ok(rows)
}

/// Reads each element of a name within the one that was just opened, through what
/// only wraps others.
fn each(
    reader: &mut Reader<'_>,
    wanted: &str,
    read: &mut dyn FnMut(&mut Reader<'_>) -> Unflawed<()>,
) -> Unflawed<()> {
    reader.enter()?;
    while let Some(tag) = reader.child()? {
        match tag.name() {
            name if name == wanted => read(reader)?,
            "sdt" | "sdtContent" | "customXml" | "ins" => each(reader, wanted, read)?,
            other => reader.pass_over(other)?,
        }
    }
    reader.leave();
    Ok(())
}

/// A cell, and the empty ones that stand for its other columns.
fn cell(reader: &mut Reader<'_>, block: Block, row: &mut Row) -> Unflawed<()> {
    let (mut pieces, mut span) = (Vec::new(), 1_usize);
    reader.enter()?;
    while let Some(tag) = reader.child()? {
        match tag.name() {
            "tcPr" => span = merged(reader)?,
            name => block(reader, name, &mut pieces)?,
        }
    }
    reader.leave();
    let paragraphs = within(pieces);
    let is_plain = paragraphs.len() < 2 && span == 1;
    reader.left.note_if(!is_plain, Kind::Cells, reader.lines.saturating_sub(1));
    row.push(paragraphs);
    row.resize_with(row.len() + span.saturating_sub(1), Vec::new);
    if row.len() > MOST_COLUMNS {
        Err(too_large("tiene una tabla demasiado ancha"))
    } else {
        Ok(())
    }
}

/// How many columns a cell takes, from its properties.
fn merged(reader: &mut Reader<'_>) -> Unflawed<usize> {
    let mut span = 1;
    reader.all_within(&mut |reader, tag| {
        match tag.name() {
            "gridSpan" => span = tag.number("val")?.unwrap_or(1),
            "vMerge" => reader.note(Kind::Cells),
            _ => {}
        }
        Ok(true)
    })?;
    Ok(span.clamp(1, MOST_COLUMNS + 1))
}

/// The paragraphs of a cell, those of a table within it included.
fn within(pieces: Vec<Piece>) -> Vec<Paragraph> {
    let paragraphs = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Paragraph(paragraph) => vec![paragraph],
        Piece::Table(rows) => rows.into_iter().flatten().flatten().collect(),
        Piece::Blank => Vec::new(),
    });
    paragraphs.collect()
}
