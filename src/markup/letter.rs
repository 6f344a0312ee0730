//! The parts of a letter: fenced divisions, furniture, signatures.

use jotdown::Container;

use super::blocks;
use super::facts;
use super::inlines;
use super::levels::{NARRATIVE_LEVEL, check_levels};
use super::marks::{is_marks, mark};
use super::tree::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, nearest};
use crate::document::{
    Block, Document, FactsStyle, Furniture, Inline, Signatory, Signatures, Style,
};

/// Divisions that are not a paragraph style.
const DIVISIONS: [&str; 8] =
    ["membrete", "encabezado", "pie", "datos", "referencia", "desarrollo", "firmas", "firma"];

/// The whole letter.
pub(super) fn read(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Document {
    let mut document = Document::default();
    read_into(nodes, &mut document, diagnostics);
    check_levels(nodes, None, &mut 0, diagnostics);
    document
}

fn read_into(nodes: &[Node], document: &mut Document, diagnostics: &mut Vec<Diagnostic>) {
    for node in nodes {
        match &node.kind {
            NodeKind::Container(Container::Section { .. }) => {
                read_into(&node.children, document, diagnostics);
            }
            NodeKind::Container(Container::Div { class }) => {
                read_division(node, class, document, diagnostics);
            }
            _ => blocks::read_node(node, Style::Body, &mut document.body, diagnostics),
        }
    }
}

fn read_division(
    node: &Node,
    class: &str,
    document: &mut Document,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let body = &mut document.body;
    match class {
        "membrete" => read_letterhead(&node.children, &mut document.furniture, diagnostics),
        "encabezado" => document.furniture.running_head = one_run(node, diagnostics),
        "pie" => document.furniture.footer = one_run(node, diagnostics),
        "datos" => body.extend(facts::read(node, FactsStyle::Sheet, diagnostics)),
        "referencia" => body.extend(facts::read(node, FactsStyle::Reference, diagnostics)),
        "desarrollo" => body.extend(narrative(&node.children, diagnostics)),
        "firmas" => body.extend(signatures(node, diagnostics)),
        _ => match style(class) {
            Some(style) => body.extend(styled(node, style, diagnostics)),
            None => diagnostics.push(unknown(node, class)),
        },
    }
}

fn style(class: &str) -> Option<Style> {
    Style::ALL.into_iter().find(|style| style.class() == class)
}

/// Paragraphs in a style; for parts made of lines, one block of lines.
fn styled(node: &Node, style: Style, diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    if !matches!(style, Style::Addressee | Style::Copies | Style::Annexes) {
        return blocks::read_styled(&node.children, style, diagnostics);
    }
    let lines = paragraphs(&node.children, diagnostics);
    if lines.is_empty() { Vec::new() } else { vec![Block::Lines { style, lines }] }
}

/// The paragraphs of a division, each one line.
fn paragraphs(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    for block in blocks::read(nodes, diagnostics) {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                lines.push(content);
            }
            _ => {
                if let Some(node) = nodes.first() {
                    diagnostics.push(inlines::unused(node, "lista o tabla entre líneas"));
                }
            }
        }
    }
    lines
}

/// The words of a division as one run.
fn one_run(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<Inline> {
    let mut run: Vec<Inline> = Vec::new();
    for line in paragraphs(&node.children, diagnostics) {
        if !run.is_empty() {
            run.push(Inline::Text(" · ".to_owned()));
        }
        run.extend(line);
    }
    run
}

/// Marks first, then the name, then the other lines; a division `leyenda`
/// within holds the legend of the year.
fn read_letterhead(nodes: &[Node], furniture: &mut Furniture, diagnostics: &mut Vec<Diagnostic>) {
    let letterhead = &mut furniture.letterhead;
    let mut lines = Vec::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Container(Container::Div { class }) if class == "leyenda" => {
                letterhead.legend = one_run(node, diagnostics);
            }
            NodeKind::Container(Container::Paragraph) if is_marks(node) => {
                letterhead.marks.extend(node.children.iter().filter_map(mark));
            }
            NodeKind::Container(Container::Div { class }) => diagnostics.push(unknown(node, class)),
            _ => lines.extend(paragraphs(std::slice::from_ref(node), diagnostics)),
        }
    }
    let mut lines = lines.into_iter();
    letterhead.name = lines.next().unwrap_or_default();
    letterhead.lines = lines.collect();
}

