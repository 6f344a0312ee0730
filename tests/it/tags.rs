//! The structure tree: what a person who listens to a document is told, and
//! promises 1 and 2 for the PDF: the tree says the words of the `Document`, in
//! its order, and data comes out of it as itself.

use minutario::document::{Block, Document, plain};
use minutario::markup::escape;
use minutario::pipeline::Made;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use crate::conformance::assert_conformant;
use crate::pdf_text::{Node, Pdf};
use unicode_normalization::UnicodeNormalization;

use crate::support::{
    self, document, document_words, folded, letterhead_words, press, proofs, reference,
};

/// What the mark of the reference institution shows.
const MARK: &str = "Marca neutra: un círculo con las siglas IDAIP";

fn minuta() -> &'static Made {
    &reference()[0]
}

fn oficio() -> &'static Made {
    reference().iter().find(|made| made.draft.path.ends_with("A04-presidencia-tsj")).unwrap()
}

fn read(made: &Made) -> Pdf {
    Pdf::read(&support::bytes(made))
}

fn written(document: &Document) -> Pdf {
    let pdf = press().write(document);
    let pdf = pdf.unwrap_or_else(|problems| panic!("{}", support::shown(&problems)));
    assert_conformant("a document of `tags`", &pdf.bytes);
    Pdf::read(&pdf.bytes)
}

fn tree_of(markup: &str) -> Node {
    written(&document(markup)).tree()
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

/// What the tree of a document must say: the letterhead stands before the text.
fn expected_words(document: &Document) -> String {
    folded(&format!("{} {}", letterhead_words(document), document_words(document)))
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
        assert_eq!(pdf.stray, "", "{}", made.draft.path);
        let runs = pdf.tree().all(crate::pdf_text::WORDS).len();
        assert_eq!(runs, pdf.run_count(), "{}", made.draft.path);
    }
}

// ---- Words ---------------------------------------------------------------

#[test]
fn trees_say_the_words_of_their_documents() {
    for made in reference().iter().chain(proofs()) {
        let document = made.document.as_ref().unwrap();
        assert_eq!(words(&read(made).tree()), expected_words(document), "{}", made.draft.path);
    }
}

