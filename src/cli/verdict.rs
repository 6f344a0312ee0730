//! The last screen of `revisar`: what will be made, what stops it, what should
//! be looked at, and what comes next.

use std::path::Path;

use minutario::diagnostic::{Diagnostic, cut, record};
use minutario::pipeline;
use minutario::plan::{Clase, Draft};
use minutario::rules::Silenced;

use super::load::shown;
use super::summary::plural;

/// Most lines of one part, so that the whole fits on a screen.
const MOST: usize = 7;

/// Most places named for one kind of warning.
const PLACES: usize = 4;

/// Widest message, in characters.
const WIDEST: usize = 70;

/// The screen.
pub(crate) fn screen(
    dir: &Path,
    drafts: &[Draft],
    findings: &[Diagnostic],
    silenced: &[Silenced],
) -> String {
    let (errors, warnings): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        findings.iter().partition(|finding| finding.is_error());
    let mut text = format!("{}\n{}\n", "─".repeat(WIDEST), documents(drafts, errors.is_empty()));
    if !errors.is_empty() {
        let count = plural(errors.len(), "error", "errores");
        text.push_str(&format!("\nHay que corregir {count} antes de generar:\n"));
        text.push_str(&listed(&errors, |error| [place(error), error.message.clone()]));
    }
    if !warnings.is_empty() {
        let count = plural(warnings.len(), "aviso", "avisos");
        let stops = if warnings.len() == 1 { "impide" } else { "impiden" };
        text.push_str(&format!("\nConviene mirar {count}, que no {stops} generar:\n"));
        text.push_str(&listed(&codes(&warnings), |code| kind(code, &warnings)));
    }
    if !silenced.is_empty() {
        text.push_str("\nNo se muestran, porque así se pidió en `permitir`:\n");
        text.push_str(&listed(silenced, permitted));
    }
    text.push_str(&format!("\n{}\n", next(dir, findings)));
    text
}

/// `A018 (2)` and its reason.
fn permitted(silenced: &Silenced) -> [String; 2] {
    [format!("{} ({})", silenced.codigo, silenced.avisos), silenced.motivo.clone()]
}

/// `Se harán 11 documentos: la minuta y 10 oficios.`
fn documents(drafts: &[Draft], whole: bool) -> String {
    let will = if whole { "Se harán" } else { "Se harían" };
    let oficios = drafts.iter().filter(|draft| draft.identity.clase == Clase::Oficio).count();
    match (drafts.len(), oficios) {
        (0, _) => "Todavía no se puede hacer ningún documento.".to_owned(),
        (_, 0) => "Se hará un documento: la minuta.".to_owned(),
        (all, 1) => format!("{will} {all} documentos: la minuta y un oficio."),
        (all, oficios) => format!("{will} {all} documentos: la minuta y {oficios} oficios."),
    }
}

/// What to type now.
fn next(dir: &Path, findings: &[Diagnostic]) -> String {
    let dir = quoted(&shown(dir));
    if findings.iter().any(Diagnostic::is_error) {
        format!("Corrija y repita: minutario revisar {dir}")
    } else {
        format!("Se puede generar: minutario generar {dir}")
    }
}

/// A path as it is typed in a command.
pub(crate) fn quoted(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

/// The codes of some warnings, in their order.
fn codes(warnings: &[&Diagnostic]) -> Vec<&'static str> {
    let mut codes = Vec::new();
    for warning in warnings {
        if !codes.contains(&warning.code) {
            codes.push(warning.code);
        }
    }
    codes
}

/// Warnings of one code in a line: how many, what they are, where.
fn kind(code: &str, warnings: &[&Diagnostic]) -> [String; 2] {
    let alike: Vec<&&Diagnostic> = warnings.iter().filter(|warning| warning.code == code).collect();
    if let [only] = alike[..] {
        return [place(only), only.message.clone()];
    }
    let meaning = pipeline::codes().find(|(known, _)| *known == code);
    let meaning = meaning.map_or(code, |(_, line)| line);
    let mut places: Vec<String> = alike
        .iter()
        .take(PLACES)
        .map(|warning| spot(warning))
        .filter(|spot| !spot.is_empty())
        .collect();
    places.dedup();
    let more = if alike.len() > PLACES { "…" } else { "" };
    let file = alike.first().map(|warning| file(warning)).unwrap_or_default();
    [
        format!("{file} {}{more}", places.join(", ")).trim().to_owned(),
        format!("{meaning} ({})", alike.len()),
    ]
}

/// The first things, each as a place and a message, aligned, and how many more
/// there are.
fn listed<T>(things: &[T], line: impl Fn(&T) -> [String; 2]) -> String {
    let shown: Vec<[String; 2]> = things.iter().take(MOST).map(line).collect();
    let width = shown.iter().map(|[place, _]| place.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let gap = if width == 0 { "" } else { "  " };
    for [place, message] in &shown {
        text.push_str(&format!("  {place:width$}{gap}{}\n", cut(message, WIDEST)));
    }
    if things.len() > MOST {
        text.push_str(&format!("  … y {} más, arriba\n", things.len() - MOST));
    }
    text
}

/// `acuerdos.csv F4`, `reunion.json 3`, or the file alone.
fn place(finding: &Diagnostic) -> String {
    format!("{} {}", file(finding), spot(finding)).trim().to_owned()
}

fn file(finding: &Diagnostic) -> String {
    let record = record(finding);
    if let Some(hoja) = record.hoja {
        return format!("hoja {hoja}");
    }
    let file = record.archivo.unwrap_or_default();
    file.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The cell, or the line.
fn spot(finding: &Diagnostic) -> String {
    let record = record(finding);
    let line = || record.fila.map(|line| line.to_string());
    record.celda.clone().or_else(line).unwrap_or_default()
}