/// Running text whose headings stand below the minuta's own.
fn narrative(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    let mut body = blocks::read(nodes, diagnostics);
    lower_headings(&mut body);
    body
}

fn lower_headings(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => *level = NARRATIVE_LEVEL,
            Block::Quote { content } => lower_headings(content),
            Block::List(list) => list.items.iter_mut().for_each(|item| lower_headings(item)),
            _ => {}
        }
    }
}

/// Reads a narrative for its problems alone. A division in it could close one
/// of the letter's, so none is allowed.
pub(super) fn check_fragment(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) {
    for node in nodes {
        match &node.kind {
            NodeKind::Container(Container::Div { .. }) => diagnostics.push(
                Diagnostic::error("M011", "la narración tiene una división `:::`")
                    .at(&node.span)
                    .hint("quite las líneas que empiezan con `:::`"),
            ),
            NodeKind::Container(Container::Section { .. }) => {
                check_fragment(&node.children, diagnostics);
            }
            _ => {
                let mut ignored = Vec::new();
                blocks::read_node(node, Style::Body, &mut ignored, diagnostics);
            }
        }
    }
}

/// Divisions `firma` are the signatories; what stands before them goes with them.
fn signatures(node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Block> {
    let mut found = Signatures { lead: Vec::new(), signatories: Vec::new() };
    read_signatures(&node.children, &mut found, diagnostics);
    if found.signatories.is_empty() {
        diagnostics.push(no_signature(node, "el bloque de firmas no tiene firmas"));
        return None;
    }
    Some(Block::Signatures(found))
}

fn read_signatures(nodes: &[Node], found: &mut Signatures, diagnostics: &mut Vec<Diagnostic>) {
    for child in nodes {
        match &child.kind {
            NodeKind::Container(Container::Section { .. }) => {
                read_signatures(&child.children, found, diagnostics);
            }
            NodeKind::Container(Container::Div { class }) if class == "firma" => {
                let mut lines = paragraphs(&child.children, diagnostics).into_iter();
                match lines.next() {
                    Some(name) => {
                        found.signatories.push(Signatory { name, posts: lines.collect() });
                    }
                    None => diagnostics.push(no_signature(child, "la firma no tiene nombre")),
                }
            }
            NodeKind::Container(Container::Div { class }) => match style(class) {
                Some(style) => found.lead.extend(styled(child, style, diagnostics)),
                None => diagnostics.push(unknown(child, class)),
            },
            _ => blocks::read_node(child, Style::Body, &mut found.lead, diagnostics),
        }
    }
}

fn no_signature(node: &Node, message: &str) -> Diagnostic {
    Diagnostic::error("M004", message)
        .at(&node.span)
        .hint("escriba `::: firma`, el nombre, una línea en blanco y el cargo")
}

fn unknown(node: &Node, class: &str) -> Diagnostic {
    if class.is_empty() {
        return blocks::nameless(&node.span);
    }
    let known = DIVISIONS.into_iter().chain(Style::ALL.map(Style::class));
    let hint = match nearest(class, known) {
        Some(name) if DIVISIONS.contains(&class) => {
            format!("`{name}` no va en este lugar de la plantilla")
        }
        Some(name) => format!("¿quiso escribir `::: {name}`?"),
        None => "quite la división".to_owned(),
    };
    Diagnostic::error("M002", format!("la división `::: {class}` no existe aquí"))
        .at(&node.span)
        .hint(hint)
}
