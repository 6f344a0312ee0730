//! Which line of which template a line `:::` of a finished text comes from, so that
//! what is wrong with it is told there, and once.
//!
//! Each such line carries its place through Handlebars between two non-characters,
//! and loses it when the seams are closed.

use std::ops::Range;

use super::file::File;
use super::tags::Tag;
use crate::diagnostic::Span;

/// Stand around the place of a line; they are non-characters, which no field may
/// hold.
pub(super) const MARKS: [char; 2] = ['\u{FDD3}', '\u{FDD4}'];

/// A line of a template, by the number of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Origin {
    file: usize,
    offset: usize,
}

/// The text of a template, each of its lines `:::` with its place after it.
pub(super) fn marked(file: usize, text: &str, tags: &[Tag]) -> String {
    if text.contains(MARKS) {
        return text.to_owned();
    }
    let [begin, end] = MARKS;
    let mut marked = String::with_capacity(text.len());
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let (words, space) = line.split_at(line.trim_end().len());
        marked.push_str(words);
        if words.trim_start().starts_with(":::") && is_outside(tags, offset..offset + words.len()) {
            marked.push_str(&format!("{begin}{file}.{offset}{end}"));
        }
        marked.push_str(space);
        offset += line.len();
    }
    marked
}

/// Whether neither end of a line lies in a tag.
fn is_outside(tags: &[Tag], line: Range<usize>) -> bool {
    let next = tags.partition_point(|tag| tag.range.end <= line.start);
    let last = tags.partition_point(|tag| tag.range.start < line.end);
    let begins = tags.get(next).is_some_and(|tag| tag.range.start <= line.start);
    let ends = last.checked_sub(1).and_then(|index| tags.get(index));
    !begins && ends.is_none_or(|tag| tag.range.end < line.end)
}

/// A finished line without the places in it, and the first of them; none when it
/// has none.
pub(super) fn unmarked(line: &str) -> Option<(String, Origin)> {
    let mut words = String::with_capacity(line.len());
    let mut first = None;
    let mut rest = line;
    while let Some((before, marked)) = rest.split_once(MARKS[0]) {
        let (place, after) = marked.split_once(MARKS[1])?;
        let (file, offset) = place.split_once('.')?;
        let origin = Origin { file: file.parse().ok()?, offset: offset.parse().ok()? };
        first = first.or(Some(origin));
        words.push_str(before);
        rest = after;
    }
    words.push_str(rest);
    first.map(|origin| (words, origin))
}

/// The line in its template.
pub(super) fn span(files: &[File], origin: Origin) -> Option<Span> {
    let source = &files.get(origin.file)?.source;
    let rest = source.content().get(origin.offset..)?;
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let start = origin.offset + line.len() - line.trim_start().len();
    Some(source.span(start..origin.offset + line.len()))
}
