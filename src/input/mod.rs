//! Reading: the bytes of a meeting's files into a typed [`Meeting`].
//!
//! In: [`Sources`], what the door in found. Out: the meeting, each value with
//! its place, and every problem of every file, not the first. A bad value is
//! reported and left blank, so that what is whole can still be checked; no
//! document is made while there is an error. What the values mean together
//! (unknown keys, missing addressees, dates in the wrong order) is asked by
//! `rules`, not here.

mod acuerdos;
mod characters;
mod codes;
mod compare;
mod decode;
mod desarrollo;
mod directorio;
mod fields;
mod findings;
mod grid;
mod header;
mod inhabiles;
mod institucion;
mod json;
mod json_errors;
mod json_file;
mod json_problems;
mod keys;
mod logos;
mod numbering;
mod participantes;
mod permitir;
mod reunion;
mod row;
mod schema;
mod table;
mod values;
mod vigencia;

#[cfg(test)]
mod cases_tests;
#[cfg(test)]
mod encoding_tests;
#[cfg(test)]
mod fields_tests;
#[cfg(test)]
mod properties_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
pub(crate) mod samples;

use crate::diagnostic::{Diagnostic, Located, Source, Warned};
use crate::model::{Directorio, Institucion, Meeting, Reunion};

pub use codes::CODES;
pub(crate) use compare::fold;
pub use compare::nearest;
pub use fields::{DESARROLLO, FILES, Field, HOJA_REUNION, Kind, SHEETS};
use findings::Findings;
pub use numbering::blank;
pub use schema::{Schema, schemas};

/// What the door in found, as bytes.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Shown name of the meeting's folder.
    pub carpeta: String,
    /// `institucion.json`.
    pub institucion: Option<RawFile>,
    /// `directorio.csv`.
    pub directorio: Option<RawFile>,
    /// `inhabiles.csv`, which may be absent.
    pub inhabiles: Option<RawFile>,
    /// `reunion.json`.
    pub reunion: Option<RawFile>,
    /// `participantes.csv`.
    pub participantes: Option<RawFile>,
    /// `acuerdos.csv`.
    pub acuerdos: Option<RawFile>,
    /// `desarrollo.dj`, which may be absent.
    pub desarrollo: Option<RawFile>,
    /// Files that are there and that the door could not read.
    pub ilegibles: Vec<Unreadable>,
    /// Names of all that the meeting's folder holds: one may be that of a
    /// missing file, misspelt.
    pub otros: Vec<String>,
}

/// A file that is there and cannot be read.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// Its name without its folder.
    pub file: String,
    /// Name that messages show.
    pub name: String,
    /// Why, in Spanish.
    pub why: String,
    /// What to do about it.
    pub hint: String,
}

impl Unreadable {
    /// The error that it is.
    pub fn diagnostic(&self) -> Diagnostic {
        let message = format!("no se pudo leer `{}`: {}", self.name, self.why);
        Diagnostic::error("L006", message).hint(self.hint.as_str())
    }
}

