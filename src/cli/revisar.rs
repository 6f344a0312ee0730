//! `revisar`: everything that is missing or wrong; writes nothing.

use minutario::diagnostic::{self, Diagnostic};
use minutario::pipeline::{self, Run};
use minutario::report::Verdict;

use super::arguments::{Format, Revisar};
use super::desk::{self, Desk};
use super::{Status, Terminal, verdict};
use crate::doors::Failure;

/// Takes every document all the way, and says what it found.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Revisar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, options, mut problems } =
        desk::prepare(&arguments.dir, &arguments.shared, arguments.shared.borrador)?;
    let (mut documents, mut silenced) = (Vec::new(), Vec::new());
    if let (Some(workshop), Some(meeting)) = (&workshop, &meeting) {
        let stage = pipeline::farthest(&problems);
        let plan = pipeline::plan(workshop, meeting).drain_into(&mut problems);
        // How many there would be is not known without the agreements.
        documents = if meeting.lacks("acuerdos.csv") { Vec::new() } else { plan.counted() };
        let run = Run { workshop, plan, options: &options, stage };
        let outcome = run.make_each(problems, |_| true, drop);
        (problems, silenced) = (outcome.problems, outcome.silenced);
    }
    match arguments.formato {
        Format::Texto => {
            terminal.report(&problems);
            let verdict = Verdict::new(&documents, &problems, &silenced, meaning);
            terminal.say(&verdict::screen(&verdict, &arguments.dir));
        }
        Format::Json => terminal.print(&json(&problems)),
    }
    Ok(Status::of(&problems))
}

/// What a code means, in a line.
fn meaning(code: &str) -> Option<&'static str> {
    pipeline::codes().find(|(known, _)| *known == code).map(|(_, line)| *line)
}

fn json(problems: &[Diagnostic]) -> String {
    let records: Vec<_> = diagnostic::limit(problems).iter().map(diagnostic::record).collect();
    // Plain data with text keys always serialises.
    serde_json::to_string_pretty(&records).unwrap_or_default()
}
