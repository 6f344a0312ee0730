//! What stands on a page and not in the tree: its head, its foot, the watermark.

use minutario::document::plain;
use minutario::pipeline::Made;

use super::{minuta, oficio, read, words};
use crate::pdf_text::Pdf;
use crate::support::{folded, proofs, reference};

#[test]
fn head_and_foot_of_the_page_are_never_in_the_tree() {
    for made in [minuta(), oficio()] {
        let pdf = read(made);
        let tree = words(&pdf.tree());
        for part in ["Página ", "Hoja ", "Zona Centro, Durango Página"] {
            assert!(!tree.contains(part), "`{part}` in the tree of {}", made.draft.entry.path);
        }
        let feet = furniture(&pdf, "Footer");
        assert_eq!(feet.len(), pdf.page_count());
        for (page, foot) in (1..).zip(&feet) {
            assert!(foot.contains("Negrete 807"), "{foot}");
            let number = format!("Página {page} de {}", pdf.page_count());
            assert!(foot.ends_with(&number), "{foot}");
        }
        let heads = furniture(&pdf, "Header");
        assert_eq!(heads[0], "", "the first page has its letterhead");
        for (page, head) in (2..).zip(&heads[1..]) {
            assert!(head.starts_with(&running_head(made)), "{head}");
            assert!(head.ends_with(&format!("Hoja {page} de {}", pdf.page_count())), "{head}");
        }
    }
    assert!(read(minuta()).page_count() > 1);
}

#[test]
fn watermark_of_a_proof_is_background() {
    for made in proofs() {
        let pdf = read(made);
        assert!(!words(&pdf.tree()).contains("BORRADOR"), "{}", made.draft.entry.path);
        let grounds = furniture(&pdf, "Background");
        assert_eq!(grounds, vec!["BORRADOR"; pdf.page_count()], "{}", made.draft.entry.path);
    }
    for made in reference() {
        let words: Vec<String> = furniture(&read(made), "Background");
        assert!(words.iter().all(String::is_empty), "{words:?}");
    }
}

fn running_head(made: &Made) -> String {
    folded(&plain(&made.document.as_ref().unwrap().furniture.running_head))
}

/// Words of a kind of furniture, page by page.
fn furniture(pdf: &Pdf, kind: &str) -> Vec<String> {
    (1..=pdf.page_count())
        .map(|page| {
            let on_page = pdf.artifacts.iter().filter(|found| found.page == page);
            let words = on_page.filter(|found| found.kind == kind).map(|found| &*found.text);
            folded(&words.collect::<Vec<_>>().join(" "))
        })
        .collect()
}
