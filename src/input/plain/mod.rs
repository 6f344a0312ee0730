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
    // Lines before this one were looked at and are no table, nor is what is left of them.
    let mut no_table = 0;
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let rest = &lines[at..];
        let rows = &rest[..if at < no_table { 0 } else { columns::run(rest) }];
        no_table = no_table.max(at + rows.len());
        if columns::is_table(rows) {
            passages.push(columns::table(rows));
            at += rows.len();
            continue;
        }
        let items = lists::length(rest);
        match items {
            0 => passages.extend(first.paragraph()),
            _ => passages.extend(lists::read(&rest[..items], problems)),
        }
        at += items.max(1);
    }
    passages
}
