//! Every paragraph style as a sheet and a spacing make it.

use super::adjust::adjusted;
use super::format::StyleFormat;
use super::paragraph::WordStyle;
use crate::docx::spacing::Spacing;
use crate::sheet::Sheet;

/// The format of each of [`WordStyle::ALL`], in that order.
pub(in crate::docx) struct Catalogue([StyleFormat; WordStyle::ALL.len()]);

impl Catalogue {
    /// The styles of a sheet, whose spacing may give way.
    pub(in crate::docx) fn new(sheet: &Sheet, spacing: Spacing) -> Self {
        Catalogue(WordStyle::ALL.map(|style| {
            let spacing = if style.is_furniture() { Spacing::of(sheet) } else { spacing };
            let format = StyleFormat::of(style.look(sheet), sheet, spacing);
            adjusted(style, format, sheet, spacing)
        }))
    }

    /// How a style looks.
    pub(in crate::docx) fn format(&self, style: WordStyle) -> &StyleFormat {
        &self.0[style as usize]
    }
}
