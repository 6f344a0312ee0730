//! Documents with any text and any shape: the same words, and nothing that
//! Word would call damage.

use proptest::prelude::*;

use super::reader::{body_words, check, words};
use super::samples::{bare, letter, pictures, sheet, write};
use crate::document::{
    Alignment, Block, Fact, Facts, FactsStyle, Inline, Link, List, Marker, Signatory, Signatures,
    Style, Table,
};

/// Text as hostile as the rooms before let through, and worse.
fn words_of_data() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zñáé ,.]{0,20}",
        "[<>&\"'\\]\\[;#x0-9 \u{a0}/-]{0,16}",
        Just("]]><w:t>&amp;&#10;</w:t>".to_owned()),
        Just("  e\u{301} \u{2060}\u{200b}\u{2028} ".to_owned()),
        "\\PC{0,12}",
    ]
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        4 => words_of_data().prop_map(Inline::Text),
        1 => words_of_data().prop_map(Inline::Unbreakable),
        1 => Just(Inline::LineBreak),
    ];
    let inline = leaf.prop_recursive(3, 12, 3, |inner| {
        let inner = prop::collection::vec(inner, 0..3);
        prop_oneof![
            inner.clone().prop_map(Inline::Strong),
            inner.clone().prop_map(Inline::Emphasis),
            (words_of_data(), inner).prop_map(|(target, words)| {
                Inline::Link(Link { target: format!("https://ejemplo.mx/{target}"), words })
            }),
        ]
    });
    prop::collection::vec(inline, 0..4)
}

fn style() -> impl Strategy<Value = Style> {
    prop::sample::select(Style::ALL.to_vec())
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        (style(), inlines()).prop_map(|(style, content)| Block::Paragraph { style, content }),
        (1..=3_u8, inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        (style(), prop::collection::vec(inlines(), 0..3))
            .prop_map(|(style, lines)| Block::Lines { style, lines }),
        table(),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let inner = prop::collection::vec(inner, 0..3);
        prop_oneof![
            (marker(), 0..30_u32, prop::collection::vec(inner.clone(), 0..3))
                .prop_map(|(marker, start, items)| Block::List(List { marker, start, items })),
            inner.clone().prop_map(|content| Block::Quote { content }),
            (any::<bool>(), inlines(), inner.clone()).prop_map(|(sheet, label, value)| {
                let style = if sheet { FactsStyle::Sheet } else { FactsStyle::Reference };
                Block::Facts(Facts { style, rows: vec![Fact { label, value }] })
            }),
            (inner, prop::collection::vec((inlines(), inlines()), 0..5)).prop_map(sign),
        ]
    })
}

/// A name and a post.
type Person = (Vec<Inline>, Vec<Inline>);

fn sign((lead, people): (Vec<Block>, Vec<Person>)) -> Block {
    let signatories =
        people.into_iter().map(|(name, post)| Signatory { name, posts: vec![post] }).collect();
    Block::Signatures(Signatures { lead, signatories })
}

fn marker() -> impl Strategy<Value = Marker> {
    prop::sample::select(Marker::ALL.to_vec())
}

fn table() -> impl Strategy<Value = Block> {
    (1..4_usize).prop_flat_map(|columns| {
        let row = || prop::collection::vec(inlines(), columns);
        let widths = prop_oneof![Just(0), Just(columns)]
            .prop_flat_map(|count| prop::collection::vec(0.1..90.0_f64, count));
        (row(), prop::collection::vec(row(), 0..3), widths).prop_map(move |(head, rows, widths)| {
            let columns = vec![Alignment::Left; columns];
            Block::Table(Table { widths, columns, head, rows })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_says_its_words_and_is_sound(body in prop::collection::vec(block(), 0..5)) {
        let document = bare(body);
        let docx = write(&document, &sheet(), &pictures()).unwrap();
        check(&docx);
        prop_assert_eq!(body_words(&docx), words(&document));
    }

    #[test]
    fn any_furniture_and_properties_are_sound(
        name in inlines(), head in inlines(), foot in inlines(), title in words_of_data(),
        alt in words_of_data(), draft in words_of_data(),
    ) {
        let mut document = letter();
        document.furniture.letterhead.name = name;
        document.furniture.letterhead.marks[0].alt = alt;
        document.furniture.running_head = head;
        document.furniture.footer = foot;
        document.furniture.watermark = Some(draft);
        document.properties.title = title;
        check(&write(&document, &sheet(), &pictures()).unwrap());
    }
}
