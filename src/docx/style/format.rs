//! How a paragraph style looks, in the units of Word.

use crate::docx::measure::{half_points, points};
use crate::docx::spacing::Spacing;
use crate::docx::text::hex;
use crate::sheet::{ColorName, Face, Look, Sheet, TextAlignment};

/// All that a paragraph style of ours can say. Lengths are in twentieths of a
/// point.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::docx) struct StyleFormat {
    pub(in crate::docx) font: String,
    /// In half points.
    pub(in crate::docx) size: usize,
    /// From baseline to baseline, exactly; as the type asks when none.
    pub(in crate::docx) line: Option<i32>,
    pub(in crate::docx) before: i32,
    pub(in crate::docx) after: i32,
    pub(in crate::docx) bold: bool,
    pub(in crate::docx) italic: bool,
    /// As Word writes it, without the hash.
    pub(in crate::docx) color: String,
    pub(in crate::docx) alignment: TextAlignment,
    pub(in crate::docx) tracking: i32,
    pub(in crate::docx) hyphenated: bool,
    /// Keeps with the next paragraph.
    pub(in crate::docx) keeps_next: bool,
    /// Keeps its lines together.
    pub(in crate::docx) keeps_lines: bool,
    /// No space between paragraphs of this style.
    pub(in crate::docx) contextual: bool,
    /// From the left margin and from the right one.
    pub(in crate::docx) indents: (i32, i32),
    pub(in crate::docx) rule_above: Option<Rule>,
    pub(in crate::docx) rule_below: Option<Rule>,
    /// Where a tab stops that ends at the right margin.
    pub(in crate::docx) right_tab: Option<i32>,
    /// Level in the outline, from 0.
    pub(in crate::docx) outline: Option<usize>,
}

/// A rule above or below a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::docx) struct Rule {
    /// In eighths of a point.
    pub(in crate::docx) thickness: usize,
    /// Distance from the text, in points.
    pub(in crate::docx) distance: usize,
    /// As Word writes it, without the hash.
    pub(in crate::docx) color: String,
}

impl StyleFormat {
    /// The look of a style, and nothing besides.
    pub(super) fn of(look: &Look, sheet: &Sheet, spacing: Spacing) -> Self {
        StyleFormat {
            font: font(sheet, look.fuente).to_owned(),
            size: half_points(look.tamano),
            line: Some(points(look.interlinea * spacing.lines)),
            before: points(look.antes * spacing.spaces),
            after: points(look.despues * spacing.spaces),
            bold: look.negrita,
            italic: look.cursiva,
            color: color(sheet, look.color),
            alignment: look.alineacion,
            tracking: points(look.espaciado * look.tamano),
            hyphenated: look.separar,
            keeps_next: false,
            keeps_lines: false,
            contextual: false,
            indents: (0, 0),
            rule_above: None,
            rule_below: None,
            right_tab: None,
            outline: None,
        }
    }
}

fn font(sheet: &Sheet, face: Face) -> &str {
    match face {
        Face::Texto => &sheet.fuentes.word_texto,
        Face::Rotulos => &sheet.fuentes.word_rotulos,
    }
}

fn color(sheet: &Sheet, name: ColorName) -> String {
    hex(sheet.colores.named(name))
}
