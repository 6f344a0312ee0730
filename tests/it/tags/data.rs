//! Promise 2 for the PDF: data is never structure, and comes out of the tree as
//! itself.

use minutario::document::Block;
use minutario::markup::escape;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use unicode_normalization::UnicodeNormalization;

use super::{body_tags, words, written};
use crate::support::{document, document_words, folded, fonts};

/// Pieces that mean something to Djot, Typst, Handlebars, XML or a PDF.
const MARKS: [&str; 26] = [
    "#let x",
    "{{x}}",
    "{{{x}}}",
    "</w:t>",
    ":::",
    "::: firmas",
    "```",
    "$x$",
    "<b>",
    "&amp;",
    "---",
    "...",
    "![a](b)",
    "[a](b)",
    "{#id}",
    "\\",
    "\\\\",
    "| a |",
    "1. ",
    "a) ",
    "- ",
    "> ",
    "# ",
    "https://x.mx/a_b",
    "(ET)",
    "%PDF",
];

/// Single characters, most of them punctuation.
const CHARACTERS: &str = "*_[]{}#$<>&\\|~^`-:\"'.,;!?/@=+()%áéíóúüñÑÁaeiouxyzKL09«»“”–—¿¡ ªº§°";

/// Marks that join the letter before, and letters of another direction.
const COMBINED: [&str; 5] = ["e\u{301}", "n\u{303}", "U\u{308}", "fi", "ffl"];
const HEBREW: &str = "אבגדהוזחטיךכלםמןנסעפצקרשת";

/// Whether the program accepts a text, which it reads in NFC.
fn covered(text: &str) -> bool {
    text.nfc().all(|character| fonts().covers(character))
}

fn pieces(pool: &[&str]) -> Vec<String> {
    pool.iter().filter(|piece| covered(piece)).map(|piece| (*piece).to_owned()).collect()
}

fn characters(pool: &str) -> Vec<String> {
    pool.chars().map(String::from).filter(|character| covered(character)).collect()
}

/// Text of a field: anything, with spaces, tabs and line breaks anywhere.
fn hostile() -> impl Strategy<Value = String> {
    let spaces = pieces(&[" "]).into_iter().chain(["\t", "\n", "\r\n", "  "].map(str::to_owned));
    let piece = prop_oneof![
        4 => prop::sample::select(characters(CHARACTERS)),
        2 => prop::sample::select(pieces(&MARKS)),
        1 => prop::sample::select(pieces(&COMBINED)),
        1 => prop::sample::select(spaces.collect::<Vec<_>>()),
        1 => "[a-zñ]{1,12}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// Texts of the places of a letter where a template prints data.
#[derive(Debug, Clone)]
struct Letter {
    places: Vec<String>,
}

impl Letter {
    const PLACES: usize = 9;

    /// The letter as a template would write it; a blank in place of nothing,
    /// as the templates do.
    fn markup(&self) -> String {
        let data: Vec<String> = self.texts().iter().map(|text| escape(text)).collect();
        let [paragraph, strong, cell, item, value, line, name, post, label] = data.as_slice()
        else {
            panic!("{} places", Self::PLACES)
        };
        format!(
            "\
{paragraph}

Antes {{*{strong}*}} después.

| A | B |
|:--|:--|
| {cell} | x |

- {item}

::: datos
: {label}

  {value}
:::

::: destinatario
{line}
:::

::::: firmas
:::: firma
{name}

{post}
::::
:::::
"
        )
    }

    fn texts(&self) -> Vec<String> {
        let blank = |text: &String| folded(text).is_empty();
        self.places
            .iter()
            .map(|text| if blank(text) { "___".into() } else { text.clone() })
            .collect()
    }

    /// The words that the letter must say, in order.
    fn expected(&self) -> String {
        let texts = self.texts();
        let [paragraph, strong, cell, item, value, line, name, post, label] = texts.as_slice()
        else {
            panic!("{} places", Self::PLACES)
        };
        folded(&format!(
            "{paragraph} Antes {strong} después. A B {cell} x {item} {label} {value} {line} {name} \
             {post}"
        ))
    }
}

fn letters(text: impl Strategy<Value = String>) -> impl Strategy<Value = Letter> {
    prop::collection::vec(text, Letter::PLACES).prop_map(|places| Letter { places })
}

fn check_letters(text: impl Strategy<Value = String>, cases: u32) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20191104),
        ..ProptestConfig::default()
    };
    let checked = TestRunner::new(config).run(&letters(text), |letter| {
        let document = document(&letter.markup());
        // Straight quotes are printed as those of print.
        let straight = |text: String| text.replace(['“', '”'], "\"");
        let expected = straight(letter.expected());
        prop_assert_eq!(straight(document_words(&document)), expected.clone(), "the document");
        let found = words(&written(&document).tree());
        prop_assert_eq!(straight(found), expected, "the tree");
        Ok(())
    });
    checked.unwrap_or_else(|error| panic!("{error}"));
}

/// A list mark after a space at the start of a field is no list.
#[test]
fn a_field_that_begins_with_a_space_stays_one_paragraph() {
    for text in [" 1. uno", "  a) uno", " iv. uno", " - uno", "\t# uno", " | a |", "\n> uno"] {
        let document = document(&escape(text));
        let one = matches!(document.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(one, "{text:?} became {:?}", document.body);
        assert_eq!(document_words(&document), folded(text));
    }
}

#[test]
fn hostile_data_comes_out_as_itself() {
    check_letters(hostile(), 64);
}

/// What the typesetter would write so that readers extract something else is
/// refused, rather than made: a mark that no composed letter holds, and letters
/// from right to left.
#[test]
fn what_could_not_be_read_back_as_itself_is_refused() {
    for text in ["x\u{331}", "m\u{303}", "e\u{331}", "\u{e4}\u{331}"] {
        assert!(!covered(text), "{text:?}");
    }
    assert!(characters(HEBREW).is_empty());
    assert!(covered("e\u{301}") && covered("n\u{303}"), "composed letters are accepted");
}

#[test]
fn a_field_that_is_markup_stays_one_paragraph() {
    for text in pieces(&MARKS) {
        let document = document(&escape(&text));
        let one = matches!(document.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(one, "{text:?} became {:?}", document.body);
        let tree = written(&document).tree();
        assert_eq!(body_tags(&tree), ["P"], "{text:?}");
        assert_eq!(words(&tree), folded(&text));
    }
}
