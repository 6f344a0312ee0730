//! `ver`: what crosses each boundary, as text.

use minutario::document;
use minutario::pipeline::{self, Made, Run, Stage};

use super::arguments::{Boundary, Ver};
use super::desk::{self, Desk};
use super::{Status, Terminal};
use crate::doors::Failure;

/// Shows each chosen document at the boundary.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Ver, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, options, mut problems } =
        desk::prepare(&arguments.dir, &arguments.shared, arguments.shared.borrador)?;
    if let (Some(workshop), Some(meeting)) = (&workshop, &meeting) {
        let plan = pipeline::plan(workshop, meeting).drain_into(&mut problems);
        desk::check_names(&plan, "--solo", &arguments.solo, &[])?;
        let stage = stage(arguments.etapa);
        let run = Run { workshop, plan, options: &options, stage };
        let outcome = run.make(problems, |entry| desk::wanted(entry, &arguments.solo));
        for made in &outcome.made {
            let shown = shown(made, arguments.etapa);
            terminal.print(&format!("%% {}\n{shown}", made.draft.entry.path));
        }
        problems = outcome.problems;
    }
    terminal.warn(&problems);
    Ok(Status::of(&problems))
}

fn stage(boundary: Boundary) -> Stage {
    match boundary {
        Boundary::Datos => Stage::Data,
        Boundary::Texto => Stage::Text,
        Boundary::Documento => Stage::Document,
    }
}

fn shown(made: &Made, boundary: Boundary) -> String {
    match boundary {
        Boundary::Datos => made.draft.written.context.text(),
        Boundary::Texto => {
            made.text.as_ref().map(|text| text.content().to_owned()).unwrap_or_default()
        }
        Boundary::Documento => made.document.as_ref().map(document::print).unwrap_or_default(),
    }
}
