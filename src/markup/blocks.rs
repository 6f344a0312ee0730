//! Blocks of running text: paragraphs, headings, lists, quotes.

use jotdown::{Container, ListKind, OrderedListNumbering, OrderedListStyle};

use super::inlines;
use super::tables;
use super::tree::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, Span};
use crate::document::{Block, List, Marker, Style};

/// Deepest heading.
const DEEPEST: u8 = 3;

/// Last number that one letter marks.
const LETTERS: u64 = 26;

/// From here on a Roman numeral has letters (`L`, `C`, `D`, `M`) with which
/// abbreviations of titles begin.
const FORTY: u64 = 40;

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
    let (marker, start) = match kind {
        ListKind::Unordered(_) => (Marker::Bullet, 1),
        ListKind::Task(_) => {
            diagnostics.push(inlines::unused(node, "lista de tareas"));
            (Marker::Bullet, 1)
        }
        ListKind::Ordered { numbering, style, start } => match marker(numbering, style, start) {
            Some(marker) => (marker, start),
            None => {
                diagnostics.push(other_marker(node));
                (Marker::Decimal, 1)
            }
        },
    };
    let items = node.children.iter().map(|item| read(&item.children, diagnostics)).collect();
    let start = u32::try_from(start).unwrap_or(1);
    Block::List(List { marker, start, items })
}

/// The markers that print as they are written. Djot reads others too, and would
/// take `LIC. Ana` at the beginning of a paragraph for the Roman numeral 149.
fn marker(numbering: OrderedListNumbering, style: OrderedListStyle, start: u64) -> Option<Marker> {
    match (numbering, style) {
        (OrderedListNumbering::Decimal, OrderedListStyle::Period) => Some(Marker::Decimal),
        (OrderedListNumbering::AlphaLower, OrderedListStyle::Paren) if start <= LETTERS => {
            Some(Marker::LowerAlpha)
        }
        (OrderedListNumbering::RomanUpper, OrderedListStyle::Period) if start < FORTY => {
            Some(Marker::UpperRoman)
        }
        _ => None,
    }
}

fn other_marker(node: &Node) -> Diagnostic {
    let mark = node.span.as_str().split_whitespace().next().unwrap_or_default();
    let message = format!("`{mark}` al principio del párrafo se leería como marca de una lista");
    Diagnostic::error("M014", message).at(&node.span).hint(
        "si es texto, escriba `\\` antes del punto o del paréntesis; si es lista, use `1.` o `a)`",
    )
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
