//! What matters of a document for how it falls on its pages, and whether its pages
//! are as they should be.

use crate::document::{Block, Document};
use crate::pdf::pagination::Pagination;
use crate::sheet::Sheet;

/// What matters of a document for how it falls on its pages.
pub(super) struct Shape {
    /// Whether the signatures begin a page.
    pub(super) own_sheet: bool,
    /// Whether a sentence says to which document the sheet of signatures belongs.
    pub(super) has_sentence: bool,
    /// Lines of text that stand with the signatures, at least.
    pub(super) lines: usize,
    has_tail: bool,
    has_signatures: bool,
}

impl Shape {
    /// Looks through the blocks of `document`.
    pub(super) fn of(document: &Document, sheet: &Sheet) -> Self {
        let mut shape = Shape {
            own_sheet: false,
            has_sentence: false,
            lines: sheet.lines_with_signatures(),
            has_tail: false,
            has_signatures: false,
        };
        for block in &document.body {
            match block {
                Block::Signatures(signatures) => {
                    shape.has_sentence = signatures.has_sentence();
                    shape.own_sheet = shape.has_sentence
                        && signatures.signatories.len() > sheet.most_beside_text();
                    shape.has_signatures = true;
                }
                Block::Paragraph { style, .. } | Block::Lines { style, .. } if style.is_tail() => {
                    shape.has_tail = true;
                }
                _ => {}
            }
        }
        shape
    }

    /// Whether signatures, tail and paper are all as they should be.
    pub(super) fn is_good(&self, pagination: &Pagination) -> bool {
        self.signatures_stand(pagination)
            && self.tail_stands(pagination)
            && signatures_fit(pagination)
    }

    /// Whether the signatures stand with their text.
    pub(super) fn signatures_stand(&self, pagination: &Pagination) -> bool {
        !self.has_signatures
            || self.has_sentence
            || pagination.lines_with_signatures() >= self.lines
    }

    /// Whether the last page has something besides the tail.
    pub(super) fn tail_stands(&self, pagination: &Pagination) -> bool {
        match (pagination.signatures_end, pagination.end) {
            (Some((signatures, _)), Some((end, _))) if self.has_tail => signatures == end,
            _ => true,
        }
    }
}

/// Whether the signature block lies on the paper. One that is taller than a page
/// is cut at the page's end, so that is where the block seems to end.
pub(super) fn signatures_fit(pagination: &Pagination) -> bool {
    pagination.signatures_end.is_none_or(|(_, bottom)| bottom < pagination.bottom - 0.01)
}
