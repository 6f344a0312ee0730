//! How a Word style looks, in Word's units.

use super::fit::Slack;
use super::measure::{half_points, points};
use crate::sheet::{ColorName, Face, Look, Sheet, TextAlignment};

/// Everything that a paragraph style of ours can say.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Format {
    /// Name of the face.
    pub(super) font: String,
    /// Size in half points.
    pub(super) size: usize,
    /// From baseline to baseline, exactly; as the type asks when none.
    pub(super) line: Option<i32>,
    /// Space before.
    pub(super) before: i32,
    /// Space after.
    pub(super) after: i32,
    /// Bold.
    pub(super) bold: bool,
    /// Italic.
    pub(super) italic: bool,
    /// Colour, without the hash.
    pub(super) color: String,
    /// Where the lines stand.
    pub(super) alignment: TextAlignment,
    /// Letter-spacing.
    pub(super) tracking: i32,
    /// Hyphenated.
    pub(super) hyphenated: bool,
    /// Keeps with the next paragraph.
    pub(super) keeps_next: bool,
    /// Keeps its lines together.
    pub(super) keeps_lines: bool,
    /// No space between paragraphs of this style.
    pub(super) contextual: bool,
    /// Indents from both margins.
    pub(super) indents: (i32, i32),
    /// Rule above.
    pub(super) rule_above: Option<Rule>,
    /// Rule below.
    pub(super) rule_below: Option<Rule>,
    /// A tab stop at the right margin.
    pub(super) right_tab: Option<i32>,
    /// Level in the outline, from 0.
    pub(super) outline: Option<usize>,
}

/// A rule above or below a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rule {
    /// Thickness in eighths of a point.
    pub(super) thickness: usize,
    /// Distance from the text in points.
    pub(super) distance: usize,
    /// Colour, without the hash.
    pub(super) color: String,
}

/// What stands in for a style that a sheet made by hand forgot.
static PLAIN: Look = Look {
    fuente: Face::Texto,
    tamano: 11.0,
    interlinea: 14.0,
    antes: 0.0,
    despues: 0.0,
    negrita: false,
    cursiva: false,
    color: ColorName::Texto,
    alineacion: TextAlignment::Izquierda,
    espaciado: 0.0,
    separar: false,
};

/// The look of a style of the sheet.
pub(super) fn look<'a>(sheet: &'a Sheet, name: &str) -> &'a Look {
    sheet.estilos.get(name).unwrap_or(&PLAIN)
}

/// A colour the way Word writes it.
pub(super) fn hex(color: &str) -> String {
    color.trim_start_matches('#').to_ascii_uppercase()
}

impl Format {
    /// The look of a style, and nothing besides.
    pub(super) fn of(sheet: &Sheet, name: &str, slack: Slack) -> Self {
        let look = look(sheet, name);
        Format {
            font: font(sheet, look.fuente).to_owned(),
            size: half_points(look.tamano),
            line: Some(points(look.interlinea * slack.lines)),
            before: points(look.antes * slack.spaces),
            after: points(look.despues * slack.spaces),
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
    hex(match name {
        ColorName::Texto => &sheet.colores.texto,
        ColorName::Acento => &sheet.colores.acento,
        ColorName::Gris => &sheet.colores.gris,
        ColorName::SobreAcento => &sheet.colores.sobre_acento,
    })
}
