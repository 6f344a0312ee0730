//! Blocks of running text: paragraphs, headings, lists, quotes.

use jotdown::{Container, ListKind};

use super::inlines;
use super::lists;
use super::tables;
use super::tree::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, Span};
use crate::document::{Block, List, Style};

/// Deepest heading.
const DEEPEST: u8 = 3;

/// The blocks of `nodes`, in the style of running text.
pub(super) fn read(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    read_styled(nodes, Style::Body, diagnostics)
}

/// The blocks of `nodes`; their paragraphs are in `style`.
pub(super) fn read_styled(
    nodes: &[Node],
    style: Style,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for node in nodes {
        read_node(node, style, &mut blocks, diagnostics);
    }
    blocks
}

/// Reads a block of running text; a division is none of these.
pub(super) fn read_node(
    node: &Node,
    style: Style,
    blocks: &mut Vec<Block>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let container = match &node.kind {
        NodeKind::Container(container) => container,
        NodeKind::Unused(name) => return diagnostics.push(inlines::unused(node, name)),
        NodeKind::Text(_) | NodeKind::Break => return,
    };
    match container {
        Container::Paragraph => {
            let content = inlines::read(&node.children, diagnostics);
            if !content.is_empty() {
                blocks.push(Block::Paragraph { style, content });
            }
        }
        Container::Heading { level, .. } => {
            blocks.push(heading(node, *level, diagnostics));
        }
        Container::Section { .. } => {
            blocks.extend(read_styled(&node.children, style, diagnostics));
        }
        Container::List { kind, .. } => blocks.push(list(node, *kind, diagnostics)),
        Container::Table => blocks.extend(tables::read(node, diagnostics)),
        Container::Blockquote => {
            blocks.push(Block::Quote { content: read(&node.children, diagnostics) });
        }
        Container::Div { class } => diagnostics.push(misplaced(node, class)),
        other => diagnostics.push(inlines::unused(node, unused_name(other))),
    }
}

fn heading(node: &Node, level: u16, diagnostics: &mut Vec<Diagnostic>) -> Block {
    let content = inlines::read(&node.children, diagnostics);
    if level > u16::from(DEEPEST) {
        let message = format!("el encabezado es de nivel {level} y el más profundo es {DEEPEST}");
        diagnostics.push(
            Diagnostic::error("M008", message)
                .at(&node.span)
                .hint("quite `#` del principio de la línea"),
        );
    }
    let level = u8::try_from(level).unwrap_or(DEEPEST).clamp(1, DEEPEST);
    Block::Heading { level, content }
}

fn list(node: &Node, kind: ListKind, diagnostics: &mut Vec<Diagnostic>) -> Block {
    let (marker, start) = lists::marker(node, kind, diagnostics);
    let items = node.children.iter().map(|item| read(&item.children, diagnostics)).collect();
    Block::List(List { marker, start, items })
}

/// The complaint about a division that nobody can tell what it is.
pub(super) fn nameless(place: &Span) -> Diagnostic {
    Diagnostic::error("M002", "la división `:::` no tiene nombre")
        .at(place)
        .hint("escriba su nombre, como en `::: firmas`, o quite el renglón si no cierra ninguna")
}

fn misplaced(node: &Node, class: &str) -> Diagnostic {
    if class.is_empty() {
        return nameless(&node.span);
    }
    let message = format!("la división `::: {class}` no puede ir aquí");
    Diagnostic::error("M002", message)
        .at(&node.span)
        .hint("las divisiones de la carta van una tras otra, no dentro de listas ni de párrafos")
}

fn unused_name(container: &Container<'_>) -> &'static str {
    match container {
        Container::CodeBlock { .. } => "bloque de código",
        Container::RawBlock { .. } => "bloque en crudo",
        Container::Footnote { .. } => "nota al pie",
        Container::LinkDefinition { .. } => "definición de enlace",
        Container::DescriptionList => "lista de definiciones",
        Container::Math { .. } => "fórmula matemática",
        _ => "construcción",
    }
}
