//! `desarrollo.dj` into the narrative: its text as it is, for the markup room.

use super::RawFile;
use super::characters;
use super::decode::decode_any;
use super::findings::Findings;
use crate::diagnostic::{Located, Source};

/// Reads the narrative; a blank one is empty.
pub(super) fn read(file: &RawFile, findings: &mut Findings<'_>) -> Option<Located<String>> {
    let text = findings.keep(decode_any(file))?;
    let source = Source::text(&file.name, text);
    let span = source.span(0..source.content().len());
    characters::check(&span, findings);
    let blank = source.content().trim().is_empty();
    let value = if blank { String::new() } else { source.content().to_owned() };
    Some(Located::new(value, span))
}
