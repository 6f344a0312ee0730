//! Data into markup: the inverse of parsing.

/// Text as Djot that says exactly that text in one paragraph, whatever it
/// holds: every mark that could begin a construct is escaped, and line breaks
/// and tabs become spaces. Straight double quotes become those of print, as they
/// do in a narrative: one document has one kind.
///
/// A mark that Djot never reads as structure stays bare, so that a person can
/// still read the text between the stages.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut previous = ' ';
    // What could be a list's marker: the first word, whatever space is before it.
    let mut first_word = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let character = match character {
            '"' => quote(previous, characters.peek().copied()),
            other => other,
        };
        let space = is_break(character);
        first_word &= !((space || character == ' ') && previous != ' ');
        let bare = match character {
            ',' | ';' | '?' | '%' | '&' | '/' | '@' => true,
            // `{_=…}`, in italics, would be an attribute.
            '=' => previous != ' ',
            // `...` is an ellipsis, and `iv.` at the start of a line a list.
            '.' => {
                !first_word
                    && previous.is_alphanumeric()
                    && characters.peek().is_some_and(|&next| next != '.')
            }
            _ => !character.is_ascii_punctuation(),
        };
        if !bare {
            escaped.push('\\');
        }
        escaped.push(if space { ' ' } else { character });
        previous = if space { ' ' } else { character };
    }
    escaped
}

/// The quote of print for a straight one between two characters: it closes after a
/// word or a sign, and opens elsewhere.
fn quote(before: char, after: Option<char>) -> char {
    let begins = before.is_whitespace() || "([{«“‘¿¡—–-/".contains(before);
    let ends = after.is_none_or(char::is_whitespace);
    if begins && !ends { '“' } else { '”' }
}

/// Whether a character ends a line or is a tab: all are spaces in a field.
fn is_break(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn words_set_off_are_no_attribute() {
        assert_eq!(escape("=a=b"), "\\=a=b");
    }

    #[test]
    fn straight_quotes_become_those_of_print() {
        for (typed, printed) in [
            ("el \"lanzamiento\" del \"sitio\"", "el “lanzamiento” del “sitio”"),
            ("\"Así\", dijo", "“Así”, dijo"),
            ("(\"uno\")", "\\(“uno”\\)"),
            ("«la \"otra\"»", "«la “otra”»"),
            ("\"", "”"),
            ("19\" de alto", "19” de alto"),
        ] {
            assert_eq!(escape(typed), printed);
        }
    }
}
