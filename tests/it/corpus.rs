//! The markup corpus, `tests/markup/*.txt`: pieces of markup, the document each
//! makes and what is said of it. `tests/README.md` tells how to add one;
//! `UPDATE=1` writes the expectations anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use minutario::diagnostic::{Diagnostic, Position, Source};
use minutario::document::{Document, Furniture, Style, print};
use minutario::markup;

use crate::support::{differs, files, fonts, root};

/// Begins the title of a case.
const TITLE: &str = "=== ";

/// Parts the markup from the document it makes.
const DOCUMENT: &str = "==> documento";

/// Parts the document from what is said of it.
const FINDINGS: &str = "==> avisos";

/// A case whose title begins so is the narrative of a meeting.
const NARRATIVE: &str = "narración: ";

/// Lines of properties with which every printed document begins.
const PROPERTIES: usize = 5;

/// One case, as its file says it.
struct Case {
    title: String,
    markup: String,
}

#[test]
fn every_case_makes_its_document() {
    let wrong: Vec<String> = corpus_files().iter().filter_map(|path| check_file(path)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_division_has_a_case() {
    let markup: String = corpus_files()
        .iter()
        .flat_map(|path| read(path).1)
        .map(|case| format!("{}\n", case.markup))
        .collect();
    let divisions = ["membrete", "leyenda", "encabezado", "pie", "datos", "referencia"];
    let parts = ["desarrollo", "firmas", "firma"];
    let styles = Style::ALL.map(Style::class);
    let missing: Vec<&str> = divisions
        .into_iter()
        .chain(parts)
        .chain(styles)
        .filter(|class| {
            !markup.lines().any(|line| line.trim_start_matches(':') == format!(" {class}"))
        })
        .collect();
    assert!(missing.is_empty(), "divisions without a case: {missing:?}");
}

#[test]
fn titles_are_unique() {
    let mut titles: Vec<String> =
        corpus_files().iter().flat_map(|path| read(path).1).map(|case| case.title).collect();
    let count = titles.len();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), count, "two cases have one title");
    assert!(count >= 45, "the corpus is the reference of the language, and has {count} cases");
}

fn corpus_files() -> Vec<std::path::PathBuf> {
    files(&root().join("tests/markup"), "txt")
}

/// What differs between a file and what its markup makes.
fn check_file(path: &Path) -> Option<String> {
    let (introduction, cases) = read(path);
    let mut text = format!("{}\n", introduction.trim_end());
    for case in &cases {
        let (document, findings) = outcome(case);
        let Case { title, markup } = case;
        let _ = write!(text, "\n{TITLE}{title}\n\n{markup}\n\n{DOCUMENT}\n{document}");
        if !findings.is_empty() {
            let _ = write!(text, "\n{FINDINGS}\n{findings}");
        }
    }
    differs(path, &text)
}

/// The introduction of a file, and its cases.
fn read(path: &Path) -> (String, Vec<Case>) {
    let text = std::fs::read_to_string(path).unwrap();
    let whole = format!("\n{text}");
    let title = format!("\n{TITLE}");
    let mut pieces = whole.split(&title);
    let introduction = pieces.next().unwrap_or_default().trim_start().to_owned();
    let cases = pieces
        .map(|piece| {
            let (title, rest) = piece.split_once('\n').unwrap_or((piece, ""));
            let markup = rest.split(DOCUMENT).next().unwrap_or_default();
            Case { title: title.trim().to_owned(), markup: markup.trim_matches('\n').to_owned() }
        })
        .collect();
    (introduction, cases)
}

/// The document that a case makes, and what is said of it, as text.
fn outcome(case: &Case) -> (String, String) {
    let source = Source::text("caso", format!("{}\n", case.markup));
    let (document, findings) = match case.title.strip_prefix(NARRATIVE) {
        Some(_) => narrative(&source),
        None => letter(&source),
    };
    let findings = findings.iter().map(line).collect();
    (shown(&document), findings)
}

fn letter(source: &Arc<Source>) -> (Document, Vec<Diagnostic>) {
    let parsed = markup::parse(source);
    let covers = |character| fonts().covers(character);
    let mut findings = parsed.diagnostics;
    findings.extend(markup::check_glyphs(source, &parsed.value, &BTreeSet::new(), &covers));
    (parsed.value, findings)
}

/// A narrative is checked by itself, and printed within the minuta.
fn narrative(source: &Arc<Source>) -> (Document, Vec<Diagnostic>) {
    let whole = source.span(0..source.content().len());
    let fragment = minutario::diagnostic::Located::new(source.content().to_owned(), whole);
    let findings = markup::check_fragment(&fragment);
    let within = format!(":::::::: desarrollo\n{}\n::::::::\n", source.content());
    (markup::parse(&Source::text("minuta", within)).value, findings)
}

/// The document without its properties, and without its furniture when it has
/// none: markup alone gives neither title nor author.
fn shown(document: &Document) -> String {
    let furniture = if document.furniture == Furniture::default() {
        print(&Document::default()).lines().count() - PROPERTIES
    } else {
        0
    };
    print(document).lines().skip(PROPERTIES + furniture).fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{line}");
        text
    })
}

/// `M001 1:3 message`.
fn line(diagnostic: &Diagnostic) -> String {
    let place = match diagnostic.span.as_ref().map(|span| span.position()) {
        Some(Position::Text { line, character }) => format!("{line}:{character} "),
        _ => String::new(),
    };
    format!("{} {place}{}\n", diagnostic.code, diagnostic.message)
}
