//! Rows onto pages: in order, as many as fit, with what must stay together.

use super::blocks::Signing;
use super::ink::{Mark, Slab};
use super::rows::{Flow, Part, Row, Start};
use super::setter::Setter;
use crate::document::{Block, Document};
use crate::pdf::fit::Adjustment;
use crate::pdf::{Page, Pagination};
use crate::sheet::{Face, POINTS_PER_MM, Sheet};

/// Between the letterhead and the text, at the plain spacing, in points.
const UNDER_LETTERHEAD: f64 = 6.0;

/// What does not fit by this many points fits.
const ROUNDING: f64 = 0.01;

/// The marks of a page, in points from the top left corner of the paper.
pub(super) type Ink = Vec<Mark>;

/// The pages of a document under an adjustment, without furniture, and how they
/// came out.
pub(super) fn fill(
    setter: &Setter<'_>,
    document: &Document,
    adjustment: &Adjustment,
) -> (Vec<Ink>, Pagination) {
    let mut pages = Pages::new(setter.sheet, adjustment);
    pages.letterhead(setter, document);
    for chunk in chunks(rows(setter, document, adjustment)) {
        pages.place(chunk);
    }
    pages.finish()
}

/// The text of a document as rows.
fn rows(setter: &Setter<'_>, document: &Document, adjustment: &Adjustment) -> Vec<Row> {
    let mut flow = Flow::default();
    let legend = &document.furniture.letterhead.legend;
    if !legend.is_empty() {
        flow.push(setter.legend(legend), None);
    }
    flow.space(UNDER_LETTERHEAD * setter.spacing.factor);
    let signing = if adjustment.partir_firmas { Signing::Parted } else { Signing::Whole };
    for (block, content) in document.body.iter().enumerate() {
        let next = document.body.get(block + 1);
        let leads = matches!(next, Some(Block::List(_) | Block::Table(_)));
        let is_signatures = matches!(content, Block::Signatures(_));
        let part: Part = setter.part(content, leads, signing);
        flow.push(part, Some(Start { block, is_signatures }));
    }
    flow.rows
}

/// Rows that stay on one page.
fn chunks(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut chunks: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match chunks.last_mut() {
            Some(chunk) if row.is_tied => chunk.push(row),
            _ => chunks.push(vec![row]),
        }
    }
    chunks
}

/// Pages as they fill.
struct Pages<'a> {
    adjustment: &'a Adjustment,
    left: f64,
    top: f64,
    bottom: f64,
    pages: Vec<Ink>,
    /// Where the next row may stand.
    y: f64,
    /// Whether nothing stands on the page yet.
    is_fresh: bool,
    /// Room kept empty at the foot of the page, and of the next.
    kept: [f64; 2],
    blocks: Vec<(usize, f64)>,
    signatures: Option<(usize, f64)>,
    signatures_end: Option<(usize, f64)>,
    within_signatures: bool,
}

impl<'a> Pages<'a> {
    fn new(sheet: &Sheet, adjustment: &'a Adjustment) -> Self {
        let margins = &sheet.margenes;
        let (_, height) = sheet.papel.size_mm();
        Pages {
            adjustment,
            left: margins.izquierdo * POINTS_PER_MM,
            top: margins.superior * POINTS_PER_MM,
            bottom: (height - margins.inferior) * POINTS_PER_MM,
            pages: vec![Vec::new()],
            y: margins.membrete * POINTS_PER_MM,
            is_fresh: false,
            kept: [0.0; 2],
            blocks: Vec::new(),
            signatures: None,
            signatures_end: None,
            within_signatures: false,
        }
    }

    fn letterhead(&mut self, setter: &Setter<'_>, document: &Document) {
        let head = setter.letterhead(&document.furniture.letterhead);
        self.draw(head);
    }

