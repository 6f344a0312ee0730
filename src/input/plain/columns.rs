//! Columns pasted with tabs: lines on end with as many tabs are the rows of a table.

use super::line::{Line, cut, trimmed};
use crate::model::{Passage, Stretch};

/// How many of the first lines have as many tabs as the first, if it has any.
pub(super) fn run(lines: &[Line]) -> usize {
    let tabs = tabs(lines.first());
    let rows = lines.iter().enumerate();
    rows.take_while(|(index, line)| tabs > 0 && is_row(*index, line, tabs)).count()
}

/// Whether such lines are the rows of one table.
pub(super) fn is_table(rows: &[Line]) -> bool {
    rows.len() > 1 && tabs(rows.first()) > common(rows) && rows.iter().any(has_columns)
}

/// The table of these rows.
pub(super) fn table(rows: &[Line]) -> Passage {
    let common = common(rows);
    Passage::Table(rows.iter().map(|row| cells(&row.words, common)).collect())
}

fn is_row(index: usize, line: &Line, expected: usize) -> bool {
    tabs(Some(line)) == expected && (index == 0 || !line.is_apart)
}

fn tabs(line: Option<&Line>) -> usize {
    line.map_or(0, |line| line.words.iter().map(|stretch| stretch.text.matches('\t').count()).sum())
}

/// Tabs with which every line begins: they only stand in.
fn common(rows: &[Line]) -> usize {
    let before = |row: &Line| row.text().chars().take_while(|sign| *sign == '\t').count();
    rows.iter().map(before).min().unwrap_or(0)
}

/// Whether a tab parts words from words, and not a mark from its item.
fn has_columns(row: &Line) -> bool {
    let text = row.text();
    let words = text.trim();
    let mark = row.marks().first().map_or(0, |mark| mark.length);
    words.get(mark..).is_some_and(|words| words.contains('\t'))
}

/// The cells of a row, after its first `common` tabs.
fn cells(words: &[Stretch], common: usize) -> Vec<Vec<Stretch>> {
    let (mut cells, mut cell) = (Vec::new(), Vec::new());
    for stretch in cut(words, common) {
        for (index, text) in stretch.text.split('\t').enumerate() {
            if index > 0 {
                cells.push(trimmed(std::mem::take(&mut cell)));
            }
            cell.push(Stretch { text: text.to_owned(), ..stretch.clone() });
        }
    }
    cells.push(trimmed(cell));
    cells
}
