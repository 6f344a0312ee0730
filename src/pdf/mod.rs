//! A document as PDF, on the paper and in the type of its sheet.
//!
//! Two engines stand behind one [`Press`]: `typst`, whose files are tagged, PDF/A-3a
//! and PDF/UA-1; and `genpdf`, which builds in a fraction of the time and whose
//! files are for printing alone. Either lays a document out as often as `fit` asks,
//! until its signatures stand with their text.

mod engine;
mod fit;
#[cfg(feature = "genpdf")]
mod genpdf;
mod pagination;
mod pictures;
#[cfg(feature = "typst")]
mod typst;

use std::sync::Arc;

use crate::diagnostic::{Result, Source};
use crate::document::Document;
use crate::fonts::Fonts;
use crate::sheet::Sheet;

pub use engine::Engine;
pub use fit::{Adjustment, Filler};
pub use pagination::{Page, Pagination};
pub use pictures::Pictures;

#[cfg(not(any(feature = "typst", feature = "genpdf")))]
compile_error!("a PDF needs an engine: build with the feature typst or genpdf");

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("T001", "el diseño de la página no se pudo componer"),
    ("T002", "el documento no se pudo escribir como PDF/A-3a y PDF/UA-1"),
    ("T005", "el motor genpdf no tiene las letras que pide la hoja"),
    ("T006", "los PDF salen sin etiquetas y no son PDF/A"),
];

/// A finished PDF.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How the pages came out.
    pub pagination: Pagination,
    /// How spacing gave way.
    pub adjustment: Adjustment,
}

/// What all documents of a run share, as their engine needs it.
pub enum Press {
    /// Tagged files, fit for the archive.
    #[cfg(feature = "typst")]
    Typst(Box<typst::Press>),
    /// Files for printing alone.
    #[cfg(feature = "genpdf")]
    Genpdf(Box<genpdf::Press>),
}

impl Press {
    /// Prepares an engine; `layout` is the layout file, which `genpdf` does without.
    ///
    /// # Errors
    /// A font that the engine cannot use.
    pub fn new(engine: Engine, sheet: &Sheet, layout: &Arc<Source>, fonts: &Fonts) -> Result<Self> {
        match engine {
            #[cfg(feature = "typst")]
            Engine::Typst => Ok(Press::Typst(Box::new(typst::Press::new(sheet, layout, fonts)?))),
            #[cfg(feature = "genpdf")]
            Engine::Genpdf => {
                let _ = layout;
                Ok(Press::Genpdf(Box::new(genpdf::Press::new(sheet, fonts)?)))
            }
        }
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        match self {
            #[cfg(feature = "typst")]
            Press::Typst(_) => Engine::Typst,
            #[cfg(feature = "genpdf")]
            Press::Genpdf(_) => Engine::Genpdf,
        }
    }

    /// Lays the document out and writes it.
    ///
    /// # Errors
    /// A picture of the letterhead that is missing; what the layout file does
    /// wrong, at its place; a text that PDF/A or PDF/UA refuses.
    pub fn write(&self, document: &Document, pictures: &Pictures) -> Result<Pdf> {
        pictures.check(document)?;
        match self {
            #[cfg(feature = "typst")]
            Press::Typst(press) => press.write(document, pictures),
            #[cfg(feature = "genpdf")]
            Press::Genpdf(press) => press.write(document, pictures),
        }
    }
}
