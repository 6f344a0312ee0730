//! The marks of a letterhead, as a paragraph of pictures holds them.

use jotdown::Container;

use super::tree::{Node, NodeKind};
use crate::document::Mark;

/// Whether a paragraph holds marks and nothing else.
pub(super) fn is_marks(paragraph: &Node) -> bool {
    let mut marks = 0;
    let only = paragraph.children.iter().all(|node| match &node.kind {
        NodeKind::Container(Container::Image(..)) => {
            marks += 1;
            true
        }
        NodeKind::Text(words) => words.trim().is_empty(),
        _ => false,
    });
    only && marks > 0
}

pub(super) fn mark(node: &Node) -> Option<Mark> {
    let NodeKind::Container(Container::Image(file, _)) = &node.kind else { return None };
    let alt: String = node
        .children
        .iter()
        .filter_map(|child| match &child.kind {
            NodeKind::Text(words) => Some(words.as_str()),
            _ => None,
        })
        .collect();
    let height_mm = node.attribute("alto").and_then(|height| height.parse().ok());
    Some(Mark { file: unescaped(file), alt: alt.trim().to_owned(), height_mm })
}

/// A file name whose marks were escaped as those of any data.
fn unescaped(file: &str) -> String {
    let mut name = String::with_capacity(file.len());
    let mut characters = file.chars().peekable();
    while let Some(character) = characters.next() {
        let escape = characters.peek().is_some_and(char::is_ascii_punctuation);
        if character != '\\' || !escape {
            name.push(character);
        } else {
            name.extend(characters.next());
        }
    }
    name
}