    /// Puts rows that stay together on this page, or on the next.
    fn place(&mut self, mut chunk: Vec<Row>) {
        let starts: Vec<Start> = chunk.iter().filter_map(|row| row.starts).collect();
        for start in &starts {
            self.keep_empty(start.block);
        }
        let begins_page = starts.iter().any(|start| start.is_signatures);
        if begins_page && self.adjustment.hoja_de_firmas && !self.is_fresh {
            self.next();
        }
        if !self.is_fresh && !self.fits(&chunk) {
            self.next();
        }
        self.repeat_head(&chunk);
        if self.fits(&chunk) || chunk.len() == 1 {
            chunk.into_iter().for_each(|row| self.put(row));
            return;
        }
        // More than a page of it: it goes on over the end of the page.
        for row in chunk.drain(..) {
            if !self.is_fresh && !self.fits(std::slice::from_ref(&row)) {
                self.next();
                self.repeat_head(std::slice::from_ref(&row));
            }
            self.put(row);
        }
    }

    /// Keeps room empty where a filler stands before a block: at the foot of this
    /// page, or of the next when this one has too little room left.
    fn keep_empty(&mut self, block: usize) {
        let filler = self.adjustment.rellenos.iter().find(|filler| filler.bloque == block);
        let Some(filler) = filler else { return };
        let has_room = self.y + filler.alto <= self.bottom - self.kept[0] + ROUNDING;
        self.kept[usize::from(!has_room)] += filler.alto;
    }

    fn fits(&self, rows: &[Row]) -> bool {
        let mut needed = 0.0;
        for (index, row) in rows.iter().enumerate() {
            let gap = if index == 0 && self.is_fresh { 0.0 } else { row.gap };
            needed += gap + row.slab.height;
        }
        self.y + needed <= self.bottom - self.kept[0] + ROUNDING
    }

    fn next(&mut self) {
        self.pages.push(Vec::new());
        (self.y, self.is_fresh) = (self.top, true);
        self.kept = [self.kept[1], 0.0];
    }

    /// What is repeated above a row that begins a page.
    fn repeat_head(&mut self, chunk: &[Row]) {
        let head = chunk.first().and_then(|row| row.head.clone());
        if let Some(head) = head.filter(|_| self.is_fresh) {
            self.draw(Slab::clone(&head));
        }
    }

    fn put(&mut self, row: Row) {
        if !self.is_fresh {
            self.y += row.gap;
        }
        if let Some(start) = row.starts {
            let place = (self.page(), self.y);
            self.blocks.push(place);
            self.within_signatures = start.is_signatures;
            if start.is_signatures {
                self.signatures = Some(place);
            }
        }
        self.draw(row.slab);
        if self.within_signatures {
            self.signatures_end = Some((self.page(), self.y.min(self.bottom)));
        }
    }

    fn draw(&mut self, slab: Slab) {
        let (left, y) = (self.left, self.y);
        self.y += slab.height;
        self.is_fresh = false;
        let marks = slab.marks.into_iter().map(|mark| mark.shifted(left, y));
        if let Some(page) = self.pages.last_mut() {
            page.extend(marks);
        }
    }

    fn page(&self) -> usize {
        self.pages.len() - 1
    }

    fn finish(self) -> (Vec<Ink>, Pagination) {
        let end = Some((self.page(), self.y));
        let bottom = self.bottom;
        let page = |ink: &Ink| Page::of(ink.iter().filter_map(line).collect(), bottom);
        let pagination = Pagination {
            pages: self.pages.iter().map(page).collect(),
            signatures: self.signatures,
            signatures_end: self.signatures_end,
            end,
            blocks: self.blocks,
            top: self.top,
            bottom,
        };
        (self.pages, pagination)
    }
}

/// The baseline and size of words in the face of running text.
fn line(mark: &Mark) -> Option<(f64, f64)> {
    match mark {
        Mark::Words(words) if words.style.face == Face::Texto => {
            Some((words.baseline, words.style.size))
        }
        _ => None,
    }
}
