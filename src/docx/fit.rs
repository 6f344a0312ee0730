//! Whether a letter fits on its page, and how far the sheet's spacing gives way
//! so that it does.
//!
//! Word sets the page, so this can only be an estimate: it is made where it
//! matters, for a letter a little longer than one page, whose copies would
//! otherwise stand alone on the next. The limits are the sheet's, the same as
//! in the PDF. Longer documents keep the sheet's own spacing.

use super::format::look;
use super::letters::{lines, width};
use super::picture::Mark;
use crate::document::{
    Block, Document, Facts, FactsStyle, Inline, List, Signatory, Signatures, Table,
};
use crate::sheet::{Look, Sheet};

/// How spacing gives way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slack {
    /// Factor of the space between parts.
    pub(super) spaces: f64,
    /// Factor of the space from line to line.
    pub(super) lines: f64,
    /// Room for the pen, in millimetres.
    pub(super) pen_mm: f64,
}

/// Steps in which spacing closes, as in the PDF.
const STEPS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// Lines of text that Word may need beyond the estimate, in points.
const MARGIN_OF_ERROR: f64 = 2.0;

const POINTS_A_MILLIMETRE: f64 = 72.0 / 25.4;

impl Slack {
    /// The sheet's own spacing.
    pub(super) fn none(sheet: &Sheet) -> Self {
        Slack { spaces: 1.0, lines: 1.0, pen_mm: sheet.firmas.lugar }
    }

    /// Spacing closed by a part, from 0 to 1, of what the sheet allows; lines
    /// close last.
    fn closed(part: f64, sheet: &Sheet) -> Self {
        let firmas = &sheet.firmas;
        let late = (2.0 * part - 1.0).max(0.0);
        Slack {
            spaces: 1.0 - part * sheet.ajuste.cerrar,
            lines: 1.0 - late * sheet.ajuste.cerrar_interlinea,
            pen_mm: firmas.lugar - part * (firmas.lugar - firmas.lugar_minimo),
        }
    }
}

