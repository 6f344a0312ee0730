//! Passages written as Djot and read again say the same.

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_oneof, proptest};

use super::write;
use crate::diagnostic::Source;
use crate::document::{Block, Inline, plain};
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

/// How many headings, paragraphs, tables and lists there are, and the letters of all.
#[derive(Debug, Default)]
struct Found {
    counts: [usize; 4],
    letters: String,
}

impl Found {
    fn add(&mut self, kind: usize, words: &[Stretch]) {
        self.counts[kind] += 1;
        words.iter().for_each(|stretch| self.letters.push_str(&stretch.text));
    }

    fn passages(&mut self, passages: &[Passage]) {
        for passage in passages {
            match passage {
                Passage::Heading(words) => self.add(0, words),
                Passage::Paragraph(words) => self.add(1, words),
                Passage::Table(rows) => self.add(2, &rows.concat().concat()),
                Passage::List(list) => {
                    self.add(3, &[]);
                    list.items.iter().for_each(|item| self.passages(item));
                }
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let add = |found: &mut Found, kind, content: &[Inline]| {
            found.add(kind, &[Stretch::plain(plain(content))]);
        };
        for block in blocks {
            match block {
                Block::Heading { content, .. } => add(self, 0, content),
                Block::Paragraph { content, .. } => add(self, 1, content),
                Block::Table(table) => {
                    add(self, 2, &[table.head.concat(), table.rows.concat().concat()].concat());
                }
                Block::List(list) => {
                    self.add(3, &[]);
                    list.items.iter().for_each(|item| self.blocks(item));
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn written_and_read_passages_say_the_same(passages in prop::collection::vec(passage(), 1..5)) {
        let (mut wanted, mut found) = (Found::default(), Found::default());
        wanted.passages(&passages);
        found.blocks(&blocks(&passages));
        // Straight quotes are printed as those of print.
        let solid = |text: &str| {
            let straight = text.replace(['“', '”'], "\"");
            straight.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{a0}').collect::<String>()
        };
        proptest::prop_assert_eq!(found.counts, wanted.counts);
        proptest::prop_assert_eq!(solid(&found.letters), solid(&wanted.letters));
    }
}
