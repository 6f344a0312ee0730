//! The text: relationships, heads that repeat, numbers in order.

use super::Result;
use super::numbering::lower;
use super::order::settle;
use super::relationships::{Kind, Relationships};
use super::tree::{Element, Node, read, write};
use crate::docx::catalogue::TABLE;

/// The names that the text uses.
const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

/// Mends the part.
pub(super) fn finish(bytes: &[u8], relations: &mut Relationships) -> Result<Vec<u8>> {
    let mut root = read(bytes)?;
    root.attributes = named(&NAMESPACES);
    root.walk(&mut |element| mend(element, relations));
    settle(&mut root);
    Ok(write(&root))
}

/// Names for a root.
pub(super) fn named(names: &[(&str, &str)]) -> Vec<(String, String)> {
    names.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Mends an element of the text, of a head or of a foot.
pub(super) fn mend(element: &mut Element, relations: &mut Relationships) {
    match element.name.as_str() {
        // Counted through the whole process by docx-rs, and of no use to Word.
        "w:p" => element.unset("w14:paraId"),
        "w:gridCol" => element.unset("w:type"),
        "w:fldChar" => element.unset("w:dirty"),
        "w:numId" => lower(element, "w:val"),
        "w:hyperlink" => relate_link(element, relations),
        "w:headerReference" => relate_furniture(element, Kind::Header, relations),
        "w:footerReference" => relate_furniture(element, Kind::Footer, relations),
        "w:tbl" => repeat_head(element),
        "w:tblPr" => mend_table(element),
        "w:cols" => element.unset("w:num"),
        _ => {}
    }
}

/// A link travels as an anchor that holds its address.
fn relate_link(link: &mut Element, relations: &mut Relationships) {
    let Some(target) = link.attribute("w:anchor").map(str::to_owned) else { return };
    link.unset("w:anchor");
    let id = relations.add(Kind::Hyperlink, &target);
    link.attributes.insert(0, ("r:id".to_owned(), id));
}

/// Heads and feet travel under the names of their parts.
fn relate_furniture(reference: &mut Element, kind: Kind, relations: &mut Relationships) {
    let Some(name) = reference.attribute("r:id").map(str::to_owned) else { return };
    let id = relations.add(kind, &format!("{name}.xml"));
    reference.set("r:id", id);
}

fn repeat_head(table: &mut Element) {
    let style = table.child("w:tblPr").and_then(|property| property.child("w:tblStyle"));
    if style.and_then(|style| style.attribute("w:val")) != Some(TABLE) {
        return;
    }
    if let Some(head) = table.elements_mut().find(|row| row.name == "w:tr") {
        let mark = Element::new("w:tblHeader", &[]);
        row_property(head).children.push(Node::Element(mark));
    }
}

/// The properties of a row, which stand first in it.
fn row_property(row: &mut Element) -> &mut Element {
    if row.child("w:trPr").is_none() {
        row.children.insert(0, Node::Element(Element::new("w:trPr", &[])));
    }
    row.child_mut("w:trPr")
}

/// Says which parts of its style a table uses; left is where tables stand.
fn mend_table(property: &mut Element) {
    property.children.retain(|node| {
        !matches!(node, Node::Element(one)
            if one.name == "w:jc" && one.attribute("w:val") == Some("left"))
    });
}
