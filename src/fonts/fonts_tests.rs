//! The shipped faces, and what is no face of the sheet.

use super::samples::{FILES, SHEET, files, fonts as shipped, sheet};
use super::*;
use crate::sheet::Face::{Rotulos, Texto};

#[test]
fn words_are_as_wide_as_their_letters_in_their_face() {
    let fonts = shipped();
    let near = |width: f64, thousandths: f64| (width * 1000.0 - thousandths).abs() < 0.6;
    assert!(near(fonts.width("A", Texto, false, false), 722.0));
    assert!(near(fonts.width("Wñ", Texto, false, false), 944.0 + 500.0));
    assert!(near(fonts.width("n", Texto, true, false), 556.0));
    assert!(near(fonts.width("a", Texto, false, true), 500.0));
    assert!(near(fonts.width("a", Rotulos, false, false), 556.0));
    assert_eq!(fonts.width("", Texto, false, false), 0.0);
}

#[test]
fn a_style_that_no_file_has_is_measured_by_the_nearest() {
    let is_upright = |(name, _): &(String, Vec<u8>)| name.ends_with("Regular.ttf");
    let upright: Vec<_> = files().into_iter().filter(is_upright).collect();
    let fonts = Fonts::read(&sheet(SHEET), &upright).expect("two fonts");
    let bold = fonts.width("an", Rotulos, true, false);
    assert_eq!(bold, fonts.width("an", Rotulos, false, false));
    let both = fonts.width("an", Texto, true, true);
    assert_eq!(both, fonts.width("an", Texto, false, false));
}

#[test]
fn a_character_needs_a_glyph_in_every_face() {
    let fonts = shipped();
    assert!("Ññ¿«»—…€á".chars().all(|character| fonts.covers(character)));
    assert!(!"漢🙂א\u{301}\u{10FFFF}".chars().any(|character| fonts.covers(character)));
}

#[test]
fn a_family_that_no_file_has_is_told_where_the_sheet_names_it() {
    let text = SHEET.replace("\"Liberation Sans\"", "\"Letra Inexistente\"");
    let problems = Fonts::read(&sheet(&text), &files()).expect_err("no such family");
    let marked = problems[0].span.as_ref().map(|span| span.as_str());
    assert_eq!((problems[0].code, marked), ("T003", Some("\"Letra Inexistente\"")));
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_file_that_is_no_font_is_told_by_its_name() {
    let mut files = files();
    files.push(("nota.ttf".to_owned(), b"no es una fuente".to_vec()));
    files.push(("corta.ttf".to_owned(), FILES[4].1[..100_000].to_vec()));
    let problems = Fonts::read(&sheet(SHEET), &files).expect_err("no fonts");
    let named = |name: &str| problems.iter().any(|problem| problem.message.contains(name));
    assert!(named("`nota.ttf`") && named("`corta.ttf`"), "{problems:?}");
}

#[test]
fn faces_are_given_with_the_family_of_the_sheet() {
    let text = SHEET.replace("\"Liberation Sans\"", "\"LIBERATION SERIF\"");
    let fonts = Fonts::read(&sheet(&text), &files()).expect("one family");
    let families: Vec<Vec<&str>> = fonts.faces().map(|(_, families)| families).collect();
    assert!(families[0].is_empty());
    assert_eq!(families[7], ["Liberation Serif", "LIBERATION SERIF"]);
}
