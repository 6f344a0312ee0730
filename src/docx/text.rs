//! Text, addresses and colours as the parts can hold them.

use crate::espanol::address::link;

/// The text without what XML forbids; tabs and line ends become spaces. The
/// rooms before this one let no such character through, and a letter that will
/// not open is worse than a letter without it.
pub(super) fn legal(text: &str) -> String {
    text.chars().filter(|character| is_legal(*character)).map(plain_space).collect()
}

fn is_legal(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    }
}

fn plain_space(character: char) -> char {
    if matches!(character, '\t' | '\n' | '\r') { ' ' } else { character }
}

/// The text within an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in legal(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A colour the way Word writes it.
pub(super) fn hex(color: &str) -> String {
    color.trim_start_matches('#').to_ascii_uppercase()
}

/// The address of a link as a package may hold it; none when Word would call
/// the whole letter damaged because of it.
pub(super) fn address(target: &str) -> Option<String> {
    let address = encoded(link(target)?.as_str());
    // A site needs no bar after its name: it is left as it was written.
    let is_bare = address.strip_suffix('/') == Some(target);
    Some(if is_bare { target.to_owned() } else { address })
}

/// An address without the marks that browsers put up with and packages do not.
fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for (at, mark) in address.char_indices() {
        let is_kept = match mark {
            '%' => is_encoded(&address[at + 1..]),
            '"' | '<' | '>' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' => false,
            _ => true,
        };
        if is_kept {
            encoded.push(mark);
        } else {
            encoded.push_str(&format!("%{:02X}", u32::from(mark)));
        }
    }
    encoded
}

/// Whether a percent sign stands before what makes it part of an encoded byte.
fn is_encoded(after: &str) -> bool {
    let digits = after.as_bytes();
    digits.len() >= 2 && digits[..2].iter().all(u8::is_ascii_hexdigit)
}
