//! What a style needs besides the numbers of the sheet, as the layout of the PDF
//! draws it: rules, indents, what keeps with what.

use super::format::{Rule, StyleFormat};
use super::paragraph::WordStyle;
use crate::docx::measure::{eighths, millimetres, points, text_width};
use crate::docx::spacing::Spacing;
use crate::docx::text::hex;
use crate::sheet::{Sheet, TextAlignment};

/// The format of a style, from the one that the sheet gives it.
pub(super) fn adjusted(
    style: WordStyle,
    format: StyleFormat,
    sheet: &Sheet,
    spacing: Spacing,
) -> StyleFormat {
    match style {
        WordStyle::Normal => normal(format),
        WordStyle::Title => heading(0, format),
        WordStyle::Section => heading(1, format),
        WordStyle::Subsection => heading(2, format),
        WordStyle::Addressee => {
            // Its space stands between one addressee and the next: see `build::body`.
            StyleFormat { before: 0, keeps_next: true, keeps_lines: true, ..format }
        }
        WordStyle::Presente
        | WordStyle::Farewell
        | WordStyle::Motto
        | WordStyle::SignatureSheet => StyleFormat { keeps_next: true, ..format },
        WordStyle::Annexes | WordStyle::Copies => {
            StyleFormat { contextual: true, keeps_next: true, ..format }
        }
        WordStyle::Item => StyleFormat { after: points(3.0 * spacing.spaces), ..format },
        WordStyle::Quote => quote(format, sheet),
        WordStyle::Separator => separator(format),
        WordStyle::Reference => reference(format, sheet),
        WordStyle::Label => label(WordStyle::Value, format, sheet),
        WordStyle::ReferenceLabel => {
            let format = label(WordStyle::Reference, format, sheet);
            StyleFormat { alignment: TextAlignment::Derecha, ..format }
        }
        WordStyle::SignatureRoom => signature_room(format, sheet, spacing),
        WordStyle::SignatoryName => StyleFormat { before: format.before + points(1.5), ..format },
        WordStyle::SignatoryPost => StyleFormat { before: format.before + points(0.5), ..format },
        WordStyle::LetterheadMark => StyleFormat { line: None, size: 4, ..format },
        WordStyle::LetterheadLine => StyleFormat { before: points(2.0), ..format },
        WordStyle::LetterheadRule => letterhead_rule(format, sheet),
        WordStyle::Legend => StyleFormat { after: points(GAP_UNDER_LETTERHEAD), ..format },
        WordStyle::PageHead => {
            let rule_below = Some(furniture_rule(sheet));
            StyleFormat { rule_below, right_tab: Some(text_width(sheet)), ..format }
        }
        WordStyle::PageFoot => {
            let rule_above = Some(furniture_rule(sheet));
            StyleFormat { rule_above, right_tab: Some(text_width(sheet)), ..format }
        }
        WordStyle::Body
        | WordStyle::Value
        | WordStyle::PlaceDate
        | WordStyle::Petition
        | WordStyle::TableHead
        | WordStyle::TableCell
        | WordStyle::Closing
        | WordStyle::Initials
        | WordStyle::LetterheadName => format,
    }
}

/// Between the letterhead and the text, in points.
const GAP_UNDER_LETTERHEAD: f64 = 6.5;

/// The face, size and colour of running text alone, so that no style inherits
/// anything else by accident.
fn normal(format: StyleFormat) -> StyleFormat {
    StyleFormat {
        before: 0,
        after: 0,
        bold: false,
        italic: false,
        alignment: TextAlignment::Izquierda,
        tracking: 0,
        hyphenated: false,
        ..format
    }
}

fn heading(level: usize, format: StyleFormat) -> StyleFormat {
    StyleFormat { outline: Some(level), keeps_next: true, keeps_lines: true, ..format }
}

/// Set in from both margins by the size of the text around it.
fn quote(format: StyleFormat, sheet: &Sheet) -> StyleFormat {
    let one = points(WordStyle::Body.look(sheet).tamano);
    StyleFormat { indents: (one, one), ..format }
}

/// As low as Word allows: it has no words.
fn separator(format: StyleFormat) -> StyleFormat {
    let line = Some(points(8.0));
    StyleFormat {
        line,
        size: 2,
        before: 0,
        after: 0,
        alignment: TextAlignment::Izquierda,
        hyphenated: false,
        ..format
    }
}

/// A value of the right-hand block: apart from its label, and from the next.
fn reference(format: StyleFormat, sheet: &Sheet) -> StyleFormat {
    let look = WordStyle::Reference.look(sheet);
    let apart = points((3.5 - (look.interlinea - look.tamano)).max(0.0));
    StyleFormat { indents: (points(8.0), 0), after: format.after + apart, ..format }
}

/// Small type brought down to the baseline of the larger type beside it.
fn label(beside: WordStyle, format: StyleFormat, sheet: &Sheet) -> StyleFormat {
    let label = WordStyle::Label.look(sheet);
    let leading = beside.look(sheet).interlinea - label.interlinea;
    StyleFormat { before: format.before + points((0.8 * leading).max(0.0)), ..format }
}

/// Room for the pen, which ends in the line; name and post stand under it. Rows
/// of signatures are whole, so no style has to keep their paragraphs together.
fn signature_room(format: StyleFormat, sheet: &Sheet, spacing: Spacing) -> StyleFormat {
    let beside = millimetres((sheet.firmas.ancho - sheet.firmas.linea) / 2.0).max(0);
    StyleFormat {
        line: Some(millimetres(spacing.pen_mm)),
        before: 0,
        after: 0,
        indents: (beside, beside),
        rule_below: Some(rule(0.7, 0, &sheet.colores.texto)),
        ..format
    }
}

fn letterhead_rule(format: StyleFormat, sheet: &Sheet) -> StyleFormat {
    StyleFormat {
        line: Some(points(5.0)),
        size: 4,
        after: points(GAP_UNDER_LETTERHEAD),
        rule_below: Some(rule(0.8, 0, &sheet.colores.acento)),
        ..format
    }
}

/// The rule between the text and the running head or foot.
fn furniture_rule(sheet: &Sheet) -> Rule {
    rule(0.6, 6, &sheet.colores.acento)
}

fn rule(thickness: f64, distance: usize, color: &str) -> Rule {
    Rule { thickness: eighths(thickness), distance, color: hex(color) }
}
