//! Keeps a template from taking more time or memory than there is: its size when
//! it is read, what rendering it would repeat when the data is known, and the
//! length of what it prints.

use std::io::{Error, Write};

use serde_json::Value as Json;

use super::tags::{MOST_TAGS, Tag};
use crate::diagnostic::{Diagnostic, Source};

/// Longest template, in bytes. Handlebars counts the lines again for each tag.
const LONGEST: usize = 100_000;

/// Most pieces of templates, be they text or tags, that one document prints.
const MOST_PIECES: usize = 5_000_000;

/// Longest text of a document, in bytes.
const LONGEST_TEXT: usize = 16 * 1024 * 1024;

/// Whether a file is short enough to be looked into at all.
pub(super) fn is_short(text: &str) -> bool {
    text.len() <= LONGEST
}

/// Refuses a file that is too long.
pub(super) fn check(source: &Source, tags: &[Tag]) -> Option<Diagnostic> {
    let message = if !is_short(source.content()) {
        format!("la plantilla mide más de {LONGEST} bytes")
    } else if tags.len() > MOST_TAGS {
        format!("la plantilla tiene más de {MOST_TAGS} etiquetas")
    } else {
        return None;
    };
    Some(Diagnostic::error("P006", message).hint("lleve una parte a un parcial"))
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
        pieces > MOST_PIECES
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
        if self.0.len() + bytes.len() > LONGEST_TEXT {
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
