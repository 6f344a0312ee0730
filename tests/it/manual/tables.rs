//! Tables of the manual that the program knows, between `<!-- tabla: name -->`
//! and `<!-- fin -->`: in, a page; out, the page with every table as it is
//! today. The last column may be written by hand: it is kept, row by row.

use std::collections::BTreeMap;

use super::TO_WRITE;

const BEGINS: &str = "<!-- tabla: ";
const ENDS: &str = "<!-- fin -->";

/// A table as the program knows it.
pub(super) struct Table {
    /// Titles of its columns.
    pub(super) titles: Vec<&'static str>,
    /// Its rows; the first cell names the row.
    pub(super) rows: Vec<Vec<String>>,
    /// Title of a last column that is written by hand.
    pub(super) by_hand: Option<&'static str>,
}

/// The page with its tables written anew.
pub(super) fn renew(page: &str, table: &dyn Fn(&str) -> Table) -> String {
    let mut made = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(BEGINS) {
        let (name, after) = after.split_once(" -->").expect("a marker ends with ` -->`");
        let (old, after) = after.split_once(ENDS).unwrap_or_else(|| panic!("{name} has no end"));
        let table = written(&table(name), &by_hand(old));
        made.push_str(&format!("{before}{BEGINS}{name} -->\n\n{table}\n{ENDS}"));
        rest = after;
    }
    made + rest
}

/// The names of the tables of a page.
pub(super) fn names(page: &str) -> Vec<&str> {
    page.split(BEGINS).skip(1).filter_map(|rest| rest.split(" -->").next()).collect()
}

/// The last cell of each row, by the first.
fn by_hand(table: &str) -> BTreeMap<String, String> {
    let rows = table.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.filter_map(|row| {
        let (first, _) = row.split_once(" | ")?;
        let (_, last) = row.rsplit_once(" | ")?;
        Some((first.to_owned(), last.to_owned()))
    })
    .collect()
}

fn written(table: &Table, by_hand: &BTreeMap<String, String>) -> String {
    let titles = table.titles.iter().copied().chain(table.by_hand);
    let mut text = row(titles);
    let columns = table.titles.len() + usize::from(table.by_hand.is_some());
    text.push_str(&row(std::iter::repeat_n("---", columns)));
    for cells in &table.rows {
        let told = by_hand.get(&cells[0]).map_or(TO_WRITE, String::as_str);
        let last = table.by_hand.map(|_| told);
        text.push_str(&row(cells.iter().map(String::as_str).chain(last)));
    }
    text
}

fn row<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// Text as a cell holds it.
pub(super) fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}

/// Code as a cell holds it, a line break between its lines.
pub(super) fn code(text: &str) -> String {
    text.lines().map(|line| format!("`{}`", cell(line))).collect::<Vec<_>>().join("<br>")
}
