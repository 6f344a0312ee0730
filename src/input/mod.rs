//! Reading: the bytes of a meeting's files into a typed [`Meeting`].
//!
//! In: [`Sources`], what the door in found. Out: the meeting, each value with
//! its place, and every problem of every file, not the first. A bad value is
//! reported and left blank, so that what is whole can still be checked; no
//! document is made while there is an error. What the values mean together
//! (unknown keys, missing addressees, dates in the wrong order) is asked by
//! `rules`, not here.
//!
//! `csv`, `json` and `xlsx` know one form of file each; `table` is a table in
//! either form, cell by cell; each of the other files is named as the file of
//! the trade that it reads.

mod acuerdos;
mod cell;
mod characters;
mod codes;
mod csv;
mod decode;
mod desarrollo;
mod directorio;
mod inhabiles;
mod inner;
mod institucion;
mod json;
mod keys;
mod leyendas;
mod logos;
mod named;
mod package;
mod part;
mod participantes;
mod patterns;
mod people;
mod permitir;
mod placeholder;
mod plain;
mod plazo;
mod problems;
mod reunion;
mod size;
mod sources;
mod table;
mod vigencia;
mod word;
mod xlsx;

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

use crate::campos::{SHARED_SHEETS, SHEETS};
use crate::diagnostic::{Diagnostic, Source, Warned};
use crate::model::{Directorio, Ley, Meeting, Passage, Told};

pub use codes::CODES;
use desarrollo::Narrative;
use part::{Part, Parts, Raw};
use problems::Problems;
pub use sources::{RawFile, Rows, Sources, Unreadable};
use xlsx::Pages;

/// Reads every file. `covers` says whether the fonts of the sheet have a glyph
/// for a character. The meeting is none only when the institution, the
/// directory or the meeting's own file gives nothing to build it with. The rules
/// of the law are not among the files, nor is the narrative written as Djot: whoever
/// holds them adds them.
pub fn read(sources: &Sources, covers: &dyn Fn(char) -> bool) -> Warned<Option<Meeting>> {
    let mut problems = Problems::new(covers);
    problems.extend(sources.dobles.iter().map(part::twice));
    let value = read_meeting(sources, &mut problems);
    Warned { value, diagnostics: problems.into_diagnostics() }
}

/// Reads a directory alone.
///
/// # Errors
/// Everything that is wrong with it.
pub fn directory(file: &RawFile) -> crate::diagnostic::Result<Directorio> {
    let mut problems = Problems::new(&|_| true);
    let directorio = directorio::read(Raw::File(file), &mut problems);
    let problems: Vec<Diagnostic> =
        problems.into_diagnostics().into_iter().filter(Diagnostic::is_error).collect();
    directorio.filter(|_| problems.is_empty()).ok_or(problems)
}

/// What a meeting's workbook says of its institution, in the order of
/// [`SHARED_SHEETS`]; none for the sheets that it does not have. What is wrong with
/// them is said by [`read`].
pub fn shared_sheets(libro: &RawFile) -> [Option<Rows>; SHARED_SHEETS.len()] {
    xlsx::shared(libro)
}

/// Whether a meeting's workbook says who the institution is.
pub fn has_institution(libro: &RawFile) -> bool {
    xlsx::has_institution(libro)
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

/// What a cell of prose says: each line a paragraph, but for those that are the items
/// of one list or the rows of one table.
pub fn passages(text: &str) -> Vec<Passage> {
    let source = Source::text("", text);
    let lines = plain::lines(&source.span(0..source.content().len()));
    plain::passages(&lines, &mut Problems::new(&|_| true))
}

fn read_meeting(sources: &Sources, problems: &mut Problems<'_>) -> Option<Meeting> {
    let (own, shared) = found_parts(sources, problems);
    let [reunion, participantes, acuerdos, desarrollo] = own;
    let [institucion, directorio, inhabiles] = shared;
    let mut parts = Parts { problems, unread: Vec::new() };
    let institucion = parts.read(institucion, institucion::read);
    let directorio = parts.read(directorio, directorio::read);
    let inhabiles = parts.read(inhabiles, inhabiles::read);
    let people = directorio.as_ref();
    let reunion = parts.read(reunion, |raw, problems| reunion::read(raw, people, problems));
    let participantes =
        parts.read(participantes, |raw, problems| participantes::read(raw, people, problems));
    let acuerdos = parts.read(acuerdos, |raw, problems| acuerdos::read(raw, people, problems));
    let desarrollo = parts.read(desarrollo, desarrollo::read);
    let narrative = desarrollo.unwrap_or_else(Narrative::none);
    Some(Meeting {
        carpeta: sources.carpeta.clone(),
        institucion: institucion?,
        directorio: directorio?,
        inhabiles: inhabiles.unwrap_or_default(),
        ley: Ley::default(),
        reunion: reunion?,
        participantes: participantes.unwrap_or_default(),
        acuerdos: acuerdos.unwrap_or_default(),
        desarrollo: narrative.text,
        pasajes: narrative.passages,
        marcado: String::new(),
        ilegibles: parts.unread,
        told: Told::default(),
    })
}

/// The meeting's own parts, each in a file or all in one workbook, and those that
/// its institution shares, which the workbook may have too.
fn found_parts<'s>(
    sources: &'s Sources,
    problems: &mut Problems<'_>,
) -> ([Part<'s>; 4], [Part<'s>; 3]) {
    let Some(libro) = &sources.libro else {
        return (
            SHEETS.map(|(_, file)| Part::of_file(sources, file)),
            SHARED_SHEETS.map(|(_, file)| Part::of_file(sources, file)),
        );
    };
    let Pages { own, shared } = xlsx::meeting(libro, problems);
    let (mut own, mut shared) = (own.into_iter(), shared.into_iter());
    (
        SHEETS.map(|(_, file)| Part::of_page(own.next().flatten(), file)),
        SHARED_SHEETS.map(|(_, file)| match shared.next().flatten() {
            Some(page) => Part::of_shared_page(page, sources, file),
            None => Part::of_file(sources, file),
        }),
    )
}
