//! The marks of the letterhead: their files, and their size on paper.

use std::collections::BTreeMap;

use imagesize::ImageType;

use super::measure::emu;
use crate::diagnostic::{Diagnostic, Result};
use crate::document::Document;
use crate::sheet::Sheet;

/// A mark, ready to be placed.
#[derive(Debug, Clone)]
pub(super) struct PlacedMark<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) format: PictureFormat,
    /// Width on paper, in English metric units.
    pub(super) width: u32,
    /// Height on paper, in English metric units.
    pub(super) height: u32,
    /// What it shows.
    pub(super) alt: &'a str,
}

/// How the file of a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureFormat {
    Png,
    Jpeg,
}

impl PictureFormat {
    /// Ending of the file's name.
    pub(super) fn extension(self) -> &'static str {
        match self {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpeg",
        }
    }
}

/// The marks of a document, from left to right.
///
/// # Errors
/// Every picture that is missing or cannot be read.
pub(super) fn marks<'a>(
    document: &'a Document,
    sheet: &Sheet,
    pictures: &'a BTreeMap<String, Vec<u8>>,
) -> Result<Vec<PlacedMark<'a>>> {
    let mut marks = Vec::new();
    let mut problems = Vec::new();
    for mark in &document.furniture.letterhead.marks {
        let Some(bytes) = pictures.get(&mark.file) else {
            problems.push(problem(&mark.file, "no está"));
            continue;
        };
        let Some((format, wide, high)) = pixels(bytes) else {
            problems.push(problem(&mark.file, "no es PNG ni JPEG"));
            continue;
        };
        let height_mm = mark.height_mm.unwrap_or(sheet.membrete.alto);
        let width_mm = height_mm * f64::from(wide) / f64::from(high);
        marks.push(PlacedMark {
            bytes,
            format,
            width: emu(width_mm),
            height: emu(height_mm),
            alt: &mark.alt,
        });
    }
    if problems.is_empty() { Ok(marks) } else { Err(problems) }
}

fn problem(file: &str, what: &str) -> Diagnostic {
    Diagnostic::error("W001", format!("la imagen `{file}` del membrete {what}"))
        .hint("corrija `logos` en institucion.json")
}

/// Format, width and height in pixels of a picture, as its first bytes say; none
/// when they do not.
pub(super) fn pixels(bytes: &[u8]) -> Option<(PictureFormat, u32, u32)> {
    let format = match imagesize::image_type(bytes).ok()? {
        ImageType::Png => PictureFormat::Png,
        ImageType::Jpeg => PictureFormat::Jpeg,
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok()?;
    let (wide, high) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    (wide > 0 && high > 0).then_some((format, wide, high))
}
