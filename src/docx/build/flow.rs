//! What stays on one page: signatures never stand without some lines of their
//! text, and many of them stand on a sheet of their own.

use super::inner::runs;
use crate::document::{Block, Document, Inline, Signatures};
use crate::docx::style::WordStyle;
use crate::docx::widths::Widths;
use crate::sheet::{POINTS_PER_MM, Sheet};

/// For each block of the text, whether its end keeps with the next block.
pub(super) fn kept(document: &Document, widths: Widths<'_>) -> Vec<bool> {
    let mut kept = vec![false; document.body.len()];
    for (index, block) in document.body.iter().enumerate() {
        if let Block::Signatures(signatures) = block
            && !own_sheet(signatures, widths.sheet)
        {
            keep_before(&document.body[..index], widths, &mut kept);
        }
    }
    kept
}

fn keep_before(blocks: &[Block], widths: Widths<'_>, kept: &mut [bool]) {
    let enough = widths.sheet.lines_with_signatures();
    let mut lines = 0;
    for (index, block) in blocks.iter().enumerate().rev() {
        if lines >= enough {
            return;
        }
        kept[index] = true;
        lines += lines_at_end(block, widths);
    }
}

/// Lines, at least, of the part of a block that keeps with the next: its last
/// paragraph, item or row.
fn lines_at_end(block: &Block, widths: Widths<'_>) -> usize {
    match block {
        Block::Heading { .. } => 0,
        _ => runs(block).last().map_or(0, |run| lines(run, widths)),
    }
}

/// Lines, at least, of a run of words across the page.
fn lines(run: &[Inline], widths: Widths<'_>) -> usize {
    // One line less than estimated: too low an estimate only keeps more text with
    // the signatures.
    let (width, _) = widths.sheet.text_mm();
    widths.lines(run, WordStyle::Body, width * POINTS_PER_MM).saturating_sub(1).max(1)
}

/// Whether the signatures begin a page.
pub(super) fn own_sheet(signatures: &Signatures, sheet: &Sheet) -> bool {
    signatures.has_sentence() && signatures.signatories.len() > sheet.most_beside_text()
}
