//! What does not fit into a workbook of Excel.

use super::sheet::Sheet;
use crate::diagnostic::{Diagnostic, column_letters};

/// Most characters of a cell, as Excel counts them (UTF-16).
const LONGEST: usize = 32_767;

/// Most rows of a sheet.
const MOST_ROWS: usize = 1_048_576;

/// Most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;

/// Every text of a sheet that is too long for a cell, or the sheet when it is too
/// large.
pub(super) fn check(sheet: &Sheet) -> Vec<Diagnostic> {
    let name = &sheet.name;
    if sheet.rows.len() >= MOST_ROWS || sheet.columns.len() > MOST_COLUMNS {
        let why = format!("la hoja {name} tiene más filas o columnas que las de Excel");
        return vec![does_not_fit("X102", &why)];
    }
    let mut problems = Vec::new();
    for (row, cells) in (2..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            if cell.text.encode_utf16().count() > LONGEST {
                let place = format!("{}{row}", column_letters(column));
                let why = format!("el texto de {name}, celda {place}, pasa de 32 767 caracteres");
                problems.push(does_not_fit("X101", &why));
            }
        }
    }
    problems
}

/// The problem of what does not fit.
pub(super) fn does_not_fit(code: &'static str, why: &str) -> Diagnostic {
    Diagnostic::error(code, format!("no se puede hacer el libro de Excel: {why}"))
}
