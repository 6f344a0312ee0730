//! Promise 1: the DOCX of a document says its words, no more nor less, and so
//! those of its PDF, of which `tags` shows the same.

use std::io::{Cursor, Read};

use minutario::docx::Stationery;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::support::{document_words, folded, proofs, reference};

/// The words of a DOCX: its body's paragraphs in order, with headers, footers
/// and fields left out, folded.
pub fn docx_words(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let mut reader = Reader::from_str(&xml);
    let mut words = String::new();
    let mut in_text = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => in_text = false,
            Event::End(tag) if tag.name().as_ref() == "w:p" => words.push(' '),
            Event::Empty(tag) if matches!(tag.name().as_ref(), "w:tab" | "w:br") => {
                words.push(' ');
            }
            Event::Text(text) if in_text => words.push_str(&text),
            Event::GeneralRef(reference) if in_text => words.push_str(&entity(&reference)),
            Event::Eof => return folded(&words),
            _ => {}
        }
    }
}

fn entity(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Some(character) = reference.resolve_char_ref().unwrap() {
        return character.to_string();
    }
    match &**reference {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        other => panic!("unknown entity {other}"),
    }
    .to_owned()
}

#[test]
fn a_docx_says_the_words_of_its_document() {
    for made in reference().iter().chain(proofs()) {
        let name = &made.draft.entry.path;
        let words = document_words(made.document.as_ref().unwrap());
        assert_eq!(docx_words(made.docx.as_ref().unwrap()), words, "{name} as DOCX");
    }
}

#[test]
fn a_picture_that_is_missing_is_an_error() {
    let made = &reference()[0];
    let sheet = crate::support::shipped_sheet();
    let problems = Stationery::new(&sheet, crate::support::fonts())
        .write(made.document.as_ref().unwrap(), &Default::default());
    assert_eq!(problems.unwrap_err()[0].code, "W001");
}
