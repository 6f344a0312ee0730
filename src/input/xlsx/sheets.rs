//! Which sheets of a workbook are read: the first of a table's, those of a meeting's
//! that have their names. Out, their pages, and what is said of the others.

use super::book::Book;
use super::page::Page;
use super::parts::Listed;
use super::place::{at_file, whole};
use super::recognise::{is_foreign, misnamed};
use crate::campos::{SHARED_SHEETS, SHEETS};
use crate::diagnostic::{Diagnostic, unplaced};
use crate::espanol::fold::fold;
use crate::input::problems::Problems;
use crate::input::sources::RawFile;

/// The first sheet of a workbook that holds one table.
pub(in crate::input) fn table(file: &RawFile, problems: &mut Problems<'_>) -> Option<Page> {
    let book = Book::open(file);
    let mut book = problems.keep(book.map_err(|problem| at_file(*problem, file)))?;
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

/// The pages of a meeting's workbook; none for the sheets that it does not have.
#[derive(Default)]
pub(in crate::input) struct Pages {
    /// In the order of [`SHEETS`].
    pub(in crate::input) own: [Option<Page>; SHEETS.len()],
    /// In the order of [`SHARED_SHEETS`]; one that says nothing is none.
    pub(in crate::input) shared: [Option<Page>; SHARED_SHEETS.len()],
}

/// The sheets of a meeting's workbook.
pub(in crate::input) fn meeting(file: &RawFile, problems: &mut Problems<'_>) -> Pages {
    if is_foreign(&file.name) {
        problems.push(misnamed(file));
        return Pages::default();
    }
    let book = Book::open(file);
    let Some(mut book) = problems.keep(book.map_err(|problem| at_file(*problem, file))) else {
        return Pages::default();
    };
    let sheets = book.contents.sheets.clone();
    let own = SHEETS.map(|(name, _)| match only(file, &sheets, name, problems) {
        Some(sheet) => open(&mut book, file, sheet, problems),
        None => {
            problems.extend(missing(file, name));
            None
        }
    });
    let shared = SHARED_SHEETS.map(|(name, _)| {
        let sheet = only(file, &sheets, name, problems)?;
        open(&mut book, file, sheet, problems).filter(|page| !page.rows.is_empty())
    });
    for other in sheets.iter().filter(|sheet| !is_known(&sheet.name)) {
        if !other.name.starts_with('_') && book.says_something(other) {
            let message = format!("la hoja `{}` no se lee", other.name);
            problems.push(unread(file, other, message));
        }
    }
    Pages { own, shared }
}

/// The first sheet of a name; another of it is told.
fn only<'s>(
    file: &RawFile,
    sheets: &'s [Listed],
    name: &str,
    problems: &mut Problems<'_>,
) -> Option<&'s Listed> {
    let mut same = sheets.iter().filter(|sheet| fold(&sheet.name) == fold(name));
    let sheet = same.next();
    for twin in same {
        let message = format!("la hoja `{}` está dos veces", twin.name);
        let twice = Diagnostic::error("X005", message).at(&whole(file, Some(&twin.name)));
        problems.push(twice.hint("deje una sola, o comience con `_` el nombre de la otra"));
    }
    sheet
}

/// The page of a sheet, and what is said of a hidden one.
fn open(
    book: &mut Book<'_>,
    file: &RawFile,
    sheet: &Listed,
    problems: &mut Problems<'_>,
) -> Option<Page> {
    let page = problems.keep(book.page(sheet, Some(&sheet.name)))?;
    problems.extend(hidden(file, sheet));
    Some(page)
}

/// Whether a meeting's workbook may have a sheet of this name.
fn is_known(name: &str) -> bool {
    let mut names = SHEETS.iter().chain(&SHARED_SHEETS);
    names.any(|(known, _)| fold(known) == fold(name))
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
