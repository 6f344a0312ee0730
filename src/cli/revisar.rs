//! `revisar`: everything that is missing or wrong; writes nothing.

use minutario::diagnostic::{self, Diagnostic};
use minutario::model::Meeting;
use minutario::pipeline::{self, Made};
use minutario::rules::{self, Dictionary};

use super::arguments::{Format, Revisar};
use super::desk::{self, Desk};
use super::{Status, Terminal, verdict};
use crate::doors::{Failure, load};

/// Takes every document all the way, and says what it found.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(arguments: &Revisar, terminal: &mut Terminal) -> Result<Status, Failure> {
    let Desk { workshop, meeting, options, mut findings } =
        desk::prepare(&arguments.dir, &arguments.shared, arguments.shared.borrador)?;
    let mut drafts = Vec::new();
    let mut silenced = Vec::new();
    if let (Some(workshop), Some(meeting)) = (&workshop, &meeting) {
        let stage = pipeline::farthest(&findings);
        let keep = |made: Made| made.draft;
        drafts = pipeline::make_each(workshop, meeting, &options, stage, |_| true, keep)
            .drain_into(&mut findings);
        findings.extend(spelling(meeting));
        silenced = rules::silence(&mut findings, meeting);
    }
    match arguments.formato {
        Format::Texto => {
            terminal.report(&findings);
            terminal.say(&verdict::screen(&arguments.dir, &drafts, &findings, &silenced));
        }
        Format::Json => terminal.print(&json(&findings)),
    }
    let wrong = findings.iter().any(Diagnostic::is_error);
    Ok(if wrong { Status::Errors } else { Status::Done })
}

/// What the dictionary does not know; only `revisar` asks, because reading a
/// dictionary takes longer than making a letter.
fn spelling(meeting: &Meeting) -> Vec<Diagnostic> {
    let [rules, words] = load::DICTIONARY;
    // The dictionary that ships is read by a test.
    Dictionary::read(rules, words)
        .map_or_else(|_| Vec::new(), |known| rules::spell(meeting, &known))
}

fn json(findings: &[Diagnostic]) -> String {
    let records: Vec<_> = diagnostic::limit(findings).iter().map(diagnostic::record).collect();
    // Plain data with text keys always serialises.
    serde_json::to_string_pretty(&records).unwrap_or_default()
}