/// The same without looking at capitals, which the sheet may ask for.
#[test]
fn trees_say_the_words_in_the_order_of_their_documents() {
    for made in reference().iter().chain(proofs()) {
        let expected = expected_words(made.document.as_ref().unwrap()).to_lowercase();
        assert_eq!(words(&read(made).tree()).to_lowercase(), expected, "{}", made.draft.path);
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

// ---- Elements ------------------------------------------------------------

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
        assert_eq!(figures.len(), 1, "{}", made.draft.path);
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

// ---- Furniture -----------------------------------------------------------

#[test]
fn head_and_foot_of_the_page_are_never_in_the_tree() {
    for made in [minuta(), oficio()] {
        let pdf = read(made);
        let tree = words(&pdf.tree());
        for part in ["Página ", "Hoja ", "Zona Centro, Durango Página"] {
            assert!(!tree.contains(part), "`{part}` in the tree of {}", made.draft.path);
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
        assert!(!words(&pdf.tree()).contains("BORRADOR"), "{}", made.draft.path);
        let grounds = furniture(&pdf, "Background");
        assert_eq!(grounds, vec!["BORRADOR"; pdf.page_count()], "{}", made.draft.path);
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

// ---- Promise 2: data is never structure ----------------------------------

/// Pieces that mean something to Djot, Typst, Handlebars, XML or a PDF.
const MARKS: [&str; 26] = [
    "#let x",
    "{{x}}",
    "{{{x}}}",
    "</w:t>",
    ":::",
    "::: firmas",
    "```",
    "$x$",
    "<b>",
    "&amp;",
    "---",
    "...",
    "![a](b)",
    "[a](b)",
    "{#id}",
    "\\",
    "\\\\",
    "| a |",
    "1. ",
    "a) ",
    "- ",
    "> ",
    "# ",
    "https://x.mx/a_b",
    "(ET)",
    "%PDF",
];

/// Single characters, most of them punctuation.
const CHARACTERS: &str = "*_[]{}#$<>&\\|~^`-:\"'.,;!?/@=+()%áéíóúüñÑÁaeiouxyzKL09«»“”–—¿¡ ªº§°";

/// Marks that join the letter before, and letters of another direction.
const COMBINED: [&str; 5] = ["e\u{301}", "n\u{303}", "U\u{308}", "fi", "ffl"];
const HEBREW: &str = "אבגדהוזחטיךכלםמןנסעפצקרשת";

/// Whether the program accepts a text, which it reads in NFC.
fn covered(text: &str) -> bool {
    text.nfc().all(|character| press().covers(character))
}

fn pieces(pool: &[&str]) -> Vec<String> {
    pool.iter().filter(|piece| covered(piece)).map(|piece| (*piece).to_owned()).collect()
}

fn characters(pool: &str) -> Vec<String> {
    pool.chars().map(String::from).filter(|character| covered(character)).collect()
}

/// Text of a field: anything, with spaces, tabs and line breaks anywhere.
fn hostile() -> impl Strategy<Value = String> {
    let spaces = pieces(&[" "]).into_iter().chain(["\t", "\n", "\r\n", "  "].map(str::to_owned));
    let piece = prop_oneof![
        4 => prop::sample::select(characters(CHARACTERS)),
        2 => prop::sample::select(pieces(&MARKS)),
        1 => prop::sample::select(pieces(&COMBINED)),
        1 => prop::sample::select(spaces.collect::<Vec<_>>()),
        1 => "[a-zñ]{1,12}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// Texts of the places of a letter where a template prints data.
#[derive(Debug, Clone)]
struct Letter {
    places: Vec<String>,
}

impl Letter {
    const PLACES: usize = 9;

    /// The letter as a template would write it; a blank in place of nothing,
    /// as the templates do.
    fn markup(&self) -> String {
        let data: Vec<String> = self.texts().iter().map(|text| escape(text)).collect();
        let [paragraph, strong, cell, item, value, line, name, post, label] = data.as_slice()
        else {
            panic!("{} places", Self::PLACES)
        };
        format!(
            "\
{paragraph}

Antes {{*{strong}*}} después.

| A | B |
|:--|:--|
| {cell} | x |

- {item}

::: datos
: {label}

  {value}
:::

::: destinatario
{line}
:::

::::: firmas
:::: firma
{name}

{post}
::::
:::::
"
        )
    }

    fn texts(&self) -> Vec<String> {
        let blank = |text: &String| folded(text).is_empty();
        self.places
            .iter()
            .map(|text| if blank(text) { "___".into() } else { text.clone() })
            .collect()
    }

    /// The words that the letter must say, in order.
    fn expected(&self) -> String {
        let texts = self.texts();
        let [paragraph, strong, cell, item, value, line, name, post, label] = texts.as_slice()
        else {
            panic!("{} places", Self::PLACES)
        };
        folded(&format!(
            "{paragraph} Antes {strong} después. A B {cell} x {item} {label} {value} {line} {name} \
             {post}"
        ))
    }
}

fn letters(text: impl Strategy<Value = String>) -> impl Strategy<Value = Letter> {
    prop::collection::vec(text, Letter::PLACES).prop_map(|places| Letter { places })
}

fn check_letters(text: impl Strategy<Value = String>, cases: u32) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20191104),
        ..ProptestConfig::default()
    };
    let checked = TestRunner::new(config).run(&letters(text), |letter| {
        let document = document(&letter.markup());
        prop_assert_eq!(document_words(&document), letter.expected(), "the document");
        let found = words(&written(&document).tree());
        prop_assert_eq!(found, letter.expected(), "the tree");
        Ok(())
    });
    checked.unwrap_or_else(|error| panic!("{error}"));
}

/// A list mark after a space at the start of a field is no list.
#[test]
fn a_field_that_begins_with_a_space_stays_one_paragraph() {
    for text in [" 1. uno", "  a) uno", " iv. uno", " - uno", "\t# uno", " | a |", "\n> uno"] {
        let document = document(&escape(text));
        let one = matches!(document.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(one, "{text:?} became {:?}", document.body);
        assert_eq!(document_words(&document), folded(text));
    }
}

#[test]
fn hostile_data_comes_out_as_itself() {
    check_letters(hostile(), 64);
}

/// What the typesetter would write so that readers extract something else is
/// refused, rather than made: a mark that no composed letter holds, and letters
/// from right to left.
#[test]
fn what_could_not_be_read_back_as_itself_is_refused() {
    for text in ["x\u{331}", "m\u{303}", "e\u{331}", "\u{e4}\u{331}"] {
        assert!(!covered(text), "{text:?}");
    }
    assert!(characters(HEBREW).is_empty());
    assert!(covered("e\u{301}") && covered("n\u{303}"), "composed letters are accepted");
}

#[test]
fn a_field_that_is_markup_stays_one_paragraph() {
    for text in pieces(&MARKS) {
        let document = document(&escape(&text));
        let one = matches!(document.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(one, "{text:?} became {:?}", document.body);
        let tree = written(&document).tree();
        assert_eq!(body_tags(&tree), ["P"], "{text:?}");
        assert_eq!(words(&tree), folded(&text));
    }
}
