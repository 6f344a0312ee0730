//! The lists: without the one that docx-rs always writes, numbered from the
//! first of ours.

use super::Result;
use super::namespaces::WORD;
use super::order::settle;
use super::tree::{Element, Node, read, write};

/// Number of docx-rs' own list; ours follow it.
const FOREIGN: &str = "1";

/// Mends the part.
pub(super) fn finish(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut root = read(bytes)?;
    root.attributes = vec![("xmlns:w".into(), WORD.into())];
    root.drop_children(is_foreign);
    for element in root.elements_mut() {
        match element.name.as_ref() {
            "w:abstractNum" => mend_kind(element),
            _ => {
                lower(element, "w:numId");
                element.walk(&mut |inner| {
                    if inner.name == "w:abstractNumId" {
                        lower(inner, "w:val");
                    }
                });
            }
        }
    }
    settle(&mut root);
    Ok(write(&root))
}

fn is_foreign(element: &Element<'_>) -> bool {
    let id = match element.name.as_ref() {
        "w:abstractNum" => "w:abstractNumId",
        _ => "w:numId",
    };
    element.attribute(id) == Some(FOREIGN)
}

/// A kind of list; nine levels make it one that Word offers to continue.
fn mend_kind(kind: &mut Element<'_>) {
    lower(kind, "w:abstractNumId");
    kind.unset("w15:restartNumberingAfterBreak");
    kind.drop_children(|one| one.name == "w:multiLevelType");
    let several = Element::new("w:multiLevelType", &[("w:val", "multilevel")]);
    kind.children.insert(0, Node::Element(several));
}

/// Takes docx-rs' own list out of a count.
pub(super) fn lower(element: &mut Element<'_>, attribute: &'static str) {
    let number = element.attribute(attribute).and_then(|number| number.parse::<usize>().ok());
    if let Some(number) = number {
        element.set(attribute, number.saturating_sub(1).to_string());
    }
}
