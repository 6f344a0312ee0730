//! A sheet as it is stored: in, its part; out, the cells that hold something,
//! and what is hidden or merged.

use super::refusal::{Refused, damaged, too_large};
use super::strings::{PHONETIC, words};
use crate::input::package::{Flaw, Step, Tag, Xml};
use crate::input::size::MOST_CELLS;

/// Rows and columns of Excel.
const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: u32 = 16_384;

/// A sheet as it is stored.
#[derive(Debug, Default)]
pub(super) struct Stored {
    /// The cells that hold something, by row and column.
    pub(super) cells: Vec<StoredCell>,
    /// Hidden rows, from 1.
    pub(super) hidden_rows: Vec<u32>,
    /// Hidden columns, from 0: first and last.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// Merged cells.
    pub(super) merged: Vec<Area>,
}

/// A cell as it is stored.
#[derive(Debug)]
pub(super) struct StoredCell {
    /// Row, from 1.
    pub(super) row: u32,
    /// Column, from 0.
    pub(super) column: u32,
    /// Number of its style.
    pub(super) style: usize,
    /// What it holds.
    pub(super) value: Value,
}

/// What a cell holds.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    /// The shared string of this number.
    Shared(usize),
    /// Words.
    Text(String),
    /// A number, a day or an hour.
    Number(f64),
    /// A day or an hour in words of ISO 8601.
    Moment(String),
    /// True or false.
    Truth(bool),
    /// What Excel shows of a calculation that failed, in English.
    Error(String),
    /// A formula that nobody has calculated.
    Uncalculated,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    /// First and last row, from 1.
    pub(super) rows: (u32, u32),
    /// First and last column, from 0.
    pub(super) columns: (u32, u32),
}

/// Reads a sheet.
pub(super) fn read(text: &str) -> Refused<Stored> {
    let mut sheet = Stored::default();
    let (mut row, mut column) = (0, 0);
    let mut xml = Xml::new(text);
    while let Some(step) = xml.next()? {
        let Step::Open(tag) = step else { continue };
        match tag.name() {
            "row" => {
                row = tag.number("r")?.unwrap_or(row + 1);
                column = 0;
                if row > LAST_ROW || row == 0 {
                    return Err(damaged("tiene una fila fuera de la hoja"));
                }
                if tag.says("hidden")? {
                    sheet.hidden_rows.push(row);
                }
            }
            "c" => {
                let place = tag.attribute("r")?;
                let (row, at) =
                    place.as_deref().map_or(Some((row, column)), address).ok_or_else(|| {
                        damaged(&format!("la celda `{}` no existe", place.unwrap_or_default()))
                    })?;
                column = at + 1;
                let style = tag.number("s")?.unwrap_or(0);
                if let Some(value) = value(&tag, &mut xml)? {
                    if sheet.cells.len() == MOST_CELLS {
                        return Err(too_large("tiene demasiadas celdas"));
                    }
                    sheet.cells.push(StoredCell { row, column: at, style, value });
                }
            }
            "col" if tag.says("hidden")? => {
                let ends: (Option<u32>, Option<u32>) = (tag.number("min")?, tag.number("max")?);
                if let (Some(first @ 1..), Some(last @ 1..)) = ends {
                    sheet.hidden_columns.push((first - 1, last - 1));
                }
            }
            "mergeCell" => {
                sheet.merged.extend(tag.attribute("ref")?.as_deref().and_then(area));
            }
            _ => {}
        }
    }
    // The last of two cells in one place is the one that Excel shows.
    sheet.cells.reverse();
    sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
    sheet.cells.dedup_by_key(|cell| (cell.row, cell.column));
    Ok(sheet)
}

/// What the cell that was just opened holds, up to its end.
fn value(tag: &Tag<'_>, xml: &mut Xml<'_>) -> Refused<Option<Value>> {
    let kind = tag.attribute("t")?.unwrap_or_default();
    let (mut formula, mut stored, mut inline) = (false, None, None);
    loop {
        match xml.next()? {
            None => return Err(damaged("una de sus hojas está cortada")),
            Some(Step::Open(inner)) => match inner.name() {
                "v" => stored = Some(xml.text("")?),
                "is" => inline = Some(xml.text(PHONETIC)?),
                "f" => {
                    formula = true;
                    xml.text("")?;
                }
                _ => {
                    xml.text("")?;
                }
            },
            Some(Step::Close(name)) if name == "c" => break,
            Some(Step::Close(_) | Step::Text(_)) => {}
        }
    }
    let stored = stored.or(inline.filter(|_| kind == "inlineStr"));
    Ok(match (kind.as_str(), stored) {
        ("str", Some(text)) if text.is_empty() => None,
        ("str" | "inlineStr", Some(text)) => Some(Value::Text(words(&text))),
        (_, None) => formula.then_some(Value::Uncalculated),
        (_, Some(text)) if text.trim().is_empty() => formula.then_some(Value::Uncalculated),
        ("s", Some(index)) => Some(Value::Shared(index.trim().parse().map_err(|_| unreadable())?)),
        ("b", Some(text)) => Some(Value::Truth(matches!(text.trim(), "1" | "true"))),
        ("e", Some(text)) => Some(Value::Error(text.trim().to_owned())),
        ("d", Some(text)) => Some(Value::Moment(text.trim().to_owned())),
        (_, Some(text)) => {
            let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            Some(Value::Number(number.ok_or_else(unreadable)?))
        }
    })
}

fn unreadable() -> Flaw {
    damaged("una celda no tiene un valor legible")
}

/// `F4` as row 4, column 5.
fn address(text: &str) -> Option<(u32, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) =
        text.split_at_checked(letters).filter(|(letters, _)| (1..=3).contains(&letters.len()))?;
    let column = letters.bytes().fold(0_u32, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u32 = digits.parse().ok()?;
    let inside = (1..=LAST_ROW).contains(&row) && column <= LAST_COLUMN;
    inside.then_some((row, column - 1))
}

/// `A2:C5`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (address(first)?, address(last)?);
    Some(Area {
        rows: (top.min(bottom), top.max(bottom)),
        columns: (left.min(right), left.max(right)),
    })
}
