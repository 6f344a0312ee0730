//! The text, block by block.

use super::paragraphs::paragraphs;
use super::writer::Writer;
use super::{facts, flow, signatures, table};
use crate::document::{Block, Document, Style};

/// Writes every block of the text.
pub(super) fn write(writer: &mut Writer<'_>, document: &Document) {
    let kept = flow::kept(document, writer.widths);
    let mut before = None;
    for (block, kept) in document.body.iter().zip(kept) {
        if is_addressee(block) && before.is_some_and(is_addressee) {
            writer.part_next();
        }
        write_block(writer, block, kept);
        before = Some(block);
    }
}

fn is_addressee(block: &Block) -> bool {
    matches!(block, Block::Lines { style: Style::Addressee, .. })
}

/// Writes a block; `kept` says that its end keeps with the next.
fn write_block(writer: &mut Writer<'_>, block: &Block, kept: bool) {
    match block {
        Block::Facts(facts) => facts::write(writer, facts, kept),
        Block::Table(table) => table::write(writer, table, kept),
        Block::Signatures(signatures) => signatures::write(writer, signatures),
        _ => {
            for paragraph in paragraphs(writer, block, kept) {
                writer.put(paragraph);
            }
        }
    }
}
