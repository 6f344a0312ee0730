//! The place of what concerns a whole workbook or a whole sheet.

use crate::diagnostic::{Diagnostic, Source, Span, Table};
use crate::input::sources::RawFile;

/// The place of what concerns a whole workbook or a whole sheet.
pub(super) fn whole(file: &RawFile, hoja: Option<&str>) -> Span {
    let source = match hoja {
        Some(hoja) => Source::sheet(&file.name, hoja, "", Table::default()),
        None => Source::table(&file.name, "", Table::default()),
    };
    source.span(0..0)
}

/// The problem, at its workbook.
pub(super) fn at_file(problem: Diagnostic, file: &RawFile) -> Box<Diagnostic> {
    Box::new(problem.at(&whole(file, None)))
}
