//! A document as DOCX: real Word, with the words of its PDF.
//!
//! 1. [`catalogue`] turns the sheet into named Word styles;
//! 2. [`build`] lets docx-rs write the parts: text, styles, lists, headers;
//! 3. [`finish`] makes them right: children in schema order, ids in order of
//!    appearance, and what docx-rs has no word for;
//! 4. [`package`] puts them in a compressed file with fixed dates.
//!
//! Text goes through as it is: capitals are a property of a style, list numbers
//! and page numbers are Word's. Nothing here asks the clock or keeps state.

mod build;
mod catalogue;
mod finish;
mod format;
mod measure;
mod package;
mod picture;
mod text;

#[cfg(test)]
mod body_tests;
#[cfg(test)]
mod package_tests;
#[cfg(test)]
mod parts_tests;
#[cfg(test)]
mod properties_tests;
#[cfg(test)]
mod reader;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Result};
use crate::document::Document;
use crate::sheet::Sheet;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("W001", "una imagen del membrete falta, o no es PNG ni JPEG"),
    ("W002", "el documento de Word no se pudo armar"),
];

/// Writes the document as DOCX; `pictures` holds PNG or JPEG files by the name
/// that documents give them.
///
/// # Errors
/// A picture of the letterhead that is missing or cannot be read.
pub fn write(
    document: &Document,
    sheet: &Sheet,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>> {
    let marks = picture::marks(document, sheet, pictures)?;
    let styles = catalogue::catalogue(sheet);
    let built = build::build(document, sheet, &styles, &marks);
    let parts = finish::finish(&built, document, sheet, &styles, &marks).map_err(broken)?;
    package::pack(&parts).map_err(|error| broken(error.to_string()))
}

/// What should never be: the parts come from this room alone.
fn broken(reason: String) -> Vec<Diagnostic> {
    let message = format!("el documento de Word no se pudo armar: {reason}");
    vec![Diagnostic::error("W002", message).hint("avise a quien mantiene el programa")]
}
