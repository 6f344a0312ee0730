//! The styles of the parts of a page, as `hoja.toml` gives them: type in points,
//! one of two faces, one of a few colours.

use serde::{Deserialize, Serialize};

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

impl Colors {
    /// The colour of a name.
    pub fn named(&self, name: ColorName) -> &str {
        match name {
            ColorName::Texto => &self.texto,
            ColorName::Acento => &self.acento,
            ColorName::Gris => &self.gris,
            ColorName::SobreAcento => &self.sobre_acento,
        }
    }
}
