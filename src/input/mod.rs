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
mod decode;
mod desarrollo;
mod directorio;
mod findings;
mod formula;
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
mod named;
mod named_rows;
mod numbering;
mod participantes;
mod permitir;
mod reunion;
mod row;
mod table;
mod values;
mod vigencia;
mod workbook;

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

use crate::campos;
use crate::diagnostic::{Diagnostic, Located, Source, Warned, nearest};
use crate::model::{Acuerdo, Directorio, Institucion, Ley, Meeting, Participante, Reunion};

pub use codes::CODES;
use findings::Findings;
pub use formula::filled;
use grid::Grid;
pub use numbering::blank;

/// What the door in found, as bytes.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Shown name of the meeting's folder.
    pub carpeta: String,
    /// `institucion.json`.
    pub institucion: Option<RawFile>,
    /// `directorio.csv`; this and every other table may be an `.xlsx`.
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
    /// `reunion.xlsx`: a workbook that stands for the four files before.
    pub libro: Option<RawFile>,
    /// Names of files of which only one may be there.
    pub dobles: Vec<[String; 2]>,
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
/// directory or the meeting's own file gives nothing to build it with. The rules
/// of the law are not among the files: whoever holds them adds them.
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
    findings.extend(sources.dobles.iter().map(twice));
    let all = sources;
    let institucion: Option<Institucion> =
        required(all, &all.institucion, "institucion.json", institucion::read, findings);
    let directorio: Option<Directorio> =
        required(all, &all.directorio, "directorio.csv", directorio::read, findings);
    let inhabiles = optional(all, &all.inhabiles, "inhabiles.csv", inhabiles::read, findings);
    let record = match &all.libro {
        Some(libro) => read_workbook(libro, findings),
        None => read_files(all, findings),
    };
    Some(Meeting {
        institucion: institucion?,
        directorio: directorio?,
        inhabiles: inhabiles.unwrap_or_default(),
        ley: Ley::default(),
        reunion: record.reunion?,
        participantes: record.participantes.unwrap_or_default(),
        acuerdos: record.acuerdos.unwrap_or_default(),
        desarrollo: record.desarrollo.unwrap_or_else(no_narrative),
        ilegibles: record.ilegibles,
    })
}

/// What one meeting wrote, in whichever form.
struct Record {
    reunion: Option<Reunion>,
    participantes: Option<Vec<Participante>>,
    acuerdos: Option<Vec<Acuerdo>>,
    desarrollo: Option<Located<String>>,
    /// Parts that are there and could not be read: no rule calls them missing.
    ilegibles: Vec<&'static str>,
}

fn read_files(all: &Sources, findings: &mut Findings<'_>) -> Record {
    let participants = |file: &RawFile, findings: &mut Findings<'_>| {
        let grid = Grid::open(file, campos::PARTICIPANTES, findings)?;
        Some(participantes::read(&grid, findings))
    };
    let agreements = |file: &RawFile, findings: &mut Findings<'_>| {
        let grid = Grid::open(file, campos::ACUERDOS, findings)?;
        Some(acuerdos::read(&grid, findings))
    };
    let reunion = required(all, &all.reunion, "reunion.json", reunion::read, findings);
    let participantes =
        required(all, &all.participantes, "participantes.csv", participants, findings);
    let acuerdos = required(all, &all.acuerdos, "acuerdos.csv", agreements, findings);
    let desarrollo = optional(all, &all.desarrollo, "desarrollo.dj", desarrollo::read, findings);
    let is_there = |name: &str, file: &Option<RawFile>| {
        file.is_some() || all.ilegibles.iter().any(|unreadable| unreadable.file == name)
    };
    let parts = [
        (
            "participantes.csv",
            participantes.is_none(),
            is_there("participantes.csv", &all.participantes),
        ),
        ("desarrollo.dj", desarrollo.is_none(), is_there("desarrollo.dj", &all.desarrollo)),
    ];
    Record { reunion, participantes, acuerdos, desarrollo, ilegibles: unread(&parts) }
}

/// The parts that gave nothing although they are there.
fn unread(parts: &[(&'static str, bool, bool)]) -> Vec<&'static str> {
    let unread = parts.iter().filter(|(_, is_none, is_there)| *is_none && *is_there);
    unread.map(|(name, ..)| *name).collect()
}

fn read_workbook(libro: &RawFile, findings: &mut Findings<'_>) -> Record {
    let [reunion, participantes, acuerdos, desarrollo] = workbook::meeting(libro, findings);
    let there = [participantes.is_some(), desarrollo.is_some()];
    let reunion =
        reunion.and_then(|page| findings.in_order(|findings| reunion::read_page(page, findings)));
    let participantes = participantes.and_then(|page| {
        findings.in_order(|findings| {
            let grid = Grid::of_page(page, campos::PARTICIPANTES, findings)?;
            Some(participantes::read(&grid, findings))
        })
    });
    let acuerdos = acuerdos.and_then(|page| {
        findings.in_order(|findings| {
            let grid = Grid::of_page(page, campos::ACUERDOS, findings)?;
            Some(acuerdos::read(&grid, findings))
        })
    });
    let desarrollo = desarrollo
        .and_then(|page| findings.in_order(|findings| desarrollo::read_page(page, findings)));
    let parts = [
        ("participantes.csv", participantes.is_none(), there[0]),
        ("desarrollo.dj", desarrollo.is_none(), there[1]),
    ];
    Record { reunion, participantes, acuerdos, desarrollo, ilegibles: unread(&parts) }
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
    campos::FILES.iter().any(|(ours, _)| *ours == name)
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

/// Two files that say the same: which of them counts is the user's to say.
fn twice([first, second]: &[String; 2]) -> Diagnostic {
    let message = format!("`{first}` y `{second}` dicen lo mismo, se espera uno solo");
    let hint = "quite de la carpeta el que no use";
    Diagnostic::error("X005", message).hint(hint)
}

fn no_narrative() -> Located<String> {
    let source = Source::text("desarrollo.dj", "");
    Located::new(String::new(), source.span(0..0))
}
