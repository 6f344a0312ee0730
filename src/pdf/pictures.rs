//! The pictures of a run. In: their files. Out: what each engine is given of them,
//! made once for all documents, and what keeps one from being printed.

use std::collections::BTreeMap;

use imagesize::ImageType;

use crate::diagnostic::{Diagnostic, Result};
use crate::document::Document;

/// Largest picture, in bytes: a letterhead has no use for more.
const LARGEST: usize = 8 * 1024 * 1024;

/// What makes a file usable that is not.
const AGAIN: &str = "guárdela de nuevo como PNG o JPEG";

/// Pictures that can be printed, by the name that documents give them.
#[derive(Default)]
pub struct Pictures(BTreeMap<String, Picture>);

/// A picture as each engine takes it.
pub(super) struct Picture {
    #[cfg(feature = "typst")]
    pub(super) typst: super::typst::Picture,
    #[cfg(feature = "genpdf")]
    pub(super) genpdf: super::genpdf::Picture,
}

impl Pictures {
    /// Adds a picture, whose pixels the caller has bounded: it is opened whole.
    ///
    /// # Errors
    /// What is too large, neither PNG nor JPEG, or damaged.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let format = format(bytes).map_err(|fault| refused(name, fault))?;
        let picture = Picture::new(name, bytes, format).ok_or(("está dañada".to_owned(), AGAIN));
        self.0.insert(name.to_owned(), picture.map_err(|fault| refused(name, fault))?);
        Ok(())
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

    /// All pictures, in the order of their names.
    #[cfg(feature = "typst")]
    pub(super) fn all(&self) -> impl Iterator<Item = &Picture> {
        self.0.values()
    }

    /// The picture of a name.
    #[cfg(feature = "genpdf")]
    pub(super) fn get(&self, name: &str) -> Option<&Picture> {
        self.0.get(name)
    }
}

impl Picture {
    /// None when an engine cannot open it.
    fn new(name: &str, bytes: &[u8], format: ImageType) -> Option<Self> {
        let _ = name;
        Some(Picture {
            #[cfg(feature = "typst")]
            typst: super::typst::Picture::new(name, bytes, format)?,
            #[cfg(feature = "genpdf")]
            genpdf: super::genpdf::Picture::new(bytes, format)?,
        })
    }
}

/// What is wrong with a picture, and what to do about it.
type Fault = (String, &'static str);

/// What kind of picture a file is, by its first bytes.
fn format(bytes: &[u8]) -> std::result::Result<ImageType, Fault> {
    if bytes.len() > LARGEST {
        let what = format!("pesa más de {} MB", LARGEST / 1024 / 1024);
        return Err((what, "redúzcala: basta con 1200 píxeles de ancho"));
    }
    match imagesize::image_type(bytes) {
        Ok(format @ (ImageType::Png | ImageType::Jpeg)) => Ok(format),
        _ => Err(("no es PNG ni JPEG".to_owned(), AGAIN)),
    }
}

fn refused(name: &str, (what, hint): Fault) -> Vec<Diagnostic> {
    vec![Diagnostic::error("T004", format!("la imagen `{name}` {what}")).hint(hint)]
}

fn missing(file: &str) -> Diagnostic {
    Diagnostic::error("T004", format!("la imagen `{file}` del membrete no está"))
        .hint("póngala junto a institucion.json o corrija `logos`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Mark;

    const MARK: &[u8] = include_bytes!("../../tests/cases/segunda-institucion/entradas/marca.png");

    #[test]
    fn a_picture_that_is_missing_is_named() {
        let mut document = Document::default();
        let mark = Mark { file: "otra.png".to_owned(), ..Mark::default() };
        document.furniture.letterhead.marks.push(mark);
        let problems = Pictures::default().check(&document).expect_err("no picture");
        assert_eq!(problems[0].code, "T004");
        assert!(problems[0].message.contains("`otra.png`"), "{problems:?}");
    }

    #[test]
    fn only_a_whole_picture_has_no_fault() {
        let add = |bytes: &[u8]| Pictures::default().add("marca.png", bytes);
        assert_eq!(add(MARK), Ok(()));
        let told = |bytes: &[u8]| add(bytes).expect_err("a fault").remove(0).message;
        assert!(told(&MARK[..MARK.len() / 2]).contains("está dañada"));
        assert!(told(b"GIF89a").contains("no es PNG ni JPEG"));
        assert!(told(&vec![0; 9 << 20]).contains("pesa más de 8 MB"));
    }
}
