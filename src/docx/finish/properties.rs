//! Title, author, dates: what a file manager or an archive shows.

use super::tree::DECLARATION;
use crate::document::Properties;
use crate::docx::text::escape;

/// Core properties; the dates are the document's own, at midnight.
pub(super) fn core(properties: &Properties) -> Vec<u8> {
    let mut text = format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    for (name, value) in [
        ("dc:title", &properties.title),
        ("dc:subject", &properties.subject),
        ("dc:creator", &properties.author),
        ("cp:lastModifiedBy", &properties.author),
        ("dc:language", &properties.language),
    ] {
        text.push_str(&format!("<{name}>{}</{name}>", escape(value)));
    }
    if let Ok(date) = properties.date.parse::<jiff::civil::Date>() {
        for name in ["dcterms:created", "dcterms:modified"] {
            text.push_str(&format!(
                "<{name} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</{name}>"
            ));
        }
    }
    text.push_str("</cp:coreProperties>");
    text.into_bytes()
}

/// What made the file, and for whom.
pub(super) fn app(properties: &Properties) -> Vec<u8> {
    format!(
        "{DECLARATION}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Minutario {}</Application><Company>{}</Company></Properties>",
        env!("CARGO_PKG_VERSION"),
        escape(&properties.author),
    )
    .into_bytes()
}
