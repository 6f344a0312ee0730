//! What all letters of a run share: the sheet, and its styles as Word takes
//! them, made once for each way in which spacing gives way.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::finish::language;
use super::fit::fit;
use super::spacing::Spacing;
use super::style::Catalogue;
use super::widths::Widths;
use super::{broken, build, finish, package, picture};
use crate::diagnostic::Result;
use crate::document::Document;
use crate::fonts::Fonts;
use crate::pictures::Picture;
use crate::sheet::Sheet;

/// A sheet and its fonts, ready to write documents on.
pub struct Stationery {
    sheet: Sheet,
    fonts: Fonts,
    /// By spacing and language; a run has one language, and few spacings.
    styles: Mutex<BTreeMap<(SpacingBits, String), Arc<Styles>>>,
}

/// A spacing as the key of a map: the bits of its numbers.
type SpacingBits = [u64; 3];

/// The styles of one spacing, and the finished part that holds them.
struct Styles {
    catalogue: Catalogue,
    part: Vec<u8>,
}

impl Stationery {
    /// Takes the sheet and its fonts, by which words are measured.
    pub fn new(sheet: &Sheet, fonts: &Fonts) -> Self {
        Stationery { sheet: sheet.clone(), fonts: fonts.clone(), styles: Mutex::default() }
    }

    /// Writes the document as DOCX; `pictures` are known by the name that documents
    /// give them. The bytes depend on the document, the sheet
    /// and the pictures alone.
    ///
    /// # Errors
    /// A picture of the letterhead that is missing.
    pub fn write(
        &self,
        document: &Document,
        pictures: &BTreeMap<String, Picture>,
    ) -> Result<Vec<u8>> {
        self.write_watched(document, pictures, &mut |_| {})
    }

    /// [`Self::write()`], telling `watch` as each stage ends: `styles`, `parts`,
    /// `finishing`, `zip`. For benchmarks; this room has no clock of its own.
    ///
    /// # Errors
    /// Those of [`Self::write()`].
    pub fn write_watched(
        &self,
        document: &Document,
        pictures: &BTreeMap<String, Picture>,
        watch: &mut dyn FnMut(&'static str),
    ) -> Result<Vec<u8>> {
        let sheet = &self.sheet;
        let widths = Widths { sheet, fonts: &self.fonts };
        let marks = picture::marks(document, sheet, pictures)?;
        let spacing = fit(document, widths, &marks);
        let styles = self.styles(spacing, language(document)).map_err(broken)?;
        watch("styles");
        let built = build::build(document, widths, &styles.catalogue, &marks, spacing);
        watch("parts");
        let parts =
            finish::finish(&built, document, sheet, &styles.part, &marks).map_err(broken)?;
        watch("finishing");
        let packed = package::pack(&parts).map_err(|error| broken(error.to_string()));
        watch("zip");
        packed
    }

    /// The styles of a spacing, in a language.
    fn styles(&self, spacing: Spacing, language: &str) -> std::result::Result<Arc<Styles>, String> {
        let bits = [spacing.spaces, spacing.lines, spacing.pen_mm].map(f64::to_bits);
        let mut known = self.styles.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(styles) = known.get(&(bits, language.to_owned())) {
            return Ok(Arc::clone(styles));
        }
        let catalogue = Catalogue::new(&self.sheet, spacing);
        let built = build::styles(&catalogue, &self.sheet);
        let part = finish::styles(&built, &catalogue, language)?;
        let styles = Arc::new(Styles { catalogue, part });
        known.insert((bits, language.to_owned()), Arc::clone(&styles));
        Ok(styles)
    }
}
