//! The table styles: lines, and the space around the words of a cell.

use docx_rs::{
    BorderType, Style, StyleType, TableBorder, TableBorderPosition, TableBorders, TableCellMargins,
};

use crate::docx::measure::{eighths, length, points};
use crate::docx::style::{TableStyle, WordStyle};
use crate::docx::text::hex;
use crate::sheet::Sheet;

/// Between the edge of a cell and its words, in points: at its sides, and above
/// and below.
const CELL_SIDES: f64 = 5.0;
const CELL_ENDS: f64 = 4.5;

/// Every table style, in the order of the file.
pub(super) fn styles(sheet: &Sheet) -> Vec<Style> {
    use TableBorderPosition::{Bottom, InsideH, Top};
    vec![
        style(TableStyle::Normal)
            .margins(margins(0.0, 0.0))
            .set_borders(TableBorders::with_empty()),
        style(TableStyle::Ruled)
            .based_on(TableStyle::Normal.id())
            .margins(margins(CELL_SIDES, ends(WordStyle::TableCell, sheet)))
            .set_borders(hairlines(sheet, vec![InsideH, Bottom])),
        style(TableStyle::Facts)
            .based_on(TableStyle::Normal.id())
            .margins(margins(CELL_SIDES, ends(WordStyle::Value, sheet)))
            .set_borders(hairlines(sheet, vec![Top, InsideH, Bottom])),
        style(TableStyle::Grid)
            .based_on(TableStyle::Normal.id())
            .margins(margins(0.0, 0.0))
            .set_borders(TableBorders::with_empty()),
    ]
}

fn style(style: TableStyle) -> Style {
    Style::new(style.id(), StyleType::Table).name(style.name())
}

/// Space above and below words of a style, whose lines bring half of their own.
fn ends(words: WordStyle, sheet: &Sheet) -> f64 {
    let look = words.look(sheet);
    CELL_ENDS - (look.interlinea - look.tamano) / 2.0
}

fn margins(sides: f64, ends: f64) -> TableCellMargins {
    let (sides, ends) = (length(points(sides)), length(points(ends)));
    TableCellMargins::new().margin(ends, sides, ends, sides)
}

fn hairlines(sheet: &Sheet, positions: Vec<TableBorderPosition>) -> TableBorders {
    positions.into_iter().fold(TableBorders::with_empty(), |borders, position| {
        let border = TableBorder::new(position)
            .border_type(BorderType::Single)
            .size(eighths(0.5))
            .color(hex(&sheet.colores.linea));
        borders.set(border)
    })
}
