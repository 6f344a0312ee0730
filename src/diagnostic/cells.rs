//! The cells of a table that the user wrote, with their places in its text.

use std::ops::Range;

/// The cells of a table, row by row, as Excel would show them.
#[derive(Debug, Default, PartialEq)]
pub struct CellTable {
    /// The titles of the columns, from the first row.
    pub titles: Vec<String>,
    /// Every cell, in reading order: rows ascend, and columns within a row.
    pub cells: Vec<Cell>,
}

/// One cell of a [`CellTable`].
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Row as Excel numbers it, the titles being row 1.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// Bytes of the cell in the source's text, without its quotes.
    pub range: Range<usize>,
}

impl CellTable {
    /// The last cell that begins at or before `offset`.
    pub fn cell_at(&self, offset: usize) -> Option<&Cell> {
        let after = self.cells.partition_point(|cell| cell.range.start <= offset);
        after.checked_sub(1).and_then(|index| self.cells.get(index))
    }

    /// The title of a cell's column, empty when it has none.
    pub fn title(&self, cell: &Cell) -> &str {
        self.titles.get(cell.column as usize).map_or("", String::as_str)
    }

    /// The cells of one row.
    pub fn row(&self, row: u32) -> &[Cell] {
        let first = self.cells.partition_point(|cell| cell.row < row);
        let last = self.cells.partition_point(|cell| cell.row <= row);
        &self.cells[first..last]
    }
}

/// The name Excel gives a column: `A` for 0, `Z`, then `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}
