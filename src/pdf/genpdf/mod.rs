//! The engine for printing alone: genpdf, without tags and not PDF/A.
//!
//! A document becomes rows of ink (`setter`, `blocks`), rows fall on pages
//! (`pages`), the words of the pages are printed by genpdf in the faces that every
//! reader has (`print`), and what genpdf has no means for (fills, rules, pictures,
//! links, exact sizes, equal bytes) is added when the file is written (`file`).

mod blocks;
mod breaks;
mod content;
mod faces;
mod file;
mod furniture;
mod ink;
mod pages;
mod paragraph;
mod picture;
mod print;
mod rows;
mod setter;
mod words;

use super::fit::{self, Adjustment, Attempt};
use super::{Pdf, Pictures};
use crate::diagnostic::Result;
use crate::document::Document;
use crate::fonts::Fonts;
use crate::sheet::Sheet;

use faces::Faces;
use setter::Setter;

pub(super) use faces::has_letter;
pub(crate) use picture::Picture;

/// What all documents of a run share: the sheet, and its faces.
pub struct Press {
    sheet: Sheet,
    fonts: Fonts,
    faces: Faces,
}

impl Press {
    /// Prepares the faces.
    ///
    /// # Errors
    /// A family of the sheet that no built-in face is like, at the place that names
    /// it; a file that genpdf cannot read.
    pub fn new(sheet: &Sheet, fonts: &Fonts) -> Result<Self> {
        Ok(Press { sheet: sheet.clone(), fonts: fonts.clone(), faces: Faces::new(sheet, fonts)? })
    }

    /// Lays the document out and writes it.
    ///
    /// # Errors
    /// What genpdf could not print.
    pub fn write(&self, document: &Document, pictures: &Pictures) -> Result<Pdf> {
        let lay_out = |adjustment: Adjustment| {
            let setter = Setter::new(&self.sheet, &self.fonts, pictures, adjustment.holgura);
            let (pages, pagination) = pages::fill(&setter, document, &adjustment);
            Ok(Attempt { pages, pagination, adjustment })
        };
        let Attempt { mut pages, pagination, adjustment } =
            fit::fit(document, &self.sheet, &lay_out)?;
        let setter = Setter::new(&self.sheet, &self.fonts, pictures, 0.0);
        furniture::add(&setter, document, &mut pages);
        let printed = print::print(&pages, &self.sheet, &self.faces)?;
        let bytes = file::write(&pages, &printed, document, &self.sheet, &self.faces, pictures)?;
        Ok(Pdf { bytes, pagination, adjustment })
    }
}
