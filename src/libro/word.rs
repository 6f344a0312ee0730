//! A narrative to be written on in Word: in, paragraphs; out, the parts of a `.docx` in
//! a package that is the same for the same words. It is a document as a person would
//! begin one, and not a minuta: it has no look but a typeface and room between
//! paragraphs.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::DateTime;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::model::Stretch;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;

const MAIN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;

const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="es-MX"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#;

/// The bytes of a document with these paragraphs, and an empty one when there is none.
///
/// # Errors
/// Those of the zip writer, which has none for parts of this size.
pub(super) fn write(paragraphs: &[Vec<Stretch>]) -> zip::result::ZipResult<Vec<u8>> {
    let body: String = paragraphs.iter().map(|words| paragraph(words)).collect();
    let body = if body.is_empty() { "<w:p/>".to_owned() } else { body };
    let document = part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"));
    let styles = part("styles", STYLES);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", MAIN),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/styles.xml", styles.as_str()),
    ];
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn part(name: &str, inside: &str) -> String {
    let head = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
    format!("{head}\n<w:{name} xmlns:w=\"{WORD}\">{inside}</w:{name}>")
}

fn paragraph(words: &[Stretch]) -> String {
    format!("<w:p>{}</w:p>", words.iter().map(run).collect::<String>())
}

fn run(stretch: &Stretch) -> String {
    let strong = if stretch.strong { "<w:b/>" } else { "" };
    let emphasis = if stretch.emphasis { "<w:i/>" } else { "" };
    let text = escape(stretch.text.as_str());
    format!("<w:r><w:rPr>{strong}{emphasis}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
