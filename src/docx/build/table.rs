//! Tables with a head that repeats on every page.

use docx_rs::{AlignmentType, Paragraph, Shading, TableRow};

use super::grid;
use super::writer::Writer;
use crate::document::{Alignment, Inline, Table, plain};
use crate::docx::measure::columns;
use crate::docx::style::{TableStyle, WordStyle};
use crate::docx::text::hex;
use crate::sheet::TableLook;

/// Writes a table.
pub(super) fn write(writer: &mut Writer<'_>, table: &Table, kept: bool) {
    if table.head.is_empty() {
        return;
    }
    let shares = shares(table);
    let widths = columns(writer.width, &shares);
    let mut rows = vec![head(writer, table, &widths)];
    for (index, cells) in table.rows.iter().enumerate() {
        let kept = kept && index + 1 == table.rows.len();
        let row = row(writer, table, cells, &widths, kept);
        rows.push(if is_whole(cells, &shares, &writer.sheet.tablas) {
            row.cant_split()
        } else {
            row
        });
    }
    writer.put_table(grid::table(TableStyle::Ruled, &widths, rows));
}

/// Shares of the width: those of the table, or equal ones.
fn shares(table: &Table) -> Vec<f64> {
    let is_sound = table.widths.len() == table.head.len()
        && table.widths.iter().all(|share| share.is_finite() && *share > 0.0);
    if is_sound { table.widths.clone() } else { vec![1.0; table.head.len()] }
}

fn head(writer: &Writer<'_>, table: &Table, widths: &[i32]) -> TableRow {
    let fill = hex(&writer.sheet.colores.acento);
    let cells = table.head.iter().zip(widths).enumerate().map(|(column, (words, width))| {
        let paragraph = writer.paragraph(WordStyle::TableHead, words);
        let paragraph = writer.kept(aligned(paragraph, table, column));
        grid::cell(*width, vec![paragraph]).shading(Shading::new().fill(fill.as_str()))
    });
    grid::whole_row(cells.collect())
}

fn row(
    writer: &Writer<'_>,
    table: &Table,
    cells: &[Vec<Inline>],
    widths: &[i32],
    kept: bool,
) -> TableRow {
    let cells = widths.iter().enumerate().map(|(column, width)| {
        let words = cells.get(column).map_or(&[][..], Vec::as_slice);
        let paragraph = aligned(writer.paragraph(WordStyle::TableCell, words), table, column);
        grid::cell(*width, vec![if kept { writer.kept(paragraph) } else { paragraph }])
    });
    TableRow::new(cells.collect())
}

fn aligned(paragraph: Paragraph, table: &Table, column: usize) -> Paragraph {
    match table.columns.get(column) {
        Some(Alignment::Center) => paragraph.align(AlignmentType::Center),
        Some(Alignment::Right) => paragraph.align(AlignmentType::Right),
        _ => paragraph,
    }
}

fn is_whole(cells: &[Vec<Inline>], shares: &[f64], tables: &TableLook) -> bool {
    let (line, most) = (f64::from(tables.letras_por_renglon), f64::from(tables.renglones_enteros));
    let total: f64 = shares.iter().sum();
    cells.iter().zip(shares).all(|(words, share)| {
        let letters = plain(words).chars().count() as f64;
        letters * total / (share * line) < most
    })
}
