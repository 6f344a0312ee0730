//! `generar`: the main job.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minutario::diagnostic::{Diagnostic, Warned};
use minutario::model::Meeting;
use minutario::pipeline::{self, Formats, Made, Options, Stage, Workshop};
use minutario::plan::{self, Draft};
use minutario::rules;

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::terminal::Progress;
use super::{Status, Terminal, summary, vigilar};
use crate::doors::save::Staging;
use crate::doors::{Failure, forms, load, save};

/// Name of the summary of the whole meeting.
pub(crate) const SUMMARY: &str = "resumen.csv";

/// A document that was made, and the files it was written to: no more than is
/// said of it, since there may be thousands.
pub(crate) struct Written {
    /// Path under the output folder, without extension.
    pub(crate) path: String,
    /// What the table says of it.
    pub(crate) line: summary::Line,
    /// Extensions of its files, without the point.
    pub(crate) extensions: Vec<&'static str>,
}

/// Makes the documents once, or again and again.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Generar, terminal: &mut Terminal) -> Result<Status, Failure> {
    if arguments.vigilar { vigilar::run(arguments, terminal) } else { once(arguments, terminal) }
}

/// Makes the documents and writes them, all or nothing.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn once(arguments: &Generar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, mut options, mut findings } =
        desk::prepare(&arguments.dir, &arguments.shared, is_draft(arguments))?;
    options.formats = formats(&arguments.formato);
    let (Some(workshop), Some(meeting)) = (workshop, meeting) else {
        return Ok(stop(terminal, &findings));
    };
    let planned = Planned::new(arguments, &meeting)?;
    if pipeline::farthest(&findings) < Stage::File {
        let wanted = |draft: &Draft| desk::wanted(draft, &arguments.solo);
        let made = pipeline::make(&workshop, &meeting, &options, Stage::Document, wanted);
        made.drain_into(&mut findings);
        rules::silence(&mut findings, &meeting);
        return Ok(stop(terminal, &findings));
    }
    let folder = folder(arguments, &meeting);
    let staging = Staging::open(&output(arguments), &folder)?;
    let progress = terminal.progress(planned.chosen);
    let made = make(arguments, (&workshop, &meeting, &options), &staging, &progress);
    progress.end();
    let written = match made.drain_into(&mut findings) {
        Ok(written) => written,
        Err(failure) => return staging.abandon().and(Err(failure)),
    };
    rules::silence(&mut findings, &meeting);
    if findings.iter().any(Diagnostic::is_error) {
        staging.abandon()?;
        return Ok(stop(terminal, &findings));
    }
    terminal.warn(&findings);
    finish(staging, &written, &planned.csv)?;
    terminal.say(&summary::table(&written, &folder));
    terminal.remark(&summary::counts(written.len(), &findings));
    for file in save::left_over(&folder, &planned.files, &[".pdf", ".docx"]) {
        terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
    }
    Ok(Status::Done)
}

/// What the meeting calls for, as far as it is needed once the drafts are gone.
struct Planned {
    /// How many documents this run makes.
    chosen: usize,
    /// Every file of the whole meeting, by its path under the folder.
    files: BTreeSet<String>,
    /// The summary of the whole meeting.
    csv: Vec<u8>,
}

impl Planned {
    fn new(arguments: &Generar, meeting: &Meeting) -> Result<Self, Failure> {
        desk::check_solo(meeting, &arguments.solo)?;
        let (mut chosen, mut files, mut lines) = (0, BTreeSet::new(), Vec::new());
        for draft in plan::drafts(meeting) {
            chosen += usize::from(desk::wanted(&draft, &arguments.solo));
            files.extend(["pdf", "docx"].map(|extension| format!("{}.{extension}", draft.path)));
            lines.push(summary::line(&draft));
        }
        Ok(Planned { chosen, files, csv: summary::csv(lines) })
    }
}

/// Makes the chosen documents, and writes the files of each where they wait
/// for the others.
fn make(
    arguments: &Generar,
    (workshop, meeting, options): (&Workshop, &Meeting, &Options),
    staging: &Staging,
    progress: &Progress,
) -> Warned<Result<Vec<Written>, Failure>> {
    let wanted = |draft: &Draft| desk::wanted(draft, &arguments.solo);
    let keep = |made| {
        progress.step();
        write(staging, made)
    };
    let Warned { value, diagnostics } =
        pipeline::make_each(workshop, meeting, options, Stage::File, wanted, keep);
    Warned { value: value.into_iter().collect(), diagnostics }
}

/// What is made while somebody still writes is a proof.
fn is_draft(arguments: &Generar) -> bool {
    arguments.shared.borrador || arguments.vigilar
}

/// Says why nothing was written.
fn stop(terminal: &mut Terminal, findings: &[Diagnostic]) -> Status {
    terminal.warn(findings);
    terminal.remark(&stopped(findings));
    Status::Errors
}

/// Both files, unless fewer are asked for.
fn formats(asked: &[FileFormat]) -> Formats {
    let has = |format| asked.is_empty() || asked.contains(&format);
    Formats { pdf: has(FileFormat::Pdf), docx: has(FileFormat::Docx) }
}

/// Where the documents go: `output/` beside the folder of the inputs, or
/// `--salida`; proofs have a folder of their own.
fn folder(arguments: &Generar, meeting: &Meeting) -> PathBuf {
    let output = output(arguments);
    let folder = output.join(&meeting.reunion.clave.value);
    if is_draft(arguments) { folder.join("borrador") } else { folder }
}

fn output(arguments: &Generar) -> PathBuf {
    let beside = || load::output(&forms::beside(&arguments.dir));
    arguments.salida.clone().unwrap_or_else(beside)
}

/// Writes the files of a document where they wait for the others.
fn write(staging: &Staging, made: Made) -> Result<Written, Failure> {
    let files = [("pdf", made.pdf.map(|pdf| pdf.bytes)), ("docx", made.docx)];
    let mut extensions = Vec::new();
    for (extension, bytes) in files {
        if let Some(bytes) = bytes {
            staging.write(&format!("{}.{extension}", made.draft.path), &bytes)?;
            extensions.push(extension);
        }
    }
    Ok(Written { line: summary::line(&made.draft), path: made.draft.path, extensions })
}

/// Moves what was made into place, with the summary of the whole meeting.
fn finish(staging: Staging, written: &[Written], csv: &[u8]) -> Result<(), Failure> {
    staging.write(SUMMARY, csv)?;
    let mut paths: Vec<String> = written
        .iter()
        .flat_map(|Written { path, extensions, .. }| {
            extensions.iter().map(move |extension| format!("{path}.{extension}"))
        })
        .collect();
    paths.push(SUMMARY.to_owned());
    staging.finish(&paths)
}

fn stopped(findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let errors = if errors == 1 { "un error".to_owned() } else { format!("{errors} errores") };
    format!("No se escribió nada: hay {errors}.")
}
