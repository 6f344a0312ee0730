//! Who signs: two to a row, the odd last one in the middle, each with room for
//! the pen over a line. Rows keep with the next, so that no signature parts from
//! the text above it or from the copies below, unless all are taller than a page.

use docx_rs::{TableCell, TableCellProperty, TableRow, WidthType};

use super::flow;
use super::grid;
use super::paragraphs::paragraphs;
use super::writer::{Writer, empty};
use crate::document::{Signatory, Signatures};
use crate::docx::fit;
use crate::docx::measure::{columns, length, millimetres};
use crate::docx::style::{TableStyle, WordStyle};

/// Writes what stands above, and the signatures.
pub(super) fn write(writer: &mut Writer<'_>, signatures: &Signatures) {
    let mut on_new_page = flow::own_sheet(signatures, writer.sheet);
    for block in &signatures.lead {
        for paragraph in paragraphs(writer, block, false) {
            let mut paragraph = writer.kept(paragraph);
            if std::mem::take(&mut on_new_page) {
                paragraph.property.page_break_before = Some(true);
            }
            writer.put(paragraph);
        }
    }
    if signatures.signatories.is_empty() {
        return;
    }
    let widths = columns(writer.width, &[1.0, 1.0]);
    let pairs = signatures.signatories.chunks(2);
    let last = pairs.len() - 1;
    let part = fit::outgrow_a_page(signatures, writer.widths, writer.spacing);
    let rows = pairs
        .enumerate()
        .map(|(index, pair)| row(writer, pair, &widths, !part || index == last))
        .collect();
    writer.put_table(grid::table(TableStyle::Grid, &widths, rows));
}

/// A row, which keeps with the next, or with the copies, when `kept`.
fn row(writer: &Writer<'_>, pair: &[Signatory], widths: &[i32], kept: bool) -> TableRow {
    let cells = match pair {
        [alone] => vec![cell(writer, alone, writer.width, kept).grid_span(widths.len())],
        _ => pair.iter().zip(widths).map(|(one, width)| cell(writer, one, *width, kept)).collect(),
    };
    grid::whole_row(cells)
}

fn cell(writer: &Writer<'_>, signatory: &Signatory, width: i32, kept: bool) -> TableCell {
    let mut paragraphs = vec![empty(WordStyle::SignatureRoom)];
    paragraphs.push(writer.paragraph(WordStyle::SignatoryName, &signatory.name));
    paragraphs.extend(
        signatory.posts.iter().map(|post| writer.paragraph(WordStyle::SignatoryPost, post)),
    );
    if kept {
        paragraphs = paragraphs.into_iter().map(|one| writer.kept(one)).collect();
    }
    let mut cell = grid::cell(width, paragraphs);
    cell.property = narrowed(cell.property, writer, width);
    cell
}

/// A signature has its own width, whatever that of its cell.
fn narrowed(property: TableCellProperty, writer: &Writer<'_>, width: i32) -> TableCellProperty {
    let firmas = &writer.sheet.firmas;
    let beside = length((width - millimetres(firmas.ancho)) / 2);
    let below = length(millimetres(firmas.entre_filas));
    property
        .margin_left(beside, WidthType::Dxa)
        .margin_bottom(below, WidthType::Dxa)
        .margin_right(beside, WidthType::Dxa)
}
