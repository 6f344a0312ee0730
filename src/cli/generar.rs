//! `generar`: the main job.

use std::path::{Path, PathBuf};

use minutario::diagnostic::Diagnostic;
use minutario::model::Meeting;
use minutario::pipeline::{self, Formats, Made};
use minutario::{plan, rules};

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::save::{self, Finished};
use super::{Failure, Status, Terminal, forms, load, summary, vigilar};

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
    let mut made = Vec::new();
    let mut drafts = Vec::new();
    if let (Some(workshop), Some(meeting)) = (&workshop, &meeting) {
        drafts = plan::plan(meeting).value;
        desk::check_solo(&drafts, &arguments.solo)?;
        let wanted = |draft: &plan::Draft| desk::wanted(draft, &arguments.solo);
        let stage = pipeline::farthest(&findings);
        made = pipeline::make(workshop, meeting, &options, stage, wanted).drain_into(&mut findings);
    }
    if let Some(meeting) = &meeting {
        rules::silence(&mut findings, meeting);
    }
    terminal.warn(&findings);
    let Some(meeting) = meeting.filter(|_| !findings.iter().any(Diagnostic::is_error)) else {
        terminal.remark(&stopped(&findings));
        return Ok(Status::Errors);
    };
    let folder = folder(arguments, &meeting);
    write(&output(arguments), &folder, &made, &drafts)?;
    terminal.say(&summary::table(&made, &folder));
    terminal.remark(&summary::counts(made.len(), &findings));
    for file in left_over(&folder, &drafts) {
        terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
    }
    Ok(Status::Done)
}

/// What is made while somebody still writes is a proof.
fn is_draft(arguments: &Generar) -> bool {
    arguments.shared.borrador || arguments.vigilar
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

/// Writes what was made, and the summary of the whole meeting.
fn write(
    output: &Path,
    folder: &Path,
    made: &[Made],
    drafts: &[plan::Draft],
) -> Result<(), Failure> {
    let mut files = Vec::new();
    for made in made {
        let pdf = made.pdf.as_ref().map(|pdf| ("pdf", pdf.bytes.clone()));
        let docx = made.docx.clone().map(|docx| ("docx", docx));
        files.extend(pdf.into_iter().chain(docx).map(|(extension, bytes)| Finished {
            path: format!("{}.{extension}", made.draft.path),
            bytes,
        }));
    }
    files.push(Finished { path: "resumen.csv".to_owned(), bytes: summary::csv(drafts) });
    save::save(output, folder, &files)
}

fn stopped(findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let errors = if errors == 1 { "un error".to_owned() } else { format!("{errors} errores") };
    format!("No se escribió nada: hay {errors}.")
}

/// Files of earlier runs that the meeting no longer calls for.
fn left_over(folder: &Path, drafts: &[plan::Draft]) -> Vec<String> {
    let names = |draft: &plan::Draft| {
        ["pdf", "docx"].map(|extension| format!("{}.{extension}", draft.path))
    };
    let current: Vec<String> = drafts.iter().flat_map(names).collect();
    save::left_over(folder, &current, &[".pdf", ".docx"])
}
