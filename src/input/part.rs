//! One part of a meeting, in a file of its own or in a sheet of its workbook:
//! in, what the door in found; out, what its reader takes, and what is said of
//! a part that is missing or could not be opened.

use super::problems::Problems;
use super::sources::{RawFile, Sources};
use super::xlsx::Page;
use crate::campos::{self, SHARED_SHEETS};
use crate::diagnostic::{Diagnostic, nearest};

/// The parts that a meeting may do without.
const OPTIONAL: [&str; 2] = ["inhabiles.csv", "desarrollo.dj"];

/// The parts that several meetings of an institution share.
const SHARED: [&str; 2] = ["institucion.json", "directorio.csv"];

/// A part of a meeting.
pub(super) struct Part<'s> {
    name: &'static str,
    raw: Option<Raw<'s>>,
    /// Whether it was said that it is missing or could not be opened.
    is_told: bool,
    /// What is wrong before it is read.
    problems: Vec<Diagnostic>,
}

/// What a part is written in.
pub(super) enum Raw<'s> {
    /// A file of its own.
    File(&'s RawFile),
    /// A sheet of the meeting's workbook.
    Page(Page),
}

impl<'s> Part<'s> {
    /// The part that stands in the file of this name.
    pub(super) fn of_file(sources: &'s Sources, name: &'static str) -> Self {
        let raw = sources.file(name).map(Raw::File);
        let unreadable = sources.ilegibles.iter().filter(|it| stem(&it.file) == stem(name));
        let mut problems: Vec<Diagnostic> = unreadable.map(|it| it.diagnostic()).collect();
        if raw.is_none() && problems.is_empty() && !OPTIONAL.contains(&name) {
            problems.push(missing(sources, name));
        }
        let is_told = !problems.is_empty();
        Part { name, raw, is_told, problems }
    }

    /// The part that stands for the file of this name in a sheet; what is wrong
    /// with a sheet that is missing has been said.
    pub(super) fn of_page(page: Option<Page>, name: &'static str) -> Self {
        let is_told = page.is_none() && !OPTIONAL.contains(&name);
        Part { name, raw: page.map(Raw::Page), is_told, problems: Vec::new() }
    }

    /// The part in a sheet that stands for a file of the institution, which may
    /// not lie beside the workbook as well.
    pub(super) fn of_shared_page(page: Page, sources: &Sources, name: &'static str) -> Self {
        let mut part = Part::of_page(Some(page), name);
        let (page, file) = (part.raw.as_ref(), sources.file(name));
        if let (Some(Raw::Page(page)), Some(file)) = (page, file)
            && folder(page.source.name()) == folder(&file.name)
        {
            part.problems.push(also_on_a_sheet(page, &file.name));
        }
        part
    }
}

/// The parts of one meeting, read in turn.
pub(super) struct Parts<'p, 'c> {
    /// What is wrong with those that were read so far.
    pub(super) problems: &'p mut Problems<'c>,
    /// The parts that gave nothing, of which it was said why.
    pub(super) unread: Vec<&'static str>,
}

impl Parts<'_, '_> {
    /// What `read` makes of a part.
    pub(super) fn read<'s, T>(
        &mut self,
        part: Part<'s>,
        read: impl FnOnce(Raw<'s>, &mut Problems<'_>) -> Option<T>,
    ) -> Option<T> {
        let is_told = part.is_told || part.raw.is_some();
        self.problems.extend(part.problems);
        let value = part.raw.and_then(|raw| self.problems.in_order(|problems| read(raw, problems)));
        if value.is_none() && is_told {
            self.unread.push(part.name);
        }
        value
    }
}

/// The name of a file without what says its form.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Two files that say the same: which of them counts is the user's to say.
pub(super) fn twice([first, second]: &[String; 2]) -> Diagnostic {
    let message = format!("`{first}` y `{second}` dicen lo mismo, se espera uno solo");
    let hint = "quite de la carpeta el que no use";
    Diagnostic::error("X005", message).hint(hint)
}

fn also_on_a_sheet(page: &Page, file: &str) -> Diagnostic {
    let hoja = page.source.hoja().unwrap_or_default();
    let message = format!("la hoja `{hoja}` y `{file}` dicen lo mismo, se espera uno solo");
    let hint = "quite el archivo, o comience con `_` el nombre de la hoja";
    Diagnostic::error("X005", message).at(&page.source.span(0..0)).hint(hint)
}

fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn missing(sources: &Sources, name: &str) -> Diagnostic {
    let folder = sources.carpeta.as_str();
    let sheet = SHARED_SHEETS.iter().find(|(_, file)| *file == name && sources.libro.is_some());
    let hint = match similar(name, &sources.otros) {
        Some(near) => format!("cambie el nombre de `{near}` a `{name}`"),
        None if let Some((sheet, _)) = sheet => {
            format!("agregue al libro la hoja `{sheet}`, o ponga `{name}` en su carpeta")
        }
        None if SHARED.contains(&name) => {
            format!("ponga `{name}` en la carpeta de la reunión o en la que la contiene")
        }
        None => format!("ponga `{name}` en la carpeta de la reunión"),
    };
    Diagnostic::error("L001", format!("falta el archivo `{name}` de `{folder}`")).hint(hint)
}

/// The name that `name` probably has by mistake: misspelt, or with another
/// extension after its own, which Windows hides.
fn similar<'s>(name: &str, others: &'s [String]) -> Option<&'s str> {
    let others = || others.iter().map(String::as_str).filter(|other| *other != name);
    let longer = others().find(|other| other.starts_with(&format!("{name}.")));
    longer.or_else(|| nearest(name, others().filter(|other| !is_ours(other))))
}

fn is_ours(name: &str) -> bool {
    campos::FILES.iter().any(|(ours, _)| *ours == name)
}
