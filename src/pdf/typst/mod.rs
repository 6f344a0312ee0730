//! The engine whose files are tagged, PDF/A-3a and PDF/UA-1.
//!
//! The page is laid out by typst from one layout file, which reads the document
//! as data; no text can become code. [`Press`] holds what all documents of a
//! run share; the pictures are given with each. `measure` looks where the lines of
//! an attempt fell.

mod measure;
mod path;
mod picture;
mod world;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;
use typst::diag::{SourceDiagnostic, Warned as Compiled};
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostic::{Diagnostic, Result, Source};
use crate::document::Document;
use crate::fonts::Fonts;
use crate::sheet::Sheet;

use super::fit::{self, Adjustment, Attempt};
use super::{Pdf, Pictures};
use world::{DocumentWorld, Shared};

pub(crate) use picture::Picture;

/// The memory of laid-out paragraphs is swept once in so many documents: often
/// enough that a long run stays small, seldom enough that letters share it.
const DOCUMENTS_BETWEEN_SWEEPS: usize = 4;

/// Stack that typst may need, in bytes: it calls itself for every level of
/// content, to a depth that it limits, and threads have less than this.
const STACK: usize = 16 * 1024 * 1024;

/// How many sweeps a laid-out paragraph outlives unused.
const SWEEPS_OUTLIVED: usize = 2;

/// What all documents of a run share: layout, sheet, fonts.
pub struct Press {
    shared: Shared,
    sheet: Sheet,
    layout: Arc<Source>,
    since_sweep: AtomicUsize,
}

impl Press {
    /// Prepares the fonts, the sheet and the layout.
    ///
    /// # Errors
    /// A font that the typesetter cannot use.
    pub fn new(sheet: &Sheet, layout: &Arc<Source>, fonts: &Fonts) -> Result<Self> {
        Ok(Press {
            shared: Shared::new(sheet, layout, fonts)?,
            sheet: sheet.clone(),
            layout: Arc::clone(layout),
            since_sweep: AtomicUsize::new(0),
        })
    }

    /// Lays the document out and writes it.
    ///
    /// # Errors
    /// What the layout file does wrong, at its place; a text that PDF/A or PDF/UA
    /// refuses.
    pub fn write(&self, document: &Document, pictures: &Pictures) -> Result<Pdf> {
        stacker::maybe_grow(STACK, STACK, || self.write_deep(document, pictures))
    }

    fn write_deep(&self, document: &Document, pictures: &Pictures) -> Result<Pdf> {
        let data = Bytes::new(to_json(document));
        let lay_out = |adjustment: Adjustment| {
            let told = Bytes::new(to_json(&adjustment));
            let paged = self.lay_out(&self.world(pictures, data.clone(), told))?;
            let pagination =
                measure::measure(&paged, &self.sheet, |font| self.shared.is_read(font));
            Ok(Attempt { pages: paged, pagination, adjustment })
        };
        let Attempt { pages: mut paged, pagination, adjustment } =
            fit::fit(document, &self.sheet, &lay_out)?;
        describe(&mut paged, document);
        let bytes = self.export(&paged, document)?;
        self.sweep();
        Ok(Pdf { bytes, pagination, adjustment })
    }

    fn world<'a>(
        &'a self,
        pictures: &'a Pictures,
        document: Bytes,
        adjustment: Bytes,
    ) -> DocumentWorld<'a> {
        DocumentWorld { shared: &self.shared, pictures, document, adjustment }
    }

    fn lay_out(&self, world: &DocumentWorld<'_>) -> Result<PagedDocument> {
        let Compiled { output, .. } = typst::compile::<PagedDocument>(world);
        output.map_err(|errors| {
            errors.iter().map(|error| self.translate("T001", error, world)).collect()
        })
    }

    fn export(&self, paged: &PagedDocument, document: &Document) -> Result<Vec<u8>> {
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| vec![Diagnostic::error("T002", error.message().to_string())])?;
        let options = PdfOptions {
            ident: Smart::Custom(crate::document::print(document)),
            creator: Smart::Custom(Some(format!("Minutario {}", env!("CARGO_PKG_VERSION")))),
            timestamp: date(document).map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        let none = Pictures::default();
        let (document_data, told) = (Bytes::new(Vec::new()), Bytes::new(Vec::new()));
        let world = self.world(&none, document_data, told);
        typst_pdf::pdf(paged, &options).map_err(|errors| {
            errors.iter().map(|error| self.translate("T002", error, &world)).collect()
        })
    }

    /// An error of the typesetter in our words, at its place in the layout.
    fn translate(
        &self,
        code: &'static str,
        error: &SourceDiagnostic,
        world: &dyn typst::World,
    ) -> Diagnostic {
        let what = match code {
            "T002" => "el documento no cumple PDF/A-3a y PDF/UA-1",
            _ => "el diseño de la página no se pudo componer",
        };
        let diagnostic = Diagnostic::error(code, what)
            .hint(format!("el compositor dijo: «{}»; revise `layout.typ`", error.message));
        let in_layout = error.span.id() == Some(self.shared.layout());
        match typst::WorldExt::range(world, error.span).filter(|_| in_layout) {
            Some(range) => diagnostic.at(&self.layout.span(range)),
            None => diagnostic,
        }
    }

    fn sweep(&self) {
        let done = self.since_sweep.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(DOCUMENTS_BETWEEN_SWEEPS) {
            comemo::evict(SWEEPS_OUTLIVED);
        }
    }
}

/// Title, author and the rest, written after the layout so that they do not
/// differ in it from letter to letter.
fn describe(paged: &mut PagedDocument, document: &Document) {
    let properties = &document.properties;
    let info = paged.info_mut();
    info.title = Some(properties.title.as_str().into());
    info.author = vec![properties.author.as_str().into()];
    info.description = Some(properties.subject.as_str().into());
    info.date = Smart::Custom(date(document));
}

/// The date of the document at midnight; the clock is never asked.
fn date(document: &Document) -> Option<Datetime> {
    let date: jiff::civil::Date = document.properties.date.parse().ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Datetime::from_ymd_hms(i32::from(date.year()), month, day, 0, 0, 0)
}

fn to_json(value: &impl Serialize) -> Vec<u8> {
    // Plain data with text keys always serialises.
    serde_json::to_vec(value).unwrap_or_default()
}

#[cfg(test)]
#[path = "press_tests.rs"]
mod tests;
