//! Cells, rows and tables of fixed widths.

use docx_rs::{
    Paragraph, Table, TableBorders, TableCell, TableCellContent, TableLayoutType, TableRow,
    WidthType,
};

use crate::docx::measure::length;
use crate::docx::style::TableStyle;

/// A cell of a width, holding paragraphs.
pub(super) fn cell(width: i32, paragraphs: Vec<Paragraph>) -> TableCell {
    let mut cell = TableCell::new().width(length(width), WidthType::Dxa);
    cell.children = paragraphs
        .into_iter()
        .map(|paragraph| TableCellContent::Paragraph(Box::new(paragraph)))
        .collect();
    cell
}

/// A row that stays on one page.
pub(super) fn whole_row(cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells).cant_split()
}

/// A table of these columns in a table style, which has its lines.
pub(super) fn table(style: TableStyle, columns: &[i32], rows: Vec<TableRow>) -> Table {
    Table::new(rows)
        .set_borders(TableBorders::with_empty())
        .style(style.id())
        .width(length(columns.iter().sum()), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_grid(columns.iter().map(|width| length(*width)).collect())
}
