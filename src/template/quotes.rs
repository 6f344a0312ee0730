//! The quotes that a word processor puts in place of straight ones: in, a text; out,
//! those that stand where only straight ones mean anything.

/// Quotes that are not straight.
const CURLY: [char; 9] = ['“', '”', '„', '‘', '’', '‚', '«', '»', '″'];

/// The curly quotes of a text that stand in no straight ones, each with its byte.
pub(super) fn curly(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut open = None;
    text.char_indices().filter(move |(_, mark)| {
        match (open, *mark) {
            (None, '"' | '\'') => open = Some(*mark),
            (Some(quote), mark) if mark == quote => open = None,
            _ => {}
        }
        open.is_none() && CURLY.contains(mark)
    })
}

/// The text with straight quotes in their place.
pub(super) fn straight(text: &str) -> String {
    let mut right = String::with_capacity(text.len());
    let mut from = 0;
    for (at, mark) in curly(text) {
        right.push_str(text.get(from..at).unwrap_or_default());
        right.push('"');
        from = at + mark.len_utf8();
    }
    right.push_str(text.get(from..).unwrap_or_default());
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_in_no_straight_quotes_is_told() {
        assert_eq!(straight("{{#if (igual x “a”)}}"), "{{#if (igual x \"a\")}}");
        assert_eq!(straight("{{f x a=«b» c='d’e'}}"), "{{f x a=\"b\" c='d’e'}}");
        assert_eq!(curly("{{f \"dice “hola”\"}}").count(), 0);
        assert_eq!(curly("{{f x}}").count(), 0);
    }
}
