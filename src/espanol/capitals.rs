//! Capitals: a text in them, and the first letter of one.

use unicode_normalization::char::is_combining_mark;

/// The text in Spanish capitals: accents and ñ kept, `Comisión` → `COMISIÓN` (RAE, *Ortografía*
/// 2010), letters without a capital spelt out (`ß` → `SS`).
///
/// A letter whose capital is a letter and a mark (`ẘ`) stays as it is: the two
/// are not read back from a page as one.
///
/// The *o* and *a* of an ordinal in figures stay as they are: `artículo 6o.` → `ARTÍCULO 6o.`,
/// for `6O.` would be read as sixty.
pub fn upper(text: &str) -> String {
    let mut capitals = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends = letters.peek().is_none_or(|next| !next.is_alphanumeric());
        if matches!(letter, 'o' | 'a') && ends && before.is_some_and(|c: char| c.is_ascii_digit()) {
            capitals.push(letter);
        } else {
            capitals.push_str(&capital(letter));
        }
        before = Some(letter);
    }
    capitals
}

/// The capital of a letter, or the letter where it has none of its own.
fn capital(letter: char) -> String {
    let capital = letter.to_uppercase();
    let is_marked = capital.clone().any(is_combining_mark) && !is_combining_mark(letter);
    if is_marked { letter.into() } else { capital.collect() }
}

/// The text with a capital at its beginning; marks before it, such as `«`, stay.
pub fn first_upper(text: &str) -> String {
    with_first(text, |letter, _| capital(letter))
}

/// The text without a capital at its beginning. A first word with more of them is an acronym, and
/// keeps them all.
pub fn first_lower(text: &str) -> String {
    with_first(text, |letter, after| {
        let mut word = after.chars().take_while(|mark| mark.is_alphanumeric());
        if word.any(char::is_uppercase) { letter.into() } else { letter.to_lowercase().collect() }
    })
}

/// The text with its first letter changed by what follows it.
fn with_first(text: &str, change: fn(char, &str) -> String) -> String {
    let first = text.char_indices().find(|(_, mark)| mark.is_alphanumeric());
    let Some((at, letter)) = first else { return text.to_owned() };
    let (before, rest) = text.split_at_checked(at).unwrap_or(("", text));
    let after = rest.strip_prefix(letter).unwrap_or_default();
    format!("{before}{}{after}", change(letter, after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn capitals_keep_their_accents() {
        for (text, expected) in [
            ("Comisión", "COMISIÓN"),
            ("José", "JOSÉ"),
            ("técnico", "TÉCNICO"),
            ("órgano", "ÓRGANO"),
            ("área", "ÁREA"),
            ("Peña Nuñez", "PEÑA NUÑEZ"),
            ("pingüino", "PINGÜINO"),
            ("Lic. Manuel Galván Díaz", "LIC. MANUEL GALVÁN DÍAZ"),
            ("e\u{301}", "E\u{301}"), // decomposed accents stay decomposed
            ("Straße", "STRASSE"),
            ("Jefe ẘ ǰ", "JEFE ẘ ǰ"),
            ("", ""),
        ] {
            assert_eq!(upper(text), expected);
        }
    }

    #[test]
    fn the_first_letter_alone_changes() {
        for (text, upper, lower) in [
            ("a la brevedad", "A la brevedad", "a la brevedad"),
            ("«Ética» pública", "«Ética» pública", "«ética» pública"),
            ("INAI y otros", "INAI y otros", "INAI y otros"),
            ("—", "—", "—"),
        ] {
            assert_eq!(
                (first_upper(text), first_lower(text)),
                (upper.to_owned(), lower.to_owned())
            );
        }
    }

    #[test]
    fn ordinals_in_figures_stay_legible() {
        // Mexican statutes: 6o., 1a.; the raised º and ª have no capital at all.
        for (text, expected) in [
            ("artículo 6o. de la ley", "ARTÍCULO 6o. DE LA LEY"),
            ("2a sesión", "2a SESIÓN"),
            ("1.º y 2.ª", "1.º Y 2.ª"),
            ("5abc", "5ABC"),
            ("la casa o el 6", "LA CASA O EL 6"),
        ] {
            assert_eq!(upper(text), expected);
        }
    }

    proptest! {
        #[test]
        fn capitals_of_capitals_are_the_same(text in any::<String>()) {
            let once = upper(&text);
            prop_assert_eq!(upper(&once), once);
        }
    }
}
