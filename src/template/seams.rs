//! Where data and the template's own text meet, and the blank lines between.
//!
//! Escaping makes each piece of data harmless by itself. Two things can still
//! go wrong at its end: `{{clave}}. Texto` begins a numbered list when the key
//! is `IV`, and `{{nombre}} - {{cargo}}` begins a list when there is no name.
//! So a piece of data that is blank, or could be a list's number, is followed
//! by a seam: a non-character that is taken out again when the whole text is
//! known, after escaping what the template wrote if it would begin a block.

use std::ops::Range;

use super::fences::{MARKS, Origin, unmarked};
use crate::markup;

/// Stands after data; it is a non-character, which no field may hold.
const SEAM: char = '\u{FDD0}';

/// Stands alone on the line before a narrative, and on the line after it.
const NARRATIVE: [char; 2] = ['\u{FDD1}', '\u{FDD2}'];

/// Bytes of a line's beginning that could be a list's number. A longer one, which
/// could only be Roman, is refused by the markup (M014).
const LONGEST_NUMBER: usize = 1000;

/// Data as Djot, with a seam after it where one is needed. The spaces that it begins
/// with become one, and the word after them is escaped as the first of a line, which
/// it may be.
pub(super) fn escape(data: &str) -> String {
    let words = data.trim_start_matches(|mark: char| mark == ' ' || is_break(mark));
    let space = if words.len() < data.len() { " " } else { "" };
    let mut escaped = format!("{space}{}", escape_words(words));
    if data.trim().chars().all(|mark| mark.is_ascii_alphanumeric()) {
        escaped.push(SEAM);
    }
    escaped
}

/// Data as Djot, for a function that knows what will follow it.
pub(super) fn escape_words(data: &str) -> String {
    markup::escape(&plain(data))
}

/// Data without the characters that mean something here, which no field may hold.
pub(super) fn plain(data: &str) -> String {
    let [begin, end] = MARKS;
    data.replace([SEAM, begin, end], "\u{FFFD}")
}

/// A narrative, which is Djot already, between marks that tell where it stands.
pub(super) fn narrative(djot: &str) -> String {
    let [begin, end] = NARRATIVE;
    let words = djot.replace(NARRATIVE, "\u{FFFD}").replace(MARKS, "\u{FFFD}");
    format!("\n\n{begin}\n{words}\n{end}\n\n")
}

/// Whether a character ends a line of a field.
pub(super) fn is_break(mark: char) -> bool {
    matches!(mark, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A finished text, and what of it is the meeting's narrative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Djot.
    pub text: String,
    /// The bytes of each narrative.
    pub narratives: Vec<Range<usize>>,
    /// The first byte of each line `:::` of a template, and where it comes from.
    pub(super) fences: Vec<(usize, Origin)>,
}

/// The rendered text with its seams closed, no spaces at line ends, one blank
/// line between blocks and a final line break.
pub(super) fn close(rendered: &str) -> Rendered {
    let [begin, end] = NARRATIVE;
    let mut text = String::with_capacity(rendered.len());
    let mut narratives: Vec<Range<usize>> = Vec::new();
    let mut fences = Vec::new();
    let mut is_blank_before = true;
    for line in rendered.lines() {
        if line.starts_with(begin) {
            narratives.push(text.len()..text.len());
            continue;
        }
        if line.starts_with(end) {
            if let Some(narrative) = narratives.last_mut() {
                narrative.end = text.len();
            }
            continue;
        }
        let fence = unmarked(line);
        let line = fence.as_ref().map_or(line, |(words, _)| words.as_str());
        fences.extend(fence.as_ref().map(|(_, origin)| (text.len(), *origin)));
        let whole = mend(line);
        let Some(line) = whole.as_deref().or((!line.contains(SEAM)).then_some(line)) else {
            continue;
        };
        let line = trim(line);
        if !(line.is_empty() && is_blank_before) {
            text.push_str(line);
            text.push('\n');
        }
        is_blank_before = line.is_empty();
    }
    text.truncate(text.trim_end_matches('\n').len());
    if !text.is_empty() {
        text.push('\n');
    }
    Rendered { text, narratives, fences }
}

/// The line without spaces at its end; but an escaped space stays, and so does
/// the one that makes a mark an empty list item.
fn trim(line: &str) -> &str {
    let trimmed = line.trim_end_matches([' ', '\t']);
    let escapes = trimmed.chars().rev().take_while(|mark| *mark == '\\').count();
    let with_space = line.get(..trimmed.len() + 1).unwrap_or(trimmed);
    let is_bare_item = !trimmed.trim().is_empty() && after_containers(with_space).is_empty();
    if escapes % 2 == 1 || is_bare_item { with_space } else { trimmed }
}

/// A line with its seams closed; none when it has no seam, or nothing else.
fn mend(line: &str) -> Option<String> {
    let whole = line.replace(SEAM, "");
    if whole.len() == line.len() || whole.trim().is_empty() {
        return None;
    }
    let mut before = String::with_capacity(line.len() + 1);
    let mut pieces = line.split(SEAM);
    before.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let rest = whole.get(before.len()..).unwrap_or_default();
        let begins = if before.len() > LONGEST_NUMBER { None } else { begins_block(&before, rest) };
        if let Some(at) = begins {
            let (harmless, block) = rest.split_at_checked(at).unwrap_or((rest, ""));
            return Some(format!("{before}{harmless}\\{block}"));
        }
        before.push_str(piece);
    }
    Some(before)
}

