//! Links: where they lead, and whether their words say so.

use jotdown::LinkType;

use super::tree::Node;
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, Link, plain};
use crate::espanol::address;

/// A link with these words.
pub(super) fn read(
    node: &Node,
    target: &str,
    kind: LinkType,
    words: Vec<Inline>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Inline {
    let target = match kind {
        LinkType::Email if !target.starts_with("mailto:") => format!("mailto:{target}"),
        _ => target.to_owned(),
    };
    if ["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) {
        diagnostics.extend(elsewhere(&words, &target).map(|problem| problem.at(&node.span)));
    } else {
        let message = format!("el enlace lleva a `{target}`, que no es una dirección de la web");
        let hint = "escriba la dirección completa, con `https://`, o `mailto:` y un correo";
        diagnostics.push(Diagnostic::error("M010", message).at(&node.span).hint(hint));
    }
    Inline::Link(Link { target, words })
}

/// A link whose words are an address, and which leads to another.
fn elsewhere(words: &[Inline], target: &str) -> Option<Diagnostic> {
    let said = address::named(&plain(words))?;
    let led = address::link(target).as_ref().and_then(address::reached)?;
    if said == led {
        return None;
    }
    let message = format!("el enlace dice `{said}` y lleva a `{led}`");
    let hint = "escriba la misma dirección en los dos lugares, o palabras en vez de la primera";
    Some(Diagnostic::warning("M024", message).hint(hint))
}
