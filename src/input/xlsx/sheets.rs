//! Which sheets of a workbook are read: the one that holds a table's titles, those of
//! a meeting's that have their names. Out, their pages, and what is said of the others.

use super::book::Book;
use super::page::Page;
use super::parts::Listed;
use super::place::{at_file, whole};
use super::recognise::{is_foreign, misnamed};
use super::refusal::told;
use crate::campos::{Field, SHARED_SHEETS, SHEETS};
use crate::diagnostic::{Diagnostic, one_of, unplaced};
use crate::espanol::fold::fold;
use crate::input::problems::Problems;
use crate::input::sources::RawFile;

/// The sheet of a workbook that holds one table: the one whose first row has its
/// titles.
pub(in crate::input) fn table(
    file: &RawFile,
    fields: &[Field],
    problems: &mut Problems<'_>,
) -> Option<Page> {
    let book = Book::open(file);
    let mut book = problems.keep(book.map_err(|flaw| at_file(*told(flaw), file)))?;
    let sheets = book.contents.sheets.clone();
    let ours = sheets.iter().filter(|sheet| !sheet.name.starts_with('_'));
    let mut opened: Vec<Opened<'_>> =
        ours.map(|sheet| Opened { sheet, page: book.page(sheet, None) }).collect();
    let read = problems.keep(chosen(&opened, fields).map_err(|it| at_file(*it, file)))?;
    let Opened { sheet, page } = opened.remove(read);
    let others = opened.iter().filter(|other| other.says_something());
    problems.extend(others.map(|other| beside(file, other, sheet, fields)));
    problems.keep(page)
}

/// A sheet, and its page or why it is none.
struct Opened<'b> {
    sheet: &'b Listed,
    page: Result<Page, Box<Diagnostic>>,
}

impl Opened<'_> {
    fn says_something(&self) -> bool {
        self.page.as_ref().map_or(true, |page| !page.rows.is_empty())
    }

    /// Whether its first row has every title that the table must have.
    fn has_titles(&self, fields: &[Field]) -> bool {
        fields.iter().filter(|field| field.required).all(|field| self.has_title(field))
    }

    fn has_title(&self, field: &Field) -> bool {
        let titles = self.page.as_ref().ok().and_then(|page| page.rows.first());
        titles.is_some_and(|titles| titles.iter().any(|title| fold(&title.value) == field.name))
    }
}

/// Which sheet is read: the first that has the titles, or else some of them, what is
/// hidden last. Without titles it must be the only one that says something.
fn chosen(sheets: &[Opened<'_>], fields: &[Field]) -> Result<usize, Box<Diagnostic>> {
    let has_some = |it: &&Opened<'_>| fields.iter().any(|field| it.has_title(field));
    let kinds: [&dyn Fn(&&Opened<'_>) -> bool; 3] =
        [&|it| it.has_titles(fields), &has_some, &|it| it.says_something()];
    for (kind, holds) in kinds.into_iter().enumerate() {
        for hidden in [false, true] {
            let mut found =
                (0..).zip(sheets).filter(|(_, it)| it.sheet.hidden == hidden && holds(it));
            match (found.next(), found.next()) {
                (Some(_), Some(_)) if kind == 2 => return Err(without_titles(fields)),
                (Some((index, _)), _) => return Ok(index),
                (None, _) => {}
            }
        }
    }
    match sheets {
        [] => Err(unplaced("X006", "el libro no tiene hojas", "guárdelo otra vez con su tabla")),
        _ => Ok(0),
    }
}

fn without_titles(fields: &[Field]) -> Box<Diagnostic> {
    let must: Vec<&str> = fields.iter().filter(|it| it.required).map(|it| it.name).collect();
    let message = format!("ninguna hoja del libro tiene en su primera fila {}", one_of(&must));
    let hint = "escriba los títulos en la primera fila de la hoja que tiene los datos";
    unplaced("L036", message, hint)
}

/// A sheet beside the one that is read.
fn beside(file: &RawFile, other: &Opened<'_>, read: &Listed, fields: &[Field]) -> Diagnostic {
    let (name, read) = (&other.sheet.name, &read.name);
    if other.has_titles(fields) {
        let message = format!("la hoja `{name}` también tiene los títulos, y se lee solo `{read}`");
        let problem = Diagnostic::warning("X007", message).at(&whole(file, Some(name)));
        return problem
            .hint("deje los datos en una sola hoja, o comience con `_` el nombre de la otra");
    }
    unread(file, other.sheet, format!("la hoja `{name}` no se lee: solo la hoja `{read}`"))
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
    let Some(mut book) = problems.keep(book.map_err(|flaw| at_file(*told(flaw), file))) else {
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
    problem.hint("si es una nota suya, comience su nombre con `_`")
}
