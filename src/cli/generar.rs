//! `generar`: the main job, once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minutario::diagnostic::{Diagnostic, Warned};
use minutario::pipeline::{self, Formats, Made, Options, Stage, Workshop};
use minutario::plan::{Entry, Plan};
use minutario::report::{self, Written};
use minutario::rules;

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::terminal::Progress;
use super::{Status, Terminal};
use crate::doors::paths::shown;
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
    let stage = pipeline::farthest(&problems);
    let plan = pipeline::plan(workshop, meeting).drain_into(&mut problems);
    desk::check_solo(&plan, &arguments.solo)?;
    let run = Run { arguments, workshop, plan, options: &options };
    if stage < Stage::File {
        run.look(&mut problems);
        return Ok(stop(terminal, &problems));
    }
    run.write(problems, terminal)
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
    plan: Plan<'a>,
    options: &'a Options,
}

impl Run<'_> {
    fn wants(&self, entry: &Entry) -> bool {
        desk::wanted(entry, &self.arguments.solo)
    }

    /// Takes the chosen documents as far as they go without files, for what there
    /// is to say of them.
    fn look(&self, problems: &mut Vec<Diagnostic>) {
        let wanted = |entry: &Entry| self.wants(entry);
        let stage = Stage::Document;
        pipeline::make(self.workshop, &self.plan, self.options, stage, wanted).drain_into(problems);
        rules::silence(problems, self.plan.meeting());
    }

    /// Makes the chosen documents and moves their files into place, all or none.
    fn write(
        &self,
        mut problems: Vec<Diagnostic>,
        terminal: &mut Terminal,
    ) -> Result<Status, Failure> {
        let staging = Staging::open(&self.output(), &self.folder())?;
        let progress =
            terminal.progress(self.plan.entries().filter(|entry| self.wants(entry)).count());
        let made = self.make(&staging, &progress);
        progress.end();
        let written = match made.drain_into(&mut problems) {
            Ok(written) => written,
            Err(failure) => return staging.abandon().and(Err(failure)),
        };
        rules::silence(&mut problems, self.plan.meeting());
        if problems.iter().any(Diagnostic::is_error) {
            staging.abandon()?;
            return Ok(stop(terminal, &problems));
        }
        terminal.warn(&problems);
        finish(staging, &written, &report::summary(self.plan.entries()))?;
        self.tell(&written, &problems, terminal);
        Ok(Status::Done)
    }

    /// Makes the chosen documents, and writes the files of each where they wait
    /// for the others.
    fn make(
        &self,
        staging: &Staging,
        progress: &Progress,
    ) -> Warned<Result<Vec<Written>, Failure>> {
        let wanted = |entry: &Entry| self.wants(entry);
        let keep = |made| {
            progress.step();
            write(staging, made)
        };
        let stage = Stage::File;
        let Warned { value, diagnostics } =
            pipeline::make_each(self.workshop, &self.plan, self.options, stage, wanted, keep);
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
        let folder = self.output().join(&self.plan.meeting().reunion.clave.value);
        if is_draft(self.arguments) { folder.join("borrador") } else { folder }
    }

    /// Every file that the whole meeting may have, by its path under the folder.
    fn files(&self) -> BTreeSet<String> {
        let of = |entry: &Entry| ["pdf", "docx"].map(|ending| format!("{}.{ending}", entry.path));
        self.plan.entries().flat_map(of).collect()
    }

    /// Says what was made, and what an earlier run left.
    fn tell(&self, written: &[Written], problems: &[Diagnostic], terminal: &mut Terminal) {
        let folder = self.folder();
        terminal.say(&report::table(written, &shown(&folder)));
        terminal.remark(&report::counts(written.len(), problems));
        for file in folders::left_over(&folder, &self.files(), &[".pdf", ".docx"]) {
            terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
        }
    }
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
    let files = written.iter().flat_map(|Written { entry, extensions }| {
        extensions.iter().map(move |extension| format!("{}.{extension}", entry.path))
    });
    let paths: Vec<String> = files.chain([report::SUMMARY.to_owned()]).collect();
    staging.finish(&paths)
}
