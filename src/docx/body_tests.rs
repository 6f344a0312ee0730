//! The text: the same words, real lists, heads that repeat, signatures that
//! stay with their text.

use super::finish::tree::{Element, read};
use super::reader::{all, body_words, part, words};
use super::samples::{bare, letter, list, paragraph, pictures, sheet, signatures, text, write};
use crate::document::{Block, Document, Inline, Link, List, Marker, Style, Table};

fn text_of(document: &Document) -> String {
    part(&write(document, &sheet(), &pictures()).unwrap(), "word/document.xml")
}

fn style_of<'a>(paragraph: &'a Element<'_>) -> Option<&'a str> {
    paragraph.child("w:pPr")?.child("w:pStyle")?.attribute("w:val")
}

fn has(paragraph: &Element<'_>, property: &str) -> bool {
    paragraph.child("w:pPr").is_some_and(|one| one.child(property).is_some())
}

#[test]
fn the_words_are_those_of_the_document() {
    let docx = write(&letter(), &sheet(), &pictures()).unwrap();
    assert_eq!(body_words(&docx), words(&letter()));
    assert!(words(&letter()).contains("IDAIP-CGA/004/2019"));
}

#[test]
fn what_xml_forbids_is_left_out_and_the_rest_stays() {
    let document = bare(vec![paragraph(Style::Body, "a\u{1}b\u{b}\tc\u{ffff}\nd\u{7f}e")]);
    let docx = write(&document, &sheet(), &pictures()).unwrap();
    assert_eq!(body_words(&docx), "ab c de");
}

#[test]
fn a_folio_stays_as_it_is_and_is_not_hyphenated() {
    let folio = vec![Inline::Unbreakable("IDAIP/CGA/004/2019".to_owned())];
    let document = bare(vec![Block::Paragraph { style: Style::Body, content: folio }]);
    assert!(text_of(&document).contains(
        r#"<w:r><w:rPr><w:rStyle w:val="SinPartir"/></w:rPr><w:t xml:space="preserve">IDAIP/CGA/004/2019</w:t></w:r>"#
    ));
}

#[test]
fn an_address_that_word_refuses_is_only_words() {
    for target in ["https://", "https://a b/", "mailto:nadie", "https://[x", "javascript:x"] {
        let link = Link { target: target.to_owned(), words: text("aquí") };
        let content = vec![Inline::Link(link)];
        let written = text_of(&bare(vec![Block::Paragraph { style: Style::Body, content }]));
        assert!(!written.contains("w:hyperlink") && written.contains("aquí"), "{target}");
    }
}

