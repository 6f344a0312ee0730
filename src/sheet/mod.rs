//! How a document looks: `hoja.toml`, one sheet for every writer.
//!
//! Paper in millimetres, type in points. Who we are (names, marks, legends,
//! numbering) is the institution's and never here.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::diagnostic::Located;

mod check;
mod paper;
mod parts;
mod places;
mod read;
mod style;

pub use paper::{Margins, Paper, PaperName};
pub use parts::{
    FactsLook, LetterheadLook, SignatureLook, SpacingLimits, TableLook, WatermarkLook,
};
pub use read::read;
pub use style::{ColorName, Colors, Face, Look, STYLES, TextAlignment};

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("H001", "hoja.toml no se entiende"),
    ("H002", "medida o valor de la hoja fuera de lo posible"),
    ("H003", "falta un estilo en la hoja, o sobra"),
];

/// Points in a millimetre.
pub const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// The whole sheet.
#[derive(Debug, Clone, Serialize)]
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
    /// Labels with their values.
    pub datos: FactsLook,
    /// Which rows of a table stay whole.
    pub tablas: TableLook,
    /// Signature blocks, in millimetres.
    pub firmas: SignatureLook,
    /// The word across a draft.
    pub marca_de_agua: WatermarkLook,
    /// How far spacing may give way.
    pub ajuste: SpacingLimits,
    /// One look for each of [`STYLES`].
    pub estilos: BTreeMap<String, Look>,
}

impl Sheet {
    /// Width and height of the text between the margins, in millimetres.
    pub fn text_mm(&self) -> (f64, f64) {
        let (width, height) = self.papel.size_mm();
        let margins = &self.margenes;
        (width - margins.izquierdo - margins.derecho, height - margins.superior - margins.inferior)
    }

    /// Most signatures that stand beside the text: more have a sheet of their own.
    pub fn most_beside_text(&self) -> usize {
        usize::try_from(self.firmas.por_hoja).unwrap_or(usize::MAX)
    }

    /// Lines of text that stay with the signatures, at least.
    pub fn lines_with_signatures(&self) -> usize {
        usize::try_from(self.firmas.renglones).unwrap_or(usize::MAX)
    }

    /// The look of a style.
    ///
    /// # Panics
    /// When `name` is none of [`STYLES`], which a sheet that was read has all.
    pub fn look(&self, name: &str) -> &Look {
        &self.estilos[name]
    }
}

/// Faces: what is read, and what labels it; with their names in Word.
#[derive(Debug, Clone, Serialize)]
pub struct Faces {
    /// Family of running text, and where the sheet names it.
    #[serde(serialize_with = "value_alone")]
    pub texto: Located<String>,
    /// Family of labels, letterhead and furniture, and where the sheet names it.
    #[serde(serialize_with = "value_alone")]
    pub rotulos: Located<String>,
    /// The metric twin of `texto` that Word has.
    pub word_texto: String,
    /// The metric twin of `rotulos` that Word has.
    pub word_rotulos: String,
}

/// The layout has no use for places.
fn value_alone<S: Serializer>(name: &Located<String>, into: S) -> Result<S::Ok, S::Error> {
    into.serialize_str(&name.value)
}
