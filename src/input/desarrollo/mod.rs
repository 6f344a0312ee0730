//! The narrative, in whichever form: in, `desarrollo.docx`, `.txt`, `.dj` or a sheet;
//! out, its text at its place, and what it says where nothing in it is a mark. The
//! markup room reads the rest.

mod sheet;

use super::characters;
use super::decode::decode_any;
use super::part::Raw;
use super::plain;
use super::problems::Problems;
use super::sources::RawFile;
use super::word;
use crate::diagnostic::{Located, Source};
use crate::model::Passage;

/// What was read of a narrative.
#[derive(Debug, Clone)]
pub(super) struct Narrative {
    /// What it says, as its file has it; a blank one is empty.
    pub(super) text: Located<String>,
    /// What plain text or Word says; none of Djot.
    pub(super) passages: Option<Vec<Passage>>,
}

impl Narrative {
    /// No narrative.
    pub(super) fn none() -> Self {
        let source = Source::text("desarrollo.docx", "");
        Narrative { text: Located::new(String::new(), source.span(0..0)), passages: None }
    }
}

/// Reads the narrative.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Narrative> {
    match raw {
        Raw::File(file) => of_file(file, problems),
        Raw::Page(page) if page.rows.is_empty() => None,
        Raw::Page(page) => sheet::read(page, problems),
    }
}

fn of_file(file: &RawFile, problems: &mut Problems<'_>) -> Option<Narrative> {
    if let Some(problem) = word::misnamed(file) {
        problems.push(problem);
        return None;
    }
    if word::is_word(&file.name) {
        let word::Read { text, passages } = word::read(file, problems)?;
        return Some(Narrative { text, passages: Some(passages) });
    }
    let text = text(file, problems)?;
    if file.name.to_lowercase().ends_with(".dj") {
        return Some(Narrative { text, passages: None });
    }
    problems.extend(plain::check_marks(&text.span));
    let passages = plain::passages(&plain::lines(&text.span), problems);
    Some(Narrative { text, passages: Some(passages) })
}

fn text(file: &RawFile, problems: &mut Problems<'_>) -> Option<Located<String>> {
    let text = problems.keep(decode_any(file))?;
    let source = Source::text(&file.name, text);
    let span = source.span(0..source.content().len());
    characters::check(&span, problems);
    let blank = source.content().trim().is_empty();
    let value = if blank { String::new() } else { source.content().to_owned() };
    Some(Located::new(value, span))
}
