//! The paper and its margins, as `hoja.toml` gives them, in millimetres.

use serde::{Deserialize, Serialize};

/// The paper, by name or by measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// A name; measures win over it.
    #[serde(default)]
    pub tamano: Option<PaperName>,
    /// Width in millimetres.
    #[serde(default)]
    pub ancho: Option<f64>,
    /// Height in millimetres.
    #[serde(default)]
    pub alto: Option<f64>,
}

/// Papers with a name. *Oficio* means several lengths in Mexico, so it is
/// never a name by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperName {
    /// 215.9 × 279.4 mm.
    Carta,
    /// 215.9 × 340 mm.
    OficioMx,
    /// 215.9 × 355.6 mm.
    Legal,
    /// 215.9 × 330 mm.
    #[serde(rename = "oficio-330")]
    Oficio330,
}

impl Paper {
    /// Width and height in millimetres.
    pub fn size_mm(&self) -> (f64, f64) {
        let (width, height) = match self.tamano.unwrap_or(PaperName::Carta) {
            PaperName::Carta => (215.9, 279.4),
            PaperName::OficioMx => (215.9, 340.0),
            PaperName::Legal => (215.9, 355.6),
            PaperName::Oficio330 => (215.9, 330.0),
        };
        (self.ancho.unwrap_or(width), self.alto.unwrap_or(height))
    }
}

/// Margins, in millimetres from the edge of the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// Left of the text.
    pub izquierdo: f64,
    /// Right of the text.
    pub derecho: f64,
    /// Above the text, from the second page on.
    pub superior: f64,
    /// Below the text.
    pub inferior: f64,
    /// Above the letterhead of the first page.
    pub membrete: f64,
    /// Above the running head.
    pub encabezado: f64,
    /// Below the foot of the page.
    pub pie: f64,
}
