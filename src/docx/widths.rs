//! About how much paper words take, before Word sets them: by the faces of the
//! sheet, which are as wide as those that Word has in their place.

use super::style::WordStyle;
use crate::document::{Facts, Inline, plain};
use crate::fonts::Fonts;
use crate::sheet::Sheet;

/// Part of a line that words fill: lines are never quite full.
const FILLED: f64 = 0.985;

/// The sheet, and the faces by which its words are measured.
#[derive(Clone, Copy)]
pub(super) struct Widths<'a> {
    /// The sheet.
    pub(super) sheet: &'a Sheet,
    /// Its faces.
    pub(super) fonts: &'a Fonts,
}

impl Widths<'_> {
    /// Width of words in a style, in points.
    pub(super) fn width(&self, words: &str, style: WordStyle) -> f64 {
        let look = style.look(self.sheet);
        let ems = self.fonts.width(words, look.fuente, look.negrita, look.cursiva);
        let letters = words.chars().count() as f64;
        (ems + letters * look.espaciado) * look.tamano
    }

    /// Width of the longest label, in points.
    pub(super) fn longest_label(&self, facts: &Facts) -> f64 {
        let labels = facts.rows.iter().map(|fact| plain(&fact.label));
        labels.map(|label| self.width(&label, WordStyle::Label)).fold(0.0, f64::max)
    }

    /// Lines that words take in a column of a width in points.
    pub(super) fn lines(&self, content: &[Inline], style: WordStyle, column: f64) -> usize {
        let filled = (column * FILLED).max(1.0);
        let lines = (self.width(&plain(content), style) / filled).ceil() as usize;
        let breaks = content.iter().filter(|inline| **inline == Inline::LineBreak).count();
        lines.max(1) + breaks
    }
}
