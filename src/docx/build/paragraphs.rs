//! The paragraphs of a block of the text that is no table.

use docx_rs::Paragraph;

use super::inner::{self, Holder};
use super::lists::Place;
use super::writer::Writer;
use crate::document::{Block, List};
use crate::docx::style::WordStyle;

/// The paragraphs of a block; `kept` says that the last keeps with the next block.
pub(super) fn paragraphs(writer: &mut Writer<'_>, block: &Block, kept: bool) -> Vec<Paragraph> {
    let mut made = match block {
        Block::Heading { level, content } => {
            vec![writer.paragraph(WordStyle::heading(*level), content)]
        }
        Block::Paragraph { style, content } => {
            vec![writer.paragraph(WordStyle::of(*style), content)]
        }
        Block::Lines { style, lines } => {
            lines.iter().map(|line| writer.paragraph(WordStyle::of(*style), line)).collect()
        }
        Block::List(list) => list_in_text(writer, list),
        Block::Quote { content } => inner::paragraphs(
            writer,
            content,
            Holder { style: WordStyle::Quote, place: Place::Text },
        ),
        Block::Table(_) | Block::Facts(_) | Block::Signatures(_) => {
            let runs = inner::runs(block).into_iter();
            runs.map(|run| writer.paragraph(WordStyle::Body, run)).collect()
        }
    };
    if kept && let Some(last) = made.pop() {
        made.push(writer.kept(last));
    }
    made
}

fn list_in_text(writer: &mut Writer<'_>, list: &List) -> Vec<Paragraph> {
    let mut made = Vec::new();
    let holder = Holder { style: WordStyle::Item, place: Place::Text };
    inner::push_list(writer, list, holder, 0, &mut made);
    made
}
