//! How much markup is read: a bound on what a person wrote, room on the stack for
//! all of it, and counts of the few things that take the parser longer than the
//! length of the text says. In: the text before it is parsed. Out: why it is not.

use crate::diagnostic::{Diagnostic, Span};
use crate::espanol::cardinal::figures;

/// Longest text, in bytes: some four hundred pages.
pub const LONGEST: usize = 1024 * 1024;

/// Stack that the parser may need for each byte, in bytes. It calls itself for each
/// level, and for each line of a paragraph in which a mark stands open; a call was
/// measured to take 632 bytes, 4,407 without optimisation, and costs two bytes of
/// text or more.
const STACK_A_BYTE: usize = if cfg!(debug_assertions) { 2300 } else { 320 };

/// Stack for what is done with the tree, whose depth is bounded.
const STACK: usize = 256 * 1024;

/// Most headings: the parser compares each with all before it, 1,000 in 0.05 s and
/// 8,000 in 2 s.
const MOST_HEADINGS: usize = 1000;

/// Most marks that could open emphasis, a link or a quotation between two blank
/// lines: the parser looks again at each that stands open, at 10,000 for 0.1 s and
/// at 160,000 for 20 s.
const MOST_MARKS: usize = 10_000;

/// Most lines that could open or close a division: the parser asks each line of all
/// that stand open, 5,000 in 0.5 s and 15,000 in 6 s.
const MOST_FENCES: usize = 5000;

/// Most marks with which a line may begin. The parser counts levels in 16 bits and
/// panics beyond; so it does for the `#` of a heading.
const MOST_AT_START: usize = 100;

/// What ends the label of a note, after which the line begins anew.
const NOTE: &str = "]:";

/// Marks that could open emphasis, a link or a quotation.
const MARKS: &[u8] = b"*_^~{[\"'`";

/// Runs `read` with the stack that reading a text may need.
pub(super) fn with_room<T>(span: &Span, read: impl FnOnce() -> T) -> T {
    let room = STACK + STACK_A_BYTE * span.as_str().len().min(LONGEST);
    stacker::maybe_grow(room, room, read)
}

/// What the text has too much of, at the line where it is too much.
pub(super) fn check(span: &Span) -> Option<Diagnostic> {
    let text = span.as_str();
    let mut counted = Counted { bytes: text.len(), ..Counted::default() };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        counted.add(line);
        if let Some((message, hint)) = counted.excess() {
            let place = span.slice(start..start + line.trim_end().len());
            return Some(Diagnostic::error("M016", message).at(&place).hint(hint));
        }
        start += line.len();
    }
    None
}

/// What was counted up to a line.
#[derive(Default)]
struct Counted {
    /// Of the whole text.
    bytes: usize,
    headings: usize,
    /// Marks since the last blank line.
    open: usize,
    fences: usize,
    /// Marks with which the last line begins.
    at_start: usize,
}

impl Counted {
    fn add(&mut self, line: &str) {
        self.headings += usize::from(marks(line).any(|word| word.starts_with('#')));
        self.open = if line.trim().is_empty() { 0 } else { self.open + open_marks(line) };
        self.fences += usize::from(line.contains(":::"));
        self.at_start = line.matches(NOTE).count() + marks(line).map(weight).sum::<usize>();
    }

    fn excess(&self) -> Option<(String, &'static str)> {
        let Counted { bytes, headings, open, fences, at_start } = *self;
        let told = if bytes > LONGEST {
            let most = figures(LONGEST as u64);
            (format!("el texto mide más de {most} bytes"), "repártalo en dos documentos")
        } else if headings > MOST_HEADINGS {
            (
                format!("hay más de {MOST_HEADINGS} encabezados"),
                "deje los encabezados que parten el texto y quite los demás",
            )
        } else if open > MOST_MARKS {
            (
                format!("hay más de {MOST_MARKS} marcas sin un renglón en blanco entre ellas"),
                "parta el párrafo o la tabla con un renglón en blanco",
            )
        } else if fences > MOST_FENCES {
            (
                format!("hay más de {MOST_FENCES} renglones con `:::`"),
                "quite las divisiones que sobran",
            )
        } else if at_start > MOST_AT_START {
            (
                format!("el renglón comienza con más de {MOST_AT_START} marcas"),
                "quite las marcas repetidas al principio del renglón",
            )
        } else {
            return None;
        };
        Some(told)
    }
}

/// The words that may be marks of quotes, lists, notes or headings at the beginning of
/// a line: more than the parser takes for marks, never fewer.
fn marks(line: &str) -> impl Iterator<Item = &str> {
    line.split(NOTE).flat_map(|part| part.split_whitespace().take_while(|word| weight(word) > 0))
}

/// How many levels a word may open; none when it is no mark.
fn weight(word: &str) -> usize {
    let is_mark = matches!(word, ">" | "-" | "+" | "*" | ":" | "[" | "]" | "[x]" | "[X]");
    match word {
        _ if word.starts_with('#') => word.len(),
        _ if word.contains('\\') => 0,
        _ => usize::from(is_mark || word.ends_with(['.', ')'])),
    }
}

/// How many marks could open something, escaped ones left out.
fn open_marks(line: &str) -> usize {
    let mut escaped = false;
    let mut count = 0;
    for byte in line.bytes() {
        count += usize::from(!escaped && MARKS.contains(&byte));
        escaped = !escaped && byte == b'\\';
    }
    count
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
