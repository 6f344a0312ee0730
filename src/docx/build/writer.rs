//! What is carried from block to block: the lists numbered so far, and the
//! elements written.

use docx_rs::{
    DocumentChild, IndentLevel, LineSpacing, NumberingId, NumberingProperty, Paragraph,
    ParagraphStyle, Table,
};

use super::lists::Lists;
use super::runs;
use crate::document::Inline;
use crate::docx::measure::{points, space, text_width};
use crate::docx::spacing::Spacing;
use crate::docx::style::{Catalogue, WordStyle};
use crate::docx::widths::Widths;
use crate::sheet::Sheet;

/// Space under a table that the next paragraph brings, in points.
const UNDER_TABLE: f64 = 10.0;

/// Space before a paragraph that is enough under a table, in points.
const ENOUGH_UNDER_TABLE: f64 = 6.0;

/// A letter on its way to Word.
pub(super) struct Writer<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) widths: Widths<'a>,
    pub(super) spacing: Spacing,
    pub(super) lists: Lists,
    /// Width of the text, in twentieths of a point.
    pub(super) width: i32,
    styles: &'a Catalogue,
    children: Vec<DocumentChild>,
    /// Space before the next paragraph, over its style's, in points.
    gap: Option<f64>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(widths: Widths<'a>, styles: &'a Catalogue, spacing: Spacing) -> Self {
        let sheet = widths.sheet;
        let width = text_width(sheet);
        let lists = Lists::default();
        Writer { sheet, widths, spacing, lists, width, styles, children: Vec::new(), gap: None }
    }

    /// A paragraph in a style.
    pub(super) fn paragraph(&self, style: WordStyle, content: &[Inline]) -> Paragraph {
        let mut paragraph = empty(style);
        paragraph.children = runs::build(content, self.styles.format(style).italic);
        paragraph
    }

    /// Keeps a paragraph with the next, unless its style does.
    pub(super) fn kept(&self, mut paragraph: Paragraph) -> Paragraph {
        let style = style_of(&paragraph);
        if !style.is_some_and(|style| self.styles.format(style).keeps_next) {
            paragraph.property.keep_next = Some(true);
        }
        paragraph
    }

    /// Sets the next paragraph apart: one addressee from the other.
    pub(super) fn part_next(&mut self) {
        self.gap = Some(WordStyle::Addressee.look(self.sheet).antes * self.spacing.spaces);
    }

    /// Puts a paragraph into the text; below a table, with room between.
    pub(super) fn put(&mut self, mut paragraph: Paragraph) {
        if let Some(gap) = self.gap.take() {
            paragraph.property.line_spacing = Some(LineSpacing::new().before(space(points(gap))));
        }
        let paragraph = if self.is_after_table() { self.spaced(paragraph) } else { paragraph };
        self.children.push(DocumentChild::Paragraph(Box::new(paragraph)));
    }

    /// Puts a table into the text, apart from a table before it.
    pub(super) fn put_table(&mut self, table: Table) {
        self.part();
        self.children.push(DocumentChild::Table(Box::new(table)));
    }

    /// The elements of the text, which must not end in a table, and its lists.
    pub(super) fn finish(mut self) -> (Vec<DocumentChild>, Lists) {
        self.part();
        if self.children.is_empty() {
            self.put(empty(WordStyle::Body));
        }
        (self.children, self.lists)
    }

    fn part(&mut self) {
        if self.is_after_table() {
            let separator = empty(WordStyle::Separator);
            self.children.push(DocumentChild::Paragraph(Box::new(separator)));
        }
    }

    fn is_after_table(&self) -> bool {
        matches!(self.children.last(), Some(DocumentChild::Table(_)))
    }

    /// A table has no space under it, so the next paragraph brings some, unless
    /// its style has enough.
    fn spaced(&self, mut paragraph: Paragraph) -> Paragraph {
        let style = style_of(&paragraph);
        let own = style.map_or(0, |style| self.styles.format(style).before);
        if own < points(ENOUGH_UNDER_TABLE) && !style.is_some_and(WordStyle::is_signature) {
            let needed = space(points(UNDER_TABLE));
            paragraph.property.line_spacing = Some(LineSpacing::new().before(needed));
        }
        paragraph
    }
}

/// A paragraph without words. Fields of docx-rs are set in place where there
/// are many: its builders move a kilobyte for each.
pub(super) fn empty(style: WordStyle) -> Paragraph {
    let mut paragraph = Paragraph::new();
    paragraph.property.style = Some(ParagraphStyle::new(Some(style.id())));
    paragraph
}

fn style_of(paragraph: &Paragraph) -> Option<WordStyle> {
    WordStyle::with_id(&paragraph.property.style.as_ref()?.val)
}

/// Numbers a paragraph as an item of a list.
pub(super) fn numbered(mut paragraph: Paragraph, list: usize, level: usize) -> Paragraph {
    let (id, level) = (NumberingId::new(list), IndentLevel::new(level));
    paragraph.property.numbering_property = Some(NumberingProperty::new().add_num(id, level));
    paragraph
}
