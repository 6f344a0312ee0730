//! Markup by itself: what is escaped says itself, and no text makes it panic.

use std::collections::BTreeSet;
use std::sync::Arc;

use minutario::diagnostic::{Located, Source};
use minutario::document::{Block, plain};
use minutario::markup;
use proptest::prelude::*;

use super::many;
use super::texts::hostile;
use crate::support::{folded, shown};

proptest! {
    #![proptest_config(many(20_000))]

    #[test]
    fn escaped_text_is_one_paragraph_that_says_it(text in prop_oneof![hostile(), any::<String>()]) {
        let source = Source::text("prueba", markup::escape(&text));
        let parsed = markup::parse(&source);
        prop_assert!(parsed.diagnostics.is_empty(), "{}", shown(&parsed.diagnostics));
        // Straight quotes are printed as those of print.
        let straight = |text: &str| folded(text).replace(['“', '”'], "\"");
        let said = straight(&text.replace('\0', "\u{fffd}"));
        match parsed.value.body.as_slice() {
            [] => prop_assert_eq!(said, ""),
            [Block::Paragraph { content, .. }] => {
                prop_assert_eq!(straight(&plain(content)), said);
            }
            body => prop_assert!(false, "{body:?}"),
        }
    }

    #[test]
    fn no_text_panics(text in prop_oneof![hostile(), any::<String>()]) {
        read_all(&text);
    }
}

#[test]
fn escaped_text_is_no_list_whatever_stands_before_it() {
    for text in ["1. x", " 1. x", "\n1. ", "\tIV) x", "  (a) x", " - x", " # x", "\n| x |"] {
        let parsed = markup::parse(&Source::text("prueba", markup::escape(text)));
        let is_paragraph = matches!(parsed.value.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(is_paragraph, "{text:?}: {:?}", parsed.value.body);
    }
}

/// Reads a text as a letter and as a narrative, and looks at the place of all
/// that is said of it.
pub(super) fn read_all(text: &str) {
    let source: Arc<Source> = Source::text("prueba", text);
    let parsed = markup::parse(&source);
    let whole = Located::new(text.to_owned(), source.span(0..text.len()));
    let mut findings = markup::check_fragment(&whole);
    findings.extend(parsed.diagnostics);
    findings.extend(markup::check_glyphs(&source, &parsed.value, &BTreeSet::new(), &|c: char| {
        c.is_alphanumeric()
    }));
    for span in findings.iter().filter_map(|finding| finding.span.as_ref()) {
        let range = span.range();
        assert!(range.start <= range.end && text.get(range.clone()).is_some(), "{range:?}");
    }
    shown(&findings);
}
