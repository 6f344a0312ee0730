//! Lists: marks at the left, items beside them.

use crate::document::List;
use crate::pdf::genpdf::ink::Slab;
use crate::pdf::genpdf::rows::Part;
use crate::pdf::genpdf::setter::Setter;

/// From the margin to the marks of a list that stands by itself, in points.
const INDENT: f64 = 12.0;

/// From a mark to its item, in points.
const APART: f64 = 6.0;

/// Between items, over their leading, in points.
const BETWEEN_ITEMS: f64 = 3.0;

impl Setter<'_> {
    pub(super) fn list(&self, list: &List) -> Part {
        let name = "cuerpo";
        let extra = BETWEEN_ITEMS * self.spacing.factor;
        let lines = self.items(list, name, self.width - INDENT, extra);
        let lines = lines.into_iter().map(|(gap, line)| (gap, line.inset(INDENT))).collect();
        let part = self.styled(name, Vec::new(), false);
        Part { rows: self.gapped(lines), ..part }
    }

    /// The lines of all items, each with its distance from the line above; between
    /// items it is larger by `extra` points.
    pub(super) fn items(
        &self,
        list: &List,
        name: &str,
        width: f64,
        extra: f64,
    ) -> Vec<(f64, Slab)> {
        let marks: Vec<String> =
            (list.start..).take(list.items.len()).map(|number| list.marker.label(number)).collect();
        let widest = marks.iter().map(|mark| self.word_width(name, mark)).fold(0.0, f64::max);
        let own = width - widest - APART;
        let mut lines = Vec::new();
        for (mark, item) in marks.iter().zip(&list.items) {
            let mut inner = self.inner(item, name, own);
            if inner.is_empty() {
                inner.push((0.0, Slab { height: self.look(name).tamano, ..Slab::default() }));
            }
            for (index, (gap, line)) in inner.into_iter().enumerate() {
                let mut slab = Slab { height: line.height, ..Slab::default() };
                if index == 0 {
                    let right = widest - self.word_width(name, mark);
                    slab.add(self.word(name, mark), right, 0.0);
                }
                slab.add(line, widest + APART, 0.0);
                let gap = if index == 0 { self.between(name) + extra } else { gap };
                lines.push((gap, slab));
            }
        }
        lines
    }
}
