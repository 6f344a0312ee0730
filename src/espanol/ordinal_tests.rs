//! What `ordinal` promises, as tables and properties.

use std::collections::BTreeMap;

use super::*;
use crate::espanol::samples::rows;

#[test]
fn ordinals_in_each_style() {
    let [_, she, ..] = Agreement::ALL;
    for [number, classic, joined, apart, rule] in rows(include_str!("vectors/ordinales.txt")) {
        let number = number.parse().unwrap();
        let words = Variant::ALL.map(|variant| write(number, variant, she).unwrap());
        assert_eq!(words, [classic, joined, apart], "{rule}");
    }
}

#[test]
fn ordinals_cut_short_before_a_masculine_noun() {
    let [he, others @ ..] = Agreement::ALL;
    for [number, classic, joined, apart, rule] in rows(include_str!("vectors/apocopes.txt")) {
        let number = number.parse().unwrap();
        let words = Variant::ALL.map(|variant| before_noun(number, variant, he).unwrap());
        assert_eq!(words, [classic, joined, apart], "{rule}");
        for (variant, other) in
            Variant::ALL.into_iter().flat_map(|variant| others.map(|it| (variant, it)))
        {
            assert_eq!(
                before_noun(number, variant, other),
                write(number, variant, other),
                "{rule}"
            );
        }
    }
}

#[test]
fn ordinals_agree_with_what_they_number() {
    for (number, variant, expected) in [
        (1, Variant::Classic, ["primero", "primera", "primeros", "primeras"]),
        (11, Variant::Classic, ["undécimo", "undécima", "undécimos", "undécimas"]),
        (
            21,
            Variant::Joined,
            ["vigesimoprimero", "vigesimoprimera", "vigesimoprimeros", "vigesimoprimeras"],
        ),
        // In two words, both agree.
        (
            21,
            Variant::Apart,
            ["vigésimo primero", "vigésima primera", "vigésimos primeros", "vigésimas primeras"],
        ),
        (
            68,
            Variant::Classic,
            [
                "sexagésimo octavo",
                "sexagésima octava",
                "sexagésimos octavos",
                "sexagésimas octavas",
            ],
        ),
    ] {
        assert_eq!(Agreement::ALL.map(|noun| write(number, variant, noun).unwrap()), expected);
    }
}

#[test]
fn there_are_a_hundred() {
    for number in [0, 101, 1000, u64::MAX] {
        for variant in Variant::ALL {
            assert_eq!(write(number, variant, Agreement::ALL[0]), None);
            assert_eq!(before_noun(number, variant, Agreement::ALL[0]), None);
        }
    }
}

#[test]
fn no_two_ordinals_say_the_same() {
    let mut said: BTreeMap<String, u64> = BTreeMap::new();
    for number in 1..=100 {
        for variant in Variant::ALL {
            for noun in Agreement::ALL {
                for words in [write(number, variant, noun), before_noun(number, variant, noun)] {
                    assert_eq!(*said.entry(words.unwrap()).or_insert(number), number);
                }
            }
        }
    }
}
