//! The text: relationships, heads that repeat, numbers in order.

use super::Result;
use super::namespaces::{RELATIONS, WORD};
use super::numbering::lower;
use super::order::settle;
use super::relationships::{Relation, Relationships};
use super::tree::{Element, Node, read, write};
use crate::docx::style::TableStyle;

/// Mends the part.
pub(super) fn finish(bytes: &[u8], relations: &mut Relationships) -> Result<Vec<u8>> {
    let mut root = read(bytes)?;
    root.attributes = vec![("xmlns:w".into(), WORD.into()), ("xmlns:r".into(), RELATIONS.into())];
    root.walk(&mut |element| mend(element, relations));
    settle(&mut root);
    Ok(write(&root))
}

/// Mends an element of the text, of a head or of a foot.
pub(super) fn mend(element: &mut Element<'_>, relations: &mut Relationships) {
    match element.name.as_ref() {
        // Counted through the whole process by docx-rs, and of no use to Word.
        "w:p" => element.unset("w14:paraId"),
        "w:gridCol" => element.unset("w:type"),
        "w:fldChar" => element.unset("w:dirty"),
        "w:numId" => lower(element, "w:val"),
        "w:hyperlink" => relate_link(element, relations),
        "w:headerReference" => relate_furniture(element, Relation::Header, relations),
        "w:footerReference" => relate_furniture(element, Relation::Footer, relations),
        "w:tbl" => repeat_head(element),
        "w:tblPr" => mend_table(element),
        "w:cols" => element.unset("w:num"),
        _ => {}
    }
}

/// A link travels as an anchor that holds its address.
fn relate_link(link: &mut Element<'_>, relations: &mut Relationships) {
    let Some(target) = link.attribute("w:anchor").map(str::to_owned) else { return };
    link.unset("w:anchor");
    let id = relations.add(Relation::Hyperlink, &target);
    link.attributes.insert(0, ("r:id".into(), id.into()));
}

/// Heads and feet travel under the names of their parts.
fn relate_furniture(reference: &mut Element<'_>, kind: Relation, relations: &mut Relationships) {
    let Some(name) = reference.attribute("r:id").map(str::to_owned) else { return };
    let id = relations.add(kind, &format!("{name}.xml"));
    reference.set("r:id", id);
}

fn repeat_head(table: &mut Element<'_>) {
    let style = table.child("w:tblPr").and_then(|property| property.child("w:tblStyle"));
    if style.and_then(|style| style.attribute("w:val")) != Some(TableStyle::Ruled.id()) {
        return;
    }
    if let Some(head) = table.elements_mut().find(|row| row.name == "w:tr") {
        // The properties of a row stand first in it.
        if head.child("w:trPr").is_none() {
            head.children.insert(0, Node::Element(Element::new("w:trPr", &[])));
        }
        head.change_child("w:trPr", |row| row.push(Element::new("w:tblHeader", &[])));
    }
}

/// Word sets tables to the left without being told.
fn mend_table(property: &mut Element<'_>) {
    property.drop_children(|one| one.name == "w:jc" && one.attribute("w:val") == Some("left"));
}
