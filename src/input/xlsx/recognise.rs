//! What a file is, by its name and its first bytes: a workbook, a file of a
//! program that is not read, or neither.

use super::place::whole;
use crate::diagnostic::Diagnostic;
use crate::input::package::{COMPOUND, ZIP};
use crate::input::sources::RawFile;

/// Whether the name says that a file is a workbook.
pub(in crate::input) fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".xlsx") || name.ends_with(".xlsm")
}

/// Whether the name is that of a file of a program that is not read.
pub(in crate::input) fn is_foreign(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xls", ".xlsb", ".ods", ".numbers"].iter().any(|ending| name.ends_with(ending))
}

/// Whether the bytes are a package, whatever the file is called.
pub(in crate::input) fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// The problem of such a file, and of a workbook under a name that says that it
/// is something else.
pub(in crate::input) fn misnamed(file: &RawFile) -> Diagnostic {
    let (why, hint) = if is_foreign(&file.name) {
        let hint = "ábralo y guárdelo como «Libro de Excel (*.xlsx)» o como «CSV UTF-8»";
        ("no se puede leer, se espera un libro .xlsx o un CSV", hint)
    } else {
        let hint = "cambie el final de su nombre por `.xlsx`, o guárdelo en Excel como «CSV UTF-8»";
        ("es un libro de Excel con nombre de otra cosa", hint)
    };
    let problem = Diagnostic::error("X003", format!("`{}` {why}", file.name));
    problem.at(&whole(file, None)).hint(hint)
}
