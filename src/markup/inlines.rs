//! Runs of words: emphasis, links, and what must not be parted at a line's end.

use jotdown::Container;

use super::emphasis::{self, Reading};
use super::joints::join_pairs;
use super::links;
use super::tree::{Node, NodeKind};
use crate::diagnostic::Diagnostic;
use crate::document::Inline;

/// The words of `nodes`: spaces folded, ends trimmed, pairs joined.
pub(super) fn read(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Vec<Inline> {
    let mut content = runs(nodes, diagnostics);
    let mut after_space = true;
    fold_spaces(&mut content, &mut after_space);
    trim_end(&mut content);
    content.retain(|inline| !is_empty(inline));
    join_pairs(&content)
}

fn runs(nodes: &[Node], diagnostics: &mut Vec<Diagnostic>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Text(words) => push_text(&mut content, words),
            NodeKind::Break => content.push(Inline::LineBreak),
            NodeKind::Unused(name) => diagnostics.extend(misplaced(node, name)),
            NodeKind::Container(container) => {
                let inner = runs(&node.children, diagnostics);
                match container {
                    Container::Strong => {
                        set_off(&mut content, node, "*", inner, Inline::Strong, diagnostics);
                    }
                    Container::Emphasis => {
                        set_off(&mut content, node, "_", inner, Inline::Emphasis, diagnostics);
                    }
                    Container::Link(target, kind) => {
                        content.push(links::read(node, target, *kind, inner, diagnostics));
                    }
                    other => {
                        check(other, node, diagnostics);
                        for inline in inner {
                            push(&mut content, inline);
                        }
                    }
                }
            }
        }
    }
    content
}

/// Words between marks: set off, or with the marks as characters.
fn set_off(
    content: &mut Vec<Inline>,
    node: &Node,
    mark: &'static str,
    inner: Vec<Inline>,
    off: impl Fn(Vec<Inline>) -> Inline,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match emphasis::reading(node, mark) {
        Reading::Marks => content.push(off(inner)),
        Reading::Characters { mark, told } => {
            diagnostics.extend(told.map(|told| *told));
            push_text(content, mark);
            inner.into_iter().for_each(|inline| push(content, inline));
            push_text(content, mark);
        }
    }
}

fn push(content: &mut Vec<Inline>, inline: Inline) {
    match inline {
        Inline::Text(words) => push_text(content, &words),
        other => content.push(other),
    }
}

fn push_text(content: &mut Vec<Inline>, words: &str) {
    if let Some(Inline::Text(text)) = content.last_mut() {
        text.push_str(words);
    } else {
        content.push(Inline::Text(words.to_owned()));
    }
}

/// Says so when a container within a run has no place in a letter.
fn check(container: &Container<'_>, node: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let name = match container {
        Container::Span => return,
        Container::Image(..) => {
            diagnostics.push(
                Diagnostic::error("M003", "hay una imagen fuera del membrete")
                    .at(&node.span)
                    .hint("quítela: solo el membrete lleva imágenes"),
            );
            return;
        }
        Container::Verbatim => "texto literal entre acentos graves",
        Container::Math { .. } => "fórmula matemática",
        Container::RawInline { .. } => "texto en crudo",
        Container::Subscript => "subíndice",
        Container::Superscript => "superíndice",
        Container::Insert => "texto insertado",
        Container::Delete => "texto tachado",
        Container::Mark => "texto resaltado",
        _ => "construcción",
    };
    diagnostics.push(unused(node, name));
}

/// What the beginning of a division leaves in a paragraph, when no empty line
/// parts the two: told once, and not mark by mark.
fn misplaced(node: &Node, name: &str) -> Option<Diagnostic> {
    let (text, start) = (node.span.source().content(), node.span.range().start);
    let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    if !text[line..].starts_with(":::") {
        return Some(unused(node, name));
    }
    let paragraph = text[..line].rfind("\n\n").map_or(0, |blank| blank + 2);
    let told = text[paragraph..line].lines().any(|line| line.starts_with(":::"));
    let message = "la división `:::` va pegada al texto de arriba";
    let problem = Diagnostic::error("M002", message).at(&node.span);
    (start == line && !told).then(|| problem.hint("deje un renglón vacío antes de `:::`"))
}

/// The complaint about a construct that a letter has no use for.
pub(super) fn unused(node: &Node, name: &str) -> Diagnostic {
    Diagnostic::error("M001", format!("el marcado `{name}` no se usa en un documento oficial"))
        .at(&node.span)
        .hint(
            "quítelo, o escriba antes de la marca una diagonal invertida, `\\`, para que salga tal \
             cual",
        )
}

fn fold_spaces(content: &mut [Inline], after_space: &mut bool) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Unbreakable(text) => {
                let mut folded = String::with_capacity(text.len());
                for character in text.chars() {
                    if !(character == ' ' && *after_space) {
                        folded.push(character);
                    }
                    *after_space = character == ' ';
                }
                *text = folded;
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) => fold_spaces(inner, after_space),
            Inline::Link(link) => fold_spaces(&mut link.words, after_space),
            Inline::LineBreak => *after_space = true,
        }
    }
}

fn trim_end(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        match last {
            Inline::Text(text) | Inline::Unbreakable(text) => {
                text.truncate(text.trim_end_matches(' ').len());
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) => trim_end(inner),
            Inline::Link(link) => trim_end(&mut link.words),
            Inline::LineBreak => {}
        }
        if !is_empty(last) && *last != Inline::LineBreak {
            return;
        }
        content.pop();
    }
}

fn is_empty(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) | Inline::Unbreakable(text) => text.is_empty(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => inner.iter().all(is_empty),
        Inline::Link(link) => link.words.iter().all(is_empty),
        Inline::LineBreak => false,
    }
}
