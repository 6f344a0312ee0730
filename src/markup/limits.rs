//! Refuses, before it is parsed, a text that the parser could not read in a
//! reasonable time or on a reasonable stack: it calls itself for each level and
//! for each line of a paragraph in which a mark stands open, and looks again at
//! every mark and every heading that it has read before.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Span};

/// Most containers that one line may open, spaces it may be indented by for each,
/// and divisions that may stand open: far beyond any letter.
const MOST_LEVELS: usize = 60;

/// Most headings in one text.
const MOST_HEADINGS: usize = 1000;

/// Most marks that could open emphasis, a link or a quotation, between two blank
/// lines.
const MOST_MARKS: usize = 10_000;

/// Marks that could open emphasis, a link or a quotation.
const MARKS: &[u8] = b"*_^~{[\"'`";

/// Most lines from one with a mark that could open emphasis, a link or a quotation
/// to a blank one. A thread has a megabyte of stack or more, and a line may take
/// one kilobyte of it.
const MOST_LINES: usize = 500;

/// Most columns of a table.
const MOST_COLUMNS: usize = 40;

/// What the text has too much of, at the line where it is too much.
pub(super) fn check(span: &Span) -> Option<Diagnostic> {
    let mut counted = Counted::default();
    let mut start = 0;
    for line in span.as_str().split_inclusive('\n') {
        if let Some(excess) = counted.add(line) {
            let range = start..start + line.trim_end().len();
            return Some(refusal(&excess, span, range));
        }
        start += line.len();
    }
    None
}

/// Too much of what.
enum Excess {
    Levels,
    Headings,
    Marks,
    Lines,
    Columns(usize),
}

/// What was counted up to a line.
#[derive(Default)]
struct Counted {
    /// Lengths of the fences of the divisions that stand open.
    fences: Vec<usize>,
    headings: usize,
    marks: usize,
    /// Whether the last line was neither blank nor a table's row.
    text: bool,
    /// Lines that a mark may hold open.
    open: usize,
    /// Whether the last line was a table's row. A table begins after a blank line
    /// only: within a paragraph its rows are words.
    table: bool,
}

impl Counted {
    fn add(&mut self, line: &str) -> Option<Excess> {
        let (levels, words) = containers(line);
        self.fence(words.trim_end());
        self.headings += usize::from(words.starts_with('#'));
        let blank = words.trim().is_empty();
        self.marks = if blank { 0 } else { self.marks + count(words, MARKS) };
        self.table = words.starts_with('|') && (self.table || !self.text);
        self.text = !self.table && !line.trim().is_empty();
        let held = self.text && (self.open > 0 || count(words, MARKS) > 0);
        self.open = if held { self.open + 1 } else { 0 };
        let columns = if words.starts_with('|') { count(words, b"|").saturating_sub(1) } else { 0 };
        if levels > MOST_LEVELS || self.fences.len() > MOST_LEVELS {
            Some(Excess::Levels)
        } else if self.headings > MOST_HEADINGS {
            Some(Excess::Headings)
        } else if self.marks > MOST_MARKS {
            Some(Excess::Marks)
        } else if self.open > MOST_LINES {
            Some(Excess::Lines)
        } else {
            (columns > MOST_COLUMNS).then_some(Excess::Columns(columns))
        }
    }

    /// Opens or closes a division. A fence that is shorter than that of the
    /// innermost one does not close it, and opens another even without a name.
    fn fence(&mut self, words: &str) {
        let name = words.trim_start_matches(':');
        let length = words.len() - name.len();
        if length < 3 {
            return;
        }
        match self.fences.last() {
            Some(&open) if name.trim().is_empty() && length >= open => {
                self.fences.pop();
            }
            _ => self.fences.push(length),
        }
    }
}

fn refusal(excess: &Excess, span: &Span, line: Range<usize>) -> Diagnostic {
    let (code, message, hint) = match excess {
        Excess::Levels => (
            "M015",
            "hay demasiados niveles, uno dentro de otro".to_owned(),
            "quite las marcas repetidas al principio de la línea",
        ),
        Excess::Headings => (
            "M016",
            format!("hay más de {MOST_HEADINGS} encabezados"),
            "deje los encabezados que parten el texto y quite los demás",
        ),
        Excess::Marks => (
            "M016",
            format!("hay más de {MOST_MARKS} marcas sin un renglón en blanco entre ellas"),
            "parta el párrafo o la tabla con un renglón en blanco",
        ),
        Excess::Lines => (
            "M016",
            format!("hay una marca y más de {MOST_LINES} renglones sin uno en blanco entre ellos"),
            "separe los párrafos, o las partes de la lista, con un renglón en blanco",
        ),
        Excess::Columns(columns) => (
            "M016",
            format!("la tabla tiene {columns} columnas, y caben {MOST_COLUMNS}"),
            "parta la tabla en varias",
        ),
    };
    Diagnostic::error(code, message).at(&span.slice(line)).hint(hint)
}

/// How many of some marks there are, escaped ones left out.
fn count(words: &str, marks: &[u8]) -> usize {
    let mut escaped = false;
    let mut count = 0;
    for byte in words.bytes() {
        count += usize::from(!escaped && marks.contains(&byte));
        escaped = !escaped && byte == b'\\';
    }
    count
}

/// How many containers a line opens or continues, by the marks of quotes and of
/// lists and by indentation; and what follows them.
fn containers(line: &str) -> (usize, &str) {
    let mut count = 0;
    let mut rest = line;
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t']);
        count += (rest.len() - trimmed.len()) / 2;
        let Some(mark) = mark_length(trimmed) else { return (count, trimmed) };
        count += 1;
        rest = &trimmed[mark..];
    }
}

/// Length of a quote's or list's mark at the beginning of `text`.
fn mark_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let closed = |length: usize| {
        matches!(bytes.get(length), None | Some(b' ' | b'\t' | b'\r' | b'\n')).then_some(length)
    };
    match bytes.first()? {
        b'>' | b'-' | b'+' | b'*' | b':' => closed(1),
        _ => {
            let opening = usize::from(bytes.starts_with(b"("));
            let word = bytes[opening..].iter().take_while(|byte| byte.is_ascii_alphanumeric());
            let end = opening + word.count();
            matches!(bytes.get(end), Some(b'.' | b')')).then(|| closed(end + 1)).flatten()
        }
    }
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
