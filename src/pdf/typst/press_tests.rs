//! The press with pictures: handed in with each document, and asked once.

use super::*;
use crate::document::Mark;
use crate::fonts::samples::{SHEET, fonts, sheet};

const MARK: &[u8] = include_bytes!("../../../tests/cases/segunda-institucion/entradas/marca.png");

fn press() -> Press {
    let layout = Source::text("layout.typ", include_str!("../../../templates/layout.typ"));
    let press = Press::new(&sheet(SHEET), &layout, &fonts());
    press.unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn letter(mark: &str) -> Document {
    let mut document = Document::default();
    document.properties.title = "Prueba".to_owned();
    document.properties.language = "es-MX".to_owned();
    document.properties.date = "2019-11-05".to_owned();
    let (file, alt) = (mark.to_owned(), "una marca".to_owned());
    document.furniture.letterhead.marks.push(Mark { file, alt, height_mm: None });
    document
}

/// They were dropped, once, when another document of the press was at work.
#[test]
fn pictures_are_there_whoever_else_is_at_work() {
    let press = press();
    let mut pictures = Pictures::default();
    let picture = crate::pictures::read("marca.png", MARK).value.expect("a picture");
    pictures.add("marca.png", &picture).expect("a picture");
    let write = || press.write(&letter("marca.png"), &pictures).map(|pdf| pdf.bytes.len());
    let lengths = std::thread::scope(|scope| {
        let threads = [0; 4].map(|_| scope.spawn(write));
        threads.map(|thread| thread.join().expect("a thread"))
    });
    assert!(lengths.iter().all(Result::is_ok), "{lengths:?}");
}
