//! The body of a document: in, its part; out, its pieces in order. Elements that only
//! wrap others are passed through, as deep as a person's document goes.

use super::left::{Kind, Left};
use super::paragraph;
use super::reader::{Context, Piece, Reader};
use super::table;
use crate::input::package::{Step, Unflawed, Xml};

/// Reads the part.
pub(super) fn read(text: &str, context: &Context, left: Left) -> Unflawed<(Vec<Piece>, Left)> {
    let mut reader = Reader::new(text, context, left);
    let mut pieces = Vec::new();
    while let Some(step) = reader.xml.next()? {
        if let Step::Open(tag) = step
            && tag.name() == "body"
        {
            blocks(&mut reader, &mut pieces)?;
        }
    }
    Ok((pieces, reader.left))
}

/// Whether a part says any words.
pub(super) fn says_words(text: &str) -> Unflawed<bool> {
    let mut xml = Xml::new(text);
    while let Some(step) = xml.next()? {
        if let Step::Text(words) = step
            && words.contains(char::is_alphabetic)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The blocks up to the end of the element that was just opened.
fn blocks(reader: &mut Reader<'_>, pieces: &mut Vec<Piece>) -> Unflawed<()> {
    reader.enter()?;
    while let Some(tag) = reader.child()? {
        block(reader, tag.name(), pieces)?;
    }
    reader.leave();
    Ok(())
}

/// The block of this name, which was just opened.
fn block(reader: &mut Reader<'_>, name: &str, pieces: &mut Vec<Piece>) -> Unflawed<()> {
    match name {
        "p" => pieces.push(paragraph::read(reader)?.map_or(Piece::Blank, Piece::Paragraph)),
        "tbl" => pieces.push(Piece::Table(table::read(reader, block)?)),
        "ins" | "moveTo" => {
            reader.note(Kind::Changes);
            blocks(reader, pieces)?;
        }
        "sdt" | "sdtContent" | "customXml" | "smartTag" => blocks(reader, pieces)?,
        other => reader.pass_over(other)?,
    }
    Ok(())
}
