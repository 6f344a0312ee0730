//! Excel workbooks to be filled in: a meeting as one file with a sheet for
//! each of its parts, or one table of the institution.
//!
//! In: rows of texts under the names of [`crate::campos::FILES`], or none for a
//! blank workbook. Out: the bytes of an `.xlsx`, the same for the same rows.
//! Lists, notes and formats come from what each field says of itself, so that
//! what Excel offers is what the readers take.

mod book;
mod column;
mod guide;
mod meeting;

#[cfg(test)]
mod workbook_tests;

use crate::campos;
use crate::diagnostic::{Diagnostic, Result};

/// The codes of this room, each with one Spanish line.
pub const CODES: &[(&str, &str)] = &[
    ("X101", "texto más largo que una celda de Excel"),
    ("X102", "más filas o columnas que las de una hoja de Excel"),
];

/// A row: what some of its fields say, each under its name.
pub type Row = Vec<(String, String)>;

/// What a meeting's workbook holds; blank by default.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The fields of `reunion.json`; a list says one item a line.
    pub reunion: Row,
    /// The rows of `participantes.csv`.
    pub participantes: Vec<Row>,
    /// The rows of `acuerdos.csv`.
    pub acuerdos: Vec<Row>,
    /// The paragraphs of `desarrollo.dj`, in its markup.
    pub desarrollo: Vec<String>,
    /// Keys and groups of the directory, to be chosen from.
    pub claves: Vec<Clave>,
}

/// A key that cells may name, and whom it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clave {
    /// The key, or the name of a group.
    pub clave: String,
    /// The person, the office or `grupo`, for who has to choose.
    pub quien: String,
}

/// A whole meeting as one workbook.
///
/// # Errors
/// `X101`: a text is longer than a cell. `X102`: there are more rows than a sheet
/// has.
pub fn meeting(content: &Content) -> Result<Vec<u8>> {
    book::write(&meeting::sheets(content))
}

/// One table as a workbook, by the name of its file, such as `directorio.csv`;
/// its columns are those of [`campos::FILES`].
///
/// # Errors
/// As [`meeting()`].
pub fn table(file: &str, rows: &[Row], claves: &[Clave]) -> Result<Vec<u8>> {
    let name = file.split('.').next().unwrap_or(file);
    let mut sheets = vec![meeting::table(name, campos::of(file), rows, claves)];
    sheets.extend(guide::keys(claves));
    book::write(&sheets)
}

/// The problem of what does not fit.
fn does_not_fit(code: &'static str, why: &str) -> Diagnostic {
    Diagnostic::error(code, format!("no se puede hacer el libro de Excel: {why}"))
}
