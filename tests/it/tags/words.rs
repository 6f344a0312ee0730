//! Promise 1 for the PDF: the tree says the words of the `Document`, in its order.

use minutario::document::Document;

use super::{all_words, oficio, read, words, written};
use crate::support::{document, document_words, folded, letterhead_words, proofs, reference};

/// What the tree of a document must say: the letterhead stands before the text.
fn expected_words(document: &Document) -> String {
    folded(&format!("{} {}", letterhead_words(document), document_words(document)))
}

#[test]
fn trees_say_the_words_of_their_documents() {
    for made in reference().iter().chain(proofs()) {
        let document = made.document.as_ref().unwrap();
        assert_eq!(
            words(&read(made).tree()),
            expected_words(document),
            "{}",
            made.draft.entry.path
        );
    }
}

/// The same without looking at capitals, which the sheet may ask for.
#[test]
fn trees_say_the_words_in_the_order_of_their_documents() {
    for made in reference().iter().chain(proofs()) {
        let expected = expected_words(made.document.as_ref().unwrap()).to_lowercase();
        assert_eq!(words(&read(made).tree()).to_lowercase(), expected, "{}", made.draft.entry.path);
    }
}

#[test]
fn every_kind_of_block_says_its_words_once() {
    let document = document(
        "\
# TÍTULO EN MAYÚSCULAS

## Sección

### Subtítulo

Un párrafo con *fuerza*, _cursiva_ y un [enlace](https://ejemplo.gob.mx/).

> Una cita.
>
> - con lista

1. primero
2. segundo

   - dentro


| A | B |
|:--|:--|
| uno | dos |
| | tres |

::: datos
: Lugar

  Durango

: Lista

  I. una
  II. otra
:::

::: destinatario
LÍNEA UNO

LÍNEA DOS
:::

::::: firmas
::: atentamente
ATENTAMENTE
:::

:::: firma
Una Persona

Un cargo

Otro cargo
::::

:::: firma
Otra Persona
::::

:::: firma
Tercera Persona
::::
:::::

::: copias
C.c.p. Archivo.
:::
",
    );
    assert_eq!(words(&written(&document).tree()), document_words(&document));
}

#[test]
fn a_line_break_parts_two_words() {
    let document = document("Primera línea\\\nsegunda línea.");
    assert_eq!(document_words(&document), "Primera línea segunda línea.");
    assert_eq!(words(&written(&document).tree()), "Primera línea segunda línea.");
}

#[test]
fn hyphenated_words_are_whole_without_their_soft_hyphens() {
    let long = "Desafortunadamente, la institucionalización interinstitucional de procedimientos \
                constitucionalmente extraordinarios desproporcionadamente complicados \
                imposibilitaría incuestionablemente responsabilidades administrativas. "
        .repeat(8);
    let document = document(&long);
    let tree = written(&document).tree();
    assert!(tree.words().contains('\u{ad}'), "the text was meant to be hyphenated");
    assert_eq!(words(&tree), document_words(&document));
}

/// A line that ends after a hyphen says it once, though Spanish prints it again
/// before a small letter.
#[test]
fn a_hyphen_at_the_end_of_a_line_is_said_once() {
    let document = document(&"El convenio político-administrativo y teórico-práctico. ".repeat(12));
    assert_eq!(words(&written(&document).tree()), document_words(&document));
}

#[test]
fn numbers_broken_at_their_hyphens_get_no_other() {
    let cells = "| 618-123-45-67 | 2019-11-04-stl-minuta-final | b-1 |\n".repeat(3);
    let markup = format!("{{anchos=\"6 8 86\"}}\n| A | B | C |\n|:--|:--|:--|\n{cells}");
    let document = document(&markup);
    assert_eq!(words(&written(&document).tree()), document_words(&document));
}

#[test]
fn a_table_over_pages_says_its_head_once() {
    let rows: String = (1..=110).map(|row| format!("| {row} | renglón {row} |\n")).collect();
    let document = document(&format!("| Núm. | Texto |\n|:--|:--|\n{rows}"));
    let pdf = written(&document);
    assert!(pdf.page_count() >= 3);
    let tree = pdf.tree();
    assert_eq!(words(&tree), document_words(&document));
    assert_eq!(tree.all("Table").len(), 1);
    assert_eq!(all_words(&tree.all("TH")), ["Núm.", "Texto"]);
    assert_eq!(tree.all("TR").len(), 111);
}

#[test]
fn spaced_words_and_folios_are_whole() {
    let words = words(&read(oficio()).tree());
    let whole: Vec<&str> = words.split(' ').collect();
    for word in ["PRESENTE", "ATENTAMENTE", "IDAIP/CGA/_______/2019"] {
        assert!(whole.contains(&word), "`{word}` is not whole in:\n{words}");
    }
}
