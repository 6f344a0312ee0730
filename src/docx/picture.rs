//! The marks of the letterhead: their files, and their size on paper.

use std::collections::BTreeMap;

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

/// Format, width and height of a picture; none when it is not one.
pub(super) fn pixels(bytes: &[u8]) -> Option<(PictureFormat, u32, u32)> {
    let (kind, wide, high) = match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => {
            (PictureFormat::Png, four(bytes, 16)?, four(bytes, 20)?)
        }
        [0xff, 0xd8, rest @ ..] => {
            let (wide, high) = jpeg(rest)?;
            (PictureFormat::Jpeg, wide, high)
        }
        _ => return None,
    };
    (wide > 0 && high > 0).then_some((kind, wide, high))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

fn two(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at + 2)?;
    Some(usize::from(u16::from_be_bytes(two.try_into().ok()?)))
}

/// Width and height from the frame header, which stands behind other segments.
fn jpeg(mut segments: &[u8]) -> Option<(u32, u32)> {
    loop {
        let [0xff, marker, rest @ ..] = segments else { return None };
        match marker {
            0xff => segments = &segments[1..],
            0x01 | 0xd0..=0xd8 => segments = rest,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let (high, wide) = (two(rest, 3)?, two(rest, 5)?);
                return Some((u32::try_from(wide).ok()?, u32::try_from(high).ok()?));
            }
            _ => segments = rest.get(two(rest, 0)?..)?,
        }
    }
}
