//! The Word styles of a letter: their names, what each is based on, what
//! follows it, and how it looks.
//!
//! Ids never change, so that a letter restyled by hand can be compared with a
//! new one. Headings and page furniture are Word's own styles, which show under
//! their Spanish names in a Spanish Word; the rest are ours.

use super::format::{Format, Rule, hex, look};
use super::measure::{eighths, millimetres, points, text_width};
use crate::document::Style;
use crate::sheet::{Sheet, TextAlignment};

/// Id of the style on which every other is based.
pub(super) const NORMAL: &str = "Normal";
/// Id of the character style of what is neither broken nor hyphenated.
pub(super) const WHOLE: &str = "SinPartir";
/// Id of the character style of links.
pub(super) const LINK: &str = "Hipervinculo";
/// Id of the table style with a dark head and hairlines.
pub(super) const TABLE: &str = "Tabla";
/// Id of the table style of labels and values.
pub(super) const FACTS: &str = "TablaDatos";
/// Id of the table style without lines: a grid for what stands side by side.
pub(super) const GRID: &str = "TablaSinLineas";

/// A paragraph style.
#[derive(Debug, Clone)]
pub(super) struct Definition {
    /// Id in the file.
    pub(super) id: &'static str,
    /// Name that the user sees.
    pub(super) name: &'static str,
    /// Id of the style on which it is based; none for [`NORMAL`].
    pub(super) base: Option<&'static str>,
    /// Id of the style of the paragraph that follows.
    pub(super) next: &'static str,
    /// How it looks.
    pub(super) format: Format,
}

/// Id, name, look in the sheet, base, next.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 34] = [
    ("Cuerpo", "Cuerpo", "cuerpo", NORMAL, "Cuerpo"),
    ("Titulo1", "heading 1", "titulo", NORMAL, "Cuerpo"),
    ("Titulo2", "heading 2", "encabezado-2", NORMAL, "Cuerpo"),
    ("Titulo3", "heading 3", "encabezado-3", NORMAL, "Cuerpo"),
    ("Rotulo", "Rótulo", "rotulo", NORMAL, "Rotulo"),
    ("Dato", "Dato", "dato", NORMAL, "Dato"),
    ("RotuloReferencia", "Rótulo de referencia", "rotulo", "Rotulo", "RotuloReferencia"),
    ("Referencia", "Referencia", "referencia", NORMAL, "Referencia"),
    ("Fecha", "Lugar y fecha", "fecha", NORMAL, "Destinatario"),
    ("Destinatario", "Destinatario", "destinatario", NORMAL, "Destinatario"),
    ("Presente", "Presente", "presente", NORMAL, "Cuerpo"),
    ("Peticion", "Petición", "peticion", "Cuerpo", "Cuerpo"),
    ("Lista", "Lista", "cuerpo", "Cuerpo", "Lista"),
    ("Cita", "Cita", "cita", "Cuerpo", "Cuerpo"),
    ("TablaEncabezado", "Tabla, encabezado", "tabla-encabezado", NORMAL, "TablaCelda"),
    ("TablaCelda", "Tabla, celda", "tabla-celda", NORMAL, "TablaCelda"),
    ("Separador", "Separador", "cuerpo", NORMAL, "Cuerpo"),
    ("Despedida", "Despedida", "despedida", "Cuerpo", "Atentamente"),
    ("Atentamente", "Atentamente", "atentamente", NORMAL, "Lema"),
    ("Lema", "Lema", "lema", NORMAL, "FirmaNombre"),
    ("Foja", "Foja de firmas", "foja", "Cuerpo", "FirmaNombre"),
    ("FirmaLugar", "Firma, lugar", "firma-nombre", NORMAL, "FirmaNombre"),
    ("FirmaNombre", "Firma, nombre", "firma-nombre", NORMAL, "FirmaCargo"),
    ("FirmaCargo", "Firma, cargo", "firma-cargo", NORMAL, "FirmaCargo"),
    ("Anexos", "Anexos", "anexos", NORMAL, "Anexos"),
    ("Copias", "Copias", "copias", NORMAL, "Copias"),
    ("Iniciales", "Iniciales", "iniciales", NORMAL, "Iniciales"),
    ("MembreteMarca", "Membrete, logotipo", "membrete-linea", NORMAL, "MembreteMarca"),
    ("MembreteNombre", "Membrete, nombre", "membrete-nombre", NORMAL, "MembreteLinea"),
    ("MembreteLinea", "Membrete, línea", "membrete-linea", NORMAL, "MembreteLinea"),
    ("MembreteRaya", "Membrete, raya", "membrete-linea", NORMAL, "Leyenda"),
    ("Leyenda", "Leyenda", "leyenda", NORMAL, "Leyenda"),
    ("Encabezado", "header", "pie", NORMAL, "Encabezado"),
    ("PieDePagina", "footer", "pie", NORMAL, "PieDePagina"),
];

