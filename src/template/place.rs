//! From Handlebars' lines and columns to bytes of the text.

use super::tags::Tag;

/// The byte where a line and a column, both from 1 and counted in characters,
/// stand in `text`; the end of the line when the column is beyond it.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let skipped = line.saturating_sub(1);
    let start = match skipped.checked_sub(1) {
        None => 0,
        Some(nth) => text.match_indices('\n').nth(nth).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(start..).unwrap_or_default();
    let along = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    start + along.min(rest.find('\n').unwrap_or(rest.len()))
}

/// The tag that begins at a byte.
pub(super) fn tag_at(tags: &[Tag], offset: usize) -> Option<usize> {
    tags.binary_search_by_key(&offset, |tag| tag.range.start).ok()
}

/// The tag that holds a byte, or the first one after it, or the last one.
pub(super) fn tag_near(tags: &[Tag], offset: usize) -> Option<usize> {
    let after = tags.partition_point(|tag| tag.range.end <= offset);
    (!tags.is_empty()).then(|| after.min(tags.len() - 1))
}

/// The bytes of `word` within a range, as a whole word; the range when it is
/// not there.
pub(super) fn word_in(
    text: &str,
    range: std::ops::Range<usize>,
    word: &str,
) -> std::ops::Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let is_part = |mark: char| mark.is_alphanumeric() || "_-$:./@".contains(mark);
    let whole = |at: &usize| {
        let before = inside.get(..*at).and_then(|before| before.chars().next_back());
        let after = inside.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    };
    let found = inside.match_indices(word).map(|(at, _)| at).find(whole);
    match found {
        Some(at) if !word.is_empty() => range.start + at..range.start + at + word.len(),
        _ => range,
    }
}
