//! The place of what concerns a whole workbook or a whole sheet.

use crate::diagnostic::{CellTable, Diagnostic, Source, Span};
use crate::input::sources::RawFile;

/// The place of what concerns a whole workbook or a whole sheet.
pub(super) fn whole(file: &RawFile, hoja: Option<&str>) -> Span {
    let source = match hoja {
        Some(hoja) => Source::sheet(&file.name, hoja, "", CellTable::default()),
        None => Source::table(&file.name, "", CellTable::default()),
    };
    source.span(0..0)
}

/// The problem, at its workbook.
pub(super) fn at_file(problem: Diagnostic, file: &RawFile) -> Box<Diagnostic> {
    Box::new(problem.at(&whole(file, None)))
}
