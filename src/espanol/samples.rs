//! The vector tables of `vectors/`, as rows of cells.

/// The rows of a table: cells between bars, the last of them the rule that the row tests. Blank
/// lines and those that begin with `#` are passed over.
#[track_caller]
pub(super) fn rows<const CELLS: usize>(table: &str) -> Vec<[&str; CELLS]> {
    let lines = table.lines().map(str::trim);
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        cells.try_into().unwrap_or_else(|_| panic!("`{row}` has not {CELLS} cells"))
    })
    .collect()
}
