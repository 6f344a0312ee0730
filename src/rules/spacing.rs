//! Spaces and signs: too many of them, or too few. The narrative is markup, so
//! only what no markup means is told: nothing at the beginning of a line, nothing
//! beside the bars of a table.

use std::ops::Range;

use super::prose::{MOST, Prose};
use crate::diagnostic::Diagnostic;

/// Fewest small letters before a point that ends a sentence: `Vo.Bo.` has fewer.
const SENTENCE_END: usize = 3;

/// Longest mark of a list, in bytes, with what may stand before it.
const LONGEST_MARK: usize = 16;

/// How much of an address is looked at on each side of a sign, in bytes.
const LONGEST_ADDRESS: usize = 80;

pub(super) fn check(prose: &Prose<'_>) -> Vec<Diagnostic> {
    let text = prose.text.as_str();
    let told = |code, message: &'static str, hint: &'static str| {
        move |range| Diagnostic::warning(code, message).at(&prose.place(range)).hint(hint)
    };
    let one = "deje uno solo, después del signo";
    let doubled = told("E001", "hay dos espacios seguidos", "deje uno solo");
    let before = told("E001", "hay un espacio antes de un signo de puntuación", one);
    let signs = told("E002", "hay dos signos de puntuación seguidos", "deje uno solo");
    let glued = told(
        "E021",
        "falta un espacio después de un signo",
        "escriba un espacio después del signo",
    );
    let spaces = double_spaces(text).take(MOST).map(doubled);
    let spaces = spaces.chain(spaces_before_signs(text).take(MOST).map(before));
    let signs = doubled_signs(text).take(MOST).map(signs);
    spaces.chain(signs).chain(glued_signs(text).take(MOST).map(glued)).collect()
}

/// Two spaces or more between two words.
fn double_spaces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let runs = text.match_indices("  ").filter(|(at, _)| !text[..*at].ends_with(' '));
    runs.filter_map(|(at, _)| {
        let length = text[at..].bytes().take_while(|byte| *byte == b' ').count();
        let next = text[at + length..].chars().next()?;
        let is_between = is_in_line(&text[..at]) && !"\n\r|".contains(next);
        is_between.then_some(at..at + length)
    })
}

/// Whether a text ends after a word, and not where a line, a cell or an item of a
/// list begins.
fn is_in_line(before: &str) -> bool {
    let near = end_of(before, LONGEST_MARK);
    let line = near.rsplit('\n').next().unwrap_or_default();
    // What is as long as that is no mark, wherever its line begins.
    let is_whole = line.len() < near.len() || near.len() == before.len();
    let line = if is_whole { line.trim_start() } else { line };
    let is_mark = !line.contains(' ') && !line.ends_with(char::is_alphabetic);
    !(line.is_empty() || line.ends_with('|') || is_whole && is_mark)
}

/// So many bytes of the end of a text, or a few less.
fn end_of(text: &str, most: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(most))..]
}

/// ` ,` and the like; ` ...` is an ellipsis, and ` .nombre` a mark.
fn spaces_before_signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let signs = text.match_indices([',', ';', '.', ':']);
    let spaced = signs.filter(|(at, _)| text[..*at].ends_with(' '));
    spaced.filter_map(|(at, sign)| {
        let next = text[at + 1..].chars().next();
        let ends = next.is_none_or(char::is_whitespace);
        let glued = next.is_some_and(char::is_alphabetic) && [",", ";"].contains(&sign);
        let told = (ends || glued) && is_in_line(text[..at].trim_end_matches(' '));
        told.then(|| at - 1..at + 1)
    })
}

/// `..`, `,,`, `.,` and the like; an ellipsis is three points, and an
/// abbreviation may be followed by a comma.
fn doubled_signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_sign = |byte: &&u8| matches!(byte, b'.' | b',' | b';' | b':');
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        at += bytes.get(at..)?.iter().position(|byte| is_sign(&byte))?;
        let length = bytes[at..].iter().take_while(is_sign).count();
        at += length;
        Some(at - length..at)
    })
    .filter(move |range| {
        let run = &bytes[range.clone()];
        let allowed = matches!(run, [_] | [b'.', b',' | b';' | b':'] | b"...");
        !allowed && !run.starts_with(b":::")
    })
}

/// `sí,que` and `sesión.El`, but no number, address or abbreviation.
fn glued_signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let signs = text.match_indices([',', ';', '.']);
    signs.filter_map(|(at, sign)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let told = match sign {
            "." => ends_sentence(before) && begins_sentence(after),
            _ => before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic),
        };
        let start = before.char_indices().next_back().map_or(at, |(start, _)| start);
        let end = at + 1 + after.chars().next().map_or(0, char::len_utf8);
        (told && !is_address(before, after)).then_some(start..end)
    })
}

fn ends_sentence(before: &str) -> bool {
    let small = before.chars().rev().take_while(|letter| letter.is_lowercase()).count();
    small >= SENTENCE_END
}

/// A capital and a small letter, or a word of one letter: `El`, `A los`.
fn begins_sentence(after: &str) -> bool {
    let mut letters = after.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|next| next.is_lowercase() || next == ' ')
}

/// Whether a sign stands in an address or a path.
fn is_address(before: &str, after: &str) -> bool {
    let after = &after[..after.floor_char_boundary(LONGEST_ADDRESS)];
    let start = end_of(before, LONGEST_ADDRESS).rsplit(char::is_whitespace).next();
    let end = after.split(char::is_whitespace).next();
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    [start, end].iter().any(|part| part.contains(['@', '/', '\\', '_', '=']))
        || start.starts_with("www.")
}
