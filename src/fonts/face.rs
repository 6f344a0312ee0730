//! One face of a font file: what it is called, and how far each of its characters
//! moves the pen.

use std::sync::Arc;

use read_fonts::tables::cmap::{CmapSubtable, EncodingRecord, PlatformId};
use read_fonts::tables::head::MacStyle;
use read_fonts::tables::os2::SelectionFlags;
use read_fonts::types::GlyphId;
use read_fonts::{FileRef, FontRef, TableProvider};

use super::family;
use crate::diagnostic::Diagnostic;

/// Weights of a regular and of a bold face, as fonts count them.
const REGULAR: u16 = 400;
const BOLD: u16 = 700;

/// One face: its file without instructions, its place in it, and its measures.
#[derive(Debug)]
pub struct Face {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Which face of the file it is, from 0.
    pub index: u32,
    /// Name of the file.
    file: String,
    tables: Tables,
}

/// What this room reads of a face.
#[derive(Debug)]
struct Tables {
    /// What the face calls its family.
    family: String,
    weight: u16,
    italic: bool,
    /// By a character's number, its width in ems; none when there is no glyph.
    widths: Vec<Option<f32>>,
    /// Width of what stands in for a glyph that is not there.
    missing: f32,
}

impl Face {
    /// The faces of a file; none when it is no font.
    pub(super) fn all(name: &str, file: &[u8]) -> Vec<Face> {
        let bytes = embedded(file);
        let fonts = FileRef::new(&bytes).ok().into_iter().flat_map(|file| file.fonts());
        let faces = (0..).zip(fonts).filter_map(|(index, font)| {
            let tables = tables(&font.ok()?)?;
            Some(Face { bytes: Arc::clone(&bytes), index, file: name.to_owned(), tables })
        });
        faces.collect()
    }

    /// That the face's file cannot be used.
    pub fn refused(&self) -> Diagnostic {
        refused(&self.file)
    }

    /// Whether the face belongs to the family of a name: as the file says it, or
    /// without the styles that many files put behind it, such as `Light`.
    pub(super) fn is_of(&self, name: &str) -> bool {
        let family = &self.tables.family;
        family.eq_ignore_ascii_case(name)
            || family::without_styles(family).eq_ignore_ascii_case(name)
    }

    /// How far the face is from a style: first by its slope, then by its weight.
    pub(super) fn distance(&self, bold: bool, italic: bool) -> (bool, u16) {
        let weight = if bold { BOLD } else { REGULAR };
        (self.tables.italic != italic, self.tables.weight.abs_diff(weight))
    }

    /// Width of a character, in ems.
    pub(super) fn width(&self, character: char) -> f64 {
        let width = self.tables.widths.get(character as usize).copied().flatten();
        f64::from(width.unwrap_or(self.tables.missing))
    }

    /// Whether the character of this number has a glyph.
    pub(super) fn has(&self, number: usize) -> bool {
        self.tables.widths.get(number).copied().flatten().is_some()
    }

    /// The numbers of all characters that have a glyph, ascending.
    pub(super) fn characters(&self) -> impl Iterator<Item = usize> {
        let numbered = self.tables.widths.iter().enumerate();
        numbered.filter(|(_, width)| width.is_some()).map(|(number, _)| number)
    }
}

/// What is kept of a file: for an engine that embeds faces, without instructions.
fn embedded(file: &[u8]) -> Arc<[u8]> {
    #[cfg(feature = "typst")]
    if let Some(bare) = super::hinting::without_hinting(file) {
        return bare.into();
    }
    file.into()
}

/// That a file is no font.
pub(super) fn refused(file: &str) -> Diagnostic {
    Diagnostic::error("T003", format!("`{file}` no es una fuente tipográfica"))
        .hint("use archivos .ttf u .otf")
}

/// What a face holds, when it has the least that a font needs.
fn tables(font: &FontRef<'_>) -> Option<Tables> {
    let units = f32::from(font.head().ok()?.units_per_em());
    let family = family::name(font)?;
    let (weight, italic) = style(font);
    let horizontal = font.hmtx().ok();
    let width = |glyph| {
        let advance = horizontal.as_ref().and_then(|table| table.advance(glyph));
        f32::from(advance.unwrap_or_default()) / units
    };
    let glyphs = glyphs(font);
    let last = glyphs.iter().map(|(character, _)| *character).max().unwrap_or_default();
    let mut widths = vec![None; last as usize + 1];
    for (character, glyph) in glyphs {
        widths[character as usize] = Some(width(glyph));
    }
    Some(Tables { family, weight, italic, widths, missing: width(GlyphId::NOTDEF) })
}

/// Weight, and whether the face slopes.
fn style(font: &FontRef<'_>) -> (u16, bool) {
    let sloping = SelectionFlags::ITALIC | SelectionFlags::OBLIQUE;
    if let Ok(os2) = font.os2() {
        return (os2.us_weight_class(), os2.fs_selection().intersects(sloping));
    }
    let mac = font.head().map_or(MacStyle::empty(), |head| head.mac_style());
    let weight = if mac.contains(MacStyle::BOLD) { BOLD } else { REGULAR };
    (weight, mac.contains(MacStyle::ITALIC))
}

/// Every character with its glyph, by all tables of the face that speak of
/// Unicode. Most faces name one table for several systems; it is read once.
fn glyphs(font: &FontRef<'_>) -> Vec<(char, GlyphId)> {
    let Ok(cmap) = font.cmap() else { return Vec::new() };
    let mut read = Vec::new();
    let mut glyphs = Vec::new();
    for record in cmap.encoding_records() {
        let Ok(table) = record.subtable(cmap.offset_data()) else { continue };
        let place = record.subtable_offset().to_u32();
        if !is_unicode(record, &table) || read.contains(&place) {
            continue;
        }
        read.push(place);
        // A table may end with a character of no glyph.
        let drawn = table.iter().filter(|(_, glyph)| *glyph != GlyphId::NOTDEF);
        glyphs.extend(drawn.filter_map(|(number, glyph)| Some((char::from_u32(number)?, glyph))));
    }
    glyphs
}

/// Whether a table numbers its characters as Unicode does.
fn is_unicode(record: &EncodingRecord, table: &CmapSubtable<'_>) -> bool {
    let is_full = matches!(table, CmapSubtable::Format12(_) | CmapSubtable::Format13(_));
    match (record.platform_id(), record.encoding_id()) {
        (PlatformId::Unicode, _) | (PlatformId::Windows, 1) => true,
        (PlatformId::Windows, 10) => is_full,
        _ => false,
    }
}
