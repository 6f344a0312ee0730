//! Files to be filled in: a meeting as one Excel workbook with a sheet for each of its
//! parts, the institution or one of its tables, or the narrative in Word.
//!
//! In: rows of texts under the names of [`crate::campos::FILES`], or none for a
//! blank workbook. Out: the bytes of an `.xlsx` or a `.docx`, the same for the same rows.
//! Lists, notes and formats come from what each field says of itself, so that
//! what Excel offers is what the readers take.

mod book;
mod choices;
mod column;
mod content;
mod guide;
mod meeting;
mod sheet;
mod size;
mod word;

#[cfg(test)]
mod forms_tests;
#[cfg(test)]
mod institucion_tests;
#[cfg(test)]
mod libro_tests;

use crate::campos::{self, SHARED_SHEETS};
use crate::diagnostic::{Diagnostic, Result};
use crate::model::Stretch;
pub use content::{Clave, Content, Row};
use sheet::Keys;

/// The codes of this room, each with one Spanish line.
pub const CODES: &[(&str, &str)] = &[
    ("X101", "texto más largo que una celda de Excel"),
    ("X102", "más filas o columnas que las de una hoja de Excel"),
];

/// A narrative to be written on in Word: a document with these paragraphs.
///
/// # Errors
/// `W002`: what should never be, an error of the zip writer.
pub fn narrative(paragraphs: &[Vec<Stretch>]) -> Result<Vec<u8>> {
    word::write(paragraphs).map_err(|error| {
        let message = format!("el documento de Word no se pudo armar: {error}");
        vec![Diagnostic::error("W002", message).hint("avise a quien mantiene el programa")]
    })
}

/// A whole meeting as one workbook.
///
/// # Errors
/// `X101`: a text is longer than a cell. `X102`: there are more rows than a sheet
/// has.
pub fn meeting(content: &Content) -> Result<Vec<u8>> {
    book::write(&meeting::sheets(content))
}

/// The institution as one workbook, a row of data for each of its versions.
///
/// # Errors
/// As [`meeting()`].
pub fn institution(versions: &[Row]) -> Result<Vec<u8>> {
    book::write(&[meeting::institution(SHARED_SHEETS[0].0, versions)])
}

/// One table as a workbook, by the name of its file, such as `directorio.csv`;
/// its columns are those of [`campos::FILES`].
///
/// # Errors
/// As [`meeting()`].
pub fn table(file: &str, rows: &[Row], claves: &[Clave]) -> Result<Vec<u8>> {
    let name = file.split('.').next().unwrap_or(file);
    let keys = if claves.is_empty() { Keys::Nowhere } else { Keys::Copied(claves.len()) };
    let mut sheets = vec![meeting::table(name, campos::of(file), rows, keys)];
    sheets.extend(guide::keys(claves));
    book::write(&sheets)
}
