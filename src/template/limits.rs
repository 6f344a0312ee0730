//! Keeps a template from taking more time, stack or memory than there is: its length
//! and depth when it is read, what rendering it would repeat when the data is known,
//! and the length of what it prints.

use std::io::{Error, Write};

use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Source};
use crate::markup;

/// Longest template, in bytes. For each tag Handlebars and we count the lines before
/// it: 9,000 tags, of twice these bytes, take two seconds, and twenty when a fuzzer
/// counts the steps.
const LONGEST: usize = 32 * 1024;

/// Most levels of what lies within something of its kind: blocks, parentheses,
/// partials, references of a schema. Whoever reads, renders or forgets a template
/// calls itself for each.
pub(super) const DEEPEST: usize = 40;

/// Stack that so many levels of each may need, in bytes, whatever the thread has.
const STACK: usize = 4 * 1024 * 1024;

/// Most pieces of a template, be they text or tags, those of a partial once for each
/// call: a partial that calls two, each of which calls two more, would never end.
pub(super) const MOST_PIECES: usize = 50_000;

/// Most pieces that one document prints, each loop as long as the longest list.
const MOST_PRINTED: usize = 5_000_000;

/// Runs `work` with the stack that a template may need.
pub(super) fn with_room<T>(work: impl FnOnce() -> T) -> T {
    stacker::maybe_grow(STACK, STACK, work)
}

/// Refuses a file that is too long to be looked into.
pub(super) fn check(source: &Source) -> Option<Diagnostic> {
    let is_long = source.content().len() > LONGEST;
    is_long.then(|| {
        let message = format!("la plantilla mide más de {LONGEST} bytes");
        Diagnostic::error("P006", message).hint("lleve una parte a un parcial")
    })
}

/// How often the pieces of a template are repeated: how many stand in no loop,
/// in one, in a loop within another, and so on.
#[derive(Debug, Clone, Default)]
pub(super) struct Repeats(Vec<usize>);

impl Repeats {
    /// Counts a piece that stands within so many loops.
    pub(super) fn add(&mut self, loops: usize) {
        if self.0.len() <= loops {
            self.0.resize(loops + 1, 0);
        }
        if let Some(count) = self.0.get_mut(loops) {
            *count += 1;
        }
    }

    /// Whether printing some data would go on and on: every loop is counted as
    /// if it were over the longest list.
    pub(super) fn are_too_many(&self, data: &Json) -> bool {
        let longest = longest_list(data);
        let pieces = self
            .0
            .iter()
            .rev()
            .fold(0_usize, |inner, count| inner.saturating_mul(longest).saturating_add(*count));
        pieces > MOST_PRINTED
    }
}

fn longest_list(data: &Json) -> usize {
    match data {
        Json::Array(list) => list.iter().map(longest_list).max().unwrap_or(0).max(list.len()),
        Json::Object(fields) => fields.values().map(longest_list).max().unwrap_or(0),
        _ => 0,
    }
}

/// What a template prints, as far as it may.
#[derive(Default)]
pub(super) struct Printed(Vec<u8>);

impl Printed {
    /// The text.
    pub(super) fn into_text(self) -> String {
        String::from_utf8(self.0).unwrap_or_default()
    }
}

impl Write for Printed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() + bytes.len() > markup::LONGEST {
            return Err(Error::other("el texto es demasiado largo"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
