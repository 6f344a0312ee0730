//! `generar`: the main job, once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use minutario::diagnostic::Diagnostic;
use minutario::ledger::{self, Asked, Incoming, Move};
use minutario::pipeline::{self, Formats, Made, Outcome, Run, Stage};
use minutario::plan::Entry;
use minutario::report::{self, Saved};
use minutario::rules;

use super::arguments::{FileFormat, Generar};
use super::desk::{self, Desk};
use super::{Status, Terminal};
use crate::doors::paths::shown;
use crate::doors::staging::Staging;
use crate::doors::{Failure, folders, kit, results};

/// Makes the documents and writes them, all or nothing.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Generar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, mut options, mut problems } =
        desk::prepare(&arguments.dir, &arguments.shared, is_draft(arguments))?;
    options.formats = formats(&arguments.formato);
    options.dictionary = Some(kit::DICTIONARY);
    let (Some(workshop), Some(meeting)) = (&workshop, &meeting) else {
        return Ok(stop(terminal, &problems));
    };
    let stage = pipeline::farthest(&problems);
    let plan = pipeline::plan(workshop, meeting).drain_into(&mut problems);
    desk::check_names(&plan, "--solo", &arguments.solo, &[])?;
    desk::check_names(&plan, "--sobrescribir", &arguments.sobrescribir, &[report::SUMMARY])?;
    let job = Job { arguments, run: Run { workshop, plan, options: &options, stage } };
    match stage {
        Stage::File => job.write(problems, terminal),
        _ => Ok(stop(terminal, &job.run.make(problems, |entry| job.wants(entry)).problems)),
    }
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
struct Job<'a> {
    arguments: &'a Generar,
    run: Run<'a>,
}

impl Job<'_> {
    fn wants(&self, entry: &Entry) -> bool {
        desk::wanted(entry, &self.arguments.solo)
    }

    /// Makes the chosen documents and moves their files into place, all or none.
    fn write(&self, noticed: Vec<Diagnostic>, terminal: &mut Terminal) -> Result<Status, Failure> {
        let staging = Staging::open(&self.output(), &self.folder())?;
        let chosen = self.run.plan.entries().filter(|entry| self.wants(entry)).count();
        let progress = terminal.progress(chosen);
        let keep = |made| {
            progress.step();
            write(&staging, made)
        };
        let outcome = self.run.make_each(noticed, |entry| self.wants(entry), keep);
        progress.end();
        let Outcome { made, problems, .. } = outcome;
        let saved: Vec<Saved> = match made.into_iter().collect::<Result<_, _>>() {
            Ok(saved) => saved,
            Err(failure) => return staging.abandon().and(Err(failure)),
        };
        if problems.iter().any(Diagnostic::is_error) {
            staging.abandon()?;
            return Ok(stop(terminal, &problems));
        }
        self.finish(staging, &saved, problems, terminal)
    }

    /// Moves what was made into place, with the summary of the whole meeting, if
    /// nothing stands there that a person may miss.
    fn finish(
        &self,
        staging: Staging,
        saved: &[Saved],
        mut problems: Vec<Diagnostic>,
        terminal: &mut Terminal,
    ) -> Result<Status, Failure> {
        let paths = paths(saved);
        let (moving, found) = match self.compare(&staging, &paths) {
            Ok(compared) => compared,
            Err(failure) => return staging.abandon().and(Err(failure)),
        };
        problems.extend(found);
        if problems.iter().any(Diagnostic::is_error) {
            staging.abandon()?;
            return Ok(stop(terminal, &problems));
        }
        terminal.warn(&problems);
        staging.finish(&paths, &moving)?;
        self.tell(saved, &problems, terminal);
        Ok(Status::Done)
    }

    /// What is made, held against what stands in the folder of results.
    fn compare(
        &self,
        staging: &Staging,
        paths: &[String],
    ) -> Result<(Move, Vec<Diagnostic>), Failure> {
        let meeting = self.run.plan.meeting();
        let summary = report::summary(self.run.plan.entries(), self.run.workshop.engine());
        staging.write(report::SUMMARY, &summary)?;
        let folder = self.folder();
        let incoming = Incoming {
            carpeta: results::origin(&self.arguments.dir, &folder)?,
            fecha: meeting.reunion.fecha.value,
            clave: &meeting.reunion.clave,
            files: staging.digests(paths)?,
        };
        let asked = Asked {
            draft: is_draft(self.arguments),
            reemplazar: self.arguments.reemplazar,
            sobrescribir: &|path| self.gives_up(path),
        };
        let standing = results::standing(&folder, paths)?;
        let (moving, mut problems) = ledger::compare(&standing, &incoming, asked);
        rules::silence(&mut problems, meeting);
        Ok((moving, problems))
    }

    /// Whether `--sobrescribir` names the document of a file, or the summary.
    fn gives_up(&self, path: &str) -> bool {
        let asked = &self.arguments.sobrescribir;
        let is_of = |entry: &Entry| path.rsplit_once('.').is_some_and(|(it, _)| it == entry.path);
        match self.run.plan.entries().find(|entry| is_of(entry)) {
            Some(entry) => !asked.is_empty() && desk::wanted(entry, asked),
            None => asked.iter().any(|name| desk::is_file(path, name)),
        }
    }

    /// Where the results go: `output/` beside the folder of the inputs, or
    /// `--salida`.
    fn output(&self) -> PathBuf {
        let beside = || folders::output(&self.arguments.dir);
        self.arguments.salida.clone().unwrap_or_else(beside)
    }

    /// Where the documents go; proofs have a folder of their own.
    fn folder(&self) -> PathBuf {
        let folder = self.output().join(&self.run.plan.meeting().reunion.clave.value);
        if is_draft(self.arguments) { folder.join("borrador") } else { folder }
    }

    /// Every file that the whole meeting may have, by its path under the folder.
    fn files(&self) -> BTreeSet<String> {
        let of = |entry: &Entry| ["pdf", "docx"].map(|ending| format!("{}.{ending}", entry.path));
        self.run.plan.entries().flat_map(of).collect()
    }

    /// Says what was made, and what an earlier run left.
    fn tell(&self, saved: &[Saved], problems: &[Diagnostic], terminal: &mut Terminal) {
        let folder = self.folder();
        terminal.say(&report::table(saved, &shown(&folder)));
        terminal.remark(&report::counts(saved.len(), problems));
        for file in folders::left_over(&folder, &self.files()) {
            terminal.remark(&format!("De otra corrida queda, sin cambios: {file}"));
        }
    }
}

/// Writes the files of a document where they wait for the others.
fn write(staging: &Staging, made: Made) -> Result<Saved, Failure> {
    let entry = made.draft.entry;
    let files = [("pdf", made.pdf.map(|pdf| pdf.bytes)), ("docx", made.docx)];
    let mut extensions = Vec::new();
    for (extension, bytes) in files {
        if let Some(bytes) = bytes {
            staging.write(&format!("{}.{extension}", entry.path), &bytes)?;
            extensions.push(extension);
        }
    }
    Ok(Saved { entry, extensions })
}

/// The files of what was made, and the summary after them.
fn paths(saved: &[Saved]) -> Vec<String> {
    let files = saved.iter().flat_map(|Saved { entry, extensions }| {
        extensions.iter().map(move |extension| format!("{}.{extension}", entry.path))
    });
    files.chain([report::SUMMARY.to_owned()]).collect()
}
