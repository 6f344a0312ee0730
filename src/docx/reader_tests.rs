//! For the tests: opens a DOCX again, reads its words, and checks what the Open
//! XML SDK lets pass.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use unicode_normalization::UnicodeNormalization;

use super::finish::tree::{Element, Node, read};
use crate::document::{Block, Document, Inline, plain};

/// The parts of a file, by name.
pub(super) fn parts(docx: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(parts.insert(file.name().to_owned(), bytes).is_none(), "a part is there twice");
    }
    parts
}

/// A part as text.
pub(super) fn part(docx: &[u8], name: &str) -> String {
    let parts = parts(docx);
    let bytes = parts.get(name).unwrap_or_else(|| panic!("there is no {name}"));
    String::from_utf8(bytes.clone()).unwrap()
}

/// Every element within, with that name.
pub(super) fn all<'a, 'b>(root: &'b Element<'a>, name: &str) -> Vec<&'b Element<'a>> {
    let mut found = Vec::new();
    if root.name == name {
        found.push(root);
    }
    for element in root.elements() {
        found.extend(all(element, name));
    }
    found
}

/// The words of the body, in order, folded; fields would not count, and the
/// body has none.
pub(super) fn body_words(docx: &[u8]) -> String {
    let text = part(docx, "word/document.xml");
    let root = read(text.as_bytes()).unwrap();
    let mut words = String::new();
    for paragraph in all(&root, "w:p") {
        push_words(paragraph, &mut words);
        words.push(' ');
    }
    folded(&words)
}

fn push_words(element: &Element<'_>, words: &mut String) {
    match element.name.as_ref() {
        "w:t" => {
            for node in &element.children {
                if let Node::Text(text) = node {
                    words.push_str(&unescaped(text));
                }
            }
        }
        "w:tab" | "w:br" => words.push(' '),
        _ => element.elements().for_each(|inner| push_words(inner, words)),
    }
}

/// Text as it was before it was escaped.
pub(super) fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).unwrap().into_owned()
}

/// The words of a document, as both formats must say them.
pub(super) fn words(document: &Document) -> String {
    let mut all = Vec::new();
    document.body.iter().for_each(|block| push_block(block, &mut all));
    folded(&all.join(" "))
}

fn push_block(block: &Block, all: &mut Vec<String>) {
    let mut push = |run: &[Inline]| all.push(plain(run));
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => push(content),
        Block::Lines { lines, .. } => lines.iter().for_each(|line| push(line)),
        Block::Table(table) => {
            table.head.iter().for_each(|cell| push(cell));
            table.rows.iter().flatten().for_each(|cell| push(cell));
        }
        Block::List(list) => list.items.iter().flatten().for_each(|one| push_block(one, all)),
        Block::Quote { content } => content.iter().for_each(|one| push_block(one, all)),
        Block::Facts(facts) => {
            for fact in &facts.rows {
                all.push(plain(&fact.label));
                fact.value.iter().for_each(|one| push_block(one, all));
            }
        }
        Block::Signatures(signatures) => {
            signatures.lead.iter().for_each(|one| push_block(one, all));
            for signatory in &signatures.signatories {
                all.push(plain(&signatory.name));
                all.extend(signatory.posts.iter().map(|post| plain(post)));
            }
        }
    }
}

