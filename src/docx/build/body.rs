//! The text, block by block.

use docx_rs::Paragraph;

use super::inner::{self, Holder};
use super::lists::Place;
use super::writer::Writer;
use super::{facts, flow, signatures, table};
use crate::document::{Block, Document, List, Style};
use crate::docx::catalogue::{heading_id, id_of};

/// Writes every block of the text.
pub(super) fn write(writer: &mut Writer<'_>, document: &Document) {
    let kept = flow::kept(document, writer.sheet);
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
pub(super) fn write_block(writer: &mut Writer<'_>, block: &Block, kept: bool) {
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

/// The paragraphs of a block that has no table.
pub(super) fn paragraphs(writer: &mut Writer<'_>, block: &Block, kept: bool) -> Vec<Paragraph> {
    let mut made = match block {
        Block::Heading { level, content } => vec![writer.paragraph(heading_id(*level), content)],
        Block::Paragraph { style, content } => vec![writer.paragraph(id_of(*style), content)],
        Block::Lines { style, lines } => {
            lines.iter().map(|line| writer.paragraph(id_of(*style), line)).collect()
        }
        Block::List(list) => list_in_text(writer, list),
        Block::Quote { content } => {
            inner::paragraphs(writer, content, Holder { style: "Cita", place: Place::Text })
        }
        Block::Table(_) | Block::Facts(_) | Block::Signatures(_) => {
            let style = id_of(Style::Body);
            inner::runs(block).into_iter().map(|run| writer.paragraph(style, run)).collect()
        }
    };
    if kept && let Some(last) = made.pop() {
        made.push(writer.kept(last));
    }
    made
}

fn list_in_text(writer: &mut Writer<'_>, list: &List) -> Vec<Paragraph> {
    let mut made = Vec::new();
    let holder = Holder { style: "Lista", place: Place::Text };
    inner::push_list(writer, list, holder, 0, &mut made);
    made
}
