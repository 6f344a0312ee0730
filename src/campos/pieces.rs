//! What stands between the signs with which people part keys, groups and names in
//! one cell. A name or a post may hold the same signs: whoever knows the directory
//! joins the pieces again.

use std::ops::Range;

/// Signs that part keys and are in no key.
pub(crate) const SIGNS: [char; 6] = ['+', '\n', ',', ';', '/', '|'];

/// Words that part the last key from those before it.
const WORDS: [&str; 4] = ["y", "e", "Y", "E"];

/// The bytes of each piece, without outer spaces; blank ones are left out.
pub(crate) fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in text.split(SIGNS) {
        between_words(part, start, &mut found);
        start += part.len() + 1;
    }
    found
}

/// The pieces of a part that begins at a byte of the text.
fn between_words(part: &str, begin: usize, found: &mut Vec<Range<usize>>) {
    let mut piece: Option<Range<usize>> = None;
    let mut at = 0;
    for word in part.split(char::is_whitespace) {
        let (start, end) = (begin + at, begin + at + word.len());
        at += word.len();
        at += part[at..].chars().next().map_or(0, char::len_utf8);
        if WORDS.contains(&word) {
            found.extend(piece.take());
        } else if !word.is_empty() {
            let first = piece.map_or(start, |piece| piece.start);
            piece = Some(first..end);
        }
    }
    found.extend(piece);
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn every_sign_parts() {
        let of = |text: &str| -> Vec<String> {
            pieces(text).into_iter().map(|range| text[range].to_owned()).collect()
        };
        for text in
            ["ana+luis", "ana, luis", "ana;luis", " ana / luis ", "ana y luis", "ana\nluis,"]
        {
            assert_eq!(of(text), ["ana", "luis"], "{text}");
        }
        assert_eq!(of("ana, luis, y eva"), ["ana", "luis", "eva"]);
        assert_eq!(of("Yolanda Ruiz e\u{A0}Ida Paz"), ["Yolanda Ruiz", "Ida Paz"]);
        assert_eq!(of(" , y + "), [""; 0]);
    }
}
