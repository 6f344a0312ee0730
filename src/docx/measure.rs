//! Measures of the sheet in the units of Word.

use crate::sheet::{POINTS_PER_MM, Sheet};

/// English metric units in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;

/// English metric units in a point.
const EMU_PER_POINT: f64 = 12_700.0;

/// English metric units in a twentieth of a point.
const EMU_PER_TWIP: u32 = 635;

/// Millimetres in twentieths of a point.
pub(super) fn millimetres(value: f64) -> i32 {
    points(value * POINTS_PER_MM)
}

/// Points in twentieths of a point.
pub(super) fn points(value: f64) -> i32 {
    (value * 20.0).round() as i32
}

/// Points in halves, the unit of type sizes.
pub(super) fn half_points(value: f64) -> usize {
    (value * 2.0).round() as usize
}

/// Points in eighths, the unit of rules; never so thin that none is drawn.
pub(super) fn eighths(value: f64) -> usize {
    ((value * 8.0).round() as usize).max(2)
}

/// Millimetres in English metric units, for pictures.
pub(super) fn emu(value: f64) -> u32 {
    (value * EMU_PER_MM).round() as u32
}

/// The size of a picture in points.
pub(super) fn emu_in_points(emu: u32) -> f64 {
    f64::from(emu) / EMU_PER_POINT
}

/// The size of a picture in twentieths of a point.
pub(super) fn emu_in_twips(emu: u32) -> i32 {
    i32::try_from(emu / EMU_PER_TWIP).unwrap_or(0)
}

/// A length that docx-rs wants without a sign.
pub(super) fn length(twips: i32) -> usize {
    usize::try_from(twips).unwrap_or(0)
}

/// A space that docx-rs wants without a sign.
pub(super) fn space(twips: i32) -> u32 {
    u32::try_from(twips).unwrap_or(0)
}

/// Width of the text between the margins, in twentieths of a point: what Word
/// itself has left of the paper, each measure rounded by itself.
pub(super) fn text_width(sheet: &Sheet) -> i32 {
    let (width, _) = sheet.papel.size_mm();
    let left = millimetres(sheet.margenes.izquierdo);
    let right = millimetres(sheet.margenes.derecho);
    (millimetres(width) - left - right).max(1)
}

/// Cuts `total` into columns by `shares`, so that they add up to it exactly.
pub(super) fn columns(total: i32, shares: &[f64]) -> Vec<i32> {
    let sum: f64 = shares.iter().sum();
    let mut reached = 0.0;
    let mut edge = 0;
    let mut widths = Vec::with_capacity(shares.len());
    for share in shares {
        reached += share;
        let next = (f64::from(total) * reached / sum).round() as i32;
        widths.push(next - edge);
        edge = next;
    }
    widths
}
