//! `revisar`: everything that is missing or wrong; writes nothing.

use minutario::diagnostic::{self, Diagnostic};
use minutario::pipeline;

use super::arguments::{Format, Revisar};
use super::desk::{self, Desk};
use super::{Failure, Status, Terminal, summary};

/// Takes every document all the way, and says what it found.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Revisar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, options, mut findings } =
        desk::prepare(&arguments.dir, &arguments.shared)?;
    let mut documents = 0;
    if let (Some(workshop), Some(meeting)) = (&workshop, &meeting) {
        let stage = pipeline::farthest(&findings);
        let made =
            pipeline::make(workshop, meeting, &options, stage, |_| true).drain_into(&mut findings);
        documents = made.len();
    }
    match arguments.formato {
        Format::Texto => {
            terminal.report(&findings);
            terminal.say(&summary::verdict(documents, &findings));
        }
        Format::Json => terminal.say(&json(&findings)),
    }
    let wrong = findings.iter().any(Diagnostic::is_error);
    Ok(if wrong { Status::Errors } else { Status::Done })
}

fn json(findings: &[Diagnostic]) -> String {
    let records: Vec<_> = findings.iter().map(diagnostic::record).collect();
    // Plain data with text keys always serialises.
    serde_json::to_string_pretty(&records).unwrap_or_default()
}
