//! How Word treats the file: as one of its own, of today, in Spanish. docx-rs'
//! settings speak of East Asian layout, so they are replaced.

use super::namespaces::WORD;
use super::tree::{Element, write};
use crate::document::Document;
use crate::docx::text::escape;
use crate::sheet::Sheet;

/// Lines in a row that may end in a hyphen.
const HYPHENS_IN_A_ROW: &str = "2";

/// Layout of Word 2013 and later.
const COMPATIBILITY: [(&str, &str); 5] = [
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
];

/// The part of settings.
pub(super) fn settings(document: &Document, sheet: &Sheet) -> Vec<u8> {
    let value = |name: &'static str, value: &str| Element::new(name, &[("w:val", value)]);
    let mut root = Element::new("w:settings", &[("xmlns:w", WORD)])
        .with(Element::new("w:zoom", &[("w:percent", "100")]))
        .with(value("w:defaultTabStop", "708"));
    if sheet.estilos.values().any(|look| look.separar) {
        root = root
            .with(Element::new("w:autoHyphenation", &[]))
            .with(value("w:consecutiveHyphenLimit", HYPHENS_IN_A_ROW))
            .with(Element::new("w:doNotHyphenateCaps", &[]));
    }
    let language = escape(language(document));
    let root = root
        .with(value("w:characterSpacingControl", "doNotCompress"))
        .with(compatibility())
        .with(value("w:themeFontLang", &language))
        .with(value("w:decimalSymbol", "."))
        .with(value("w:listSeparator", ","));
    write(&root)
}

/// The language of the document; Mexican Spanish when it names none.
pub(in crate::docx) fn language(document: &Document) -> &str {
    let language = document.properties.language.as_str();
    if language.is_empty() { "es-MX" } else { language }
}

fn compatibility() -> Element<'static> {
    // A line break in a justified paragraph does not stretch its line.
    let start = Element::new("w:compat", &[]).with(Element::new("w:doNotExpandShiftReturn", &[]));
    COMPATIBILITY.iter().fold(start, |compat, (name, value)| {
        compat.with(Element::new(
            "w:compatSetting",
            &[
                ("w:name", name),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", value),
            ],
        ))
    })
}
