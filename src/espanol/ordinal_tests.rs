//! What `ordinal` promises, as tables and properties.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;

#[test]
fn ordinals_in_each_style() {
    let [_, she, ..] = Agreement::ALL;
    for [number, classic, joined, apart, rule] in rows(include_str!("vectors/ordinales.txt")) {
        let number = number.parse().unwrap();
        let words = Style::ALL.map(|style| write(number, style, she).unwrap());
        assert_eq!(words, [classic, joined, apart], "{rule}");
    }
}

#[test]
fn ordinals_cut_short_before_a_masculine_noun() {
    let [he, others @ ..] = Agreement::ALL;
    for [number, classic, joined, apart, rule] in rows(include_str!("vectors/apocopes.txt")) {
        let number = number.parse().unwrap();
        let words = Style::ALL.map(|style| before_noun(number, style, he).unwrap());
        assert_eq!(words, [classic, joined, apart], "{rule}");
        for (style, other) in Style::ALL.into_iter().flat_map(|style| others.map(|it| (style, it)))
        {
            assert_eq!(before_noun(number, style, other), write(number, style, other), "{rule}");
        }
    }
}

#[test]
fn ordinals_agree_with_what_they_number() {
    for (number, style, expected) in [
        (1, Style::Classic, ["primero", "primera", "primeros", "primeras"]),
        (11, Style::Classic, ["undécimo", "undécima", "undécimos", "undécimas"]),
        (
            21,
            Style::Joined,
            ["vigesimoprimero", "vigesimoprimera", "vigesimoprimeros", "vigesimoprimeras"],
        ),
        // In two words, both agree.
        (
            21,
            Style::Apart,
            ["vigésimo primero", "vigésima primera", "vigésimos primeros", "vigésimas primeras"],
        ),
        (
            68,
            Style::Classic,
            [
                "sexagésimo octavo",
                "sexagésima octava",
                "sexagésimos octavos",
                "sexagésimas octavas",
            ],
        ),
    ] {
        assert_eq!(Agreement::ALL.map(|noun| write(number, style, noun).unwrap()), expected);
    }
}

#[test]
fn there_are_a_hundred() {
    for number in [0, 101, 1000, u64::MAX] {
        for style in Style::ALL {
            assert_eq!(write(number, style, Agreement::ALL[0]), None);
            assert_eq!(before_noun(number, style, Agreement::ALL[0]), None);
        }
    }
}

#[test]
fn every_ordinal_reads_back() {
    let mut said: BTreeMap<String, u64> = BTreeMap::new();
    for number in 1..=100 {
        for style in Style::ALL {
            for noun in Agreement::ALL {
                for words in [write(number, style, noun), before_noun(number, style, noun)] {
                    let words = words.unwrap();
                    assert_eq!(read(&words), Some(number), "{words}");
                    assert_eq!(*said.entry(words).or_insert(number), number);
                }
            }
        }
    }
}

#[test]
fn what_is_no_ordinal() {
    for text in
        ["", "uno", "décimo y primero", "onceavo", "vigesimo", "sexagésimo octava", "VI", "6o."]
    {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read(" Sexagésima\n Octava "), Some(68));
}

proptest! {
    #[test]
    fn any_text_is_read_or_not(text in "[a-zé ]{0,12}|\\PC*") {
        if let Some(number) = read(&text) {
            prop_assert!((1..=100).contains(&number));
        }
    }
}
