//! Why a workbook cannot be read, in the user's words.

use crate::diagnostic::{Diagnostic, unplaced};

/// A value, or why the workbook cannot be read; the problem has no place yet.
pub(super) type Refused<T> = Result<T, Box<Diagnostic>>;

/// A workbook that no program could read.
pub(super) fn damaged(why: &str) -> Box<Diagnostic> {
    let message = format!("no se puede leer el libro de Excel: {why}");
    unplaced("X001", message, "ábralo en Excel y guárdelo otra vez como .xlsx")
}

/// A workbook with more in it than a meeting has.
pub(super) fn too_large(why: &str) -> Box<Diagnostic> {
    let message = format!("el libro de Excel {why}");
    unplaced("X004", message, "deje en él solo las filas y columnas de la tabla")
}
