//! Why a workbook cannot be read, in the user's words.

use crate::diagnostic::{Diagnostic, unplaced};
use crate::input::package::{Flaw, Unflawed};

pub(super) use crate::input::package::{damaged, too_large};

/// A value, or why the workbook cannot be read.
pub(super) type Refused<T> = Unflawed<T>;

/// What is wrong with a workbook; the problem has no place yet.
pub(super) fn told(flaw: Flaw) -> Box<Diagnostic> {
    match flaw {
        Flaw::Damaged(why) => {
            let message = format!("no se puede leer el libro de Excel: {why}");
            unplaced("X001", message, "ábralo en Excel y guárdelo otra vez como .xlsx")
        }
        Flaw::Locked => {
            let message = "el libro tiene contraseña y no se puede leer";
            unplaced("X002", message, "quítele la contraseña en Excel y guárdelo otra vez")
        }
        Flaw::Old => {
            let message =
                "el libro es de un Excel anterior a 2007, aunque su nombre diga otra cosa";
            unplaced("X003", message, "ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)»")
        }
        Flaw::TooLarge(why) => {
            let message = format!("el libro de Excel {why}");
            unplaced("X004", message, "deje en él solo las filas y columnas de la tabla")
        }
        Flaw::Told(problem) => problem,
    }
}
