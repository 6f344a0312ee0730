//! What `law` promises, as tables and properties.

use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;

const PARTS: [Part; 3] = [Part::Article, Part::Fraction, Part::Subsection];

fn part(noun: &str) -> Part {
    PARTS.into_iter().find(|part| part.noun(1) == noun).unwrap()
}

#[test]
fn citations() {
    for [noun, written, expected, rule] in rows(include_str!("vectors/citas.txt")) {
        let part = part(noun);
        let numbers: Vec<String> =
            written.split(", ").map(|number| part.number(number).unwrap()).collect();
        assert_eq!(cite(part, &numbers), expected, "{rule}");
    }
}

#[test]
fn what_is_no_reference() {
    for [noun, written, rule] in rows(include_str!("vectors/no_citas.txt")) {
        let written = if written == "-" { "" } else { written };
        assert_eq!(part(noun).number(written), None, "{rule}");
    }
}

#[test]
fn one_or_another() {
    let numbers = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    for (texts, expected) in [
        (&["74", "75", "80"][..], "artículos 74, 75 u 80"), // domain.md 3.3
        (&["7o.", "8o."], "artículos 7o. u 8o."),
        (&["10", "11"], "artículos 10 u 11"),
        (&["74"], "artículo 74"),
        (&[], ""),
    ] {
        assert_eq!(cite_any(Part::Article, &numbers(texts)), expected);
    }
    assert_eq!(cite(Part::Article, &[]), "");
}

proptest! {
    #[test]
    fn what_is_printed_is_accepted_again(text in "[0-9]{1,4}[o.º]{0,2}( Bis|-A)?|[IVXLC]{1,6}|[a-z]\\)?|\\PC*") {
        for part in PARTS {
            if let Some(number) = part.number(&text) {
                prop_assert_eq!(part.number(&number), Some(number.clone()));
            }
        }
    }
}
