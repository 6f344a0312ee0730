//! Which sheets of a workbook are read: the first of a table's, the four of a
//! meeting's. Out, their pages, and what is said of the others.

use super::book::Book;
use super::page::Page;
use super::parts::Listed;
use super::place::{at_file, whole};
use super::recognise::{is_foreign, misnamed};
use super::refusal::told;
use crate::campos::SHEETS;
use crate::diagnostic::{Diagnostic, unplaced};
use crate::espanol::fold::fold;
use crate::input::problems::Problems;
use crate::input::sources::RawFile;

/// The first sheet of a workbook that holds one table.
pub(in crate::input) fn table(file: &RawFile, problems: &mut Problems<'_>) -> Option<Page> {
    let book = Book::open(file);
    let mut book = problems.keep(book.map_err(|flaw| at_file(*told(flaw), file)))?;
    let sheets = book.contents.sheets.clone();
    let ours = |sheet: &&Listed| !sheet.name.starts_with('_');
    let visible = sheets.iter().filter(ours).find(|sheet| !sheet.hidden);
    let Some(read) = visible.or(sheets.iter().find(ours)) else {
        let missing = unplaced("X006", "el libro no tiene hojas", "guárdelo otra vez con su tabla");
        problems.push(*at_file(*missing, file));
        return None;
    };
    let page = problems.keep(book.page(read, None))?;
    let others = sheets.iter().filter(|sheet| sheet.part != read.part);
    for other in others.filter(|sheet| !sheet.name.starts_with('_')) {
        if book.says_something(other) {
            let message =
                format!("la hoja `{}` no se lee: solo la hoja `{}`", other.name, read.name);
            problems.push(unread(file, other, message));
        }
    }
    Some(page)
}

/// The sheets of a meeting's workbook, in the order of [`SHEETS`]; none for
/// those that it does not have.
pub(in crate::input) fn meeting(file: &RawFile, problems: &mut Problems<'_>) -> [Option<Page>; 4] {
    if is_foreign(&file.name) {
        problems.push(misnamed(file));
        return [None, None, None, None];
    }
    let book = Book::open(file);
    let Some(mut book) = problems.keep(book.map_err(|flaw| at_file(*told(flaw), file))) else {
        return [None, None, None, None];
    };
    let sheets = book.contents.sheets.clone();
    let pages = SHEETS.map(|(name, _)| {
        let mut same = sheets.iter().filter(|sheet| fold(&sheet.name) == fold(name));
        let sheet = same.next();
        for twin in same {
            let message = format!("la hoja `{}` está dos veces", twin.name);
            let twice = Diagnostic::error("X005", message).at(&whole(file, Some(&twin.name)));
            problems.push(twice.hint("deje una sola, o comience con `_` el nombre de la otra"));
        }
        match sheet {
            Some(sheet) => problems.keep(book.page(sheet, Some(&sheet.name))).inspect(|_| {
                problems.extend(hidden(file, sheet));
            }),
            None => {
                problems.extend(missing(file, name));
                None
            }
        }
    });
    for other in &sheets {
        let known = SHEETS.iter().any(|(name, _)| fold(name) == fold(&other.name));
        if !known && !other.name.starts_with('_') && book.says_something(other) {
            let message = format!("la hoja `{}` no se lee", other.name);
            problems.push(unread(file, other, message));
        }
    }
    pages
}

fn hidden(file: &RawFile, sheet: &Listed) -> Option<Diagnostic> {
    let message = format!("la hoja `{}` está oculta y se lee como las demás", sheet.name);
    let problem = Diagnostic::warning("X008", message).at(&whole(file, Some(&sheet.name)));
    sheet.hidden.then(|| problem.hint("muéstrela en Excel para revisarla"))
}

/// A meeting may have no narrative, but it has the rest.
fn missing(file: &RawFile, name: &str) -> Option<Diagnostic> {
    let optional = SHEETS.last().is_some_and(|(last, _)| *last == name);
    let message = format!("al libro le falta la hoja `{name}`");
    let problem = Diagnostic::error("X006", message).at(&whole(file, None));
    (!optional).then(|| problem.hint(format!("agregue una hoja con el nombre `{name}`")))
}

fn unread(file: &RawFile, sheet: &Listed, message: String) -> Diagnostic {
    let problem = Diagnostic::warning("X007", message).at(&whole(file, Some(&sheet.name)));
    problem.hint("bórrela, o comience su nombre con `_` si es una nota suya")
}
