//! What a page shows: words, rules, fills and pictures, at places in points from
//! the top left corner of whatever holds them.

use std::sync::Arc;

use crate::sheet::{Face, Look, Sheet};

/// The type that words are set in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TextStyle {
    pub(super) face: Face,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// In points.
    pub(super) size: f64,
    /// As `#rrggbb`.
    pub(super) color: String,
    /// Letter-spacing, in points.
    pub(super) tracking: f64,
    /// Whether words may be hyphenated.
    pub(super) hyphenated: bool,
}

impl TextStyle {
    /// The type of a style of the sheet.
    pub(super) fn of(look: &Look, sheet: &Sheet) -> Self {
        TextStyle {
            face: look.fuente,
            bold: look.negrita,
            italic: look.cursiva,
            size: look.tamano,
            color: sheet.colores.named(look.color).to_owned(),
            tracking: look.espaciado * look.tamano,
            hyphenated: look.separar,
        }
    }

    /// From the top of a line to its baseline, in points.
    pub(super) fn ascent(&self) -> f64 {
        0.75 * self.size
    }
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    Words(Words),
    /// A line from its left end, as a filled stroke around `y`.
    Rule {
        x: f64,
        y: f64,
        length: f64,
        thickness: f64,
        color: String,
    },
    Fill {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        color: String,
    },
    Picture {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        name: String,
    },
}

/// Words of one type on one line.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) x: f64,
    pub(super) baseline: f64,
    pub(super) text: String,
    pub(super) style: TextStyle,
    /// How far they reach, in points.
    pub(super) width: f64,
    /// Added to each space, in points, so that the line is justified.
    pub(super) space: f64,
    /// Whether the last character is a hyphen that the end of the line put there.
    pub(super) hyphen: bool,
    pub(super) link: Option<Arc<str>>,
    /// How far they rise to the right, in degrees.
    pub(super) rise: f64,
}

impl Mark {
    /// The mark so far to the right and down.
    pub(super) fn shifted(mut self, right: f64, down: f64) -> Self {
        match &mut self {
            Mark::Words(words) => {
                words.x += right;
                words.baseline += down;
            }
            Mark::Rule { x, y, .. } | Mark::Fill { x, y, .. } | Mark::Picture { x, y, .. } => {
                *x += right;
                *y += down;
            }
        }
        self
    }
}

/// Marks that stand together, with the room they take.
#[derive(Debug, Clone, Default)]
pub(super) struct Slab {
    pub(super) height: f64,
    pub(super) marks: Vec<Mark>,
}

impl Slab {
    /// Puts another slab so far to the right and down; the height is the caller's.
    pub(super) fn add(&mut self, other: Slab, right: f64, down: f64) {
        self.marks.extend(other.marks.into_iter().map(|mark| mark.shifted(right, down)));
    }

    /// The same, set in from the left.
    pub(super) fn inset(self, right: f64) -> Self {
        let mut slab = Slab { height: self.height, ..Slab::default() };
        slab.add(self, right, 0.0);
        slab
    }

    /// Slabs under each other, each so far under the one above it.
    pub(super) fn stacked(parts: Vec<(f64, Slab)>) -> Self {
        let mut whole = Slab::default();
        for (index, (gap, part)) in parts.into_iter().enumerate() {
            let down = whole.height + if index == 0 { 0.0 } else { gap };
            whole.height = down + part.height;
            whole.add(part, 0.0, down);
        }
        whole
    }
}
