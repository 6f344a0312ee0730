//! Passages written as Djot and read again say the same.

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_oneof, proptest};

use super::write;
use crate::diagnostic::Source;
use crate::document::{Block, Inline, List, plain};
use crate::espanol::marker::Marker;
use crate::markup::parse;
use crate::model::{Items, Passage, Stretch};

/// The blocks that the passages come to.
fn blocks(passages: &[Passage]) -> Vec<Block> {
    let text = write(passages);
    let mut read =
        parse(&Source::text("x", format!("# A\n\n## B\n\n:::: desarrollo\n{text}\n::::\n")));
    let told: Vec<&str> = read.diagnostics.iter().map(|one| one.code).collect();
    assert!(told.is_empty(), "{told:?}\n{text}");
    read.value.body.split_off(2)
}

fn paragraph(text: &str) -> Passage {
    Passage::Paragraph(vec![Stretch::plain(text)])
}

#[test]
fn lists_side_by_side_keep_their_marks_and_numbers() {
    let list = |marker, start, items: &[&str]| {
        let items = items.iter().map(|item| vec![paragraph(item)]).collect();
        Passage::List(Items { marker, start, items })
    };
    for marker in Marker::ALL {
        let both = [list(marker, 3, &["a", "- b"]), list(marker, 1, &["1. c", "2026. d"])];
        let found = blocks(&both);
        let read = |block: &Block| match block {
            Block::List(list) => (list.marker, list.start, list.items.len()),
            other => panic!("{other:?}"),
        };
        let start = if marker == Marker::Bullet { 1 } else { 3 };
        assert_eq!(
            found.iter().map(read).collect::<Vec<_>>(),
            [(marker, start, 2), (marker, 1, 2)]
        );
    }
}

#[test]
fn words_set_off_within_words_and_links() {
    let set = |text: &str, strong, emphasis| Stretch { strong, emphasis, ..Stretch::plain(text) };
    let link = Stretch { link: Some("https://x.mx/a_(b)*c*".to_owned()), ..Stretch::plain("a_b") };
    let words =
        vec![set("sub", false, false), set("ray*do", true, true), Stretch::plain(" o "), link];
    let [Block::Paragraph { content, .. }] = &blocks(&[Passage::Paragraph(words)])[..] else {
        panic!()
    };
    assert_eq!(plain(content).replace('\u{a0}', " "), "subray*do o a_b");
    assert!(
        matches!(&content[1], Inline::Strong(inner) if matches!(inner[..], [Inline::Emphasis(_)]))
    );
    let Some(Inline::Link(link)) = content.last() else { panic!("{content:?}") };
    assert_eq!(link.target, "https://x.mx/a_%28b%29*c*");
}

/// Any text, marks of every kind among it.
fn text() -> impl Strategy<Value = String> {
    "[ -~áñ«»“”–•\n]{0,12}[a-z]"
}

fn words() -> impl Strategy<Value = Vec<Stretch>> {
    let stretch = (text(), proptest::bool::ANY, proptest::bool::ANY)
        .prop_map(|(text, strong, emphasis)| Stretch { text, strong, emphasis, link: None });
    prop::collection::vec(stretch, 1..3)
}

fn passage() -> impl Strategy<Value = Passage> {
    let leaf = prop_oneof![
        words().prop_map(Passage::Paragraph),
        words().prop_map(Passage::Heading),
        (1..4_usize, prop::collection::vec(words(), 12)).prop_map(|(width, cells)| {
            Passage::Table(cells.chunks_exact(width).map(<[_]>::to_vec).collect())
        }),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let items = prop::collection::vec(
            (text(), inner).prop_map(|(text, inner)| vec![paragraph(&text), inner]),
            1..3,
        );
        (prop::sample::select(Marker::ALL.to_vec()), 1..30_u32, items)
            .prop_map(|(marker, start, items)| Passage::List(Items { marker, start, items }))
    })
}

/// How many of each kind of passage there are, and the letters of all.
fn counted(passages: &[Passage], count: &mut [usize; 4], letters: &mut String) {
    for passage in passages {
        match passage {
            Passage::Heading(words) => (count[0] += 1, add(words, letters)).1,
            Passage::Paragraph(words) => (count[1] += 1, add(words, letters)).1,
            Passage::Table(rows) => {
                count[2] += 1;
                rows.iter().flatten().for_each(|cell| add(cell, letters));
            }
            Passage::List(list) => {
                count[3] += 1;
                list.items.iter().for_each(|item| counted(item, count, letters));
            }
        }
    }
}

fn add(words: &[Stretch], letters: &mut String) {
    words.iter().for_each(|stretch| letters.push_str(&stretch.text));
}

fn found(blocks: &[Block], count: &mut [usize; 4], letters: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } => (count[0] += 1, letters.push_str(&plain(content))).1,
            Block::Paragraph { content, .. } => {
                (count[1] += 1, letters.push_str(&plain(content))).1
            }
            Block::Table(table) => {
                count[2] += 1;
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                cells.for_each(|cell| letters.push_str(&plain(cell)));
            }
            Block::List(list) => {
                count[3] += 1;
                let List { items, .. } = list;
                items.iter().for_each(|item| found(item, count, letters));
            }
            other => panic!("{other:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn written_and_read_passages_say_the_same(passages in prop::collection::vec(passage(), 1..5)) {
        let (mut wanted, mut letters) = ([0; 4], String::new());
        counted(&passages, &mut wanted, &mut letters);
        let (mut count, mut said) = ([0; 4], String::new());
        found(&blocks(&passages), &mut count, &mut said);
        let solid = |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{a0}').collect::<String>();
        proptest::prop_assert_eq!(count, wanted);
        proptest::prop_assert_eq!(solid(&said), solid(&letters));
    }
}
