//! The levels of a letter's headings.

use jotdown::Container;

use super::tree::{Node, NodeKind};
use crate::diagnostic::Diagnostic;

/// Level of every heading within the narrative: below the minuta's own.
pub(super) const NARRATIVE_LEVEL: u8 = 3;

/// Headings must begin with the title and go down without a gap, or nobody who
/// hears the document could find the way in it (PDF/UA-1, clause 7.4.2).
pub(super) fn check_levels(
    nodes: &[Node],
    forced: Option<u8>,
    last: &mut u8,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for node in nodes {
        let NodeKind::Container(container) = &node.kind else { continue };
        let forced = match container {
            Container::Div { class } if class == "desarrollo" => Some(NARRATIVE_LEVEL),
            _ => forced,
        };
        if let Container::Heading { level, .. } = container {
            let level = forced.unwrap_or_else(|| u8::try_from(*level).unwrap_or(u8::MAX));
            if level > *last + 1 {
                diagnostics.push(too_deep(node, level, *last));
            }
            *last = level.min(NARRATIVE_LEVEL);
        }
        check_levels(&node.children, forced, last, diagnostics);
    }
}

fn too_deep(node: &Node, level: u8, last: u8) -> Diagnostic {
    let message = match last {
        0 => format!("el primer encabezado es de nivel {level} y debe ser el título, de nivel 1"),
        _ => format!("tras un encabezado de nivel {last} viene uno de nivel {level}"),
    };
    Diagnostic::error("M013", message)
        .at(&node.span)
        .hint(format!("escriba `{}` al principio de la línea", "#".repeat(usize::from(last) + 1)))
}
