//! What a part refers to: other parts, and addresses of the web.

use super::namespaces::RELATIONS;
use super::tree::{DECLARATION, Element, write};

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Styles,
    Settings,
    Numbering,
    Header,
    Footer,
    Image,
    /// An address outside the file.
    Hyperlink,
}

impl Relation {
    fn word(self) -> &'static str {
        match self {
            Relation::Styles => "styles",
            Relation::Settings => "settings",
            Relation::Numbering => "numbering",
            Relation::Header => "header",
            Relation::Footer => "footer",
            Relation::Image => "image",
            Relation::Hyperlink => "hyperlink",
        }
    }
}

/// The references of one part, numbered in order of appearance.
#[derive(Debug, Clone, Default)]
pub(super) struct Relationships {
    targets: Vec<(Relation, String)>,
}

impl Relationships {
    /// The id of a reference, the same for the same target.
    pub(super) fn add(&mut self, kind: Relation, target: &str) -> String {
        let is_it = |(other, name): &(Relation, String)| *other == kind && name == target;
        let at = self.targets.iter().position(is_it).unwrap_or_else(|| {
            self.targets.push((kind, target.to_owned()));
            self.targets.len() - 1
        });
        format!("rId{}", at + 1)
    }

    /// Whether the part refers to nothing, and needs no file of relationships.
    pub(super) fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// The part of relationships.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut root = Element::new("Relationships", &[("xmlns", PACKAGE)]);
        for (at, (kind, target)) in self.targets.iter().enumerate() {
            let id = format!("rId{}", at + 1);
            let kind_of = format!("{RELATIONS}/{}", kind.word());
            let mut one = Element::new(
                "Relationship",
                &[("Id", id.as_str()), ("Type", kind_of.as_str()), ("Target", target.as_str())],
            );
            if *kind == Relation::Hyperlink {
                one.set("TargetMode", "External");
            }
            root = root.with(one);
        }
        write(&root)
    }
}

/// What the file as a whole refers to.
pub(super) fn package() -> Vec<u8> {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let lines = [
        ("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        ("rId2", core.to_owned(), "docProps/core.xml"),
        ("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ];
    let mut text = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}\">");
    for (id, kind, target) in lines {
        text.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"));
    }
    text.push_str("</Relationships>");
    text.into_bytes()
}
