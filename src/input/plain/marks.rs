//! What would be a mark in `desarrollo.dj` and is printed as it stands in plain text:
//! told once, for whoever wrote her narrative with marks.

use crate::diagnostic::{Diagnostic, Span};

/// What stands right inside of a mark, besides letters and figures.
const WITHIN: [char; 7] = ['«', '“', '"', '¿', '¡', '(', '$'];

/// What may stand right outside of a mark.
const AROUND: [char; 16] =
    ['«', '»', '“', '”', '"', '¿', '¡', '(', ')', '.', ',', ';', ':', '?', '!', '—'];

/// The first mark of a text, as a warning.
pub(in crate::input) fn check(span: &Span) -> Option<Diagnostic> {
    let mut at = 0;
    for line in span.as_str().split_inclusive('\n') {
        if let Some((from, mark)) = mark(line) {
            let place = span.slice(at + from..at + from + mark.len());
            return Some(told(mark, &place));
        }
        at += line.len();
    }
    None
}

/// The first mark of a line, and where it begins.
fn mark(line: &str) -> Option<(usize, &str)> {
    let words = line.trim();
    let start = line.len() - line.trim_start().len();
    let is_row = words.starts_with('|') && words.ends_with('|') && words.matches('|').count() > 2;
    if is_row || words.starts_with(":::") {
        return Some((start, words));
    }
    ['*', '_', '`'].into_iter().filter_map(|sign| pair(line, sign)).min_by_key(|(at, _)| *at)
}

/// The first words between two of a sign, each beside what is no word outside.
fn pair(line: &str, sign: char) -> Option<(usize, &str)> {
    let signs = line.match_indices(sign).map(|(at, _)| at);
    let mut opened = None;
    for at in signs {
        let before = line[..at].chars().next_back();
        let after = line[at + 1..].chars().next();
        match opened {
            Some(from) if closes(before, after) => return Some((from, &line[from..=at])),
            None if opens(before, after) => opened = Some(at),
            _ => {}
        }
    }
    None
}

fn opens(before: Option<char>, after: Option<char>) -> bool {
    is_outside(before) && after.is_some_and(|sign| sign.is_alphanumeric() || WITHIN.contains(&sign))
}

fn closes(before: Option<char>, after: Option<char>) -> bool {
    let is_word = |sign: char| !sign.is_whitespace() && !"*_`([«¿¡".contains(sign);
    is_outside(after) && before.is_some_and(is_word)
}

fn is_outside(sign: Option<char>) -> bool {
    sign.is_none_or(|sign| sign.is_whitespace() || AROUND.contains(&sign) || "*_`".contains(sign))
}

fn told(mark: &str, place: &Span) -> Diagnostic {
    let shown = crate::diagnostic::cut(mark, 40);
    let message = format!("`{shown}` se imprime así, con sus signos: aquí nada es una marca");
    let hint =
        "para negritas y tablas escriba la narración en Word, o con marcas en `desarrollo.dj`";
    Diagnostic::warning("M021", message).at(place).hint(hint)
}
