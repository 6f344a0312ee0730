//! Spelling: in, a meeting and a dictionary as its two files; out, the words that
//! it does not know.

use crate::diagnostic::Diagnostic;
use crate::model::Meeting;
use crate::rules::{self, Dictionary};

/// What the dictionary does not know. A dictionary that cannot be read knows
/// nothing and asks nothing: a test reads the one that ships.
pub fn spelling(meeting: &Meeting, [rules, words]: [&str; 2]) -> Vec<Diagnostic> {
    match Dictionary::read(rules, words) {
        Ok(known) => rules::spell(meeting, &known),
        Err(_) => Vec::new(),
    }
}
