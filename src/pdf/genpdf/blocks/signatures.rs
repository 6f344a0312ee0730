//! Signatures: the lines that lead them, and two to a row.

use std::rc::Rc;

use super::Signing;
use crate::document::{Signatory, Signatures};
use crate::pdf::genpdf::ink::Slab;
use crate::pdf::genpdf::rows::{Part, Row};
use crate::pdf::genpdf::setter::Setter;
use crate::sheet::{POINTS_PER_MM, TextAlignment};

/// Space above, at the plain spacing, and below, in points.
const APART: f64 = 6.0;

/// From the line to the name, and from there to each post, in points.
const UNDER_LINE: f64 = 4.0;
const UNDER_NAME: f64 = 2.0;

/// Thickness of the line, in points.
const LINE: f64 = 0.7;

impl Setter<'_> {
    /// The signatures in one piece.
    pub(super) fn signatures(&self, signatures: &Signatures) -> Part {
        let mut pieces = Vec::new();
        let lead = self.lead(signatures);
        let below = lead.as_ref().map_or(0.0, |(_, below)| *below);
        pieces.extend(lead.map(|(slab, _)| (0.0, slab)));
        for (index, row) in self.pairs(signatures).into_iter().enumerate() {
            pieces.push((if index == 0 { below } else { self.between_rows() }, row));
        }
        let row = Row { slab: Slab::stacked(pieces), ..Row::default() };
        self.apart(vec![row])
    }

    /// Signatures that are taller than a page: each page has the same lines above
    /// its rows.
    pub(super) fn parted_signatures(&self, signatures: &Signatures) -> Part {
        let lead = self.lead(signatures);
        let mut rows = Vec::new();
        let mut head = None;
        if let Some((mut slab, below)) = lead {
            slab.height += below;
            rows.push(Row { slab: slab.clone(), ..Row::default() });
            head = Some(Rc::new(slab));
        }
        for (index, slab) in self.pairs(signatures).into_iter().enumerate() {
            let gap = if index == 0 { 0.0 } else { self.between_rows() };
            rows.push(Row { gap, slab, is_tied: index == 0, head: head.clone(), starts: None });
        }
        self.apart(rows)
    }

    fn apart(&self, rows: Vec<Row>) -> Part {
        Part { above: APART * self.spacing.factor, below: APART, rows, is_sticky: false }
    }

    fn between_rows(&self) -> f64 {
        self.sheet.firmas.entre_filas * POINTS_PER_MM * self.spacing.factor
    }

    /// What stands above the names, and the space that it asks for below.
    fn lead(&self, signatures: &Signatures) -> Option<(Slab, f64)> {
        let mut pieces = Vec::new();
        let mut below: f64 = 0.0;
        for block in &signatures.lead {
            let part = self.part(block, false, Signing::Whole);
            for (index, row) in part.rows.into_iter().enumerate() {
                let gap = if index == 0 { below.max(part.above) } else { row.gap };
                pieces.push((gap, row.slab));
            }
            below = part.below;
        }
        (!pieces.is_empty()).then(|| (Slab::stacked(pieces), below))
    }

    /// Two to a row; the odd last one in the middle.
    fn pairs(&self, signatures: &Signatures) -> Vec<Slab> {
        let half = self.width / 2.0;
        let own = self.sheet.firmas.ancho * POINTS_PER_MM;
        let pair = |pair: &[Signatory]| {
            let mut row = Slab::default();
            let cell = if pair.len() == 1 { self.width } else { half };
            for (index, person) in pair.iter().enumerate() {
                let slab = self.signature(person, own);
                row.height = row.height.max(slab.height);
                row.add(slab, index as f64 * half + (cell - own) / 2.0, 0.0);
            }
            row
        };
        signatures.signatories.chunks(2).map(pair).collect()
    }

    /// The pen's room, the line, the name and the posts.
    fn signature(&self, person: &Signatory, width: f64) -> Slab {
        let length = self.sheet.firmas.linea * POINTS_PER_MM;
        let color = &self.sheet.colores.texto;
        let centred = |name: &str, content| {
            let lines = self.aligned_lines(name, content, TextAlignment::Centro, width);
            self.block(name, lines)
        };
        let mut whole = Slab { height: self.spacing.pen, ..Slab::default() };
        let left = (width - length) / 2.0;
        whole.marks.push(Self::rule(left, whole.height, length, LINE, color));
        let names = [(UNDER_LINE, centred("firma-nombre", &person.name))];
        let posts = person.posts.iter().map(|post| (UNDER_NAME, centred("firma-cargo", post)));
        for (gap, words) in names.into_iter().chain(posts) {
            let down = whole.height + gap;
            whole.height = down + words.height;
            whole.add(words, 0.0, down);
        }
        whole
    }
}
