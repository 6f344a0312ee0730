//! Excel workbooks: in, the bytes of an `.xlsx`; out, pages of cells that say
//! what a person sees in them, for the readers of tables.
//!
//! The package and its XML are read here and not by a library, because hidden
//! rows, formats, the place of each problem and a bound on all that is inflated
//! are what this is about. Formulas are not calculated: their last value counts.

mod cells;
mod checks;
mod format;
mod package;
mod page;
mod parts;
mod shown;
mod strings;
mod styles;
mod xml;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod meeting_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod workbook_tests;

use std::sync::Arc;

use super::RawFile;
use super::findings::Findings;
use super::values::problem;
use crate::campos::SHEETS;
use crate::diagnostic::{Diagnostic, Source, Table};
use crate::espanol::fold::fold;
pub(super) use checks::check;
pub(super) use format::Moment;
use package::Package;
pub(super) use package::is_package;
pub(super) use page::Page;
use parts::{Contents, Listed};
pub(super) use shown::Fault;
use shown::Look;
use styles::Styles;

/// A value, or why the workbook cannot be read; the problem has no place yet.
type Refused<T> = Result<T, Box<Diagnostic>>;

/// Whether the name says that a file is a workbook.
pub(super) fn is_workbook(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".xlsx") || name.ends_with(".xlsm")
}

/// Whether the name is that of a file of a program that is not read.
pub(super) fn is_foreign(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xls", ".xlsb", ".ods", ".numbers"].iter().any(|ending| name.ends_with(ending))
}

/// The problem of such a file, and of a workbook under a name that says that it
/// is something else.
pub(super) fn misnamed(file: &RawFile) -> Diagnostic {
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

/// The first sheet of a workbook that holds one table.
pub(super) fn table(file: &RawFile, findings: &mut Findings<'_>) -> Option<Page> {
    let book = Book::open(file);
    let mut book = findings.keep(book.map_err(|problem| at_file(*problem, file)))?;
    let sheets = book.contents.sheets.clone();
    let ours = |sheet: &&Listed| !sheet.name.starts_with('_');
    let visible = sheets.iter().filter(ours).find(|sheet| !sheet.hidden);
    let Some(read) = visible.or(sheets.iter().find(ours)) else {
        let missing = refused("X006", "el libro no tiene hojas", "guárdelo otra vez con su tabla");
        findings.push(*at_file(*missing, file));
        return None;
    };
    let page = findings.keep(book.page(read, None))?;
    let others = sheets.iter().filter(|sheet| sheet.part != read.part);
    for other in others.filter(|sheet| !sheet.name.starts_with('_')) {
        if book.says_something(other) {
            let message =
                format!("la hoja `{}` no se lee: solo la hoja `{}`", other.name, read.name);
            findings.push(unread(file, other, message));
        }
    }
    Some(page)
}

/// The sheets of a meeting's workbook, in the order of [`SHEETS`]; none for
/// those that it does not have.
pub(super) fn meeting(file: &RawFile, findings: &mut Findings<'_>) -> [Option<Page>; 4] {
    if is_foreign(&file.name) {
        findings.push(misnamed(file));
        return [None, None, None, None];
    }
    let book = Book::open(file);
    let Some(mut book) = findings.keep(book.map_err(|problem| at_file(*problem, file))) else {
        return [None, None, None, None];
    };
    let sheets = book.contents.sheets.clone();
    let pages = SHEETS.map(|(name, _)| {
        let mut same = sheets.iter().filter(|sheet| fold(&sheet.name) == fold(name));
        let sheet = same.next();
        for twin in same {
            let message = format!("la hoja `{}` está dos veces", twin.name);
            let twice = Diagnostic::error("X005", message).at(&whole(file, Some(&twin.name)));
            findings.push(twice.hint("deje una sola, o comience con `_` el nombre de la otra"));
        }
        match sheet {
            Some(sheet) => findings.keep(book.page(sheet, Some(&sheet.name))).inspect(|_| {
                findings.extend(hidden(file, sheet));
            }),
            None => {
                findings.extend(missing(file, name));
                None
            }
        }
    });
    for other in &sheets {
        let known = SHEETS.iter().any(|(name, _)| fold(name) == fold(&other.name));
        if !known && !other.name.starts_with('_') && book.says_something(other) {
            let message = format!("la hoja `{}` no se lee", other.name);
            findings.push(unread(file, other, message));
        }
    }
    pages
}

/// An open workbook.
struct Book<'f> {
    file: &'f RawFile,
    package: Package<'f>,
    contents: Contents,
    look: Look,
}

impl<'f> Book<'f> {
    fn open(file: &'f RawFile) -> Refused<Self> {
        let mut package = Package::open(&file.bytes)?;
        let contents = parts::contents(&mut package)?;
        let mut part = |name: &Option<String>| match name {
            Some(name) => package.part(name),
            None => Ok(None),
        };
        let (strings, styles) = (part(&contents.strings)?, part(&contents.styles)?);
        let look = Look {
            strings: strings.map_or(Ok(Vec::new()), |text| strings::read(&text))?,
            styles: styles.map_or(Ok(Styles::default()), |text| Styles::read(&text))?,
            from_1904: contents.from_1904,
        };
        Ok(Book { file, package, contents, look })
    }

    /// The page of a sheet.
    fn page(&mut self, sheet: &Listed, hoja: Option<&str>) -> Refused<Page> {
        let page = self
            .stored(sheet)
            .and_then(|stored| page::page(&self.file.name, hoja, stored, &self.look));
        page.map_err(|problem| Box::new(problem.at(&whole(self.file, hoja))))
    }

    fn stored(&mut self, sheet: &Listed) -> Refused<cells::Stored> {
        let part = self.package.part(&sheet.part)?;
        cells::read(&part.ok_or_else(|| damaged("le falta una hoja"))?)
    }

    /// Whether a sheet that is not read would have said something; one that
    /// cannot be read might have.
    fn says_something(&mut self, sheet: &Listed) -> bool {
        self.stored(sheet).map_or(true, |stored| !stored.cells.is_empty())
    }
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

/// The place of what concerns a whole workbook or a whole sheet.
fn whole(file: &RawFile, hoja: Option<&str>) -> crate::diagnostic::Span {
    let source: Arc<Source> = match hoja {
        Some(hoja) => Source::sheet(&file.name, hoja, "", Table::default()),
        None => Source::table(&file.name, "", Table::default()),
    };
    source.span(0..0)
}

fn at_file(problem: Diagnostic, file: &RawFile) -> Box<Diagnostic> {
    Box::new(problem.at(&whole(file, None)))
}

/// A workbook that this cannot read.
fn refused(
    code: &'static str,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Box<Diagnostic> {
    problem(code, message, hint)
}

/// A workbook that no program could read.
fn damaged(why: &str) -> Box<Diagnostic> {
    let message = format!("no se puede leer el libro de Excel: {why}");
    refused("X001", message, "ábralo en Excel y guárdelo otra vez como .xlsx")
}

/// A workbook with more in it than a meeting has.
fn too_large(why: &str) -> Box<Diagnostic> {
    let message = format!("el libro de Excel {why}");
    refused("X004", message, "deje en él solo las filas y columnas de la tabla")
}
