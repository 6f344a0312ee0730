//! What the sheet says of how far a document opens and closes, in points: a
//! document and a sheet in, bounds out. `fit` asks before it lays out, so that
//! it tries no spacing that cannot be right.
//!
//! Nothing is promised of what the layout decides by itself; those are bounds
//! for any layout that spaces its parts as the sheet says.

use crate::document::{Block, Document};
use crate::sheet::{Look, POINTS_PER_MM, Sheet};

/// Most points that the layout puts around a part to which the sheet gives no
/// space of its own (a table, a grid), or within one.
const MOST_OF_ITS_OWN: f64 = 10.0;

/// How a document's spacing gives way.
pub(super) struct SpacingBounds<'a> {
    sheet: &'a Sheet,
    gaps: Vec<Gap<'a>>,
    /// Spaces inside parts: between the items of lists.
    inner: usize,
    /// Rows of signatures.
    rows: usize,
}

/// What stands between two parts, each with its look when the sheet gives it one.
struct Gap<'a> {
    above: Option<&'a Look>,
    below: Option<&'a Look>,
}

impl<'a> SpacingBounds<'a> {
    /// What is between the parts of `document`.
    pub(super) fn of(document: &'a Document, sheet: &'a Sheet) -> Self {
        let mut spacing = SpacingBounds { sheet, gaps: Vec::new(), inner: 0, rows: 0 };
        spacing.add(None, &document.body);
        spacing
    }

    fn add(&mut self, mut above: Option<&'a Look>, blocks: &'a [Block]) {
        for block in blocks {
            let below = look(block, self.sheet);
            self.gaps.push(Gap { above, below });
            above = below;
            match block {
                Block::List(list) => self.inner += list.items.len(),
                Block::Signatures(signatures) => {
                    self.rows += signatures.signatories.len().div_ceil(2);
                    self.add(None, &signatures.lead);
                }
                _ => {}
            }
        }
    }

    /// Points by which the text grows, at least, when spacing opens to `holgura`.
    pub(super) fn least_growth(&self, holgura: f64) -> f64 {
        let factor = 1.0 + holgura * self.sheet.ajuste.abrir;
        let between: f64 = self.gaps.iter().map(|gap| gap.at(factor) - gap.at(1.0)).sum();
        let firmas = &self.sheet.firmas;
        between + self.pens(holgura * (firmas.lugar_maximo - firmas.lugar))
    }

    /// Points by which text of `height` shrinks, at most, when spacing closes to
    /// `holgura`.
    pub(super) fn most_shrinkage(&self, holgura: f64, height: f64) -> f64 {
        let (ajuste, firmas) = (&self.sheet.ajuste, &self.sheet.firmas);
        let closed = -holgura * ajuste.cerrar;
        let between: f64 = self.gaps.iter().map(|gap| gap.most() * closed).sum();
        // Items, rows of signatures, and the letterhead.
        let others = (self.inner + self.rows + 1) as f64 * MOST_OF_ITS_OWN * closed;
        let lines = (-2.0 * holgura - 1.0).max(0.0) * ajuste.cerrar_interlinea * height;
        between + others + lines + self.pens(-holgura * (firmas.lugar - firmas.lugar_minimo))
    }

    fn pens(&self, millimetres: f64) -> f64 {
        self.rows as f64 * millimetres * POINTS_PER_MM
    }
}

impl Gap<'_> {
    /// Height at a factor: the larger of the two, each over its own leading.
    /// What the sheet says nothing of stays as it is.
    fn at(&self, factor: f64) -> f64 {
        match (self.above, self.below) {
            (Some(above), Some(below)) => {
                let after = above.despues * factor + above.interlinea - above.tamano;
                let before = below.antes * factor + below.interlinea - below.tamano;
                after.max(before)
            }
            _ => 0.0,
        }
    }

    /// The most that can give way.
    fn most(&self) -> f64 {
        let after = self.above.map_or(MOST_OF_ITS_OWN, |look| look.despues);
        let before = self.below.map_or(MOST_OF_ITS_OWN, |look| look.antes);
        after.max(before)
    }
}

/// The look of a part that the sheet gives space.
fn look<'a>(block: &Block, sheet: &'a Sheet) -> Option<&'a Look> {
    let name = match block {
        Block::Heading { level: 1, .. } => "titulo",
        Block::Heading { level: 2, .. } => "encabezado-2",
        Block::Heading { .. } => "encabezado-3",
        Block::Paragraph { style, .. } | Block::Lines { style, .. } => style.class(),
        Block::List(_) => "cuerpo",
        Block::Table(_) | Block::Facts(_) | Block::Quote { .. } | Block::Signatures(_) => {
            return None;
        }
    };
    Some(sheet.look(name))
}
