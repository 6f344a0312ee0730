//! The words of cells: the shared strings, runs joined, and Excel's own
//! escapes undone.

use super::refusal::Refused;
use crate::input::package::{Step, Xml};

/// Reading aids over Chinese and Japanese words, which are no part of them.
pub(super) const PHONETIC: &str = "rPh";

/// The shared strings, in their order.
pub(super) fn read(text: &str) -> Refused<Vec<String>> {
    let mut strings = Vec::new();
    let mut xml = Xml::new(text);
    while let Some(step) = xml.next()? {
        let Step::Open(tag) = step else { continue };
        if tag.name() == "si" {
            strings.push(words(&xml.text(PHONETIC)?));
        }
    }
    Ok(strings)
}

/// What Excel shows of a text: `_x000D_` and the like are the characters they
/// name, and lines end in `\n`.
pub(super) fn words(text: &str) -> String {
    crate::input::decode::normalize(&unescape(text))
}

fn unescape(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        shown.push_str(&rest[..at]);
        match escaped(&rest[at..]) {
            Some(character) => {
                shown.push(character);
                rest = &rest[at + "_x000D_".len()..];
            }
            None => {
                shown.push_str("_x");
                rest = &rest[at + "_x".len()..];
            }
        }
    }
    shown.push_str(rest);
    shown
}

/// The character that `_xHHHH_` at the beginning of `text` names.
fn escaped(text: &str) -> Option<char> {
    let digits = text.get(2..6).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let closed = text.as_bytes().get(6) == Some(&b'_');
    char::from_u32(u32::from_str_radix(digits, 16).ok()?).filter(|_| closed)
}
