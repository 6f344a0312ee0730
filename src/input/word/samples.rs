//! Documents of Word for tests, part by part.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::input::RawFile;
use crate::input::samples::{brief, read_sample, with_bytes};
use crate::model::{Passage, Stretch};

const STYLES: &str = "<w:styles>\
    <w:style w:styleId='Ttulo1'><w:name w:val='heading 1'/></w:style>\
    <w:style w:styleId='Base'><w:name w:val='x'/><w:basedOn w:val='Ttulo1'/></w:style>\
    <w:style w:styleId='Vineta'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId='Textoennegrita'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:styleId='Circulo'><w:name w:val='y'/><w:basedOn w:val='Circulo'/></w:style>\
    </w:styles>";

const NUMBERING: &str = "<w:numbering>\
    <w:abstractNum w:abstractNumId='0'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>\
    <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%3'/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId='1'>\
    <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{f0b7}'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%2.-'/></w:lvl>\
    </w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
    <w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>\
    <w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>\
    </w:numbering>";

const RELATIONS: &str = "<Relationships>\
    <Relationship Id='s' Type='x/styles' Target='styles.xml'/>\
    <Relationship Id='n' Type='x/numbering' Target='numbering.xml'/>\
    <Relationship Id='web' Type='x/hyperlink' Target='https://x.mx/a_b' TargetMode='External'/>\
    <Relationship Id='disk' Type='x/hyperlink' Target='file:///C:/x' TargetMode='External'/>\
    <Relationship Id='h' Type='x/header' Target='header1.xml'/>\
    </Relationships>";

/// A document with these elements in its body.
pub(super) fn document(body: &str) -> Vec<u8> {
    with_header(body, "<w:hdr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:hdr>")
}

/// A document with these elements in its body, and a header.
pub(super) fn with_header(body: &str, header: &str) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    package(&[
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/header1.xml", header),
    ])
}

/// A package of these parts.
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A paragraph of these properties and words.
pub(super) fn paragraph(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run("", words))
}

/// A run of these properties and words.
pub(super) fn run(properties: &str, words: &str) -> String {
    let words = words.replace('\t', "</w:t><w:tab/><w:t>");
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>")
}

/// An item of a list.
pub(super) fn item(list: u32, level: u32, words: &str) -> String {
    let properties =
        format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");
    paragraph(&properties, words)
}

/// What a document says, and what is told of it.
pub(super) fn read(bytes: Vec<u8>) -> (String, Vec<String>) {
    let read = read_sample(&with_bytes("desarrollo.docx", &bytes));
    let said = read.diagnostics.iter().map(brief).collect();
    let passages = read.value.and_then(|meeting| meeting.pasajes).unwrap_or_default();
    (shown(&passages), said)
}

/// What is told of a file of this name.
pub(super) fn told(name: &str, bytes: &[u8]) -> Vec<String> {
    let file = RawFile { name: name.to_owned(), bytes: bytes.to_vec() };
    let mut sources = with_bytes("", b"");
    sources.desarrollo = Some(file);
    read_sample(&sources).diagnostics.iter().map(brief).collect()
}

/// Passages in one line.
pub(in crate::input) fn shown(passages: &[Passage]) -> String {
    passages.iter().map(one).collect::<Vec<_>>().join(" / ")
}

fn one(passage: &Passage) -> String {
    match passage {
        Passage::Heading(own) => format!("# {}", words(own)),
        Passage::Paragraph(own) => words(own),
        Passage::List(list) => {
            let numbered = (list.start..).zip(&list.items);
            let items = numbered
                .map(|(number, item)| format!("{} {}", list.marker.label(number), shown(item)));
            format!("[{}]", items.collect::<Vec<_>>().join("; "))
        }
        Passage::Table(rows) => {
            let row = |row: &Vec<Vec<Stretch>>| {
                row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join("|")
            };
            format!("<{}>", rows.iter().map(row).collect::<Vec<_>>().join("; "))
        }
    }
}

fn words(words: &[Stretch]) -> String {
    let stretch = |stretch: &Stretch| {
        let marks = format!(
            "{}{}",
            if stretch.strong { "*" } else { "" },
            if stretch.emphasis { "_" } else { "" }
        );
        let link = stretch.link.as_ref().map(|link| format!("({link})")).unwrap_or_default();
        let back: String = marks.chars().rev().collect();
        format!("{marks}{}{back}{link}", stretch.text.replace('\n', "\\"))
    };
    words.iter().map(stretch).collect()
}
