//! Labels with their values: across the page, or at its right.

use super::table::{APART, HAIRLINE, INSET};
use crate::document::{Block, Fact, Facts};
use crate::pdf::genpdf::ink::Slab;
use crate::pdf::genpdf::paragraph::natural_width;
use crate::pdf::genpdf::rows::{Part, Row};
use crate::pdf::genpdf::setter::Setter;
use crate::sheet::{POINTS_PER_MM, TextAlignment};

/// From a label at the right of the page to its value, in points.
const GUTTER: f64 = 8.0;

/// Between two of them, in points.
const BETWEEN: f64 = 3.5;

/// Space around all of them, in points.
const AROUND: (f64, f64) = (6.0, 4.0);

impl Setter<'_> {
    /// Labels and values across the page, between hairlines.
    pub(super) fn facts(&self, facts: &Facts) -> Part {
        let labels = self.sheet.datos.rotulos * POINTS_PER_MM;
        let mut rows: Vec<Row> = facts.rows.iter().flat_map(|row| self.fact(row, labels)).collect();
        if let Some(first) = rows.first_mut() {
            let color = &self.sheet.colores.linea;
            first.slab.marks.push(Self::rule(0.0, 0.0, self.width, HAIRLINE, color));
        }
        let factor = self.spacing.factor;
        Part { above: APART.0 * factor, below: APART.1 * factor, rows, is_sticky: false }
    }

    /// A label with its value, a row for each line of it.
    fn fact(&self, fact: &Fact, labels: f64) -> Vec<Row> {
        let left = labels + INSET.0;
        let width = self.width - labels - 2.0 * INSET.0;
        let own = labels - 2.0 * INSET.0;
        let label = self.block("rotulo", self.lines("rotulo", &fact.label, own));
        let lower = self.lower("rotulo", "dato");
        let lines = self.inner(&fact.value, "dato", width);
        let needed = label.height + lower;
        let mut first = Slab::default();
        first.add(label, INSET.0, lower);
        let mut pieces = vec![first];
        for (index, (gap, line)) in lines.into_iter().enumerate() {
            // The room between lines is part of a piece but for the leading, which
            // the frame adds.
            let extra = if index == 0 { 0.0 } else { gap - self.between("dato") };
            if index > 0 {
                pieces.push(Slab::default());
            }
            if let Some(piece) = pieces.last_mut() {
                piece.height = extra + line.height;
                piece.add(line, left, extra);
            }
        }
        let between = self.between("dato") * (pieces.len() - 1) as f64;
        let has: f64 = pieces.iter().map(|piece| piece.height).sum();
        if let Some(last) = pieces.last_mut() {
            last.height += (needed - has - between).max(0.0);
        }
        self.framed(pieces, self.between("dato"))
    }

    /// Number, file, subject: labels and values at the right of the page.
    pub(super) fn reference(&self, facts: &Facts) -> Part {
        let width = self.width * self.sheet.datos.referencia;
        let left = self.width - width;
        let style = self.style("rotulo");
        let widths = facts.rows.iter().map(|row| natural_width(&row.label, &style, self.fonts));
        let labels = widths.fold(0.0, f64::max).min(width / 2.0);
        let row = |(index, row): (usize, &Fact)| {
            let slab = self.reference_row(row, left, labels, width - labels - GUTTER);
            let gap = if index == 0 { 0.0 } else { BETWEEN };
            Row { gap, slab, is_tied: index > 0, ..Row::default() }
        };
        let rows = facts.rows.iter().enumerate().map(row).collect();
        let factor = self.spacing.factor;
        Part { above: AROUND.0 * factor, below: AROUND.1 * factor, rows, is_sticky: false }
    }

    fn reference_row(&self, fact: &Fact, left: f64, labels: f64, values: f64) -> Slab {
        let lower = self.lower("rotulo", "referencia");
        let label = self.aligned_lines("rotulo", &fact.label, TextAlignment::Derecha, labels);
        let label = self.block("rotulo", label);
        let lines = fact.value.iter().flat_map(|block| match block {
            Block::Paragraph { content, .. } => self.lines("referencia", content, values),
            _ => Vec::new(),
        });
        let value = self.block("referencia", lines.collect());
        let height = value.height.max(label.height + lower);
        let mut row = Slab { height, ..Slab::default() };
        row.add(label, left, lower);
        row.add(value, left + labels + GUTTER, 0.0);
        row
    }
}
