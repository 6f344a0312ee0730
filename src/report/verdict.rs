//! The verdict of a review: in, the documents that a meeting calls for and all
//! that was noticed; out, what will be made, what stops it, what should be looked
//! at, what was silenced, and what comes next.

use crate::diagnostic::{Diagnostic, is_limited, record};
use crate::espanol::list;
use crate::plan::Kind;
use crate::rules::Silenced;

/// Most places named of one file for one kind of warning.
const PLACES: usize = 4;

/// A verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What will be made, as a sentence.
    pub documents: String,
    /// What stops it, what to look at, and what was silenced, as far as there is
    /// any of it.
    pub parts: Vec<VerdictPart>,
    /// What comes next.
    pub next: Next,
}

/// One part of a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictPart {
    /// What it tells, without a colon.
    pub title: String,
    /// An error, a kind of warning or a permit each.
    pub remarks: Vec<Remark>,
    /// Whether each of them was shown whole before the verdict.
    pub is_above: bool,
}

/// One thing that a part tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// `acuerdos.csv F4`, or what else it is about; empty when it has no place.
    pub place: String,
    /// What there is to say.
    pub message: String,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Correct what is wrong, and ask again.
    Correct,
    /// Make the documents.
    Generate,
}

impl Verdict {
    /// The verdict on so many documents of each kind; `meaning` says what a code
    /// means.
    pub fn new(
        documents: &[(&Kind, usize)],
        problems: &[Diagnostic],
        silenced: &[Silenced],
        meaning: impl Fn(&str) -> Option<&'static str>,
    ) -> Self {
        let (errors, warnings): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            problems.iter().partition(|problem| problem.is_error());
        let is_whole = errors.is_empty();
        let parts =
            [stops(&errors, !is_limited(problems)), looks(&warnings, meaning), permitted(silenced)];
        Verdict {
            documents: sentence(documents, is_whole),
            parts: parts.into_iter().filter(|part| !part.remarks.is_empty()).collect(),
            next: if is_whole { Next::Generate } else { Next::Correct },
        }
    }
}

/// `Se harán 11 documentos: la minuta y 10 oficios`, with its point.
fn sentence(documents: &[(&Kind, usize)], is_whole: bool) -> String {
    let [one, many] =
        if is_whole { ["Se hará", "Se harán"] } else { ["Se haría", "Se harían"] };
    let named = |(kind, count): &(&Kind, usize)| match (count, kind.called) {
        (1, [one, _]) => one.to_owned(),
        (count, [_, many]) => format!("{count} {many}"),
    };
    let named = list::with_y(&documents.iter().map(named).collect::<Vec<_>>());
    match documents.iter().map(|(_, count)| count).sum() {
        0 => "Todavía no se puede hacer ningún documento.".to_owned(),
        1 => format!("{one} un documento: {named}."),
        all => format!("{many} {all} documentos: {named}."),
    }
}

/// What stops the documents: a remark an error.
fn stops(errors: &[&Diagnostic], is_above: bool) -> VerdictPart {
    let count = counted(errors.len(), "error", "errores");
    let remarks = errors.iter().map(|error| only(error)).collect();
    VerdictPart { title: format!("Hay que corregir {count} antes de generar"), remarks, is_above }
}

/// What should be looked at: a remark a code, in the order of their first warning.
fn looks(warnings: &[&Diagnostic], meaning: impl Fn(&str) -> Option<&'static str>) -> VerdictPart {
    let count = counted(warnings.len(), "aviso", "avisos");
    let stops = if warnings.len() == 1 { "impide" } else { "impiden" };
    let mut codes: Vec<&str> = Vec::new();
    for warning in warnings {
        if !codes.contains(&warning.code) {
            codes.push(warning.code);
        }
    }
    let remarks = codes.into_iter().map(|code| of_one_code(code, warnings, &meaning)).collect();
    let title = format!("Conviene mirar {count}, que no {stops} generar");
    VerdictPart { title, remarks, is_above: true }
}

/// What is not shown: a remark a permit, as `A018 (2)` and its reason.
fn permitted(silenced: &[Silenced]) -> VerdictPart {
    let remark = |silenced: &Silenced| Remark {
        place: format!("{} ({})", silenced.codigo, silenced.avisos),
        message: silenced.motivo.clone(),
    };
    let title = "No se muestran, porque así se pidió en `permitir`".to_owned();
    VerdictPart { title, remarks: silenced.iter().map(remark).collect(), is_above: false }
}

/// Warnings of one code in a remark: where, what they are, how many.
fn of_one_code(
    code: &str,
    warnings: &[&Diagnostic],
    meaning: &impl Fn(&str) -> Option<&'static str>,
) -> Remark {
    let alike: Vec<&Diagnostic> =
        warnings.iter().copied().filter(|warning| warning.code == code).collect();
    if let [warning] = alike[..] {
        return only(warning);
    }
    let message = format!("{} ({})", meaning(code).unwrap_or(code), alike.len());
    Remark { place: places(&alike), message }
}

/// Every file with its first places: `acuerdos.csv F4, F6; desarrollo.dj L1`.
fn places(problems: &[&Diagnostic]) -> String {
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for problem in problems {
        let (file, spot) = (file(problem), spot(problem));
        let found = files.iter().position(|(other, _)| *other == file);
        let index = found.unwrap_or_else(|| {
            files.push((file, Vec::new()));
            files.len() - 1
        });
        let spots = &mut files[index].1;
        if !spot.is_empty() && spots.last() != Some(&spot) {
            spots.push(spot);
        }
    }
    let files = files.into_iter().map(|(file, spots)| in_file(file, &spots));
    files.filter(|told| !told.is_empty()).collect::<Vec<_>>().join("; ")
}

/// A file and the first of some places in it.
fn in_file(file: String, spots: &[String]) -> String {
    let more = if spots.len() > PLACES { "…" } else { "" };
    let spots = spots.iter().take(PLACES).cloned().collect::<Vec<_>>().join(", ");
    format!("{file} {spots}{more}").trim().to_owned()
}

/// One problem as a remark: `acuerdos.csv F4`, `reunion.json L3` or the file alone,
/// and its message.
fn only(problem: &Diagnostic) -> Remark {
    let place = format!("{} {}", file(problem), spot(problem)).trim().to_owned();
    Remark { place, message: problem.message.clone() }
}

fn file(problem: &Diagnostic) -> String {
    let record = record(problem);
    if let Some(hoja) = record.hoja {
        return format!("hoja {hoja}");
    }
    let file = record.archivo.unwrap_or_default();
    file.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The cell, or the line.
fn spot(problem: &Diagnostic) -> String {
    let record = record(problem);
    let line = || record.fila.map(|line| format!("L{line}"));
    record.celda.clone().or_else(line).unwrap_or_default()
}

/// `ningún error`, `un error`, `2 errores`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("ningún {one}"),
        1 => format!("un {one}"),
        _ => format!("{count} {many}"),
    }
}
