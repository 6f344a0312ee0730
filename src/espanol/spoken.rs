//! Where a text begins to be read aloud.

/// The first word that is read, and what follows it.
pub(super) fn first_word(text: &str) -> (&str, &str) {
    let spoken = spoken(text);
    let end = spoken.find(|c: char| !c.is_alphanumeric() && c != '\u{301}').unwrap_or(spoken.len());
    spoken.split_at(end)
}

/// The text from the first sign that is read aloud: a letter, a digit, or a sign with a name
/// (`%`, `+`, `@`; a minus or a point before a digit).
pub(super) fn spoken(text: &str) -> &str {
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let before_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let silent = match c {
            '-' | '−' | '–' | '.' => !before_digit,
            '$' | '€' | '£' | '*' | '_' | ',' | ';' | ':' | '…' | '—' | '•' | '·' => true,
            '«' | '»' | '“' | '”' | '„' | '"' | '‘' | '’' | '\'' | '‹' | '›' => {
                true
            }
            '(' | ')' | '[' | ']' | '{' | '}' | '¿' | '¡' => true,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => true,
            other => other.is_whitespace() || other.is_control(),
        };
        if !silent {
            return text.get(start..).unwrap_or_default();
        }
    }
    ""
}
