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

/// Whether `--solo` chooses a document: by its agreement, by `minuta`, or by
/// the name of its file; all when nothing is asked.
pub(crate) fn wanted(entry: &Entry, solo: &[String]) -> bool {
    let stem = entry.path.rsplit('/').next().unwrap_or(&entry.path);
    let names = [Some(stem), entry.identity.acuerdo.as_deref(), Some(entry.path.as_str())];
    solo.is_empty()
        || solo
            .iter()
            .any(|asked| names.into_iter().flatten().any(|name| name.eq_ignore_ascii_case(asked)))
}

/// A name of `--solo` that chooses nothing.
///
/// # Errors
/// The name, with those that there are.
pub(crate) fn check_solo(plan: &Plan<'_>, solo: &[String]) -> Result<(), Failure> {
    for asked in solo {
        if !plan.entries().any(|entry| wanted(entry, std::slice::from_ref(asked))) {
            let mut names: Vec<&str> = plan
                .entries()
                .map(|entry| entry.identity.acuerdo.as_deref().unwrap_or(&entry.path))
                .collect();
            names.dedup();
            return Err(Failure::Usage(format!(
                "`--solo {asked}` no nombra ningún documento de la reunión\n   = ayuda: hay {}",
                names.join(", ")
            )));
        }
    }
    Ok(())
}
