//! Lists of labels with their values: the divisions `datos` and `referencia`.

use jotdown::Container;

use super::blocks;
use super::inlines;
use super::tree::{Node, NodeKind};
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Fact, Facts, FactsStyle};

/// Labels and values from a description list.
pub(super) fn read(
    node: &Node,
    style: FactsStyle,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Block> {
    let mut rows: Vec<Fact> = Vec::new();
    let mut strays = 0;
    for child in &node.children {
        let NodeKind::Container(Container::DescriptionList) = child.kind else {
            diagnostics.push(no_pairs(child));
            strays += 1;
            continue;
        };
        for item in &child.children {
            match item.kind {
                NodeKind::Container(Container::DescriptionTerm) => rows.push(Fact {
                    label: inlines::read(&item.children, diagnostics),
                    value: Vec::new(),
                }),
                NodeKind::Container(Container::DescriptionDetails) => {
                    if let Some(row) = rows.last_mut() {
                        row.value.extend(blocks::read(&item.children, diagnostics));
                    }
                }
                _ => {}
            }
        }
    }
    if rows.is_empty() {
        diagnostics.extend((strays == 0).then(|| no_pairs(node)));
        return None;
    }
    Some(Block::Facts(Facts { style, rows }))
}

fn no_pairs(node: &Node) -> Diagnostic {
    Diagnostic::error("M007", "aquí se esperaban pares de etiqueta y valor")
        .at(&node.span)
        .hint("escriba `: Etiqueta`, una línea en blanco y el valor con dos espacios de sangría")
}
