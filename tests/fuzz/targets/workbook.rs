//! A table as an Excel workbook: its sheet, shared strings and styles, parted by
//! `0x1C`, in a package that is sound; behind a first `P`, the package itself.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::{ask, input, samples};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORKBOOK: &[u8] =
    b"<workbook><sheets><sheet name='Hoja1' r:id='rId1'/></sheets></workbook>";

const RELATIONS: &[u8] = b"<Relationships>\
    <Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
    <Relationship Id='rId2' Type='x/sharedStrings' Target='sharedStrings.xml'/>\
    <Relationship Id='rId3' Type='x/styles' Target='styles.xml'/></Relationships>";

fuzz_target!(|data: &[u8]| {
    let bytes = if data.first() == Some(&b'P') { data.to_vec() } else { package(data) };
    let sources = samples::with_closed_days("inhabiles.xlsx", bytes);
    ask::shown(&input::read(&sources, &ask::covers).diagnostics);
});

/// The parts, stored, so that what the engine changes is what is read.
fn package(data: &[u8]) -> Vec<u8> {
    let mut parts = data.split(|byte| *byte == samples::SEPARATOR);
    let mut next = || parts.next().unwrap_or_default();
    let files = [
        ("xl/worksheets/sheet1.xml", next()),
        ("xl/sharedStrings.xml", next()),
        ("xl/styles.xml", next()),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
    ];
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, stored).expect("writing to memory");
        writer.write_all(bytes).expect("writing to memory");
    }
    writer.finish().expect("writing to memory").into_inner()
}
