//! About how tall the text of a letter is in Word, in points.

use crate::document::{
    Block, Document, Facts, FactsStyle, Inline, List, Signatory, Signatures, Table,
};
use crate::docx::spacing::Spacing;
use crate::docx::style::WordStyle;
use crate::docx::widths::Widths;
use crate::sheet::{Look, POINTS_PER_MM, Sheet};

/// From one margin of a cell to the other, beside its words, in points.
const CELL_SIDES: f64 = 10.0;

/// Above and below the words of a cell, its hairline included, in points.
const CELL_ENDS: f64 = 7.0;

/// Between a label of the right-hand block and its value, in points.
const BESIDE_LABEL: f64 = 9.0;

/// Under a table, in points.
const UNDER_TABLE: f64 = 10.0;

/// The line of a signature, with what stands between it and the name, in points.
const SIGNATURE_LINE: f64 = 3.0;

/// The measures of a list: how far its items are set in, and the space between
/// them, in points.
struct ListMeasures {
    indent: f64,
    apart: f64,
}

const LIST: ListMeasures = ListMeasures { indent: 30.0, apart: 3.0 };
const INNER_LIST: ListMeasures = ListMeasures { indent: 15.0, apart: 1.0 };

/// What heights are estimated by.
pub(super) struct Estimate<'a> {
    pub(super) widths: Widths<'a>,
    pub(super) spacing: Spacing,
}

impl<'a> Estimate<'a> {
    fn sheet(&self) -> &'a Sheet {
        self.widths.sheet
    }

    /// Height of the whole text.
    pub(super) fn height(&self, document: &Document) -> f64 {
        self.blocks(&document.body)
    }

    fn blocks(&self, blocks: &[Block]) -> f64 {
        let mut height = 0.0;
        let mut after = 0.0_f64;
        for block in blocks {
            let look = style_around(block).look(self.sheet());
            // Of two spaces that meet, the larger stands.
            height += after.max(look.antes) * self.spacing.spaces + self.block(block);
            after = look.despues;
        }
        height
    }

    /// Height of a block without the space around it.
    fn block(&self, block: &Block) -> f64 {
        let width = self.sheet().text_mm().0 * POINTS_PER_MM;
        let style = style_around(block);
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                self.run(content, style, width)
            }
            Block::Lines { lines, .. } => {
                lines.iter().map(|line| self.run(line, style, width)).sum()
            }
            Block::List(list) => self.list(list, style, width, &LIST),
            Block::Quote { content } => {
                self.within(content, style, width - 2.0 * style.look(self.sheet()).tamano)
            }
            Block::Table(table) => self.table(table, width),
            Block::Facts(facts) => self.facts(facts, width),
            Block::Signatures(signatures) => self.signatures(signatures),
        }
    }

    fn run(&self, content: &[Inline], style: WordStyle, width: f64) -> f64 {
        let look = style.look(self.sheet());
        self.widths.lines(content, style, width) as f64 * self.line(look)
    }

    fn line(&self, look: &Look) -> f64 {
        look.interlinea * self.spacing.lines
    }

    fn list(&self, list: &List, style: WordStyle, width: f64, measures: &ListMeasures) -> f64 {
        let width = width - measures.indent;
        list.items.iter().map(|item| self.within(item, style, width) + measures.apart).sum()
    }

    /// Blocks in the style of what holds them.
    fn within(&self, blocks: &[Block], style: WordStyle, width: f64) -> f64 {
        let one = |block: &Block| match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                self.run(content, style, width)
            }
            Block::List(list) => self.list(list, style, width, &INNER_LIST),
            _ => self.block(block),
        };
        blocks.iter().map(one).sum()
    }

    fn table(&self, table: &Table, width: f64) -> f64 {
        let total: f64 = table.widths.iter().sum();
        let column = |index: usize| match table.widths.get(index) {
            Some(share) => width * share / total - CELL_SIDES,
            None => width / table.head.len() as f64 - CELL_SIDES,
        };
        let row = |cells: &[Vec<Inline>], style: WordStyle| {
            let heights =
                cells.iter().enumerate().map(|(index, cell)| self.run(cell, style, column(index)));
            heights.fold(0.0, f64::max) + CELL_ENDS
        };
        let rows = table.rows.iter().map(|cells| row(cells, WordStyle::TableCell));
        row(&table.head, WordStyle::TableHead) + rows.sum::<f64>() + UNDER_TABLE
    }

    fn facts(&self, facts: &Facts, text: f64) -> f64 {
        let look = &self.sheet().datos;
        let (labels, part) = (look.rotulos * POINTS_PER_MM, text * look.referencia);
        let (style, column, apart) = match facts.style {
            FactsStyle::Sheet => (WordStyle::Value, text - labels - CELL_SIDES, CELL_ENDS),
            FactsStyle::Reference => {
                (WordStyle::Reference, part - self.widths.longest_label(facts) - BESIDE_LABEL, 0.5)
            }
        };
        facts.rows.iter().map(|fact| self.within(&fact.value, style, column) + apart).sum()
    }

    /// Height of what stands above the signatures, and of their rows.
    pub(super) fn signatures(&self, signatures: &Signatures) -> f64 {
        let firmas = &self.sheet().firmas;
        let pen_mm = self.spacing.pen_mm + firmas.entre_filas * self.spacing.spaces;
        let row = pen_mm * POINTS_PER_MM + SIGNATURE_LINE;
        let rows = signatures.signatories.chunks(2).map(|pair| {
            row + pair.iter().map(|signatory| self.signatory(signatory)).fold(0.0, f64::max)
        });
        self.blocks(&signatures.lead) + rows.sum::<f64>()
    }

    fn signatory(&self, signatory: &Signatory) -> f64 {
        let width = self.sheet().firmas.ancho * POINTS_PER_MM;
        let posts =
            signatory.posts.iter().map(|post| self.run(post, WordStyle::SignatoryPost, width));
        self.run(&signatory.name, WordStyle::SignatoryName, width) + posts.sum::<f64>()
    }
}

/// The style whose space stands around a block.
fn style_around(block: &Block) -> WordStyle {
    match block {
        Block::Heading { level, .. } => WordStyle::heading(*level),
        Block::Paragraph { style, .. } | Block::Lines { style, .. } => WordStyle::of(*style),
        Block::List(_) => WordStyle::Item,
        Block::Quote { .. } => WordStyle::Quote,
        Block::Table(_) => WordStyle::TableCell,
        Block::Facts(_) => WordStyle::Value,
        Block::Signatures(_) => WordStyle::SignatoryPost,
    }
}
