//! The file as a whole: the same bytes always, small, and nothing dangling.

use std::io::Cursor;

use rayon::prelude::*;

use super::Stationery;
use super::reader::{check, part, parts};
use super::samples::{bare, fonts, letter, paragraph, pictures, sheet, write};
use crate::document::{Document, Style};

#[test]
fn a_letter_with_everything_is_sound() {
    check(&write(&letter(), &sheet(), &pictures()).unwrap());
}

#[test]
fn an_empty_document_is_sound() {
    check(&write(&bare(Vec::new()), &sheet(), &pictures()).unwrap());
}

#[test]
fn the_bytes_are_the_same_from_run_to_run_and_from_thread_to_thread() {
    let first = write(&letter(), &sheet(), &pictures()).unwrap();
    // Another document in between moves the counters of docx-rs.
    write(&bare(vec![paragraph(Style::Body, "otro")]), &sheet(), &pictures()).unwrap();
    assert_eq!(first, write(&letter(), &sheet(), &pictures()).unwrap());
    let threads: Vec<_> = (0..4)
        .map(|_| std::thread::spawn(|| write(&letter(), &sheet(), &pictures()).unwrap()))
        .collect();
    for thread in threads {
        assert_eq!(first, thread.join().unwrap());
    }
}

/// Whatever was written on it before: letters of every length, so that spacing
/// gives way by each of its steps, one after the other and all at once.
#[test]
fn shared_stationery_changes_no_byte() {
    let of_length = |lines: usize| bare(vec![paragraph(Style::Body, "una línea de texto"); lines]);
    let documents: Vec<Document> = (0..60).map(of_length).collect();
    let alone: Vec<Vec<u8>> =
        documents.iter().map(|document| write(document, &sheet(), &pictures()).unwrap()).collect();
    let (stationery, pictures) = (Stationery::new(&sheet(), fonts()), pictures());
    let together = |document: &Document| stationery.write(document, &pictures).unwrap();
    assert!(alone == documents.par_iter().map(together).collect::<Vec<_>>());
    assert!(alone == documents.iter().map(together).collect::<Vec<_>>());
}

#[test]
fn the_file_is_compressed_dated_alike_and_begins_with_its_content_types() {
    let docx = write(&letter(), &sheet(), &pictures()).unwrap();
    assert!(docx.len() < 25 * 1024, "{} bytes", docx.len());
    let mut archive = zip::ZipArchive::new(Cursor::new(&docx)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    assert_eq!(names[..2], ["[Content_Types].xml", "_rels/.rels"]);
    assert!(names[2..].is_sorted(), "{names:?}");
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        let stored = file.compression() == zip::CompressionMethod::Stored;
        assert_eq!(stored, file.name().starts_with("word/media/"), "{}", file.name());
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
    }
}

#[test]
fn docx_rs_leaves_no_part_that_says_nothing() {
    let names: Vec<String> =
        parts(&write(&letter(), &sheet(), &pictures()).unwrap()).into_keys().collect();
    for foreign in ["comments", "webSettings", "taskpanes", "footnotes", "fontTable"] {
        assert!(!names.iter().any(|name| name.contains(foreign)), "{foreign}");
    }
}

#[test]
fn pictures_go_under_their_own_kind_and_once() {
    let mut document = letter();
    let again = document.furniture.letterhead.marks[0].clone();
    document.furniture.letterhead.marks.push(again);
    let docx = write(&document, &sheet(), &pictures()).unwrap();
    check(&docx);
    let media: Vec<String> =
        parts(&docx).into_keys().filter(|name| name.contains("media")).collect();
    assert_eq!(media, ["word/media/image1.png", "word/media/image2.jpeg"]);
    let types = part(&docx, "[Content_Types].xml");
    assert!(types.contains(r#"Extension="jpeg" ContentType="image/jpeg""#));
}

#[test]
fn a_picture_that_is_missing_is_an_error() {
    let problems = write(&letter(), &sheet(), &Default::default()).unwrap_err();
    let told: Vec<String> =
        problems.iter().map(|one| format!("{} {}", one.code, one.message)).collect();
    assert_eq!(
        told,
        [
            "W001 la imagen `uno.png` del membrete no está",
            "W001 la imagen `dos.jpg` del membrete no está",
        ]
    );
}
