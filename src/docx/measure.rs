//! Measures of the sheet in the units of Word.

use crate::sheet::Sheet;

/// Twentieths of a point in a millimetre.
const TWIPS_A_MILLIMETRE: f64 = 1440.0 / 25.4;

/// English metric units in a millimetre.
const EMU_A_MILLIMETRE: f64 = 36_000.0;

/// Millimetres in twentieths of a point.
pub(super) fn millimetres(value: f64) -> i32 {
    (value * TWIPS_A_MILLIMETRE).round() as i32
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
    (value * EMU_A_MILLIMETRE).round() as u32
}

/// A length that docx-rs wants without a sign.
pub(super) fn length(twips: i32) -> usize {
    usize::try_from(twips).unwrap_or(0)
}

/// A space that docx-rs wants without a sign.
pub(super) fn space(twips: i32) -> u32 {
    u32::try_from(twips).unwrap_or(0)
}

/// Width of the text between the margins.
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
