//! *al* and *del* before a name that brings its article.

/// The name after *a*: `el Congreso` → `al Congreso`, `la Comisión` → `a la Comisión`.
///
/// The article contracts in lower case only: with a capital it is part of the name, and the two
/// words are written, `a El Colegio` (RAE, *Ortografía* 2010). So the
/// capitals of a heading must be made after the contraction, not before.
pub fn with_a(name: &str) -> String {
    contract("a", "al", name)
}

/// The name after *de*: `el Instituto` → `del Instituto`, `El Colegio` → `de El Colegio`; as
/// [`with_a`] otherwise.
pub fn with_de(name: &str) -> String {
    contract("de", "del", name)
}

/// The name after the preposition, or after its contraction when it begins with the article *el*.
fn contract(preposition: &str, contraction: &str, name: &str) -> String {
    let name = name.trim();
    match name.strip_prefix("el").filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => format!("{contraction}{rest}"),
        None if name.is_empty() => preposition.to_owned(),
        None => format!("{preposition} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_contract_in_lower_case() {
        for (name, a, de) in [
            ("el Congreso", "al Congreso", "del Congreso"),
            ("el Instituto", "al Instituto", "del Instituto"),
            ("la Secretaría", "a la Secretaría", "de la Secretaría"),
            ("los integrantes del STL", "a los integrantes del STL", "de los integrantes del STL"),
            ("las y los integrantes", "a las y los integrantes", "de las y los integrantes"),
            // An article that is part of the name.
            (
                "El Colegio de la Frontera Norte",
                "a El Colegio de la Frontera Norte",
                "de El Colegio de la Frontera Norte",
            ),
            ("EL COLEGIO", "a EL COLEGIO", "de EL COLEGIO"),
            ("«El Universal»", "a «El Universal»", "de «El Universal»"),
            // A pronoun, a word that only begins so, a person, nobody.
            ("él", "a él", "de él"),
            ("elementos", "a elementos", "de elementos"),
            ("Paulina Compean", "a Paulina Compean", "de Paulina Compean"),
            (" el\u{a0}STL ", "al\u{a0}STL", "del\u{a0}STL"),
            ("el", "a el", "de el"),
            ("", "a", "de"),
        ] {
            assert_eq!((with_a(name), with_de(name)), (a.to_owned(), de.to_owned()));
        }
    }
}
