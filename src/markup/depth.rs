//! Refuses, before it is parsed, a text so deeply nested that reading it could
//! exhaust the stack: the parser calls itself for each level.

use std::ops::Range;

/// Most containers that one line may open, spaces it may be indented by for each,
/// and divisions that may stand open: far beyond any letter.
const MOST: usize = 60;

/// The line at which the text is too deep.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut open_divisions = 0_usize;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        open_divisions = after_fence(line, open_divisions);
        if open_divisions > MOST || containers(line) > MOST {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Divisions that stand open after a line.
fn after_fence(line: &str, open: usize) -> usize {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let Some(rest) = line.strip_prefix(":::") else { return open };
    let class = rest.trim_start_matches(':').trim();
    if class.is_empty() { open.saturating_sub(1) } else { open + 1 }
}

/// Containers that a line opens or continues: marks of quotes and of lists, and
/// indentation.
fn containers(line: &str) -> usize {
    let mut count = 0;
    let mut rest = line;
    loop {
        let trimmed = rest.trim_start_matches([' ', '\t']);
        count += (rest.len() - trimmed.len()) / 2;
        let Some(mark) = mark_length(trimmed) else { return count };
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