/// A file as it was found.
#[derive(Debug, Clone)]
pub struct RawFile {
    /// Name that messages show.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Reads every file. `covers` says whether the fonts of the sheet have a glyph
/// for a character. The meeting is none only when the institution, the
/// directory or the meeting's own file gives nothing to build it with.
pub fn read(sources: &Sources, covers: &dyn Fn(char) -> bool) -> Warned<Option<Meeting>> {
    let mut findings = Findings::new(covers);
    let value = read_meeting(sources, &mut findings);
    Warned { value, diagnostics: findings.into_diagnostics() }
}

/// Reads a date as any field writes it: `2019-11-04` or `04/11/2019`.
///
/// # Errors
/// Why it is no date, in Spanish.
pub fn date(text: &str) -> std::result::Result<jiff::civil::Date, String> {
    values::date(text).map_err(|problem| problem.message)
}

/// A word that may be a key: of letters without accents, digits, `.`, `_`, `-`.
///
/// # Errors
/// Why it may not, in Spanish, without a place.
pub fn key(word: &str) -> std::result::Result<String, Box<Diagnostic>> {
    let source = Source::text("", word);
    let key = Located::new(word.to_owned(), source.span(0..word.len()));
    let mut findings = Findings::new(&|_| true);
    keys::check_form(&key, &mut findings);
    match findings.into_diagnostics().into_iter().next() {
        Some(problem) => Err(Box::new(problem)),
        None => Ok(key.value),
    }
}

/// Reads a directory alone.
///
/// # Errors
/// Everything that is wrong with it.
pub fn directory(file: &RawFile) -> crate::diagnostic::Result<Directorio> {
    let mut findings = Findings::new(&|_| true);
    let directorio = directorio::read(file, &mut findings);
    let wrong: Vec<Diagnostic> =
        findings.into_diagnostics().into_iter().filter(Diagnostic::is_error).collect();
    directorio.filter(|_| wrong.is_empty()).ok_or(wrong)
}

/// Reads an hour as any field writes it: `18:00`.
///
/// # Errors
/// Why it is no hour, in Spanish.
pub fn time(text: &str) -> std::result::Result<jiff::civil::Time, String> {
    values::time(text).map_err(|problem| problem.message)
}

/// The text of a file that must say something, whatever its encoding; line
/// breaks are `\n`.
///
/// # Errors
/// Why it is no text.
pub fn text(file: &RawFile) -> std::result::Result<String, Box<Diagnostic>> {
    decode::decode(file)
}

/// The text of a file that may be empty.
///
/// # Errors
/// Why it is no text.
pub fn any_text(file: &RawFile) -> std::result::Result<String, Box<Diagnostic>> {
    decode::decode_any(file)
}

fn read_meeting(sources: &Sources, findings: &mut Findings<'_>) -> Option<Meeting> {
    let all = sources;
    let institucion: Option<Institucion> =
        required(all, &all.institucion, "institucion.json", institucion::read, findings);
    let directorio: Option<Directorio> =
        required(all, &all.directorio, "directorio.csv", directorio::read, findings);
    let inhabiles = optional(all, &all.inhabiles, "inhabiles.csv", inhabiles::read, findings);
    let reunion: Option<Reunion> =
        required(all, &all.reunion, "reunion.json", reunion::read, findings);
    let participantes =
        required(all, &all.participantes, "participantes.csv", participantes::read, findings);
    let acuerdos = required(all, &all.acuerdos, "acuerdos.csv", acuerdos::read, findings);
    let desarrollo = optional(all, &all.desarrollo, "desarrollo.dj", desarrollo::read, findings);
    let is_there = |name: &str, file: &Option<RawFile>| {
        file.is_some() || all.ilegibles.iter().any(|unreadable| unreadable.file == name)
    };
    let files = [
        ("participantes.csv", &all.participantes, participantes.is_none()),
        ("desarrollo.dj", &all.desarrollo, desarrollo.is_none()),
    ];
    let unread = files.into_iter().filter(|(name, file, none)| *none && is_there(name, file));
    let ilegibles = unread.map(|(name, ..)| name);
    Some(Meeting {
        institucion: institucion?,
        directorio: directorio?,
        inhabiles: inhabiles.unwrap_or_default(),
        reunion: reunion?,
        participantes: participantes.unwrap_or_default(),
        acuerdos: acuerdos.unwrap_or_default(),
        desarrollo: desarrollo.unwrap_or_else(no_narrative),
        ilegibles: ilegibles.collect(),
    })
}

fn required<T>(
    sources: &Sources,
    file: &Option<RawFile>,
    name: &str,
    read: impl FnOnce(&RawFile, &mut Findings<'_>) -> Option<T>,
    findings: &mut Findings<'_>,
) -> Option<T> {
    if file.is_none() && sources.ilegibles.iter().all(|unreadable| unreadable.file != name) {
        findings.push(missing(sources, name));
    }
    optional(sources, file, name, read, findings)
}

fn missing(sources: &Sources, name: &str) -> Diagnostic {
    let folder = sources.carpeta.as_str();
    let hint = match similar(name, &sources.otros) {
        Some(near) => format!("cambie el nombre de `{near}` a `{name}`"),
        None if ["institucion.json", "directorio.csv"].contains(&name) => {
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
    FILES.iter().any(|(ours, _)| *ours == name)
}

fn optional<T>(
    sources: &Sources,
    file: &Option<RawFile>,
    name: &str,
    read: impl FnOnce(&RawFile, &mut Findings<'_>) -> Option<T>,
    findings: &mut Findings<'_>,
) -> Option<T> {
    for unreadable in sources.ilegibles.iter().filter(|unreadable| unreadable.file == name) {
        findings.push(unreadable.diagnostic());
    }
    let file = file.as_ref()?;
    findings.in_order(|findings| read(file, findings))
}

fn no_narrative() -> Located<String> {
    let source = Source::text("desarrollo.dj", "");
    Located::new(String::new(), source.span(0..0))
}
