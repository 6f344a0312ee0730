//! Blocks within cells, items and quotes, where there are only paragraphs and
//! lists, all in the style of what holds them.

use docx_rs::{Indent, Paragraph};

use super::lists::{LEVELS, Place, indents};
use super::writer::{Writer, empty, numbered};
use crate::document::{Block, Inline, List, Marker};
use crate::docx::style::WordStyle;

/// What holds the blocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holder {
    pub(super) style: WordStyle,
    /// Where its lists stand.
    pub(super) place: Place,
}

/// The paragraphs of blocks; at least one, for a cell must end in a paragraph.
pub(super) fn paragraphs(
    writer: &mut Writer<'_>,
    blocks: &[Block],
    holder: Holder,
) -> Vec<Paragraph> {
    let mut made = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::List(list) => push_list(writer, list, holder, 0, &mut made),
            _ => {
                made.extend(runs(block).into_iter().map(|run| writer.paragraph(holder.style, run)));
            }
        }
    }
    if made.is_empty() {
        made.push(empty(holder.style));
    }
    made
}

/// The items of a list at a depth.
pub(super) fn push_list(
    writer: &mut Writer<'_>,
    list: &List,
    holder: Holder,
    depth: usize,
    made: &mut Vec<Paragraph>,
) {
    let level = depth.min(LEVELS - 1);
    let number = writer.lists.begin(list.marker, holder.place, level, list.start);
    for item in &list.items {
        let mut first = true;
        for block in item {
            if let Block::List(inner) = block {
                if first {
                    made.push(numbered(empty(holder.style), number, level));
                }
                push_list(writer, inner, holder, depth + 1, made);
                first = false;
                continue;
            }
            for run in runs(block) {
                let paragraph = writer.paragraph(holder.style, run);
                made.push(if first {
                    numbered(paragraph, number, level)
                } else {
                    continued(paragraph, list.marker, holder.place, level)
                });
                first = false;
            }
        }
        if first {
            made.push(numbered(empty(holder.style), number, level));
        }
    }
}

/// A later paragraph of an item: no number, under the words of the first.
fn continued(mut paragraph: Paragraph, marker: Marker, place: Place, level: usize) -> Paragraph {
    let (left, _) = indents(marker, place, level);
    paragraph.property.indent = Some(Indent::new(Some(left), None, None, None));
    paragraph
}

/// Every run of words of a block, in reading order.
pub(super) fn runs(block: &Block) -> Vec<&[Inline]> {
    let mut found = Vec::new();
    push_runs(block, &mut found);
    found
}

fn push_runs<'a>(block: &'a Block, found: &mut Vec<&'a [Inline]>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => found.push(content),
        Block::List(list) => list.items.iter().flatten().for_each(|one| push_runs(one, found)),
        Block::Table(table) => {
            found.extend(table.head.iter().map(Vec::as_slice));
            found.extend(table.rows.iter().flatten().map(Vec::as_slice));
        }
        Block::Facts(facts) => {
            for fact in &facts.rows {
                found.push(&fact.label);
                fact.value.iter().for_each(|one| push_runs(one, found));
            }
        }
        Block::Quote { content } => content.iter().for_each(|one| push_runs(one, found)),
        Block::Lines { lines, .. } => found.extend(lines.iter().map(Vec::as_slice)),
        Block::Signatures(signatures) => {
            signatures.lead.iter().for_each(|one| push_runs(one, found));
            for signatory in &signatures.signatories {
                found.push(&signatory.name);
                found.extend(signatory.posts.iter().map(Vec::as_slice));
            }
        }
    }
}
