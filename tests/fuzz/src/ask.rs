//! What every target asks, beyond not panicking: that each problem can be shown,
//! and that a document can be printed. How long and how much memory that may
//! take is asked by the engine (`run`).

use std::collections::BTreeSet;

use serde_json::Value;

use crate::diagnostic::{self, Diagnostic, Located, Source};
use crate::document::{self, Block, Document, Inline};
use crate::markup;
use crate::template::Templates;

/// Which characters the sheet's fonts have, for the fuzzing: all but a few.
pub fn covers(character: char) -> bool {
    !matches!(character, '中' | '🖊')
}

/// Every problem has a place on character boundaries of its file, and can be
/// shown to a person and to a program.
pub fn shown(diagnostics: &[Diagnostic]) {
    for diagnostic in &diagnostic::limit(diagnostics) {
        if let Some(span) = &diagnostic.span {
            let marked = span.source().content().get(span.range());
            assert!(marked.is_some(), "not on character boundaries: {diagnostic:?}");
        }
        let text = diagnostic::text(diagnostic, false);
        assert!(text.contains(diagnostic.code), "{diagnostic:?}");
        assert!(!text.contains('\u{1b}'), "terminal codes: {text:?}");
        assert!(!diagnostic::text(diagnostic, true).is_empty());
        let record = diagnostic::record(diagnostic);
        assert!(serde_json::to_string(&record).is_ok(), "{diagnostic:?}");
    }
}

/// Reads a text as a whole letter, and prints it.
pub fn letter(text: &str) -> Document {
    let source = Source::text("carta", text);
    let parsed = markup::parse(&source);
    shown(&parsed.diagnostics);
    shown(&markup::check_glyphs(&source, &parsed.value, &BTreeSet::new(), &covers));
    assert!(document::print(&parsed.value).ends_with('\n'));
    parsed.value
}

/// Reads a text as the narrative of a meeting.
pub fn narrative(text: &str) {
    let source = Source::text("desarrollo.dj", text);
    let span = source.span(0..text.len());
    shown(&markup::check_fragment(&Located::new(text.to_owned(), span)));
}

/// Escaped, any text is one paragraph that says it: no data is structure.
pub fn data(text: &str) {
    let escaped = markup::escape(text);
    let parsed = markup::parse(&Source::text("dato", escaped.as_str()));
    shown(&parsed.diagnostics);
    assert!(parsed.diagnostics.is_empty(), "{escaped:?}: {:?}", parsed.diagnostics);
    let said = match parsed.value.body.as_slice() {
        [] => String::new(),
        [Block::Paragraph { content, .. }] => words(content),
        other => panic!("{escaped:?} is {other:?}"),
    };
    // Straight quotes are printed as those of print.
    let straight = |text: &str| text.replace(['“', '”'], "\"");
    assert_eq!(straight(&said), straight(&folded(text)), "{escaped:?}");
}

/// The words of a run; no-break spaces are the document's own to set.
fn words(content: &[Inline]) -> String {
    document::plain(content).replace('\u{a0}', " ")
}

/// A text as the page says it: line breaks and tabs are spaces, spaces are folded.
fn folded(text: &str) -> String {
    let breaks = ['\t', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let flat = text.replace('\u{a0}', " ").replace(breaks, " ");
    flat.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Renders one document.
pub fn rendered(templates: &Templates, template: &str, data: &Value) -> Option<String> {
    let rendered = templates.render(template, data.clone(), "documento");
    rendered.map(|rendered| rendered.text).map_err(|problems| shown(&problems)).ok()
}
