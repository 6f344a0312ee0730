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

/// Unstressed pronouns, and *no*, with which a request begins: after *que* they are no
/// beginning of a sentence.
const PRONOUNS: [&str; 9] = ["se", "le", "les", "lo", "la", "los", "las", "nos", "no"];

/// Endings of nouns that name an act: *la remisión*, *el otorgamiento*.
const OF_ACTS: [&str; 6] = ["ción", "sión", "miento", "trega", "encia", "ancia"];

/// A request as it stands after *solicitar que*: without a *que* of its own, and with a
/// pronoun that began a sentence in small letters (*Que se haga*, *Se autorice*).
pub fn after_que(request: &str) -> String {
    let text = request.trim_start();
    let first = text.split(char::is_whitespace).next().unwrap_or_default();
    let rest = &text[first.len()..];
    match first.to_lowercase() {
        word if word == "que" && !rest.trim().is_empty() => after_que(rest),
        word if PRONOUNS.contains(&word.as_str()) => word + rest,
        _ => text.to_owned(),
    }
}

/// Whether a request cannot stand after *que*, since it has no verb there: an infinitive
/// (*remitir los datos*), or a noun for an act (*la remisión de los datos*).
pub fn names_an_act(request: &str) -> bool {
    let mut words = request.split_whitespace().map(str::to_lowercase);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_infinitive = |word: &str| {
        word.chars().count() > 4
            && ["ar", "er", "ir", "arse", "erse", "irse"].iter().any(|end| word.ends_with(end))
    };
    let is_act = |word: &str| OF_ACTS.iter().any(|end| word.ends_with(end));
    let is_article = ["el", "la", "los", "las", "un", "una", "su"].contains(&first.as_str());
    is_infinitive(&first) || is_act(&first) || (is_article && is_act(&second))
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
