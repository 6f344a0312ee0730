//! The manual, `docs/manual.md` and `docs/manual/*.md`: what it shows is what
//! the program does.
//!
//! Commands are run and their outputs compared (`chapter`); the tables of
//! columns, messages, options, template data and the sheet are those of the
//! program (`tables`, `reference`,
//! `help`, `templates`); links and pictures lead somewhere (`links`).
//! `UPDATE=1 cargo test --release --test it -- manual` writes what is generated
//! anew; what a person must write is then marked with [`TO_WRITE`].

mod chapter;
mod help;
mod links;
mod reference;
mod tables;
mod templates;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use minutario::diagnostic::Source;
use minutario::document::Style;
use minutario::markup;

use crate::support::{differs, files, root, shown};

/// Stands in a table where a person must still write.
const TO_WRITE: &str = "(por escribir)";

/// One page of the manual.
struct Page {
    /// Path from the root of the repository, with `/`.
    path: String,
    /// What it says.
    text: String,
    /// What it would say if it were written anew.
    made: String,
}

/// The pages, each played through once for all tests.
fn pages() -> &'static [Page] {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
        let chapters = files(&root().join("docs/manual"), "md");
        let chapters = chapters.iter().filter_map(|path| path.file_name());
        let chapters = chapters.map(|name| format!("docs/manual/{}", name.to_string_lossy()));
        std::iter::once("docs/manual.md".to_owned()).chain(chapters).map(page).collect()
    });
    &PAGES
}

fn page(path: String) -> Page {
    let text = std::fs::read_to_string(root().join(&path)).unwrap();
    let made = chapter::play(&path, &tables::renew(&text, &reference::table));
    Page { path, text, made }
}

#[test]
fn what_the_manual_shows_is_what_the_program_says() {
    let stale: Vec<String> =
        pages().iter().filter_map(|page| differs(&root().join(&page.path), &page.made)).collect();
    assert!(
        stale.is_empty(),
        "{}\nUPDATE=1 cargo test --release --test it -- manual renews the manual",
        stale.join("\n")
    );
}

#[test]
fn nothing_is_left_to_be_written() {
    let left: Vec<String> = pages()
        .iter()
        .flat_map(|page| page.made.lines().filter(|line| line.contains(TO_WRITE)))
        .map(str::to_owned)
        .collect();
    assert!(left.is_empty(), "write in docs/manual what these are:\n{}", left.join("\n"));
}

#[test]
fn every_table_of_the_program_stands_in_the_manual_once() {
    let mut found: Vec<String> =
        pages().iter().flat_map(|page| tables::names(&page.text)).map(str::to_owned).collect();
    found.sort();
    assert_eq!(found, reference::names().into_iter().collect::<Vec<_>>());
}

#[test]
fn every_file_command_and_function_is_told() {
    let manual: String = pages().iter().map(|page| page.made.as_str()).collect();
    let silent: Vec<String> =
        reference::told().into_iter().filter(|name| !manual.contains(name)).collect();
    assert!(silent.is_empty(), "the manual does not tell of {silent:?}");
}

#[test]
fn every_example_of_markup_is_right_and_every_part_has_one() {
    let mut shown_classes = BTreeSet::new();
    for example in pages().iter().flat_map(|page| chapter::fences(&page.text, "djot")) {
        let parsed = markup::parse(&Source::text("docs/manual", example.clone()));
        assert!(parsed.diagnostics.is_empty(), "{}\n{example}", shown(&parsed.diagnostics));
        let classes = example.lines().filter(|line| line.starts_with(":::"));
        shown_classes.extend(classes.map(|line| line.trim_start_matches(':').trim().to_owned()));
    }
    let parts = reference::DIVISIONS.into_iter().chain(Style::ALL.map(Style::class));
    let missing: Vec<&str> = parts.filter(|class| !shown_classes.contains(*class)).collect();
    assert!(missing.is_empty(), "divisions without an example: {missing:?}");
}

#[test]
fn every_link_leads_somewhere_and_every_page_can_be_reached() {
    let wrong = links::wrong(pages());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_picture_is_small_and_shown() {
    let manual: String = pages().iter().map(|page| page.text.as_str()).collect();
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for path in files(&root().join("docs/imagenes"), "png") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(manual.contains(&name) || readme.contains(&name), "nothing shows {name}");
        assert!(std::fs::metadata(&path).unwrap().len() <= 60 * 1024, "{name} is over 60 KB");
    }
}
