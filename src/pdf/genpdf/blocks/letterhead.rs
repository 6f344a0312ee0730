//! The head of the first page: marks, and beside them who we are.

use crate::document::Letterhead;
use crate::pdf::genpdf::ink::{Mark, Slab};
use crate::pdf::genpdf::setter::Setter;
use crate::sheet::POINTS_PER_MM;

/// Between the lines under the name, in points.
const BETWEEN_LINES: f64 = 2.0;

/// From the head to the line under it, and its thickness, in points.
const OVER_LINE: f64 = 5.0;
const LINE: f64 = 0.8;

impl Setter<'_> {
    /// The head, with the line under it.
    pub(in crate::pdf::genpdf) fn letterhead(&self, letterhead: &Letterhead) -> Slab {
        let apart = self.sheet.membrete.separacion * POINTS_PER_MM;
        let marks = self.marks(letterhead);
        let left: f64 = marks.iter().map(|(width, _)| width + apart).sum();
        let name = self.name(letterhead, self.width - left);
        let tallest = marks.iter().map(|(_, mark)| mark.height).fold(name.height, f64::max);
        let mut head = Slab { height: tallest, ..Slab::default() };
        let mut x = 0.0;
        for (width, mark) in marks {
            let down = (tallest - mark.height) / 2.0;
            head.add(mark, x, down);
            x += width + apart;
        }
        let down = (tallest - name.height) / 2.0;
        head.add(name, left, down);
        head.height += OVER_LINE;
        let color = &self.sheet.colores.acento;
        head.marks.push(Self::rule(0.0, head.height, self.width, LINE, color));
        head
    }

    /// The marks, each with its width.
    fn marks(&self, letterhead: &Letterhead) -> Vec<(f64, Slab)> {
        let mark = |mark: &crate::document::Mark| {
            let height = mark.height_mm.unwrap_or(self.sheet.membrete.alto) * POINTS_PER_MM;
            let picture = self.pictures.get(&mark.file)?;
            let width = height * picture.genpdf.width_by_height();
            let name = mark.file.clone();
            let marks = vec![Mark::Picture { x: 0.0, y: 0.0, width, height, name }];
            Some((width, Slab { height, marks }))
        };
        letterhead.marks.iter().filter_map(mark).collect()
    }

    fn name(&self, letterhead: &Letterhead, width: f64) -> Slab {
        let set = |name, content| self.block(name, self.lines(name, content, width));
        let mut parts = vec![(0.0, set("membrete-nombre", &letterhead.name))];
        let lines = letterhead.lines.iter();
        parts.extend(lines.map(|line| (BETWEEN_LINES, set("membrete-linea", line))));
        Slab::stacked(parts)
    }
}
