//! The content stream of a page: fills, rules and pictures first, then the words as
//! genpdf printed them, with what it could not say.

use lopdf::content::{Content, Operation};
use lopdf::{Object, dictionary};

use super::faces::index;
use super::ink::{Mark, Words};
use super::pages::Ink;
use super::print;
use crate::diagnostic::{Diagnostic, Result};

/// The stream of a page `height` points high, whose words genpdf printed as
/// `printed`. A face is called by its place among the eight, a picture by that
/// which `picture` gives it.
///
/// # Errors
/// Words that genpdf did not print as they were handed over.
pub(super) fn stream(
    ink: &Ink,
    printed: &[Operation],
    height: f64,
    picture: impl Fn(&str) -> Option<usize>,
) -> Result<Vec<u8>> {
    let mut bytes = read(printed).into_iter();
    let mut text = Vec::new();
    for words in print::words(ink) {
        let said = bytes.next().filter(|said| said.letters.len() == words.text.chars().count());
        text.push((words, said.ok_or_else(|| lost(words))?));
    }
    let (across, level): (Vec<_>, Vec<_>) =
        text.into_iter().partition(|(words, _)| words.rise != 0.0);
    let mut operations = Vec::new();
    across.iter().for_each(|(words, said)| print_words(words, said, &mut operations));
    for mark in ink {
        draw(mark, height, &picture, &mut operations);
    }
    level.iter().for_each(|(words, said)| print_words(words, said, &mut operations));
    Content { operations }.encode().map_err(print::refused)
}

/// The bullet in Windows-1252, and the unused code that genpdf writes for it, since
/// PDF reads every unused code so (ISO 32000-1, D.2, note 3).
const BULLET: u8 = 0x95;
const UNUSED: u8 = 0x7F;

/// Words as genpdf printed them: where they begin, from the lower left corner, and
/// their letters in Windows-1252.
struct Said {
    x: f32,
    y: f32,
    letters: Vec<u8>,
}

/// The words that a page's operations print, in order.
fn read(operations: &[Operation]) -> Vec<Said> {
    let mut said = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    for operation in operations {
        match (operation.operator.as_str(), &operation.operands[..]) {
            ("Td", [across, up]) => {
                (x, y) = (across.as_float().unwrap_or(x), up.as_float().unwrap_or(y));
            }
            ("TJ", [Object::Array(pieces)]) => {
                // Every letter is two bytes, the first of which is zero; numbers
                // between them are kerning, by which nothing here is measured.
                let pieces = pieces.iter().filter_map(|piece| piece.as_str().ok());
                let letters = pieces.flat_map(|pair| pair.iter().skip(1).step_by(2).copied());
                let letters = letters.map(|letter| if letter == UNUSED { BULLET } else { letter });
                said.push(Said { x, y, letters: letters.collect() });
            }
            _ => {}
        }
    }
    said
}

fn print_words(words: &Words, said: &Said, operations: &mut Vec<Operation>) {
    let style = &words.style;
    operations.push(Operation::new("BT", Vec::new()));
    operations.push(Operation::new("rg", color(&style.color)));
    let face = Object::Name(face(index(style)).into_bytes());
    operations.push(Operation::new("Tf", vec![face, number(style.size)]));
    operations.push(Operation::new("Tc", vec![number(style.tracking)]));
    operations.push(Operation::new("Tw", vec![number(words.space)]));
    let (sin, cos) = words.rise.to_radians().sin_cos();
    let matrix = [cos, sin, -sin, cos, f64::from(said.x), f64::from(said.y)];
    operations.push(Operation::new("Tm", matrix.map(number).to_vec()));
    let mut show = |letters: &[u8]| {
        operations.push(Operation::new("Tj", vec![Object::string_literal(letters)]));
    };
    match said.letters.split_last() {
        Some((hyphen, letters)) if words.hyphen => {
            show(letters);
            // The end of the line put it there: whoever copies the word gets it whole.
            let soft = dictionary! {
                "ActualText" => Object::string_literal(b"\xFE\xFF\x00\xAD".as_slice()),
            };
            let span = Object::Name(b"Span".to_vec());
            operations.push(Operation::new("BDC", vec![span, Object::Dictionary(soft)]));
            let hyphen = Object::string_literal(vec![*hyphen]);
            operations.push(Operation::new("Tj", vec![hyphen]));
            operations.push(Operation::new("EMC", Vec::new()));
        }
        _ => show(&said.letters),
    }
    operations.push(Operation::new("ET", Vec::new()));
}

/// What is no words, from the lower left corner of a page `height` points high.
fn draw(
    mark: &Mark,
    height: f64,
    picture: &impl Fn(&str) -> Option<usize>,
    operations: &mut Vec<Operation>,
) {
    match mark {
        Mark::Words(_) => {}
        Mark::Fill { x, y, width, height: own, color: shade } => {
            fill([*x, height - y - own, *width, *own], shade, operations);
        }
        Mark::Rule { x, y, length, thickness, color: shade } => {
            let lower = height - y - thickness / 2.0;
            fill([*x, lower, *length, *thickness], shade, operations);
        }
        Mark::Picture { x, y, width, height: own, name } => {
            let Some(place) = picture(name) else { return };
            let matrix = [*width, 0.0, 0.0, *own, *x, height - y - own];
            operations.push(Operation::new("q", Vec::new()));
            operations.push(Operation::new("cm", matrix.map(number).to_vec()));
            let name = Object::Name(image(place).into_bytes());
            operations.push(Operation::new("Do", vec![name]));
            operations.push(Operation::new("Q", Vec::new()));
        }
    }
}

fn fill(rectangle: [f64; 4], shade: &str, operations: &mut Vec<Operation>) {
    operations.push(Operation::new("rg", color(shade)));
    operations.push(Operation::new("re", rectangle.map(number).to_vec()));
    operations.push(Operation::new("f", Vec::new()));
}

/// What a page calls a face.
pub(super) fn face(place: usize) -> String {
    format!("F{place}")
}

/// What a page calls a picture.
pub(super) fn image(place: usize) -> String {
    format!("I{place}")
}

/// A measure in points, to a thousandth.
pub(super) fn number(value: f64) -> Object {
    let rounded = (value * 1000.0).round() / 1000.0;
    match rounded.fract() == 0.0 {
        true => Object::Integer(rounded as i64),
        false => Object::Real(rounded as f32),
    }
}

/// `#rrggbb` as parts of one; black when it is none, which the sheet's check refuses.
fn color(shade: &str) -> Vec<Object> {
    let part = |from: usize| {
        let digits = shade.get(from..from + 2).unwrap_or("00");
        f64::from(u8::from_str_radix(digits, 16).unwrap_or_default()) / 255.0
    };
    [1, 3, 5].map(part).map(number).to_vec()
}

fn lost(words: &Words) -> Vec<Diagnostic> {
    let message = format!("`{}` no se pudo escribir en el PDF", words.text);
    vec![Diagnostic::error("T001", message).hint("use el motor typst")]
}
