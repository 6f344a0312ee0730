//! What a Word style needs besides the sheet's numbers, as the layout of the
//! PDF draws it: rules, indents, what keeps with what.

use super::fit::Slack;
use super::format::{Format, Rule, hex, look};
use super::measure::{eighths, millimetres, points, text_width};
use crate::sheet::{Sheet, TextAlignment};

/// What a style needs besides the sheet's numbers, as the layout of the PDF
/// draws it.
pub(super) fn adjusted(id: &str, format: Format, sheet: &Sheet, slack: Slack) -> Format {
    match id {
        "Titulo1" | "Titulo2" | "Titulo3" => heading(id, format),
        "Destinatario" => {
            // Its space stands between one addressee and the next: see `build::body`.
            Format { before: 0, keeps_next: true, keeps_lines: true, ..format }
        }
        "Presente" | "Atentamente" | "Lema" | "Foja" => Format { keeps_next: true, ..format },
        "Anexos" | "Copias" => Format { contextual: true, keeps_next: true, ..format },
        "Lista" => Format { after: points(3.0 * slack.spaces), ..format },
        "Cita" => quote(format, sheet),
        "Separador" => separator(format),
        "Referencia" => reference(format, sheet),
        "Rotulo" | "RotuloReferencia" => label(id, format, sheet),
        "FirmaLugar" | "FirmaNombre" | "FirmaCargo" => signature(id, format, sheet, slack),
        "MembreteMarca" => Format { line: None, size: 4, ..format },
        "MembreteLinea" => Format { before: points(2.0), ..format },
        "MembreteRaya" => letterhead_rule(format, sheet),
        "Leyenda" => Format { after: points(GAP_UNDER_LETTERHEAD), ..format },
        "Encabezado" | "PieDePagina" => furniture(id, format, sheet),
        _ => format,
    }
}

/// Between the letterhead and the text, in points.
const GAP_UNDER_LETTERHEAD: f64 = 6.5;

fn heading(id: &str, format: Format) -> Format {
    let outline = ["Titulo1", "Titulo2", "Titulo3"].iter().position(|other| *other == id);
    Format { outline, keeps_next: true, keeps_lines: true, ..format }
}

/// Set in from both margins by the size of the text around it.
fn quote(format: Format, sheet: &Sheet) -> Format {
    let one = points(look(sheet, "cuerpo").tamano);
    Format { indents: (one, one), ..format }
}

/// A paragraph with no words, where two tables would otherwise become one.
fn separator(format: Format) -> Format {
    let line = Some(points(8.0));
    Format {
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
fn reference(format: Format, sheet: &Sheet) -> Format {
    let look = look(sheet, "referencia");
    let apart = points((3.5 - (look.interlinea - look.tamano)).max(0.0));
    Format { indents: (points(8.0), 0), after: format.after + apart, ..format }
}

/// Small type brought down to the baseline of the larger type beside it.
fn label(id: &str, format: Format, sheet: &Sheet) -> Format {
    let beside = if id == "Rotulo" { "dato" } else { "referencia" };
    let leading = look(sheet, beside).interlinea - look(sheet, "rotulo").interlinea;
    let format = Format { before: format.before + points((0.8 * leading).max(0.0)), ..format };
    if id == "Rotulo" {
        return format;
    }
    Format { alignment: TextAlignment::Derecha, ..format }
}

/// The room for the pen ends in the line; name and post stand under it. Rows of
/// signatures are whole, so their paragraphs need not keep together by style.
fn signature(id: &str, format: Format, sheet: &Sheet, slack: Slack) -> Format {
    match id {
        "FirmaNombre" => Format { before: format.before + points(1.5), ..format },
        "FirmaCargo" => Format { before: format.before + points(0.5), ..format },
        _ => {
            let beside = millimetres((sheet.firmas.ancho - sheet.firmas.linea) / 2.0).max(0);
            Format {
                line: Some(millimetres(slack.pen_mm)),
                before: 0,
                after: 0,
                indents: (beside, beside),
                rule_below: Some(rule(0.7, 0, &sheet.colores.texto)),
                ..format
            }
        }
    }
}

fn letterhead_rule(format: Format, sheet: &Sheet) -> Format {
    Format {
        line: Some(points(5.0)),
        size: 4,
        after: points(GAP_UNDER_LETTERHEAD),
        rule_below: Some(rule(0.8, 0, &sheet.colores.acento)),
        ..format
    }
}

/// Running head and foot: words at the left, page at the right, a rule towards
/// the text.
fn furniture(id: &str, format: Format, sheet: &Sheet) -> Format {
    let rule = Some(rule(0.6, 6, &sheet.colores.acento));
    let format = Format { right_tab: Some(text_width(sheet)), ..format };
    if id == "Encabezado" {
        return Format { rule_below: rule, ..format };
    }
    Format { rule_above: rule, ..format }
}

fn rule(thickness: f64, distance: usize, color: &str) -> Rule {
    Rule { thickness: eighths(thickness), distance, color: hex(color) }
}
