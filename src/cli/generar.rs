//! `generar`: the main job, once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minutario::diagnostic::{Diagnostic, Warned};
use minutario::model::Meeting;
use minutario::pipeline::{self, Formats, Made, Options, Stage, Workshop};
use minutario::plan::{self, Draft};
use minutario::rules;

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::summary::{self, SUMMARY, Written};
use super::terminal::Progress;
use super::{Status, Terminal};
use crate::doors::staging::Staging;
use crate::doors::{Failure, folders};

/// Makes the documents and writes them, all or nothing.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Generar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, mut options, mut problems } =
        desk::prepare(&arguments.dir, &arguments.shared, is_draft(arguments))?;
    options.formats = formats(&arguments.formato);
    let (Some(workshop), Some(meeting)) = (&workshop, &meeting) else {
        return Ok(stop(terminal, &problems));
    };
    let run = Run { arguments, workshop, meeting, options: &options };
    let planned = run.plan()?;
    if pipeline::farthest(&problems) < Stage::File {
        run.look(&mut problems);
        return Ok(stop(terminal, &problems));
    }
    run.write(&planned, problems, terminal)
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

/// Says why nothing was written.
fn stop(terminal: &mut Terminal, problems: &[Diagnostic]) -> Status {
    terminal.warn(problems);
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let errors = if errors == 1 { "un error".to_owned() } else { format!("{errors} errores") };
    terminal.remark(&format!("No se escribió nada: hay {errors}."));
    Status::Errors
}

/// A meeting that is ready to be made: what was asked for, and what makes it.
struct Run<'a> {
    arguments: &'a Generar,
    workshop: &'a Workshop,
    meeting: &'a Meeting,
    options: &'a Options,
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

impl Run<'_> {
    fn plan(&self) -> Result<Planned, Failure> {
        desk::check_solo(self.meeting, &self.arguments.solo)?;
        let (mut chosen, mut files, mut lines) = (0, BTreeSet::new(), Vec::new());
        for draft in plan::drafts(self.meeting) {
            chosen += usize::from(self.wants(&draft));
            files.extend(["pdf", "docx"].map(|extension| format!("{}.{extension}", draft.path)));
            lines.push(summary::line(&draft));
        }
        Ok(Planned { chosen, files, csv: summary::csv(lines) })
    }

    fn wants(&self, draft: &Draft) -> bool {
        desk::wanted(draft, &self.arguments.solo)
    }

    /// Takes the chosen documents as far as they go without files, for what there
    /// is to say of them.
    fn look(&self, problems: &mut Vec<Diagnostic>) {
        let wanted = |draft: &Draft| self.wants(draft);
        let stage = Stage::Document;
        pipeline::make(self.workshop, self.meeting, self.options, stage, wanted)
            .drain_into(problems);
        rules::silence(problems, self.meeting);
    }

    /// Makes the chosen documents and moves their files into place, all or none.
    fn write(
        &self,
        planned: &Planned,
        mut problems: Vec<Diagnostic>,
        terminal: &mut Terminal,
    ) -> Result<Status, Failure> {
        let staging = Staging::open(&self.output(), &self.folder())?;
        let progress = terminal.progress(planned.chosen);
        let made = self.make(&staging, &progress);
        progress.end();
        let written = match made.drain_into(&mut problems) {
            Ok(written) => written,
            Err(failure) => return staging.abandon().and(Err(failure)),
        };
        rules::silence(&mut problems, self.meeting);
        if problems.iter().any(Diagnostic::is_error) {
            staging.abandon()?;
            return Ok(stop(terminal, &problems));
        }
        terminal.warn(&problems);
        finish(staging, &written, &planned.csv)?;
        self.tell(&written, planned, &problems, terminal);
        Ok(Status::Done)
    }

    /// Makes the chosen documents, and writes the files of each where they wait
    /// for the others.
    fn make(
        &self,
        staging: &Staging,
        progress: &Progress,
    ) -> Warned<Result<Vec<Written>, Failure>> {
        let wanted = |draft: &Draft| self.wants(draft);
        let keep = |made| {
            progress.step();
            write(staging, made)
        };
        let stage = Stage::File;
        let Warned { value, diagnostics } =
            pipeline::make_each(self.workshop, self.meeting, self.options, stage, wanted, keep);
        Warned { value: value.into_iter().collect(), diagnostics }
    }

    /// Where the results go: `output/` beside the folder of the inputs, or
    /// `--salida`.
    fn output(&self) -> PathBuf {
        let beside = || folders::output(&self.arguments.dir);
        self.arguments.salida.clone().unwrap_or_else(beside)
    }

    /// Where the documents go; proofs have a folder of their own.
    fn folder(&self) -> PathBuf {
        let folder = self.output().join(&self.meeting.reunion.clave.value);
        if is_draft(self.arguments) { folder.join("borrador") } else { folder }
    }

    /// Says what was made, and what an earlier run left.
    fn tell(
        &self,
        written: &[Written],
        planned: &Planned,
        problems: &[Diagnostic],
        terminal: &mut Terminal,
    ) {
        let folder = self.folder();
        terminal.say(&summary::table(written, &folder));
        terminal.remark(&summary::counts(written.len(), problems));
        for file in folders::left_over(&folder, &planned.files, &[".pdf", ".docx"]) {
            terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
        }
    }
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
    let files = written.iter().flat_map(|Written { path, extensions, .. }| {
        extensions.iter().map(move |extension| format!("{path}.{extension}"))
    });
    let paths: Vec<String> = files.chain([SUMMARY.to_owned()]).collect();
    staging.finish(&paths)
}
