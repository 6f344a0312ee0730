//! An open workbook: in, its bytes; out, its sheets as pages, when they are asked
//! for.

use super::cells::{self, Stored};
use super::page::{self, Page};
use super::parts::{self, Contents, Listed};
use super::place::whole;
use super::refusal::{Refused, damaged, told};
use super::shown::Look;
use super::strings;
use super::styles::Styles;
use crate::diagnostic::Diagnostic;
use crate::input::package::Package;
use crate::input::sources::RawFile;

/// An open workbook.
pub(super) struct Book<'f> {
    file: &'f RawFile,
    package: Package<'f>,
    /// Its sheets.
    pub(super) contents: Contents,
    look: Look,
}

impl<'f> Book<'f> {
    /// Opens a workbook.
    pub(super) fn open(file: &'f RawFile) -> Refused<Self> {
        let mut package = Package::open(&file.bytes)?;
        let contents = parts::contents(&mut package)?;
        let mut part = |name: &Option<String>| match name {
            Some(name) => package.part(name),
            None => Ok(None),
        };
        let (strings, styles) = (part(&contents.strings)?, part(&contents.styles)?);
        let look = Look {
            strings: strings.map_or(Ok(Vec::new()), |text| strings::read(&text))?,
            styles: styles.map_or(Ok(Styles::default()), |text| Styles::read(&text))?,
            from_1904: contents.from_1904,
        };
        Ok(Book { file, package, contents, look })
    }

    /// The page of a sheet.
    pub(super) fn page(
        &mut self,
        sheet: &Listed,
        hoja: Option<&str>,
    ) -> Result<Page, Box<Diagnostic>> {
        let page = self
            .stored(sheet)
            .and_then(|stored| page::page(&self.file.name, hoja, stored, &self.look));
        page.map_err(|flaw| Box::new(told(flaw).at(&whole(self.file, hoja))))
    }

    fn stored(&mut self, sheet: &Listed) -> Refused<Stored> {
        let part = self.package.part(&sheet.part)?;
        cells::read(&part.ok_or_else(|| damaged("le falta una hoja"))?)
    }

    /// Whether a sheet that is not read would have said something; one that
    /// cannot be read might have.
    pub(super) fn says_something(&mut self, sheet: &Listed) -> bool {
        self.stored(sheet).map_or(true, |stored| !stored.cells.is_empty())
    }
}