#[test]
fn each_list_begins_anew_from_its_own_number() {
    let document = bare(vec![
        list(Marker::UpperRoman, 1, &["a", "b"]),
        list(Marker::UpperRoman, 4, &["c"]),
        list(Marker::Bullet, 1, &["d"]),
    ]);
    let docx = write(&document, &sheet(), &pictures()).unwrap();
    let numbering = part(&docx, "word/numbering.xml");
    let root = read(numbering.as_bytes()).unwrap();
    assert_eq!(all(&root, "w:abstractNum").len(), 2, "docx-rs' own list is gone");
    let starts: Vec<_> = all(&root, "w:startOverride")
        .iter()
        .map(|one| one.attribute("w:val").unwrap().to_owned())
        .collect();
    assert_eq!(starts, ["1", "4", "1"]);
    for format in ["upperRoman", "bullet"] {
        assert!(numbering.contains(&format!(r#"<w:numFmt w:val="{format}"/>"#)));
    }
    let written = part(&docx, "word/document.xml");
    let root = read(written.as_bytes()).unwrap();
    let lists: Vec<_> =
        all(&root, "w:numId").iter().map(|one| one.attribute("w:val").unwrap()).collect();
    assert_eq!(lists, ["1", "1", "2", "3"]);
}

#[test]
fn a_list_in_an_item_is_one_level_deeper() {
    let inner = list(Marker::LowerAlpha, 1, &["dentro"]);
    let items = vec![vec![paragraph(Style::Body, "fuera"), inner, paragraph(Style::Body, "más")]];
    let document = bare(vec![Block::List(List { marker: Marker::Decimal, start: 1, items })]);
    let written = text_of(&document);
    let root = read(written.as_bytes()).unwrap();
    let levels: Vec<_> =
        all(&root, "w:ilvl").iter().map(|one| one.attribute("w:val").unwrap()).collect();
    assert_eq!(levels, ["0", "1"]);
}

#[test]
fn without_lists_there_is_no_part_for_them() {
    let docx = write(&bare(vec![paragraph(Style::Body, "x")]), &sheet(), &pictures()).unwrap();
    assert!(!super::reader::parts(&docx).contains_key("word/numbering.xml"));
}

#[test]
fn the_head_of_a_table_repeats_and_rows_stay_whole() {
    let table = Table {
        widths: Vec::new(),
        columns: Vec::new(),
        head: vec![text("Núm."), text("Acuerdo")],
        rows: vec![
            vec![text("1"), text("corto")],
            vec![text("2"), text(&"larguísimo ".repeat(300))],
        ],
    };
    let written = text_of(&bare(vec![Block::Table(table)]));
    let root = read(written.as_bytes()).unwrap();
    let rows: Vec<(bool, bool)> = all(&root, "w:tr")
        .iter()
        .map(|row| {
            let property = row.child("w:trPr");
            let has = |name| property.is_some_and(|one| one.child(name).is_some());
            (has("w:tblHeader"), has("w:cantSplit"))
        })
        .collect();
    assert_eq!(rows, [(true, true), (false, true), (false, false)]);
}

#[test]
fn signatures_stand_two_to_a_row_and_the_odd_one_alone() {
    for people in 1..=12 {
        let written = text_of(&bare(vec![signatures(Vec::new(), people)]));
        let root = read(written.as_bytes()).unwrap();
        let rows: Vec<usize> =
            all(&root, "w:tr").iter().map(|row| all(row, "w:tc").len()).collect();
        assert_eq!(rows.len(), people.div_ceil(2));
        assert_eq!(rows.iter().sum::<usize>(), people);
        let spans = all(&root, "w:gridSpan");
        assert_eq!(spans.len(), people % 2, "{people}");
        assert_eq!(all(&root, "w:cantSplit").len(), rows.len());
    }
}

#[test]
fn two_lines_of_text_go_with_the_signatures() {
    let document = bare(vec![
        paragraph(Style::Body, "Lejos."),
        paragraph(Style::Body, "Cerca, pero corto."),
        paragraph(Style::Closing, "Corto."),
        signatures(vec![paragraph(Style::Farewell, "ATENTAMENTE")], 2),
    ]);
    let written = text_of(&document);
    let root = read(written.as_bytes()).unwrap();
    let kept: Vec<bool> = all(&root, "w:p")[..3].iter().map(|one| has(one, "w:keepNext")).collect();
    assert_eq!(kept, [false, true, true]);
}

#[test]
fn rows_of_signatures_keep_together_unless_taller_than_a_page() {
    for (people, kept) in [(4, 2), (20, 1)] {
        let written = text_of(&bare(vec![signatures(Vec::new(), people)]));
        let root = read(written.as_bytes()).unwrap();
        let rows = all(&root, "w:tr");
        let keep = |row: &&&Element<'_>| all(row, "w:p").iter().all(|one| has(one, "w:keepNext"));
        assert_eq!(rows.iter().filter(keep).count(), kept, "{people}");
    }
}

#[test]
fn many_signatures_under_their_sentence_begin_a_page() {
    let sentence = || vec![paragraph(Style::SignatureSheet, "Esta foja corresponde…")];
    for (lead, people, breaks) in [
        (sentence(), 9, 1),
        (sentence(), 8, 0),
        (vec![paragraph(Style::Farewell, "ATENTAMENTE")], 9, 0),
    ] {
        let written = text_of(&bare(vec![signatures(lead, people)]));
        assert_eq!(written.matches("<w:pageBreakBefore/>").count(), breaks, "{people}");
    }
}

#[test]
fn every_paragraph_has_a_style_and_no_space_stands_for_another_thing() {
    let written = text_of(&letter());
    let root = read(written.as_bytes()).unwrap();
    for paragraph in all(&root, "w:p") {
        assert!(style_of(paragraph).is_some());
    }
    assert!(!written.contains("  "));
}

#[test]
fn emphasis_in_an_italic_style_is_upright() {
    let content = vec![Inline::Emphasis(text("recta"))];
    let written = text_of(&bare(vec![Block::Paragraph { style: Style::Motto, content }]));
    assert!(written.contains(r#"<w:i w:val="false"/>"#), "{written}");
}
