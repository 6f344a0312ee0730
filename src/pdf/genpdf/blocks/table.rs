//! Tables: a head that is repeated on every page, rows that stay whole.

use std::rc::Rc;

use crate::document::{Alignment, Inline, Table, plain};
use crate::pdf::genpdf::ink::{Mark, Slab};
use crate::pdf::genpdf::rows::{Part, Row};
use crate::pdf::genpdf::setter::Setter;
use crate::sheet::{POINTS_PER_MM, TextAlignment};

/// Around the words of a cell, in points: at the sides, and over and under them.
pub(super) const INSET: (f64, f64) = (5.0, 4.5);

/// Thickness of the line under a row, in points.
pub(super) const HAIRLINE: f64 = 0.5;

/// Space above and below, in points.
pub(super) const APART: (f64, f64) = (8.0, 10.0);

impl Setter<'_> {
    pub(super) fn table(&self, table: &Table) -> Part {
        let columns = self.columns(table);
        let cells = |name: &'static str, row: &[Vec<Inline>]| -> Vec<Vec<Slab>> {
            let each = row.iter().zip(&columns);
            each.map(|(cell, column)| column.lines(self, name, cell)).collect()
        };
        let head = self.head(&columns, cells("tabla-encabezado", &table.head));
        let mut rows = vec![Row { slab: head.clone(), ..Row::default() }];
        let head = Rc::new(head);
        for row in &table.rows {
            let cells = cells("tabla-celda", row);
            let is_whole = self.is_whole(row, table) && self.fill_half_a_page_at_most(&cells);
            rows.extend(self.row(&columns, cells, "tabla-celda", is_whole));
        }
        for (index, row) in rows.iter_mut().enumerate().skip(1) {
            row.head = Some(Rc::clone(&head));
            row.is_tied |= index == 1;
        }
        let factor = self.spacing.factor;
        Part { above: APART.0 * factor, below: APART.1 * factor, rows, is_sticky: false }
    }

    /// Where the columns stand.
    fn columns(&self, table: &Table) -> Vec<Column> {
        let equal = vec![1.0; table.columns.len()];
        let shares = if table.widths.is_empty() { &equal } else { &table.widths };
        let total: f64 = shares.iter().sum();
        let mut left = 0.0;
        let column = |(share, alignment): (&f64, &Alignment)| {
            let width = self.width * share / total;
            let column = Column { left, width, alignment: side(*alignment) };
            left += width;
            column
        };
        shares.iter().zip(&table.columns).map(column).collect()
    }

    /// Whether a row is so short that it stays on one page.
    fn is_whole(&self, row: &[Vec<Inline>], table: &Table) -> bool {
        let looks = &self.sheet.tablas;
        let shares: f64 = match table.widths.is_empty() {
            true => table.columns.len() as f64,
            false => table.widths.iter().sum(),
        };
        let lines = |(index, cell): (usize, &Vec<Inline>)| {
            let share = table.widths.get(index).copied().unwrap_or(1.0);
            let letters = plain(cell).len() as f64;
            letters * shares / (share * f64::from(looks.letras_por_renglon))
        };
        let tallest = row.iter().enumerate().map(lines).fold(0.0, f64::max);
        tallest < f64::from(looks.renglones_enteros)
    }

    /// Whether the lines of the tallest cell fill no more than half a page.
    fn fill_half_a_page_at_most(&self, cells: &[Vec<Slab>]) -> bool {
        let most = cells.iter().map(Vec::len).max().unwrap_or_default() as f64;
        let line = self.look("tabla-celda").interlinea;
        most * line < self.sheet.text_mm().1 * POINTS_PER_MM / 2.0
    }

    fn head(&self, columns: &[Column], cells: Vec<Vec<Slab>>) -> Slab {
        let words = self.across(columns, cells, "tabla-encabezado");
        let color = self.sheet.colores.acento.clone();
        let height = words.height + 2.0 * INSET.1;
        let fill = Mark::Fill { x: 0.0, y: 0.0, width: self.width, height, color };
        let mut head = Slab { height, marks: vec![fill] };
        head.add(words, 0.0, INSET.1);
        head
    }

    /// A row of cells as one row, or as one for each line when pages may part it.
    fn row(
        &self,
        columns: &[Column],
        cells: Vec<Vec<Slab>>,
        name: &str,
        is_whole: bool,
    ) -> Vec<Row> {
        let pieces: Vec<Slab> = match is_whole {
            true => vec![self.across(columns, cells, name)],
            false => self.by_line(columns, cells),
        };
        self.framed(pieces, self.between(name))
    }

    /// Pieces of a row with room over the first and under the last, and a line
    /// under it.
    pub(super) fn framed(&self, pieces: Vec<Slab>, between: f64) -> Vec<Row> {
        let count = pieces.len();
        let row = |(index, piece): (usize, Slab)| {
            let (is_first, is_last) = (index == 0, index + 1 == count);
            let top = if is_first { INSET.1 } else { between };
            let mut slab = Slab { height: top + piece.height, ..Slab::default() };
            slab.add(piece, 0.0, top);
            if is_last {
                slab.height += INSET.1;
                let (y, color) = (slab.height, &self.sheet.colores.linea);
                slab.marks.push(Self::rule(0.0, y, self.width, HAIRLINE, color));
            }
            // A line alone is left on no page.
            let is_tied = index == 1 || (index > 0 && is_last);
            Row { slab, is_tied, ..Row::default() }
        };
        pieces.into_iter().enumerate().map(row).collect()
    }

    /// Cells beside each other.
    fn across(&self, columns: &[Column], cells: Vec<Vec<Slab>>, name: &str) -> Slab {
        let mut row = Slab::default();
        for (cell, column) in cells.into_iter().zip(columns) {
            let words = self.block(name, cell);
            row.height = row.height.max(words.height);
            row.add(words, column.left + INSET.0, 0.0);
        }
        row
    }

    /// Cells beside each other, line by line.
    fn by_line(&self, columns: &[Column], cells: Vec<Vec<Slab>>) -> Vec<Slab> {
        let longest = cells.iter().map(Vec::len).max().unwrap_or_default();
        let mut lines = vec![Slab::default(); longest];
        for (cell, column) in cells.into_iter().zip(columns) {
            for (line, words) in lines.iter_mut().zip(cell) {
                line.height = line.height.max(words.height);
                line.add(words, column.left + INSET.0, 0.0);
            }
        }
        lines
    }
}

/// A column, in points from the left of the table.
struct Column {
    left: f64,
    width: f64,
    alignment: TextAlignment,
}

impl Column {
    fn lines(&self, setter: &Setter<'_>, name: &str, cell: &[Inline]) -> Vec<Slab> {
        setter.aligned_lines(name, cell, self.alignment, self.width - 2.0 * INSET.0)
    }
}

fn side(alignment: Alignment) -> TextAlignment {
    match alignment {
        Alignment::Left => TextAlignment::Izquierda,
        Alignment::Center => TextAlignment::Centro,
        Alignment::Right => TextAlignment::Derecha,
    }
}
