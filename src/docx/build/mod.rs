//! Document to parts, by docx-rs, as far as docx-rs goes.
//!
//! Each part is built by itself: docx-rs' own assembly numbers relationships
//! and pictures from counters that all threads share. Links travel as anchors
//! and become relationships in `finish`.

mod body;
mod facts;
mod flow;
mod furniture;
mod grid;
mod inner;
mod letterhead;
mod lists;
mod page;
mod paragraphs;
mod runs;
mod signatures;
mod styles;
mod table;
mod tables;
mod writer;

use docx_rs::BuildXML;

use super::picture::PlacedMark;
use super::spacing::Spacing;
use super::style::Catalogue;
use super::widths::Widths;
use crate::document::Document;
use writer::Writer;

pub(super) use styles::build as styles;

/// The parts as docx-rs wrote them.
#[derive(Debug, Clone)]
pub(super) struct Built {
    pub(super) document: Vec<u8>,
    /// None when there are no lists.
    pub(super) numbering: Option<Vec<u8>>,
    /// Of the first page, and of the others.
    pub(super) headers: [Vec<u8>; 2],
    /// Of the first page, and of the others.
    pub(super) footers: [Vec<u8>; 2],
}

/// Names by which the section refers to its heads and feet until `finish`
/// numbers them.
pub(super) const FURNITURE: [(&str, &str); 4] =
    [("header1", "first"), ("header2", "default"), ("footer1", "first"), ("footer2", "default")];

/// Builds every part of one document; its styles may be those of many.
pub(super) fn build(
    document: &Document,
    widths: Widths<'_>,
    styles: &Catalogue,
    marks: &[PlacedMark<'_>],
    spacing: Spacing,
) -> Built {
    let mut writer = Writer::new(widths, styles, spacing);
    body::write(&mut writer, document);
    let first_header = letterhead::build(&writer, &document.furniture.letterhead, marks);
    let header = furniture::header(&writer, &document.furniture.running_head);
    let footer = furniture::footer(&writer, &document.furniture.footer);
    let (children, lists) = writer.finish();
    let text = docx_rs::Document {
        children,
        section_property: page::section(widths.sheet),
        ..docx_rs::Document::new()
    };
    Built {
        document: text.build(),
        numbering: lists.build(),
        headers: [first_header.build(), header.build()],
        footers: [footer.build(), footer.build()],
    }
}
