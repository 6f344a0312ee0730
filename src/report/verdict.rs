//! The verdict of a review: in, the documents that a meeting calls for and all
//! that was noticed; out, what will be made, what stops it, what should be looked
//! at, what was silenced, and what comes next.

use crate::diagnostic::{Diagnostic, record};
use crate::espanol::list;
use crate::plan::Kind;
use crate::rules::Silenced;

/// Most places named for one kind of warning.
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
        let parts = [stops(&errors), looks(&warnings, meaning), permitted(silenced)];
        Verdict {
            documents: sentence(documents, is_whole),
            parts: parts.into_iter().filter(|part| !part.remarks.is_empty()).collect(),
            next: if is_whole { Next::Generate } else { Next::Correct },
        }
    }
}

/// `Se harán 11 documentos: la minuta y 10 oficios`, with its point.
fn sentence(documents: &[(&Kind, usize)], is_whole: bool) -> String {
    let will = if is_whole { "Se harán" } else { "Se harían" };
    let named = |(kind, count): &(&Kind, usize)| match (count, kind.called) {
        (1, [one, _]) => one.to_owned(),
        (count, [_, many]) => format!("{count} {many}"),
    };
    let named = list::with_y(&documents.iter().map(named).collect::<Vec<_>>());
    match documents.iter().map(|(_, count)| count).sum() {
        0 => "Todavía no se puede hacer ningún documento.".to_owned(),
        1 => format!("Se hará un documento: {named}."),
        all => format!("{will} {all} documentos: {named}."),
    }
}

/// What stops the documents: a remark an error.
fn stops(errors: &[&Diagnostic]) -> VerdictPart {
    let count = counted(errors.len(), "error", "errores");
    let remarks = errors.iter().map(|error| only(error)).collect();
    VerdictPart { title: format!("Hay que corregir {count} antes de generar"), remarks }
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
    VerdictPart { title: format!("Conviene mirar {count}, que no {stops} generar"), remarks }
}

/// What is not shown: a remark a permit, as `A018 (2)` and its reason.
fn permitted(silenced: &[Silenced]) -> VerdictPart {
    let remark = |silenced: &Silenced| Remark {
        place: format!("{} ({})", silenced.codigo, silenced.avisos),
        message: silenced.motivo.clone(),
    };
    let title = "No se muestran, porque así se pidió en `permitir`".to_owned();
    VerdictPart { title, remarks: silenced.iter().map(remark).collect() }
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
    let mut spots: Vec<String> = alike.iter().take(PLACES).map(|warning| spot(warning)).collect();
    spots.retain(|spot| !spot.is_empty());
    spots.dedup();
    let more = if alike.len() > PLACES { "…" } else { "" };
    let file = alike.first().map(|warning| file(warning)).unwrap_or_default();
    Remark {
        place: format!("{file} {}{more}", spots.join(", ")).trim().to_owned(),
        message: format!("{} ({})", meaning(code).unwrap_or(code), alike.len()),
    }
}

/// One problem as a remark: `acuerdos.csv F4`, `reunion.json 3` or the file alone,
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
    let line = || record.fila.map(|line| line.to_string());
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
