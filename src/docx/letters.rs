//! About how much paper words take, before Word sets them: the widths of the
//! faces that every Word has, by which others are near enough.

use crate::document::{Inline, plain};
use crate::sheet::{Face, Look};

/// Widths of A to Z, and of a to z, in thousandths of an em.
type Widths = ([u16; 26], [u16; 26]);

/// Times New Roman.
const SERIF: Widths = (
    [
        722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667,
        556, 611, 722, 722, 944, 722, 722, 611,
    ],
    [
        444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333,
        389, 278, 500, 500, 722, 500, 500, 444,
    ],
);

/// Times New Roman, bold.
const BOLD_SERIF: Widths = (
    [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722,
        556, 667, 722, 722, 1000, 722, 722, 667,
    ],
    [
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444,
        389, 333, 556, 500, 722, 500, 500, 444,
    ],
);

/// Arial, bold; for the rest of Arial as well, which is narrower.
const SANS: Widths = (
    [
        722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722,
        667, 611, 722, 667, 944, 667, 667, 611,
    ],
    [
        556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389,
        556, 333, 611, 556, 778, 556, 556, 500,
    ],
);

/// Width of words in a style, in points.
pub(super) fn width(words: &str, look: &Look) -> f64 {
    let widths = match look.fuente {
        Face::Rotulos => &SANS,
        Face::Texto if look.negrita => &BOLD_SERIF,
        Face::Texto => &SERIF,
    };
    let ems: f64 = words.chars().map(|letter| f64::from(of(letter, widths)) / 1000.0).sum();
    let letters = words.chars().count() as f64;
    (ems + letters * look.espaciado) * look.tamano
}

fn of(letter: char, (capitals, small): &Widths) -> u16 {
    match letter {
        'A'..='Z' => capitals[usize::from(letter as u8 - b'A')],
        'a'..='z' => small[usize::from(letter as u8 - b'a')],
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | 'Í' | 'í' | 'ï' => 278,
        '0'..='9' | 'á' | 'é' | 'ó' | 'ú' | 'ñ' | 'ü' | '«' | '»' | '_' | '(' | ')' => 500,
        _ if letter.is_lowercase() => 611,
        _ => 778,
    }
}

/// Lines that words take in a column of a width in points.
pub(super) fn lines(content: &[Inline], look: &Look, column: f64) -> usize {
    // Lines are never quite full.
    let filled = (column * 0.985).max(1.0);
    let lines = (width(&plain(content), look) / filled).ceil() as usize;
    let breaks = content.iter().filter(|inline| **inline == Inline::LineBreak).count();
    lines.max(1) + breaks
}
