//! A narrative of Word or of plain text: the body of a document, its lists and its
//! styles, parted by `0x1C`, in a package that is sound; behind a first `P`, the
//! package itself; behind a first `T`, plain text.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::{ask, input, markup, samples};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &[u8] = b"<Relationships>\
    <Relationship Id='rId1' Type='x/numbering' Target='numbering.xml'/>\
    <Relationship Id='rId2' Type='x/styles' Target='styles.xml'/>\
    <Relationship Id='rId3' Type='x/hyperlink' Target='https://x.mx' TargetMode='External'/>\
    </Relationships>";

fuzz_target!(|data: &[u8]| {
    let (name, bytes) = match data.first() {
        Some(b'P') => ("desarrollo.docx", data.to_vec()),
        Some(b'T') => ("desarrollo.txt", data[1..].to_vec()),
        _ => ("desarrollo.docx", package(data)),
    };
    let read = input::read(&samples::with_narrative(name, bytes), &ask::covers);
    ask::shown(&read.diagnostics);
    let Some(meeting) = read.value else { return };
    let written = markup::narrative(&meeting.desarrollo, meeting.pasajes.as_deref());
    ask::shown(&written.diagnostics);
    // Nothing in it is a mark: there may be too much of it, and nothing else.
    let is_size = |code: &str| code == "M016";
    assert!(written.diagnostics.iter().all(|one| is_size(one.code)), "{}", written.value);
});

/// The parts, stored, so that what the engine changes is what is read.
fn package(data: &[u8]) -> Vec<u8> {
    let mut parts = data.split(|byte| *byte == samples::SEPARATOR);
    let mut next = || parts.next().unwrap_or_default();
    let document =
        [b"<w:document><w:body>".as_slice(), next(), b"</w:body></w:document>"].concat();
    let files = [
        ("word/document.xml", document.as_slice()),
        ("word/numbering.xml", next()),
        ("word/styles.xml", next()),
        ("word/_rels/document.xml.rels", RELATIONS),
    ];
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, stored).expect("writing to memory");
        writer.write_all(bytes).expect("writing to memory");
    }
    writer.finish().expect("writing to memory").into_inner()
}