/// The least closing with which the document stands on one page, or else all
/// its signatures; none when nothing helps.
pub(super) fn fit(document: &Document, sheet: &Sheet, marks: &[Mark<'_>]) -> Slack {
    let room = room(document, sheet, marks) - MARGIN_OF_ERROR;
    STEPS
        .into_iter()
        .map(|part| Slack::closed(part, sheet))
        .find(|slack| Estimate { sheet, slack }.height(document) <= room)
        .unwrap_or_else(|| fit_signatures(document, sheet))
}

/// Closes the room for the pen alone, when with it all the signatures stand on
/// one page and else they would not.
fn fit_signatures(document: &Document, sheet: &Sheet) -> Slack {
    let none = Slack::none(sheet);
    let closed = |part: f64| Slack { pen_mm: Slack::closed(part, sheet).pen_mm, ..none };
    let fits = |slack: &Slack| {
        document.body.iter().all(|block| match block {
            Block::Signatures(signatures) => !part(signatures, sheet, slack),
            _ => true,
        })
    };
    STEPS.into_iter().map(closed).find(fits).unwrap_or(none)
}

/// Whether the signatures are taller than a page, and have to part between rows.
pub(super) fn part(signatures: &Signatures, sheet: &Sheet, slack: &Slack) -> bool {
    let (_, height) = sheet.papel.size_mm();
    let margins = sheet.margenes.superior + sheet.margenes.inferior;
    let page = (height - margins) * POINTS_A_MILLIMETRE - MARGIN_OF_ERROR;
    Estimate { sheet, slack }.signatures(signatures) > page
}

/// Height of the text on the first page, in points.
fn room(document: &Document, sheet: &Sheet, marks: &[Mark<'_>]) -> f64 {
    let letterhead = &document.furniture.letterhead;
    let highest = marks.iter().map(|mark| f64::from(mark.height) / 12_700.0).fold(0.0, f64::max);
    let beside = marks.iter().map(|mark| f64::from(mark.width) / 12_700.0).sum::<f64>();
    let name = look(sheet, "membrete-nombre");
    let line = look(sheet, "membrete-linea").interlinea + 2.0;
    let column = text_width(sheet) - beside;
    let names = lines(&letterhead.name, name, column) as f64 * name.interlinea
        + letterhead.lines.len() as f64 * line;
    let legend = look(sheet, "leyenda");
    let legend = if letterhead.legend.is_empty() { 0.0 } else { legend.interlinea + legend.antes };
    let (_, height) = sheet.papel.size_mm();
    let margins = (sheet.margenes.membrete + sheet.margenes.inferior) * POINTS_A_MILLIMETRE;
    height * POINTS_A_MILLIMETRE - margins - highest.max(names) - legend - 13.0
}

fn text_width(sheet: &Sheet) -> f64 {
    let (width, _) = sheet.papel.size_mm();
    (width - sheet.margenes.izquierdo - sheet.margenes.derecho) * POINTS_A_MILLIMETRE
}

struct Estimate<'a> {
    sheet: &'a Sheet,
    slack: &'a Slack,
}

impl Estimate<'_> {
    fn height(&self, document: &Document) -> f64 {
        self.blocks(&document.body)
    }

    fn blocks(&self, blocks: &[Block]) -> f64 {
        let mut height = 0.0;
        let mut after = 0.0_f64;
        for block in blocks {
            let (name, body) = self.block(block);
            let style = look(self.sheet, name);
            // Of two spaces that meet, the larger stands.
            height += after.max(style.antes) * self.slack.spaces + body;
            after = style.despues;
        }
        height
    }

    /// Name of the style of a block, and its height without the space around.
    fn block(&self, block: &Block) -> (&'static str, f64) {
        let width = text_width(self.sheet);
        match block {
            Block::Heading { level, content } => {
                let name = ["titulo", "encabezado-2", "encabezado-3"][heading(*level)];
                (name, self.run(content, name, width))
            }
            Block::Paragraph { style, content } => {
                (style.class(), self.run(content, style.class(), width))
            }
            Block::Lines { style, lines } => {
                let name = style.class();
                (name, lines.iter().map(|line| self.run(line, name, width)).sum())
            }
            Block::List(list) => ("cuerpo", self.list(list, "cuerpo", width - 30.0, 3.0)),
            Block::Quote { content } => ("cita", self.within(content, "cita", width - 22.0)),
            Block::Table(table) => ("tabla-celda", self.table(table, width)),
            Block::Facts(facts) => ("dato", self.facts(facts, width)),
            Block::Signatures(signatures) => ("firma-cargo", self.signatures(signatures)),
        }
    }

    fn run(&self, content: &[Inline], name: &str, width: f64) -> f64 {
        let style = look(self.sheet, name);
        lines(content, style, width) as f64 * self.line(style)
    }

    fn line(&self, style: &Look) -> f64 {
        style.interlinea * self.slack.lines
    }

    fn list(&self, list: &List, name: &str, width: f64, apart: f64) -> f64 {
        list.items.iter().map(|item| self.within(item, name, width) + apart).sum()
    }

    /// Blocks in the style of what holds them.
    fn within(&self, blocks: &[Block], name: &str, width: f64) -> f64 {
        let one = |block: &Block| match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                self.run(content, name, width)
            }
            Block::List(list) => self.list(list, name, width - 15.0, 1.0),
            _ => self.block(block).1,
        };
        blocks.iter().map(one).sum()
    }

    fn table(&self, table: &Table, width: f64) -> f64 {
        let total: f64 = table.widths.iter().sum();
        let column = |index: usize| match table.widths.get(index) {
            Some(share) => width * share / total - 10.0,
            None => width / table.head.len() as f64 - 10.0,
        };
        let row = |cells: &[Vec<Inline>], name: &str| {
            let heights =
                cells.iter().enumerate().map(|(index, cell)| self.run(cell, name, column(index)));
            heights.fold(0.0, f64::max) + 7.0
        };
        let rows = table.rows.iter().map(|cells| row(cells, "tabla-celda"));
        row(&table.head, "tabla-encabezado") + rows.sum::<f64>() + 10.0
    }

    fn facts(&self, facts: &Facts, text: f64) -> f64 {
        let (name, column, apart) = match facts.style {
            FactsStyle::Sheet => ("dato", text - 90.0, 7.0),
            FactsStyle::Reference => {
                let label = look(self.sheet, "rotulo");
                let longest = facts
                    .rows
                    .iter()
                    .map(|fact| width(&crate::document::plain(&fact.label), label))
                    .fold(0.0, f64::max);
                ("referencia", text * 0.6 - longest - 9.0, 0.5)
            }
        };
        facts.rows.iter().map(|fact| self.within(&fact.value, name, column) + apart).sum()
    }

    fn signatures(&self, signatures: &Signatures) -> f64 {
        let firmas = &self.sheet.firmas;
        let row = (self.slack.pen_mm + firmas.entre_filas * self.slack.spaces)
            * POINTS_A_MILLIMETRE
            + 3.0;
        let width = firmas.ancho * POINTS_A_MILLIMETRE;
        let one = |signatory: &Signatory| {
            let posts = signatory.posts.iter().map(|post| self.run(post, "firma-cargo", width));
            self.run(&signatory.name, "firma-nombre", width) + posts.sum::<f64>()
        };
        let rows = signatures
            .signatories
            .chunks(2)
            .map(|pair| row + pair.iter().map(one).fold(0.0, f64::max));
        self.blocks(&signatures.lead) + rows.sum::<f64>()
    }
}

fn heading(level: u8) -> usize {
    usize::from(level.clamp(1, 3)) - 1
}
