//! The parts of a page that are more than a style: letterhead, signatures, tables,
//! the word across a draft, and how far spacing may give way.
//!
//! What an earlier `hoja.toml` does not have yet has a default, so that the sheet
//! of a technician goes on working.

use serde::{Deserialize, Serialize};

/// The head of the first page, in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterheadLook {
    /// Height of a mark that has none of its own.
    pub alto: f64,
    /// Between marks, and from them to the name.
    pub separacion: f64,
}

/// Signature blocks, in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureLook {
    /// Width of a signature with its post.
    pub ancho: f64,
    /// Length of the line.
    pub linea: f64,
    /// Room for the pen.
    pub lugar: f64,
    /// Least room for the pen.
    pub lugar_minimo: f64,
    /// Most room for the pen.
    pub lugar_maximo: f64,
    /// Between rows of signatures.
    pub entre_filas: f64,
    /// More signatures than these stand on a sheet of their own.
    pub por_hoja: u32,
    /// Lines of text that stay with the signatures, at least.
    #[serde(default = "lines_with_signatures")]
    pub renglones: u32,
}

fn lines_with_signatures() -> u32 {
    2
}

/// Labels with their values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FactsLook {
    /// Width of the labels in the data of a minuta, in millimetres.
    pub rotulos: f64,
    /// Part of the text's width that the reference of an oficio takes, at the
    /// right.
    pub referencia: f64,
}

impl Default for FactsLook {
    fn default() -> Self {
        FactsLook { rotulos: 28.0, referencia: 0.6 }
    }
}

/// Which rows of a table stay whole: one so tall that keeping it whole would leave
/// half a page empty goes on over the page's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TableLook {
    /// Letters in a line across the page, about.
    pub letras_por_renglon: u32,
    /// A row of fewer lines than these stays whole.
    pub renglones_enteros: u32,
}

impl Default for TableLook {
    fn default() -> Self {
        TableLook { letras_por_renglon: 110, renglones_enteros: 20 }
    }
}

/// The word across every page of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WatermarkLook {
    /// Size of its letters, in points.
    pub tamano: f64,
    /// How far it rises to the right, in degrees.
    pub inclinacion: f64,
}

impl Default for WatermarkLook {
    fn default() -> Self {
        WatermarkLook { tamano: 92.0, inclinacion: 52.0 }
    }
}

/// How far spacing may give way, as parts of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpacingLimits {
    /// Least space between parts is `1 - cerrar` of the normal one.
    pub cerrar: f64,
    /// Least leading is `1 - cerrar_interlinea` of the normal one.
    pub cerrar_interlinea: f64,
    /// Most space between parts is `1 + abrir` of the normal one.
    pub abrir: f64,
}
