//! The structure tree: what a person who listens to a document is told, and
//! promises 1 and 2 for the PDF: the tree says the words of the `Document`, in
//! its order, and data comes out of it as itself.

mod data;
mod elements;
mod furniture;
mod words;

use minutario::document::Document;
use minutario::pdf::Pictures;
use minutario::pipeline::Made;

use crate::conformance::assert_conformant;
use crate::pdf_text::{Node, Pdf};
use crate::support::{self, folded, press, proofs, reference};

fn minuta() -> &'static Made {
    &reference()[0]
}

fn oficio() -> &'static Made {
    reference().iter().find(|made| made.draft.entry.path.ends_with("A04-presidencia-tsj")).unwrap()
}

fn read(made: &Made) -> Pdf {
    Pdf::read(&support::bytes(made))
}

fn written(document: &Document) -> Pdf {
    let pdf = press().write(document, &Pictures::default());
    let pdf = pdf.unwrap_or_else(|problems| panic!("{}", support::shown(&problems)));
    assert_conformant("a document of `tags`", &pdf.bytes);
    Pdf::read(&pdf.bytes)
}

fn words(node: &Node) -> String {
    folded(&node.words())
}

fn all_words(nodes: &[&Node]) -> Vec<String> {
    nodes.iter().map(|node| words(node)).collect()
}

/// Tags of the text, after the division of the letterhead.
fn body_tags(tree: &Node) -> Vec<&str> {
    let tags = tree.child_tags();
    assert_eq!(tags[0], "Div");
    tags[1..].to_vec()
}

// ---- The file ------------------------------------------------------------

#[test]
fn title_author_and_language_are_declared() {
    for made in [minuta(), oficio()] {
        let pdf = read(made);
        let properties = &made.document.as_ref().unwrap().properties;
        assert_eq!(pdf.info("Title"), properties.title);
        assert_eq!(pdf.info("Author"), properties.author);
        assert_eq!(pdf.info("Subject"), properties.subject);
        assert!(
            pdf.xmp().contains(&format!(">{}</rdf:li></rdf:Alt></dc:title>", properties.title))
        );
        assert!(pdf.xmp().contains(&format!(">{}</rdf:li>", properties.author)));
        assert_eq!(pdf.catalog().get(b"Lang").unwrap().as_str().unwrap(), b"es-MX");
        let marks = pdf.catalog_dictionary("MarkInfo");
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
        let preferences = pdf.catalog_dictionary("ViewerPreferences");
        assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    }
    assert_eq!(read(minuta()).info("Title"), "Minuta 2019-11-04-stl");
    let title = "Oficio IDAIP/CGA/_______/2019, A04-presidencia-tsj";
    assert_eq!(read(oficio()).info("Title"), title);
}

#[test]
fn file_is_dated_by_the_document() {
    for (made, day) in [(minuta(), "20191104"), (oficio(), "20191105")] {
        let pdf = read(made);
        for key in ["CreationDate", "ModDate"] {
            assert!(pdf.info(key).starts_with(&format!("D:{day}000000")), "{}", pdf.info(key));
        }
    }
}

#[test]
fn everything_drawn_is_in_the_tree_or_is_furniture() {
    for made in reference().iter().chain(proofs()) {
        let pdf = read(made);
        assert_eq!(pdf.stray, "", "{}", made.draft.entry.path);
        let runs = pdf.tree().all(crate::pdf_text::WORDS).len();
        assert_eq!(runs, pdf.run_count(), "{}", made.draft.entry.path);
    }
}
