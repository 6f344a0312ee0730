//! How a document looks: `hoja.toml`, one sheet for every writer.
//!
//! Paper in millimetres, type in points. Who we are (names, marks, legends,
//! numbering) is the institution's and never here.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{self, Source};

mod check;

pub use check::face;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("H001", "hoja.toml no se entiende"),
    ("H002", "medida o valor de la hoja fuera de lo posible"),
    ("H003", "falta un estilo en la hoja, o sobra"),
];

/// Names of the styles that a sheet must have, in the order of the page.
pub const STYLES: [&str; 27] = [
    "membrete-nombre",
    "membrete-linea",
    "leyenda",
    "titulo",
    "encabezado-2",
    "encabezado-3",
    "rotulo",
    "dato",
    "referencia",
    "fecha",
    "destinatario",
    "presente",
    "cuerpo",
    "peticion",
    "cita",
    "tabla-encabezado",
    "tabla-celda",
    "despedida",
    "atentamente",
    "lema",
    "foja",
    "firma-nombre",
    "firma-cargo",
    "anexos",
    "copias",
    "iniciales",
    "pie",
];

/// The whole sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The paper.
    pub papel: Paper,
    /// Margins, in millimetres.
    pub margenes: Margins,
    /// Faces.
    pub fuentes: Faces,
    /// Colours, as `#rrggbb`.
    pub colores: Colors,
    /// The head of the first page, in millimetres.
    pub membrete: LetterheadLook,
    /// Signature blocks, in millimetres.
    pub firmas: SignatureLook,
    /// How far spacing may give way.
    pub ajuste: Slack,
    /// One look for each of [`STYLES`].
    pub estilos: BTreeMap<String, Look>,
}

/// Points in a millimetre.
pub const POINTS_PER_MM: f64 = 72.0 / 25.4;

impl Sheet {
    /// Width and height of the text between the margins, in millimetres.
    pub fn text_mm(&self) -> (f64, f64) {
        let (width, height) = self.papel.size_mm();
        let margins = &self.margenes;
        (width - margins.izquierdo - margins.derecho, height - margins.superior - margins.inferior)
    }
}

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

/// Faces: what is read, and what labels it; with their names in Word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faces {
    /// Face of running text.
    pub texto: String,
    /// Face of labels, letterhead and furniture.
    pub rotulos: String,
    /// The metric twin of `texto` that Word has.
    pub word_texto: String,
    /// The metric twin of `rotulos` that Word has.
    pub word_rotulos: String,
}

/// Colours, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colors {
    /// The one accent.
    pub acento: String,
    /// Running text.
    pub texto: String,
    /// Furniture.
    pub gris: String,
    /// Hairlines.
    pub linea: String,
    /// Words over the accent.
    pub sobre_acento: String,
    /// The word across a draft.
    pub marca_de_agua: String,
}

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
}

/// How far spacing may give way, as parts of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slack {
    /// Least space between parts is `1 - cerrar` of the normal one.
    pub cerrar: f64,
    /// Least leading is `1 - cerrar_interlinea` of the normal one.
    pub cerrar_interlinea: f64,
    /// Most space between parts is `1 + abrir` of the normal one.
    pub abrir: f64,
}

/// How one style looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// Which of the two faces.
    #[serde(default)]
    pub fuente: Face,
    /// Size in points.
    pub tamano: f64,
    /// From baseline to baseline, in points.
    pub interlinea: f64,
    /// Space before, in points.
    #[serde(default)]
    pub antes: f64,
    /// Space after, in points.
    #[serde(default)]
    pub despues: f64,
    /// Bold.
    #[serde(default)]
    pub negrita: bool,
    /// Italic.
    #[serde(default)]
    pub cursiva: bool,
    /// Name of one of [`Colors`].
    #[serde(default)]
    pub color: ColorName,
    /// Where the lines stand.
    #[serde(default)]
    pub alineacion: TextAlignment,
    /// Letter-spacing in ems, at most 0.08: beyond it, words come out of a PDF
    /// letter by letter.
    #[serde(default)]
    pub espaciado: f64,
    /// Hyphenated.
    #[serde(default)]
    pub separar: bool,
}

/// One of the two faces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Face {
    /// What is read.
    #[default]
    Texto,
    /// What labels it.
    Rotulos,
}

/// One of the colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColorName {
    /// Running text.
    #[default]
    Texto,
    /// The accent.
    Acento,
    /// Furniture.
    Gris,
    /// Words over the accent.
    SobreAcento,
}

/// Where the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextAlignment {
    /// At the left.
    #[default]
    Izquierda,
    /// In the middle.
    Centro,
    /// At the right.
    Derecha,
    /// From margin to margin.
    Justificada,
}

/// Reads `hoja.toml`.
///
/// # Errors
/// Every value that is missing, misspelt or out of what paper allows, with its
/// place.
pub fn read(source: &Arc<Source>) -> crate::diagnostic::Result<Sheet> {
    let sheet: Sheet = toml::from_str(source.content()).map_err(|error| {
        let problem = diagnostic::toml("H001", &error, source);
        vec![problem.hint("compare con la hoja que trae el programa")]
    })?;
    let problems = check::check(&sheet, source);
    if problems.is_empty() { Ok(sheet) } else { Err(problems) }
}
