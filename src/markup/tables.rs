//! Tables: the head, the rows, and how wide the columns are.

use jotdown::Container;

use super::inlines;
use super::tree::{Node, NodeKind};
use crate::diagnostic::Diagnostic;
use crate::document::{Alignment, Block, Inline, Table};

/// Most columns of a table, far beyond what anyone could read side by side.
const MOST_COLUMNS: usize = 40;

/// A table whose first row is its head; none when it has no row at all.
pub(super) fn read(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Block> {
    let mut head: Vec<Vec<Inline>> = Vec::new();
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    for child in &node.children {
        match &child.kind {
            NodeKind::Container(Container::TableRow { head: true }) if head.is_empty() => {
                head = cells(child, diagnostics);
            }
            NodeKind::Container(Container::TableRow { .. }) => {
                let row = cells(child, diagnostics);
                check_length(&row, &head, child, diagnostics);
                rows.push(row);
            }
            NodeKind::Container(Container::Caption) => {
                let words = child.children.first().unwrap_or(child);
                diagnostics.push(inlines::unused(words, "título de tabla"));
            }
            _ => {}
        }
    }
    let mut columns = alignments(node);
    if head.is_empty() {
        diagnostics.push(
            Diagnostic::error("M006", "la tabla no tiene encabezado")
                .at(&node.span)
                .hint("escriba los títulos en la primera fila y `|---|---|` en la segunda"),
        );
        head = rows.first().map(|row| vec![Vec::new(); row.len()])?;
    }
    check_columns(head.len(), node, diagnostics);
    for row in &mut rows {
        row.resize(head.len(), Vec::new());
    }
    columns.resize(head.len(), Alignment::Left);
    let widths = widths(node, head.len(), diagnostics);
    Some(Block::Table(Table { widths, columns, head, rows }))
}

fn cells(row: &Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Vec<Inline>> {
    row.children.iter().map(|cell| inlines::read(&cell.children, diagnostics)).collect()
}

fn check_length(
    row: &[Vec<Inline>],
    head: &[Vec<Inline>],
    node: &Node,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if head.is_empty() || row.len() == head.len() {
        return;
    }
    let expected = head.len();
    let message = match row.len() {
        1 => format!("la fila tiene una celda y el encabezado {expected}"),
        found => format!("la fila tiene {found} celdas y el encabezado {expected}"),
    };
    diagnostics.push(
        Diagnostic::error("M005", message)
            .at(&node.span)
            .hint("dé a la fila tantas celdas como títulos tiene la tabla"),
    );
}

fn check_columns(columns: usize, node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    if columns > MOST_COLUMNS {
        let message = format!("la tabla tiene {columns} columnas, y caben {MOST_COLUMNS}");
        let problem = Diagnostic::error("M016", message).at(&node.span);
        diagnostics.push(problem.hint("parta la tabla en varias"));
    }
}

fn alignments(table: &Node) -> Vec<Alignment> {
    let last = table.children.iter().rev().find(|child| !child.children.is_empty());
    last.into_iter()
        .flat_map(|row| &row.children)
        .map(|cell| match cell.kind {
            NodeKind::Container(Container::TableCell { alignment, .. }) => match alignment {
                jotdown::Alignment::Center => Alignment::Center,
                jotdown::Alignment::Right => Alignment::Right,
                _ => Alignment::Left,
            },
            _ => Alignment::Left,
        })
        .collect()
}

/// The shares of the width that the attribute `anchos` gives.
fn widths(node: &Node, columns: usize, diagnostics: &mut Vec<Diagnostic>) -> Vec<f64> {
    let Some(text) = node.attribute("anchos") else { return Vec::new() };
    let shares: Vec<f64> = text
        .split_whitespace()
        .map_while(|share| share.parse().ok())
        .filter(|share: &f64| share.is_finite() && *share > 0.0)
        .collect();
    if shares.len() == columns && text.split_whitespace().count() == columns {
        return shares;
    }
    diagnostics.push(
        Diagnostic::error("M009", format!("los anchos `{text}` no son {columns} números"))
            .at(&node.span)
            .hint("escriba un número mayor que cero por columna, separados por espacios"),
    );
    Vec::new()
}
