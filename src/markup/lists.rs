//! How a list is marked: in, its node; out, the marker that is printed and the
//! number of its first item, or the complaint that it is no list.

use jotdown::{ListKind, OrderedListNumbering, OrderedListStyle};

use super::inlines;
use super::tree::Node;
use crate::diagnostic::Diagnostic;
use crate::document::Marker;

/// Attribute that says how the items are marked, whatever marks them in the text.
pub(super) const MARK: &str = "marca";

/// Last number that one letter marks.
const LETTERS: u64 = 26;

/// From here on a Roman numeral has letters (`L`, `C`, `D`, `M`) with which
/// abbreviations of titles begin.
const FORTY: u64 = 40;

/// From here on a number is a year: `2026. Año de…` begins a paragraph.
const THOUSAND: u64 = 1000;

/// The marker of a list, and its first number.
pub(super) fn marker(
    node: &Node,
    kind: ListKind,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Marker, u32) {
    match kind {
        ListKind::Unordered(_) => (Marker::Bullet, 1),
        ListKind::Task(_) => {
            diagnostics.push(inlines::unused(node, "lista de tareas"));
            (Marker::Bullet, 1)
        }
        ListKind::Ordered { numbering, style, start } => {
            match written(node).or_else(|| read(node, numbering, style, start)) {
                Some(marker) => (marker, first(start)),
                None => {
                    diagnostics.push(other(node));
                    (Marker::Decimal, 1)
                }
            }
        }
    }
}

fn first(start: u64) -> u32 {
    u32::try_from(start).unwrap_or(1)
}

/// The marker that an attribute says.
fn written(node: &Node) -> Option<Marker> {
    let mark = node.attribute(MARK)?;
    Marker::ALL.into_iter().find(|marker| marker.label(1) == mark)
}

/// The markers that print as they are written. Djot reads others too, and would
/// take `LIC. Ana` at the beginning of a paragraph for the Roman numeral 149.
fn read(
    node: &Node,
    numbering: OrderedListNumbering,
    style: OrderedListStyle,
    start: u64,
) -> Option<Marker> {
    use OrderedListNumbering::{AlphaLower, Decimal, RomanLower, RomanUpper};
    use OrderedListStyle::{Paren, Period};
    match (numbering, style) {
        (Decimal, Period) if start < THOUSAND => Some(Marker::Decimal),
        (Decimal, Paren) if start < THOUSAND => Some(Marker::DecimalParen),
        (AlphaLower, Paren) if start <= LETTERS => Some(Marker::LowerAlpha),
        (RomanUpper, Period) if start < FORTY => Some(Marker::UpperRoman),
        (RomanLower, Paren) if goes_on(node, Marker::LowerRoman, start) => Some(Marker::LowerRoman),
        (RomanLower, Period) if goes_on(node, Marker::LowerRomanPoint, start) => {
            Some(Marker::LowerRomanPoint)
        }
        _ => None,
    }
}

/// Whether the second item bears the number after the first: what tells `i)` from
/// the letter between `h)` and `j)`.
fn goes_on(node: &Node, marker: Marker, start: u64) -> bool {
    let second = node.children.get(1).map_or("", |item| item.span.as_str());
    start < FORTY && second.split_whitespace().next() == Some(&*marker.label(first(start) + 1))
}

fn other(node: &Node) -> Diagnostic {
    let mark = node.span.as_str().split_whitespace().next().unwrap_or_default();
    let (count, end) = mark.split_at(mark.len().saturating_sub(1));
    let message = format!("`{mark}` al principio del párrafo se leería como marca de una lista");
    Diagnostic::error("M014", message).at(&node.span).hint(format!(
        "si es texto, escriba `{count}\\{end}`; si es lista, use `1.`, `1)`, `a)`, `i)` o `I.`"
    ))
}
