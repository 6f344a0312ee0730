//! What is carried from block to block: the lists numbered so far, and the
//! elements written.

use docx_rs::{
    DocumentChild, IndentLevel, LineSpacing, NumberingId, NumberingProperty, Paragraph,
    ParagraphStyle, Table,
};

use super::lists::Lists;
use super::runs;
use crate::document::Inline;
use crate::docx::catalogue::{Definition, find};
use crate::docx::fit::Slack;
use crate::docx::format::look;
use crate::docx::measure::{points, space, text_width};
use crate::sheet::Sheet;

/// Least space under a table, in points.
const UNDER_TABLE: f64 = 10.0;

/// A letter on its way to Word.
pub(super) struct Writer<'a> {
    /// How it looks.
    pub(super) sheet: &'a Sheet,
    /// How its spacing gives way.
    pub(super) slack: Slack,
    /// Its lists.
    pub(super) lists: Lists,
    /// Width of the text.
    pub(super) width: i32,
    styles: &'a [Definition],
    children: Vec<DocumentChild>,
    /// Space before the next paragraph, over its style's, in points.
    gap: Option<f64>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(sheet: &'a Sheet, styles: &'a [Definition], slack: Slack) -> Self {
        let width = text_width(sheet);
        let lists = Lists::default();
        Writer { sheet, slack, lists, width, styles, children: Vec::new(), gap: None }
    }

    /// A paragraph in a style.
    pub(super) fn paragraph(&self, style: &str, content: &[Inline]) -> Paragraph {
        let italic = find(self.styles, style).is_some_and(|style| style.format.italic);
        let mut paragraph = empty(style);
        paragraph.children = runs::build(content, italic);
        paragraph
    }

    /// Keeps a paragraph with the next, unless its style does.
    pub(super) fn kept(&self, mut paragraph: Paragraph) -> Paragraph {
        let style = paragraph.property.style.as_ref().map(|style| style.val.as_str());
        let by_style = style
            .and_then(|style| find(self.styles, style))
            .is_some_and(|style| style.format.keeps_next);
        if !by_style {
            paragraph.property.keep_next = Some(true);
        }
        paragraph
    }

    /// Sets the next paragraph apart: one addressee from the other.
    pub(super) fn part_next(&mut self) {
        self.gap = Some(look(self.sheet, "destinatario").antes * self.slack.spaces);
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
            self.put(empty("Cuerpo"));
        }
        (self.children, self.lists)
    }

    fn part(&mut self) {
        if self.is_after_table() {
            let separator = empty("Separador");
            self.children.push(DocumentChild::Paragraph(Box::new(separator)));
        }
    }

    fn is_after_table(&self) -> bool {
        matches!(self.children.last(), Some(DocumentChild::Table(_)))
    }

    /// A table has no space of its own under it, so the paragraph after it
    /// brings it when its style has less.
    fn spaced(&self, mut paragraph: Paragraph) -> Paragraph {
        let style = paragraph.property.style.as_ref().map_or("", |style| style.val.as_str());
        let own = find(self.styles, style).map_or(0, |style| style.format.before);
        let needed = points(UNDER_TABLE);
        if own < points(6.0) && !style.starts_with("Firma") {
            paragraph.property.line_spacing = Some(LineSpacing::new().before(space(needed)));
        }
        paragraph
    }
}

/// A paragraph without words. Fields of docx-rs are set in place where there
/// are many: its builders move a kilobyte for each.
pub(super) fn empty(style: &str) -> Paragraph {
    let mut paragraph = Paragraph::new();
    paragraph.property.style = Some(ParagraphStyle::new(Some(style)));
    paragraph
}

/// Numbers a paragraph as an item of a list.
pub(super) fn numbered(mut paragraph: Paragraph, list: usize, level: usize) -> Paragraph {
    let (id, level) = (NumberingId::new(list), IndentLevel::new(level));
    paragraph.property.numbering_property = Some(NumberingProperty::new().add_num(id, level));
    paragraph
}
