//! What every command does first: load, open the workshop, read the meeting.

use std::path::Path;

use minutario::diagnostic::Diagnostic;
use minutario::model::Meeting;
use minutario::pipeline::{self, Options, Workshop};
use minutario::plan::{Entry, Plan};

use super::arguments::Shared;
use crate::doors::{Failure, kit, load};

/// A meeting on the desk, with all that was noticed so far.
pub(crate) struct Desk {
    /// What makes documents; none when it is broken.
    pub(crate) workshop: Option<Workshop>,
    /// What the user wrote; none when too little of it could be read.
    pub(crate) meeting: Option<Meeting>,
    /// How the run differs from the plain one.
    pub(crate) options: Options,
    /// Everything noticed.
    pub(crate) problems: Vec<Diagnostic>,
}

/// Loads and reads everything, for proofs or for good.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn prepare(dir: &Path, shared: &Shared, draft: bool) -> Result<Desk, Failure> {
    let dictionary = Some(kit::DICTIONARY);
    let options = Options { draft, date: shared.fecha, dictionary, ..Options::default() };
    let sources = load::sources(dir)?;
    let (kit, mut problems) = kit::load(dir, shared.plantillas.as_deref())?;
    let engine = shared.motor.unwrap_or_default();
    let mut workshop = pipeline::open(&kit, engine).drain_into(&mut problems);
    let mut meeting = None;
    if let Some(workshop) = &mut workshop {
        meeting = pipeline::read(workshop, &sources, &options).drain_into(&mut problems);
        if let Some(meeting) = &meeting {
            let names: Vec<String> =
                pipeline::pictures(meeting).iter().map(|name| name.value.clone()).collect();
            let found = load::pictures(meeting.institucion.file(), &names);
            problems.extend(pipeline::add_pictures(workshop, meeting, found));
        }
    }
    Ok(Desk { workshop, meeting, options, problems })
}

/// Whether a name chooses a document: its agreement's, `minuta`, or that of its
/// file; all are chosen when nothing is asked.
pub(crate) fn wanted(entry: &Entry, asked: &[String]) -> bool {
    let is_it = |name: &String| {
        let acuerdo = entry.identity.acuerdo.as_deref();
        acuerdo.is_some_and(|acuerdo| acuerdo.eq_ignore_ascii_case(name))
            || ["pdf", "docx"]
                .iter()
                .any(|ending| is_file(&format!("{}.{ending}", entry.path), name))
    };
    asked.is_empty() || asked.iter().any(is_it)
}

/// Whether a name is that of a file, with or without its folder and its ending.
pub(crate) fn is_file(path: &str, name: &str) -> bool {
    let without_folder = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let without_ending = |path: &str| path.rsplit_once('.').unwrap_or((path, "")).0.to_owned();
    let stem = without_ending(path);
    let names = [path.to_owned(), without_folder(path), without_folder(&stem), stem];
    names.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// A name of an option that chooses no document, nor one of the other `files`.
///
/// # Errors
/// The name, with those that there are.
pub(crate) fn check_names(
    plan: &Plan<'_>,
    option: &str,
    asked: &[String],
    files: &[&str],
) -> Result<(), Failure> {
    for name in asked {
        let is_wanted = |entry: &Entry| wanted(entry, std::slice::from_ref(name));
        if files.iter().any(|file| is_file(file, name)) || plan.entries().any(is_wanted) {
            continue;
        }
        let mut names: Vec<&str> = plan
            .entries()
            .map(|entry| entry.identity.acuerdo.as_deref().unwrap_or(&entry.path))
            .collect();
        names.dedup();
        return Err(Failure::Usage(format!(
            "`{option} {name}` no nombra ningún documento de la reunión\n   = ayuda: hay {}",
            names.join(", ")
        )));
    }
    Ok(())
}
