//! How the spacing of a letter gives way, so that it stands on its page.

use crate::sheet::Sheet;

/// A spacing, by what it makes of the sheet's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spacing {
    /// Factor of the space between parts.
    pub(super) spaces: f64,
    /// Factor of the space from line to line.
    pub(super) lines: f64,
    /// Room for the pen, in millimetres.
    pub(super) pen_mm: f64,
}

impl Spacing {
    /// The sheet's own.
    pub(super) fn of(sheet: &Sheet) -> Self {
        Spacing { spaces: 1.0, lines: 1.0, pen_mm: sheet.firmas.lugar }
    }

    /// Closed by a part, from 0 to 1, of what the sheet allows; lines close last.
    pub(super) fn closed(part: f64, sheet: &Sheet) -> Self {
        let firmas = &sheet.firmas;
        let late = (2.0 * part - 1.0).max(0.0);
        Spacing {
            spaces: 1.0 - part * sheet.ajuste.cerrar,
            lines: 1.0 - late * sheet.ajuste.cerrar_interlinea,
            pen_mm: firmas.lugar - part * (firmas.lugar - firmas.lugar_minimo),
        }
    }
}
