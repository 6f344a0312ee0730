//! The pictures of a run. In: their files. Out: what the typesetter is given of
//! them, made once for all documents, and what keeps one from being printed.

use std::collections::BTreeMap;

use typst::foundations::Bytes;
use typst::syntax::FileId;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::path::id;
use crate::diagnostic::{Diagnostic, Result};
use crate::document::Document;

/// Largest picture, in bytes: a letterhead has no use for more.
const LARGEST: usize = 8 * 1024 * 1024;

/// Pictures that can be printed, by the name that documents give them.
#[derive(Default)]
pub struct Pictures(BTreeMap<String, (FileId, Bytes)>);

impl Pictures {
    /// Adds a picture, whose pixels the caller has bounded: it is opened whole.
    ///
    /// # Errors
    /// What is too large, neither PNG nor JPEG, or damaged.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = id(&format!("/imagenes/{name}"))?;
        let bytes = Bytes::new(bytes.to_vec());
        match fault(&bytes) {
            Some((what, hint)) => {
                let message = format!("la imagen `{name}` {what}");
                Err(vec![Diagnostic::error("T004", message).hint(hint)])
            }
            None => {
                self.0.insert(name.to_owned(), (file, bytes));
                Ok(())
            }
        }
    }

    /// Whether all the pictures are there that a document names.
    ///
    /// # Errors
    /// Every one that is not.
    pub(super) fn check(&self, document: &Document) -> Result<()> {
        let marks = document.furniture.letterhead.marks.iter();
        let absent = marks.filter(|mark| !self.0.contains_key(&mark.file));
        let problems: Vec<Diagnostic> = absent.map(|mark| missing(&mark.file)).collect();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// The picture that stands in a file of the typesetter's world.
    pub(super) fn file(&self, file: FileId) -> Option<&Bytes> {
        self.0.values().find(|(known, _)| *known == file).map(|(_, bytes)| bytes)
    }
}

/// What keeps a picture from being printed, and what to do about it.
fn fault(bytes: &Bytes) -> Option<(String, &'static str)> {
    let again = "guárdela de nuevo como PNG o JPEG";
    if bytes.len() > LARGEST {
        let what = format!("pesa más de {} MB", LARGEST / 1024 / 1024);
        return Some((what, "redúzcala: basta con 1200 píxeles de ancho"));
    }
    let Some(format @ (ExchangeFormat::Png | ExchangeFormat::Jpg)) = ExchangeFormat::detect(bytes)
    else {
        return Some(("no es PNG ni JPEG".to_owned(), again));
    };
    let is_whole = RasterImage::plain(bytes.clone(), format).is_ok();
    (!is_whole).then(|| ("está dañada".to_owned(), again))
}

fn missing(file: &str) -> Diagnostic {
    Diagnostic::error("T004", format!("la imagen `{file}` del membrete no está"))
        .hint("póngala junto a institucion.json o corrija `logos`")
}
