//! The elements of the tree: headings, lists, tables, figures, links.

use super::{all_words, body_tags, minuta, read, words, written};
use crate::pdf_text::Node;
use crate::support::{document, reference};

/// What the mark of the reference institution shows.
const MARK: &str = "Marca neutra: un círculo con las siglas IDAIP";

fn tree_of(markup: &str) -> Node {
    written(&document(markup)).tree()
}

#[test]
fn headings_go_down_without_a_gap() {
    let tree = read(minuta()).tree();
    let headings: Vec<&Node> = tree
        .walk()
        .into_iter()
        .filter(|node| ["H1", "H2", "H3"].contains(&node.tag.as_str()))
        .collect();
    let found: Vec<(&str, String)> =
        headings.iter().map(|node| (node.tag.as_str(), words(node))).collect();
    let expected = [
        ("H1", "MINUTA DE TRABAJO"),
        ("H2", "Desarrollo de la reunión"),
        ("H2", "Acuerdos"),
        ("H2", "Asuntos generales"),
        ("H2", "Firmas"),
    ];
    let lower = |(tag, words): (&str, String)| (tag.to_owned(), words.to_lowercase());
    assert_eq!(
        found.clone().into_iter().map(lower).collect::<Vec<_>>(),
        expected.map(|(tag, words)| lower((tag, words.to_owned()))),
    );
    let titles: Vec<Option<&str>> = headings.iter().map(|node| node.title.as_deref()).collect();
    assert_eq!(titles, expected.map(|(_, words)| Some(words)));
    assert_eq!(found, expected.map(|(tag, words)| (tag, words.to_owned())));
}

#[test]
fn headings_of_the_narrative_are_third() {
    let tree = tree_of("# Uno\n\n## Dos\n\n:::: desarrollo\n# Tres\n\nTexto.\n::::\n\n## Cuatro");
    assert_eq!(body_tags(&tree), ["H1", "H2", "H3", "P", "H2"]);
}

#[test]
fn lists_have_items_with_labels_and_bodies() {
    let tree = read(minuta()).tree();
    let lists = tree.all("L");
    assert_eq!(lists.len(), 1, "the participants");
    assert_eq!(lists[0].attribute("ListNumbering"), "Decimal");
    let items = lists[0].children("LI");
    assert_eq!(items.len(), 5);
    assert_eq!(lists[0].children.len(), 5);
    for (number, item) in (1..).zip(items) {
        assert_eq!(item.child_tags(), ["Lbl", "LBody"]);
        assert_eq!(words(&item.children[0]), format!("{number}."));
    }
    let first = "Lic. Paulina Elizabeth Compean Torres. Comisionada Propietaria del IDAIP.";
    assert_eq!(words(lists[0].all("LBody")[0]), first);
}

#[test]
fn list_labels_are_those_that_are_printed() {
    let tree = tree_of(
        "\
- uno
- dos

3. tres
4. cuatro

b) be
c) ce

I. uno
II. dos
",
    );
    let labels: Vec<Vec<String>> =
        tree.all("L").iter().map(|list| all_words(&list.all("Lbl"))).collect();
    assert_eq!(labels, [["•", "•"], ["3.", "4."], ["b)", "c)"], ["I.", "II."]]);
}

#[test]
fn lists_say_how_they_are_numbered() {
    let numbering =
        |markup: &str| tree_of(markup).all("L")[0].attribute("ListNumbering").to_owned();
    assert_eq!(numbering("1. uno\n2. dos"), "Decimal");
    assert!(["Disc", "Circle", "Square"].contains(&numbering("- uno\n- dos").as_str()));
}

#[test]
fn nested_lists_follow_their_item() {
    let tree = tree_of("1. uno\n\n   - dentro\n\n2. dos");
    let outer = tree.all("L")[0];
    assert_eq!(outer.child_tags(), ["LI", "L", "LI"]);
    assert_eq!(words(outer), "uno dentro dos");
}

#[test]
fn agreements_are_a_table_with_column_heads() {
    let tree = read(minuta()).tree();
    let tables = tree.all("Table");
    assert_eq!(tables.len(), 2);
    let [head, body] = tables[1].children.as_slice() else {
        panic!("a head and a body: {:?}", tables[1].child_tags())
    };
    assert_eq!((head.tag.as_str(), body.tag.as_str()), ("THead", "TBody"));
    assert_eq!(head.child_tags(), ["TR"]);
    let titles = head.children[0].children("TH");
    assert_eq!(all_words(&titles), ["Núm.", "Acuerdo", "Responsable", "Plazo"]);
    assert!(titles.iter().all(|title| title.attribute("Scope") == "Column"));
    let rows = body.children("TR");
    assert_eq!(rows.len(), 8);
    for (number, row) in (1..).zip(&rows) {
        assert_eq!(row.child_tags(), ["TD", "TD", "TD", "TD"]);
        assert_eq!(words(&row.children[0]), format!("A0{number}"));
    }
    assert!(words(rows[7]).ends_with("Martes 19 de noviembre de 2019"), "{}", words(rows[7]));
}

#[test]
fn head_of_the_minuta_is_a_table_with_row_heads() {
    let tree = read(minuta()).tree();
    let rows = tree.all("Table")[0].all("TR");
    let labels: Vec<&Node> = rows.iter().map(|row| &row.children[0]).collect();
    let expected = ["Lugar", "Día", "Horario", "Asunto", "Participantes", "Tema"];
    assert_eq!(all_words(&labels), expected);
    for row in &rows {
        assert_eq!(row.child_tags(), ["TH", "TD"]);
        assert_eq!(row.children[0].attribute("Scope"), "Row");
    }
    assert_eq!(words(&rows[1].children[1]), "lunes 4 de noviembre de 2019");
}

#[test]
fn the_mark_is_a_figure_with_its_words() {
    for made in reference() {
        let tree = read(made).tree();
        let figures = tree.all("Figure");
        assert_eq!(figures.len(), 1, "{}", made.draft.entry.path);
        assert_eq!(figures[0].alt.as_deref(), Some(MARK));
        assert_eq!(words(figures[0]), "");
        assert_eq!(tree.walk().iter().filter(|node| node.alt.is_some()).count(), 1);
    }
}

#[test]
fn a_letter_is_a_row_of_paragraphs() {
    let tree = tree_of(
        "\
::: membrete
Instituto de Prueba

Un área
:::

::: fecha
Durango, a 5 de noviembre de 2019
:::

::: destinatario
PERSONA UNO

TITULAR
:::

::: presente
PRESENTE
:::

Se pide *todo* a [todos](https://ejemplo.gob.mx/).

> Así dice la ley.

::::: firmas
::: atentamente
ATENTAMENTE
:::

:::: firma
Persona Dos

Directora
::::
:::::
",
    );
    let expected = "\
Document
  Div
    Div
      P \"Instituto de Prueba\"
      P \"Un área\"
  P \"Durango, a 5 de noviembre de 2019\"
  P \"PERSONA UNO\"
  P \"TITULAR\"
  P \"PRESENTE\"
  P \"Se pide a .\"
    Span \"todo\"
    Link \"todos\"
  BlockQuote
    P \"Así dice la ley.\"
  P \"ATENTAMENTE\"
  P \"Persona Dos\"
  P \"Directora\"
";
    assert_eq!(tree.outline(), expected);
}

#[test]
fn links_keep_their_words() {
    let tree = tree_of("Vea el [portal de *datos*](https://ejemplo.gob.mx/) hoy.");
    assert_eq!(all_words(&tree.all("Link")), ["portal de datos"]);
    assert_eq!(words(&tree), "Vea el portal de datos hoy.");
}
