//! The press with pictures: handed in with each document, and asked once.

use super::*;
use crate::document::Mark;
use crate::fonts::samples::{SHEET, fonts, sheet};

const MARK: &[u8] = include_bytes!("../../tests/cases/segunda-institucion/entradas/marca.png");

fn press() -> Press {
    let layout = Source::text("layout.typ", include_str!("../../templates/layout.typ"));
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
    pictures.add("marca.png", MARK).expect("a picture");
    let write = || press.write(&letter("marca.png"), &pictures).map(|pdf| pdf.bytes.len());
    let lengths = std::thread::scope(|scope| {
        let threads = [0; 4].map(|_| scope.spawn(write));
        threads.map(|thread| thread.join().expect("a thread"))
    });
    assert!(lengths.iter().all(Result::is_ok), "{lengths:?}");
}

#[test]
fn a_picture_that_is_missing_is_named() {
    let written = press().write(&letter("otra.png"), &Pictures::default());
    let problems = written.expect_err("no picture");
    assert_eq!(problems[0].code, "T004");
    assert!(problems[0].message.contains("`otra.png`"), "{problems:?}");
}

#[test]
fn only_a_whole_picture_has_no_fault() {
    let add = |bytes: &[u8]| Pictures::default().add("marca.png", bytes);
    assert_eq!(add(MARK), Ok(()));
    let told = |bytes: &[u8]| add(bytes).expect_err("a fault").remove(0).message;
    assert!(told(&MARK[..MARK.len() / 2]).contains("está dañada"));
    assert!(told(b"GIF89a").contains("no es PNG ni JPEG"));
    assert!(told(&vec![0; 9 << 20]).contains("pesa más de 8 MB"));
}
