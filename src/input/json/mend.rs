//! A JSON text in which some things are wrong: in, the text; out, all that is wrong
//! with its form, and the text with that mended, when what was meant is certain. What
//! is mended keeps its bytes, so that every place stays where it is.

use std::ops::Range;
use std::sync::Arc;

use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::errors::{Before, check_before, translate};
use crate::diagnostic::{Diagnostic, Position, Source};

/// Most mistakes of form that are looked for; the text is parsed again for each.
const MOST_MISTAKES: usize = 50;

/// What is wrong with the form of a text, and the text without that.
pub(super) struct Mended {
    /// None when it is not certain what was meant.
    pub(super) text: Option<String>,
    /// The first of each line.
    pub(super) problems: Vec<Diagnostic>,
}

/// Looks for every mistake.
pub(super) fn mend(source: &Arc<Source>) -> Mended {
    let mut text = source.content().to_owned();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for _ in 0..MOST_MISTAKES {
        let (problem, mended) = match mistake(source, &text) {
            None => return Mended { text: Some(text), problems },
            Some((problem, edits)) => (problem, apply(&text, &edits)),
        };
        // A second mistake of a line is most often the first one again.
        if problems.iter().all(|told| line(told) != line(&problem)) {
            problems.push(*problem);
        }
        match mended {
            Some(mended) if mended != text => text = mended,
            _ => break,
        }
    }
    Mended { text: None, problems }
}

fn line(problem: &Diagnostic) -> Option<u32> {
    match problem.span.as_ref()?.position() {
        Position::Text { line, .. } => Some(line),
        Position::Cell { .. } => None,
    }
}

/// Bytes, and what they become.
type Edit = (Range<usize>, String);

/// The first mistake, with what mends it; no edits when nobody can be certain.
fn mistake(source: &Arc<Source>, text: &str) -> Option<(Box<Diagnostic>, Vec<Edit>)> {
    match check_before(source, text) {
        Err((problem, Before::Unclosed(start))) => return Some((problem, closed(text, start))),
        Err((problem, Before::TooDeep)) => return Some((problem, Vec::new())),
        Ok(()) => {}
    }
    let error = parse_to_ast(text, &CollectOptions::default(), &strict()).err()?;
    Some((translate(source, text, &error), edits(text, &error)))
}

/// The text with its edits; none when there are none, or when one is not as long as
/// what it stands for.
fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut mended = text.to_owned();
    for (range, new) in edits {
        let old = mended.get(range.clone())?;
        if old.len() != new.len() {
            return None;
        }
        mended.replace_range(range.clone(), new);
    }
    (!edits.is_empty()).then_some(mended)
}

/// Quotes at the end of the line in which a text begins, before its comma.
fn closed(text: &str, start: usize) -> Vec<Edit> {
    let Some(end) = text[start..].find('\n').map(|at| start + at) else { return Vec::new() };
    let said = text[start..end].trim_end();
    if said.ends_with(',') {
        let last = start + said.len() - 1;
        return vec![(last..last + 1, "\"".to_owned()), (end..end + 1, ",".to_owned())];
    }
    vec![(end..end + 1, "\"".to_owned())]
}

fn edits(text: &str, error: &ParseError) -> Vec<Edit> {
    let at = text.floor_char_boundary(error.range().start);
    let rest = &text[at..];
    let found = rest.chars().next();
    let before = text[..at].trim_end().chars().next_back();
    match (error.kind(), found) {
        (Kind::TrailingCommasNotAllowed, _) => {
            let comma = rest.find(',').map_or(at, |comma| at + comma);
            vec![(comma..comma + 1, " ".to_owned())]
        }
        (Kind::CommentsNotAllowed, _) => blanked(text, comment(text, at)),
        (_, Some('“' | '”' | '«' | '»')) => {
            straightened(text, line_of(text, at), &['“', '”', '«', '»'])
        }
        (Kind::SingleQuotedStringsNotAllowed, _) => straightened(text, line_of(text, at), &['\'']),
        (Kind::String(_), Some('\\')) => vec![(at..at + 1, "/".to_owned())],
        (_, Some('=')) if before == Some('"') => vec![(at..at + 1, ":".to_owned())],
        (Kind::ExpectedComma, Some(' ' | '\n' | '\t')) => vec![(at..at + 1, ",".to_owned())],
        (Kind::ExpectedColonAfterObjectKey, Some('"' | '{' | '[')) => in_the_gap(text, at, ":"),
        (_, Some(',' | '}')) if before == Some(':') => in_the_gap(text, at, "0"),
        (_, Some(letter)) if before == Some('"') && letter.is_alphanumeric() => {
            inner_quotes(text, at)
        }
        (_, Some(letter)) if letter.is_alphanumeric() || "-/:".contains(letter) => bare(text, at),
        _ => Vec::new(),
    }
}

