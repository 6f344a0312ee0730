//! Plain text: in, the lines of a file, of a sheet or of Word; out, passages. A line
//! is a paragraph, lines that begin like the items of one list are that list, and
//! columns parted by tabs are a table. Nothing in it is a mark.

mod columns;
mod items;
mod line;
mod lists;
mod marks;

#[cfg(test)]
mod plain_tests;

use super::problems::Problems;
use crate::model::Passage;

pub(super) use items::without_marks;
pub(super) use line::{Line, lines, trimmed};
pub(super) use marks::check as check_marks;

/// The passages that the lines say.
pub(super) fn passages(lines: &[Line], problems: &mut Problems<'_>) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut rest = lines;
    while let Some(first) = rest.first() {
        let (table, run) = (columns::length(rest), lists::length(rest));
        let length = if table > 0 { table } else { run.max(1) };
        let (own, after) = rest.split_at(length.min(rest.len()));
        if table > 0 {
            passages.push(columns::table(own));
        } else if run > 0 {
            passages.extend(lists::read(own, problems));
        } else {
            passages.extend(first.paragraph());
        }
        rest = after;
    }
    passages
}