/// The byte of `rest` to escape, when `before` and `rest` would begin a block
/// that the template did not write.
fn begins_block(before: &str, rest: &str) -> Option<usize> {
    let before = after_containers(before);
    if before.trim().is_empty() {
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        return block_mark(rest.trim_start_matches([' ', '\t'])).map(|at| spaces + at);
    }
    let number = before.strip_prefix('(').unwrap_or(before);
    let is_number = number.chars().all(|mark| mark.is_ascii_alphanumeric());
    (is_number && rest.starts_with(['.', ')'])).then_some(0)
}

/// The byte to escape so that `line` begins no block; none when it begins none.
pub(super) fn block_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let ends_word =
        |at: usize| line.get(at..).is_none_or(|next| next.is_empty() || next.starts_with(' '));
    let is_rule = || line.chars().all(|mark| mark == first || mark == ' ');
    let begins = match first {
        '#' => ends_word(line.len() - line.trim_start_matches('#').len()),
        '-' | '*' => ends_word(1) || is_rule(),
        '+' | '>' => ends_word(1),
        ':' => ends_word(1) || line.starts_with(":::"),
        '|' => true,
        '`' | '~' => line.starts_with("```") || line.starts_with("~~~"),
        _ => return list_number(line).map(|length| length - 1),
    };
    begins.then_some(0)
}

/// Bytes of the list number that a line begins with, its point included.
fn list_number(line: &str) -> Option<usize> {
    let inside = line.strip_prefix('(').unwrap_or(line);
    let rest = inside.trim_start_matches(|mark: char| mark.is_ascii_alphanumeric());
    let after = rest.strip_prefix(['.', ')'])?;
    let is_marker = rest.len() < inside.len() && (after.is_empty() || after.starts_with(' '));
    is_marker.then(|| line.len() - after.len())
}

/// What follows the marks of quotations and list items at the start of a line.
pub(super) fn after_containers(line: &str) -> &str {
    let mut rest = line.trim_start_matches([' ', '\t']);
    loop {
        let length = match rest.as_bytes() {
            [b'-' | b'+' | b'*' | b'>' | b':', b' ', ..] => 2,
            _ => match list_number(rest) {
                Some(length) if rest.len() > length => length,
                _ => return rest,
            },
        };
        rest = rest.get(length..).unwrap_or_default().trim_start_matches([' ', '\t']);
    }
}

#[cfg(test)]
#[path = "seams_tests.rs"]
mod tests;