fn folded(words: &str) -> String {
    let composed: String = words.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks what makes Word speak of damage and no schema tells.
pub(super) fn check(docx: &[u8]) {
    let parts = parts(docx);
    let styles = read(&parts["word/styles.xml"]).unwrap();
    let defined = ids(&styles, "w:style", "w:styleId");
    let numbers = parts
        .get("word/numbering.xml")
        .map(|part| ids(&read(part).unwrap(), "w:num", "w:numId"))
        .unwrap_or_default();
    for (name, bytes) in &parts {
        if !name.ends_with(".xml") || !name.starts_with("word/") {
            continue;
        }
        let root = read(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        check_cells(&root, name);
        check_used(&root, &["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"], &defined);
        check_used(&root, &["w:numId"], &numbers);
        check_unique(&root, "wp:docPr", "id");
        check_unique(&root, "v:shape", "id");
        check_relations(&root, name, &parts);
    }
    check_kinds(&parts);
}

fn ids(root: &Element<'_>, name: &str, attribute: &str) -> BTreeSet<String> {
    let found = all(root, name);
    let ids: BTreeSet<String> =
        found.iter().map(|one| one.attribute(attribute).unwrap().to_owned()).collect();
    assert_eq!(found.len(), ids.len(), "{name}: an id is given twice");
    ids
}

fn check_cells(root: &Element<'_>, name: &str) {
    for cell in all(root, "w:tc") {
        let last = cell.elements().last().map(|element| element.name.as_ref());
        assert_eq!(last, Some("w:p"), "{name}: a cell does not end in a paragraph");
    }
    for table in all(root, "w:tbl") {
        let grid = table.child("w:tblGrid").unwrap();
        let sum: i32 = grid.elements().map(|one| number(one, "w:w")).sum();
        let width = table.child("w:tblPr").and_then(|one| one.child("w:tblW")).unwrap();
        assert_eq!(sum, number(width, "w:w"), "{name}: the columns are not the table's width");
    }
    if name == "word/document.xml" {
        let body: Vec<&str> =
            root.elements().flat_map(Element::elements).map(|one| one.name.as_ref()).collect();
        assert_eq!(body[body.len() - 2..], ["w:p", "w:sectPr"], "the text ends in a table");
        assert!(!body.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]), "two tables are one");
    }
}

/// The number that an attribute holds.
pub(super) fn number(element: &Element<'_>, attribute: &str) -> i32 {
    element.attribute(attribute).unwrap().parse().unwrap()
}

fn check_used(root: &Element<'_>, names: &[&str], defined: &BTreeSet<String>) {
    for used in names.iter().flat_map(|name| all(root, name)) {
        // A level of a list or an override may say nothing.
        let Some(id) = used.attribute("w:val") else { continue };
        assert!(defined.contains(id), "{} names `{id}`, which is not defined", used.name);
    }
}

fn check_unique(root: &Element<'_>, name: &str, attribute: &str) {
    ids(root, name, attribute);
}

fn check_relations(root: &Element<'_>, name: &str, parts: &BTreeMap<String, Vec<u8>>) {
    let mut used = BTreeSet::new();
    collect_relations(root, &mut used);
    let file = name.replace("word/", "word/_rels/") + ".rels";
    let mut given = BTreeSet::new();
    if let Some(bytes) = parts.get(&file) {
        for one in read(bytes).unwrap().elements() {
            let implied = ["styles", "settings", "numbering"]
                .iter()
                .any(|kind| one.attribute("Type").unwrap().ends_with(kind));
            if !implied {
                given.insert(one.attribute("Id").unwrap().to_owned());
            }
            if one.attribute("TargetMode").is_none() {
                let target = format!("word/{}", one.attribute("Target").unwrap());
                assert!(
                    parts.contains_key(&target),
                    "{name} refers to {target}, which is not there"
                );
            }
        }
    }
    assert_eq!(used, given, "{name}: relationships that dangle");
}

fn collect_relations(element: &Element<'_>, used: &mut BTreeSet<String>) {
    for (name, value) in &element.attributes {
        if ["r:id", "r:embed"].contains(&name.as_ref()) {
            used.insert(value.clone().into_owned());
        }
    }
    element.elements().for_each(|inner| collect_relations(inner, used));
}

fn check_kinds(parts: &BTreeMap<String, Vec<u8>>) {
    let types = read(&parts["[Content_Types].xml"]).unwrap();
    let endings: Vec<&str> =
        types.elements().filter_map(|one| one.attribute("Extension")).collect();
    let named: Vec<&str> = types.elements().filter_map(|one| one.attribute("PartName")).collect();
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let by_name = named.contains(&format!("/{name}").as_str());
        let ending = name.rsplit('.').next().unwrap();
        assert!(by_name || (ending != "xml" && endings.contains(&ending)), "{name} has no kind");
    }
    for name in named {
        assert!(parts.contains_key(&name[1..]), "{name} has a kind and is not there");
    }
}