/// A sign in the last of the spaces before a place.
fn in_the_gap(text: &str, at: usize, sign: &str) -> Vec<Edit> {
    let is_gap = text[..at].ends_with([' ', '\n', '\t']);
    if is_gap { vec![(at - 1..at, sign.to_owned())] } else { Vec::new() }
}

/// The bytes of the line around a place.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[at..].find('\n').map_or(text.len(), |newline| at + newline)
}

/// A comment: to the end of its line, or to its own.
fn comment(text: &str, at: usize) -> Range<usize> {
    let end = if text[at..].starts_with("/*") {
        text[at..].find("*/").map_or(at, |end| at + end + 2)
    } else {
        line_of(text, at).end
    };
    at..end
}

fn blanked(text: &str, range: Range<usize>) -> Vec<Edit> {
    let length = text[range.clone()].len();
    if length == 0 { Vec::new() } else { vec![(range, " ".repeat(length))] }
}

/// The quotes of a line that stand outside of a text made straight, with spaces
/// outside of them for the bytes that they had.
fn straightened(text: &str, line: Range<usize>, quotes: &[char]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut in_straight, mut opened) = (false, false);
    for (at, character) in text[line.clone()].char_indices() {
        match character {
            '"' if opened => opened = false,
            '"' => in_straight = !in_straight,
            _ if in_straight || !quotes.contains(&character) => {}
            _ => {
                let (start, length) = (line.start + at, character.len_utf8());
                let spaces = " ".repeat(length - 1);
                let new = if opened { format!("\"{spaces}") } else { format!("{spaces}\"") };
                edits.push((start..start + length, new));
                opened = !opened;
            }
        }
    }
    edits
}

/// Quotes within the last text of a line, which were meant to be printed.
fn inner_quotes(text: &str, at: usize) -> Vec<Edit> {
    let line = line_of(text, at);
    let end = text[line.clone()].trim_end().trim_end_matches(',').len();
    let Some(last) = text[line.start..line.start + end].rfind('"') else { return Vec::new() };
    let Some(colon) = text[line.clone()].find("\":") else { return Vec::new() };
    let value = text[line.start + colon + 2..].find('"').map(|quote| colon + 2 + quote);
    let Some(first) = value.filter(|first| *first < last) else { return Vec::new() };
    let inner = line.start + first + 1..line.start + last;
    vec![(inner.clone(), text[inner].replace('"', "'"))]
}

/// A name or a value without its quotes: a name of the user's own, or no value.
fn bare(text: &str, at: usize) -> Vec<Edit> {
    let line = line_of(text, at);
    let is_name = text[line.start..at].trim().trim_start_matches(['{', ',']).is_empty();
    let colon = text[line.clone()].find(':').map(|colon| line.start + colon);
    let (range, is_name) = match colon {
        Some(colon) if is_name && colon > at => (at..colon, true),
        Some(colon) => (colon + 1..line.end, false),
        None => return Vec::new(),
    };
    let said = text[range.clone()].trim_end().trim_end_matches([',', '}', ']']).trim();
    let start = range.start + text[range.clone()].len() - text[range].trim_start().len();
    let length = said.len();
    let new = match (is_name, length) {
        (true, 3..) => format!("\"{}\"", "_".repeat(length - 2)),
        (false, 4..) => format!("null{}", " ".repeat(length - 4)),
        (false, 1..) => format!("0{}", " ".repeat(length - 1)),
        _ => return Vec::new(),
    };
    vec![(start..start + length, new)]
}

/// JSON as any other program reads it.
pub(super) fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}
