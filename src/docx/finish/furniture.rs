//! Heads and feet: pictures with their words, a draft's watermark.

use super::document::mend;
use super::namespaces;
use super::order::settle;
use super::relationships::{Relation, Relationships};
use super::tree::{Element, read, write};
use super::watermark::watermark;
use super::{Result, part};
use crate::document::Document;
use crate::docx::build::{Built, FURNITURE};
use crate::docx::package::Part;
use crate::docx::picture::PlacedMark;
use crate::docx::text::escape;
use crate::sheet::Sheet;

/// The parts of heads and feet, with what they refer to.
pub(super) fn finish(
    built: &Built,
    document: &Document,
    sheet: &Sheet,
    marks: &[PlacedMark<'_>],
) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let sources = built.headers.iter().chain(&built.footers);
    for (number, (bytes, (name, _))) in sources.zip(FURNITURE).enumerate() {
        let mut relations = Relationships::default();
        let mut root = read(bytes)?;
        root.attributes = namespaces::furniture();
        if name.starts_with("header") {
            add_watermark(&mut root, number + 1, document, sheet);
        }
        root.walk(&mut |element| {
            mend(element, &mut relations);
            mend_picture(element, marks, &mut relations);
        });
        settle(&mut root);
        parts.push(part(&format!("word/{name}.xml"), write(&root)));
        if !relations.is_empty() {
            parts.push(part(&format!("word/_rels/{name}.xml.rels"), relations.write()));
        }
    }
    parts.extend(files(marks));
    Ok(parts)
}

/// The pictures themselves; one that is used twice is there once.
fn files(marks: &[PlacedMark<'_>]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        if first_alike(marks, place) == place {
            parts.push(part(&format!("word/{}", file(place, mark)), mark.bytes.to_vec()));
        }
    }
    parts
}

fn first_alike(marks: &[PlacedMark<'_>], place: usize) -> usize {
    marks.iter().position(|mark| mark.bytes == marks[place].bytes).unwrap_or(place)
}

fn file(place: usize, mark: &PlacedMark<'_>) -> String {
    format!("media/image{}.{}", place + 1, mark.extension)
}

/// A picture travels under its place among the marks.
fn mend_picture(
    element: &mut Element<'_>,
    marks: &[PlacedMark<'_>],
    relations: &mut Relationships,
) {
    match element.name.as_ref() {
        "wp:inline" => describe(element, marks),
        "a:blip" => {
            let place = element.attribute("r:embed").and_then(|place| place.parse().ok());
            let Some(place) = place.filter(|place: &usize| *place < marks.len()) else { return };
            let alike = first_alike(marks, place);
            let id = relations.add(Relation::Image, &file(alike, &marks[alike]));
            element.set("r:embed", id);
        }
        "a:graphic" | "pic:pic" | "a:graphicFrameLocks" => {
            element.attributes.retain(|(name, _)| !name.starts_with("xmlns:"));
        }
        _ => {}
    }
}

/// Gives a picture its own number, a name, and the words that stand for it.
fn describe(inline: &mut Element<'_>, marks: &[PlacedMark<'_>]) {
    let mut place = None;
    inline.walk(&mut |inner| {
        if inner.name == "a:blip" {
            place = inner.attribute("r:embed").and_then(|place| place.parse::<usize>().ok());
        }
    });
    let Some((place, mark)) = place.and_then(|place| Some((place, marks.get(place)?))) else {
        return;
    };
    let number = (place + 1).to_string();
    let (name, words) = (format!("Logotipo {number}"), escape(mark.alt));
    inline.walk(&mut |inner| {
        if ["wp:docPr", "pic:cNvPr"].contains(&inner.name.as_ref()) {
            inner.set("id", number.as_str());
            inner.set("name", name.as_str());
            inner.set("descr", words.as_str());
        }
    });
}

/// Puts the word of a draft into the first paragraph of a head.
fn add_watermark(root: &mut Element<'_>, number: usize, document: &Document, sheet: &Sheet) {
    let Some(word) = &document.furniture.watermark else { return };
    if let Some(paragraph) = root.elements_mut().find(|element| element.name == "w:p") {
        paragraph.push(watermark(word, number, sheet));
    }
}
