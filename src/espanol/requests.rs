//! A numbered list of requests in the form of Mexican statutes: `I. …; II. …, y III. ….`
//!
//! Only the ends of the items are made here; the numbers belong to the list that holds them.

use super::list::conjunction_y;
use super::terms::ends_in_abbreviation;

/// The items with the punctuation that the form asks for, one list item each: `;` after each,
/// `, y` (or `, e`, by the sound of the next text) after the last but one, `.` after the last.
///
/// Usage of Mexican legislative drafting. What an item already ends with (point, comma,
/// semicolon, colon, a loose *; y*) goes first, but not the point of an abbreviation (`A. C.`,
/// `etc.`), nor an ellipsis, nor `?` and `!`, after which no point is added (RAE, *Ortografía*
/// 2010). Blank items are left out.
pub fn legislative(items: &[impl AsRef<str>]) -> Vec<String> {
    let items: Vec<&str> =
        items.iter().map(|item| bare(item.as_ref())).filter(|item| !item.is_empty()).collect();
    let mut closed = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        closed.push(match (items.get(place + 1), items.get(place + 2)) {
            (None, _) if ends_a_sentence(item) => (*item).to_owned(),
            (None, _) => format!("{item}."),
            (Some(last), None) => format!("{item}, {}", conjunction_y(last)),
            (Some(_), Some(_)) => format!("{item};"),
        });
    }
    closed
}

/// The item without its final punctuation.
fn bare(item: &str) -> &str {
    let mut text = item.trim();
    loop {
        let shorter = without_final_point(without_conjunction(text).unwrap_or(text));
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// The text without the point, comma, semicolon or colon that ends it, but with the point of an
/// abbreviation (`A. C.`, `etc.`) or of an ellipsis, which is part of its last word (RAE,
/// *Ortografía* 2010).
pub fn without_final_point(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| matches!(c, ',' | ';' | ':') || c.is_whitespace());
    if keeps_point(text) { text } else { text.strip_suffix('.').unwrap_or(text) }
}

/// The item without the *y* or *e* that its writer left after a comma or semicolon.
fn without_conjunction(text: &str) -> Option<&str> {
    let before = text.strip_suffix(" y").or_else(|| text.strip_suffix(" e"))?;
    let before = before.trim_end();
    before.ends_with([',', ';']).then_some(before)
}

/// Whether the final point is part of the last word: an ellipsis or an abbreviation.
fn keeps_point(text: &str) -> bool {
    text.ends_with("...") || ends_in_abbreviation(text)
}

/// Whether the item needs no further point to end the list.
fn ends_a_sentence(item: &str) -> bool {
    item.ends_with(['.', '…', '?', '!'])
}

#[cfg(test)]
#[path = "requests_tests.rs"]
mod tests;
