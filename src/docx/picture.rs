//! The marks of the letterhead: their files, and their size on paper.

use std::collections::BTreeMap;

use super::measure::emu;
use crate::diagnostic::{Diagnostic, Result};
use crate::document::{Document, Mark};
use crate::pictures::{Format, Picture};
use crate::sheet::Sheet;

/// A mark, ready to be placed.
#[derive(Debug, Clone)]
pub(super) struct PlacedMark<'a> {
    pub(super) bytes: &'a [u8],
    /// Ending of the file's name.
    pub(super) extension: &'static str,
    /// Width on paper, in English metric units.
    pub(super) width: u32,
    /// Height on paper, in English metric units.
    pub(super) height: u32,
    /// What it shows.
    pub(super) alt: &'a str,
}

/// The marks of a document, from left to right.
///
/// # Errors
/// Every picture that is missing.
pub(super) fn marks<'a>(
    document: &'a Document,
    sheet: &Sheet,
    pictures: &'a BTreeMap<String, Picture>,
) -> Result<Vec<PlacedMark<'a>>> {
    let mut marks = Vec::new();
    let mut problems = Vec::new();
    for mark in &document.furniture.letterhead.marks {
        match pictures.get(&mark.file) {
            Some(picture) => marks.push(placed(mark, picture, sheet)),
            None => problems.push(missing(&mark.file)),
        }
    }
    if problems.is_empty() { Ok(marks) } else { Err(problems) }
}

fn placed<'a>(mark: &'a Mark, picture: &'a Picture, sheet: &Sheet) -> PlacedMark<'a> {
    let height_mm = mark.height_mm.unwrap_or(sheet.membrete.alto);
    let width_mm = height_mm * f64::from(picture.width) / f64::from(picture.height);
    PlacedMark {
        bytes: &picture.bytes,
        extension: match picture.format {
            Format::Png => "png",
            Format::Jpeg => "jpeg",
        },
        width: emu(width_mm),
        height: emu(height_mm),
        alt: &mark.alt,
    }
}

fn missing(file: &str) -> Diagnostic {
    Diagnostic::error("W001", format!("la imagen `{file}` del membrete no está"))
        .hint("corrija `logos` de la institución")
}
