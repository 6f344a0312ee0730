//! The blocks of a document as parts of rows, one file for each kind that is more
//! than words.

mod facts;
mod letterhead;
mod list;
mod signatures;
mod table;

use super::ink::Slab;
use super::rows::{Part, of_lines};
use super::setter::Setter;
use crate::document::{Block, FactsStyle, Inline};

/// Space around what the sheet gives none, in points.
const QUOTE_APART: f64 = 8.0;

/// How far a quotation stands in from both margins, in points.
const QUOTE_INDENT: f64 = 11.0;

/// How the signatures of a document are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signing {
    /// In one piece.
    Whole,
    /// Taller than a page: they part between rows.
    Parted,
}

impl Setter<'_> {
    /// A block of the body. `leads`: it leads to a list or a table, and stays with
    /// its beginning.
    pub(super) fn part(&self, block: &Block, leads: bool, signing: Signing) -> Part {
        match block {
            Block::Heading { level, content } => {
                let name =
                    ["titulo", "encabezado-2", "encabezado-3"][usize::from(*level).clamp(1, 3) - 1];
                let lines = self.lines(name, content, self.width);
                let whole = self.block(name, lines);
                self.styled(name, vec![whole], true)
            }
            Block::Paragraph { style, content } => {
                self.styled(style.class(), self.lines(style.class(), content, self.width), leads)
            }
            Block::Lines { style, lines } => {
                let name = style.class();
                let lines = lines.iter().flat_map(|line| self.lines(name, line, self.width));
                self.styled(name, lines.collect(), false)
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Facts(facts) if facts.style == FactsStyle::Sheet => self.facts(facts),
            Block::Facts(facts) => self.reference(facts),
            Block::Quote { content } => self.quote(content),
            Block::Signatures(signatures) => match signing {
                Signing::Whole => self.signatures(signatures),
                Signing::Parted => self.parted_signatures(signatures),
            },
        }
    }

    /// Lines of a style with the space that the sheet puts around them.
    fn styled(&self, name: &str, lines: Vec<Slab>, is_sticky: bool) -> Part {
        let (look, between) = (self.look(name), self.between(name));
        Part {
            above: look.antes * self.spacing.factor + between,
            below: look.despues * self.spacing.factor + between,
            rows: of_lines(lines, between),
            is_sticky,
        }
    }

    /// The legend of the year, under the letterhead.
    pub(super) fn legend(&self, content: &[Inline]) -> Part {
        self.styled("leyenda", self.lines("leyenda", content, self.width), false)
    }

    fn quote(&self, content: &[Block]) -> Part {
        let width = self.width - 2.0 * QUOTE_INDENT;
        let lines = self.inner(content, "cita", width);
        let lines = lines.into_iter().map(|(gap, line)| (gap, line.inset(QUOTE_INDENT))).collect();
        Part { above: QUOTE_APART, below: QUOTE_APART, rows: self.gapped(lines), is_sticky: false }
    }

    /// Lines, each so far under the one above it, as rows.
    fn gapped(&self, lines: Vec<(f64, Slab)>) -> Vec<super::rows::Row> {
        let (gaps, slabs): (Vec<f64>, Vec<Slab>) = lines.into_iter().unzip();
        let mut rows = of_lines(slabs, 0.0);
        for (row, gap) in rows.iter_mut().zip(gaps).skip(1) {
            row.gap = gap;
        }
        rows
    }

    /// What stands within a cell, an item or a quotation: paragraphs and lists, in
    /// the style of what holds them. Each line with its distance from the one above.
    fn inner(&self, content: &[Block], name: &str, width: f64) -> Vec<(f64, Slab)> {
        let between = self.between(name);
        let mut lines = Vec::new();
        for block in content {
            match block {
                Block::List(list) => lines.extend(self.items(list, name, width, 0.0)),
                Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                    let own = self.lines(name, content, width);
                    lines.extend(own.into_iter().map(|line| (between, line)));
                }
                Block::Table(_)
                | Block::Facts(_)
                | Block::Quote { .. }
                | Block::Lines { .. }
                | Block::Signatures(_) => {}
            }
        }
        lines
    }

    /// How far down words in small type begin to stand on the baseline of the larger
    /// type beside them, in points.
    fn lower(&self, name: &str, neighbour: &str) -> f64 {
        self.style(neighbour).ascent() - self.style(name).ascent()
    }
}
