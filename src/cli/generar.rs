//! `generar`: the main job.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minutario::diagnostic::Diagnostic;
use minutario::model::Meeting;
use minutario::pipeline::{self, Formats, Made, Stage};
use minutario::plan::{Entry, Plan};
use minutario::report::{self, Written};
use minutario::rules;

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::load::{self, shown};
use super::save::Staging;
use super::{Failure, Status, Terminal, forms, save, vigilar};

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
    let stage = pipeline::farthest(&findings);
    let plan = pipeline::plan(&workshop, &meeting).drain_into(&mut findings);
    desk::check_solo(&plan, &arguments.solo)?;
    let wanted = |entry: &Entry| desk::wanted(entry, &arguments.solo);
    if stage < Stage::File {
        let made = pipeline::make(&workshop, &plan, &options, Stage::Document, wanted);
        made.drain_into(&mut findings);
        rules::silence(&mut findings, &meeting);
        return Ok(stop(terminal, &findings));
    }
    let folder = folder(arguments, &meeting);
    let staging = Staging::open(&output(arguments), &folder)?;
    let progress = terminal.progress(plan.entries().filter(|entry| wanted(entry)).count());
    let keep = |made| {
        progress.step();
        write(&staging, made)
    };
    let made = pipeline::make_each(&workshop, &plan, &options, Stage::File, wanted, keep);
    progress.end();
    let written: Vec<Written> =
        match made.drain_into(&mut findings).into_iter().collect::<Result<_, _>>() {
            Ok(written) => written,
            Err(failure) => return staging.abandon().and(Err(failure)),
        };
    rules::silence(&mut findings, &meeting);
    if findings.iter().any(Diagnostic::is_error) {
        staging.abandon()?;
        return Ok(stop(terminal, &findings));
    }
    terminal.warn(&findings);
    finish(staging, &written, &report::summary(plan.entries()))?;
    terminal.say(&report::table(&written, &shown(&folder)));
    terminal.remark(&report::counts(written.len(), &findings));
    for file in save::left_over(&folder, &files(&plan), &[".pdf", ".docx"]) {
        terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
    }
    Ok(Status::Done)
}

/// Every file that the whole meeting may have, by its path under the folder.
fn files(plan: &Plan<'_>) -> BTreeSet<String> {
    let of = |entry: &Entry| ["pdf", "docx"].map(|ending| format!("{}.{ending}", entry.path));
    plan.entries().flat_map(of).collect()
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
    let entry = made.draft.entry;
    let files = [("pdf", made.pdf.map(|pdf| pdf.bytes)), ("docx", made.docx)];
    let mut extensions = Vec::new();
    for (extension, bytes) in files {
        if let Some(bytes) = bytes {
            staging.write(&format!("{}.{extension}", entry.path), &bytes)?;
            extensions.push(extension);
        }
    }
    Ok(Written { entry, extensions })
}

/// Moves what was made into place, with the summary of the whole meeting.
fn finish(staging: Staging, written: &[Written], csv: &[u8]) -> Result<(), Failure> {
    staging.write(report::SUMMARY, csv)?;
    let mut paths: Vec<String> = written
        .iter()
        .flat_map(|Written { entry, extensions }| {
            extensions.iter().map(move |extension| format!("{}.{extension}", entry.path))
        })
        .collect();
    paths.push(report::SUMMARY.to_owned());
    staging.finish(&paths)
}

fn stopped(findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let errors = if errors == 1 { "un error".to_owned() } else { format!("{errors} errores") };
    format!("No se escribió nada: hay {errors}.")
}
