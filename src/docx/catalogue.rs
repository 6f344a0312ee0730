//! The Word styles of a letter: their names, what each is based on, what
//! follows it, and how it looks.
//!
//! Ids never change, so that a letter restyled by hand can be compared with a
//! new one. Headings and page furniture are Word's own styles, which show under
//! their Spanish names in a Spanish Word; the rest are ours.

use super::adjust::adjusted;
use super::fit::Slack;
use super::format::Format;
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
    ("TablaEncabezado", "Tabla: encabezado", "tabla-encabezado", NORMAL, "TablaCelda"),
    ("TablaCelda", "Tabla: celda", "tabla-celda", NORMAL, "TablaCelda"),
    ("Separador", "Separador", "cuerpo", NORMAL, "Cuerpo"),
    ("Despedida", "Despedida", "despedida", "Cuerpo", "Atentamente"),
    ("Atentamente", "Atentamente", "atentamente", NORMAL, "Lema"),
    ("Lema", "Lema", "lema", NORMAL, "FirmaNombre"),
    ("Foja", "Foja de firmas", "foja", "Cuerpo", "FirmaNombre"),
    ("FirmaLugar", "Firma: lugar", "firma-nombre", NORMAL, "FirmaNombre"),
    ("FirmaNombre", "Firma: nombre", "firma-nombre", NORMAL, "FirmaCargo"),
    ("FirmaCargo", "Firma: cargo", "firma-cargo", NORMAL, "FirmaCargo"),
    ("Anexos", "Anexos", "anexos", NORMAL, "Anexos"),
    ("Copias", "Copias", "copias", NORMAL, "Copias"),
    ("Iniciales", "Iniciales", "iniciales", NORMAL, "Iniciales"),
    ("MembreteMarca", "Membrete: logotipo", "membrete-linea", NORMAL, "MembreteMarca"),
    ("MembreteNombre", "Membrete: nombre", "membrete-nombre", NORMAL, "MembreteLinea"),
    ("MembreteLinea", "Membrete: línea", "membrete-linea", NORMAL, "MembreteLinea"),
    ("MembreteRaya", "Membrete: raya", "membrete-linea", NORMAL, "Leyenda"),
    ("Leyenda", "Leyenda", "leyenda", NORMAL, "Leyenda"),
    ("Encabezado", "header", "pie", NORMAL, "Encabezado"),
    ("PieDePagina", "footer", "pie", NORMAL, "PieDePagina"),
];

/// The styles of a sheet, each after the one on which it is based.
pub(super) fn catalogue(sheet: &Sheet, slack: Slack) -> Vec<Definition> {
    let mut styles = Vec::with_capacity(ROWS.len() + 1);
    styles.push(normal(sheet, slack));
    for (id, name, look, base, next) in ROWS {
        // Heads and feet of pages stand where they stand.
        let slack = if is_furniture(id) { Slack::none(sheet) } else { slack };
        let format = adjusted(id, Format::of(sheet, look, slack), sheet, slack);
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

fn is_furniture(id: &str) -> bool {
    id.starts_with("Membrete") || ["Leyenda", "Encabezado", "PieDePagina"].contains(&id)
}

/// Running text without its spaces, so that nothing is inherited by accident.
fn normal(sheet: &Sheet, slack: Slack) -> Definition {
    let format = Format {
        before: 0,
        after: 0,
        bold: false,
        italic: false,
        alignment: TextAlignment::Izquierda,
        tracking: 0,
        hyphenated: false,
        ..Format::of(sheet, "cuerpo", slack)
    };
    Definition { id: NORMAL, name: NORMAL, base: None, next: NORMAL, format }
}
