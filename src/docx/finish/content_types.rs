//! What each part of the file is.

use super::tree::{Element, write};
use crate::docx::package::Part;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The part of content types, for these parts.
pub(super) fn content_types(parts: &[Part]) -> Vec<u8> {
    let mut root = Element::new("Types", &[("xmlns", NAMESPACE)]);
    for (extension, kind) in [
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ] {
        let ending = format!(".{extension}");
        if parts.iter().any(|part| part.name.ends_with(&ending)) {
            let attributes = [("Extension", extension), ("ContentType", kind)];
            root = root.with(Element::new("Default", &attributes));
        }
    }
    let mut named: Vec<(&str, String)> =
        parts.iter().filter_map(|part| Some((part.name.as_ref(), kind_of(&part.name)?))).collect();
    named.sort();
    for (name, kind) in named {
        let name = format!("/{name}");
        let attributes = [("PartName", name.as_str()), ("ContentType", kind.as_str())];
        root = root.with(Element::new("Override", &attributes));
    }
    write(&root)
}

/// The kind of a part that its ending does not tell.
fn kind_of(name: &str) -> Option<String> {
    let word = |kind: &str| Some(format!("{WORD}.{kind}+xml"));
    match name {
        "docProps/core.xml" => {
            Some("application/vnd.openxmlformats-package.core-properties+xml".to_owned())
        }
        "docProps/app.xml" => {
            Some("application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned())
        }
        "word/document.xml" => word("document.main"),
        "word/styles.xml" => word("styles"),
        "word/settings.xml" => word("settings"),
        "word/numbering.xml" => word("numbering"),
        _ if name.ends_with(".rels") => None,
        _ if name.starts_with("word/header") => word("header"),
        _ if name.starts_with("word/footer") => word("footer"),
        _ => None,
    }
}
