//! Data into markup: the inverse of parsing.

/// Text as Djot that says exactly that text in one paragraph, whatever it
/// holds: every mark that could begin a construct is escaped, and line breaks
/// and tabs become spaces.
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
        let space = is_break(character);
        first_word &= !((space || character == ' ') && previous != ' ');
        let bare = match character {
            ',' | ';' | '?' | '%' | '&' | '/' | '@' | '=' => true,
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

/// Whether a character ends a line or is a tab: all are spaces in a field.
fn is_break(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
