//! Text in capitals.

/// The text in Spanish capitals: accents and ñ kept, `Comisión` → `COMISIÓN` (RAE, *Ortografía*
/// 2010), letters without a capital spelt out (`ß` → `SS`).
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
            capitals.extend(letter.to_uppercase());
        }
        before = Some(letter);
    }
    capitals
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
            ("", ""),
        ] {
            assert_eq!(upper(text), expected);
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
