//! The pictures of a run. In: what is fit to be printed. Out: what each engine is
//! given of them, made once for all documents.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Result};
use crate::document::Document;
use crate::pictures;

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
    /// Adds a picture.
    ///
    /// # Errors
    /// One that an engine cannot open.
    pub fn add(&mut self, name: &str, picture: &pictures::Picture) -> Result<()> {
        let picture = Picture::new(name, picture).ok_or_else(|| refused(name))?;
        self.0.insert(name.to_owned(), picture);
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
    fn new(name: &str, picture: &pictures::Picture) -> Option<Self> {
        let _ = name;
        Some(Picture {
            #[cfg(feature = "typst")]
            typst: super::typst::Picture::new(name, picture)?,
            #[cfg(feature = "genpdf")]
            genpdf: super::genpdf::Picture::new(picture)?,
        })
    }
}

fn refused(name: &str) -> Vec<Diagnostic> {
    let message = format!("la imagen `{name}` no se puede poner en un PDF");
    vec![Diagnostic::error("T004", message).hint("guárdela de nuevo como PNG o JPEG")]
}

fn missing(file: &str) -> Diagnostic {
    Diagnostic::error("T004", format!("la imagen `{file}` del membrete no está"))
        .hint("póngala en la carpeta de la institución, o corrija `logos`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Mark;

    #[test]
    fn a_picture_that_is_missing_is_named() {
        let mut document = Document::default();
        let mark = Mark { file: "otra.png".to_owned(), ..Mark::default() };
        document.furniture.letterhead.marks.push(mark);
        let problems = Pictures::default().check(&document).expect_err("no picture");
        assert_eq!(problems[0].code, "T004");
        assert!(problems[0].message.contains("`otra.png`"), "{problems:?}");
    }
}
