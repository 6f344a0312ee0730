//! Marks of emphasis that are characters: those within a word, an address or a path.

use super::tree::Node;
use crate::diagnostic::Diagnostic;

/// How the marks of an emphasis are read.
pub(super) enum Reading {
    /// What is between them is set off.
    Marks,
    /// They are printed as they stand.
    Characters {
        /// The mark.
        mark: &'static str,
        /// What to say of it, when it begins or ends like an emphasis.
        told: Option<Box<Diagnostic>>,
    },
}

/// How the marks `mark` of a node are read. They set off what begins and ends with
/// words: an underscore in `juan_lopez_p@x.gob.mx`, or an asterisk in `3*4*5` or `(*)`,
/// does neither. In braces (`{_así_}`) they always do.
pub(super) fn reading(node: &Node, mark: &'static str) -> Reading {
    let (text, range) = (node.span.source().content(), node.span.range());
    let inner = node.span.as_str();
    let Some(within) = inner.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) else {
        return Reading::Marks;
    };
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let begins = !before.is_some_and(is_of_a_word) && !within.starts_with(is_closing);
    let ends = !after.is_some_and(is_of_a_word) && !within.ends_with(is_opening);
    match (begins, ends) {
        (true, true) => Reading::Marks,
        (false, false) => Reading::Characters { mark, told: None },
        _ => Reading::Characters { mark, told: Some(Box::new(half(node, mark))) },
    }
}

/// Whether a mark beside it stands within a word, an address or a path.
fn is_of_a_word(character: char) -> bool {
    character.is_alphanumeric() || "@/\\".contains(character)
}

fn is_closing(character: char) -> bool {
    ")]}»”’,;.:?!".contains(character)
}

fn is_opening(character: char) -> bool {
    "([{«“‘¿¡".contains(character)
}

fn half(node: &Node, mark: &str) -> Diagnostic {
    let message = format!("un `{mark}` dentro de una palabra es un carácter: se imprime como está");
    let hint = format!(
        "para resaltar, ponga los dos `{mark}` donde empieza y donde termina una palabra, o \
         enciérrelos entre llaves: {{{mark}así{mark}}}"
    );
    Diagnostic::warning("M017", message).at(&node.span).hint(hint)
}