/// The styles of a sheet, each after the one on which it is based.
pub(super) fn catalogue(sheet: &Sheet) -> Vec<Definition> {
    let mut styles = Vec::with_capacity(ROWS.len() + 1);
    styles.push(normal(sheet));
    for (id, name, look, base, next) in ROWS {
        let format = adjusted(id, Format::of(sheet, look), sheet);
        styles.push(Definition { id, name, base: Some(base), next, format });
    }
    styles
}

/// The style with this id.
pub(super) fn find<'a>(styles: &'a [Definition], id: &str) -> Option<&'a Definition> {
    styles.iter().find(|style| style.id == id)
}

/// Id of the Word style of a part of the letter.
pub(super) fn id_of(style: Style) -> &'static str {
    match style {
        Style::Body => "Cuerpo",
        Style::PlaceDate => "Fecha",
        Style::Addressee => "Destinatario",
        Style::Presente => "Presente",
        Style::Petition => "Peticion",
        Style::Closing => "Despedida",
        Style::Farewell => "Atentamente",
        Style::Motto => "Lema",
        Style::SignatureSheet => "Foja",
        Style::Annexes => "Anexos",
        Style::Copies => "Copias",
        Style::Initials => "Iniciales",
    }
}

/// Id of the Word style of a heading.
pub(super) fn heading_id(level: u8) -> &'static str {
    match level {
        0 | 1 => "Titulo1",
        2 => "Titulo2",
        _ => "Titulo3",
    }
}

/// Running text without its spaces, so that nothing is inherited by accident.
fn normal(sheet: &Sheet) -> Definition {
    let format = Format {
        before: 0,
        after: 0,
        bold: false,
        italic: false,
        alignment: TextAlignment::Izquierda,
        tracking: 0,
        hyphenated: false,
        ..Format::of(sheet, "cuerpo")
    };
    Definition { id: NORMAL, name: NORMAL, base: None, next: NORMAL, format }
}

/// What a style needs besides the sheet's numbers, as the layout of the PDF
/// draws it.
fn adjusted(id: &str, format: Format, sheet: &Sheet) -> Format {
    match id {
        "Titulo1" | "Titulo2" | "Titulo3" => heading(id, format),
        "Destinatario" => {
            Format { contextual: true, keeps_next: true, keeps_lines: true, ..format }
        }
        "Presente" | "Atentamente" | "Lema" | "Foja" => Format { keeps_next: true, ..format },
        "Anexos" | "Copias" => Format { contextual: true, keeps_next: true, ..format },
        "Lista" => Format { after: points(3.0), ..format },
        "Cita" => quote(format, sheet),
        "Separador" => separator(format),
        "Referencia" => reference(format, sheet),
        "Rotulo" | "RotuloReferencia" => label(id, format, sheet),
        "FirmaLugar" | "FirmaNombre" | "FirmaCargo" => signature(id, format, sheet),
        "MembreteMarca" => Format { line: None, size: 4, ..format },
        "MembreteLinea" => Format { before: points(2.0), ..format },
        "MembreteRaya" => letterhead_rule(format, sheet),
        "Leyenda" => Format { after: points(GAP_UNDER_LETTERHEAD), ..format },
        "Encabezado" | "PieDePagina" => furniture(id, format, sheet),
        _ => format,
    }
}

/// Between the letterhead and the text, in points.
const GAP_UNDER_LETTERHEAD: f64 = 8.0;

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

/// The room for the pen ends in the line; name and post stand under it. All of
/// it keeps with the next, so that a signature is never alone.
fn signature(id: &str, format: Format, sheet: &Sheet) -> Format {
    let format = Format { keeps_next: true, keeps_lines: true, ..format };
    match id {
        "FirmaNombre" => Format { before: format.before + points(3.0), ..format },
        "FirmaCargo" => Format { before: format.before + points(1.5), ..format },
        _ => {
            let beside = millimetres((sheet.firmas.ancho - sheet.firmas.linea) / 2.0).max(0);
            Format {
                line: Some(millimetres(sheet.firmas.lugar)),
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
