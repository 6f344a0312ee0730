//! Promise 2, up to the document: whatever text a field holds comes out as
//! itself, and never as structure; and no text at all makes markup panic.

mod contexts;
mod deep;
mod markup_alone;
mod texts;

use std::sync::LazyLock;

use minutario::diagnostic::{Located, Source};
use minutario::document::{Block, Document, plain, print};
use minutario::markup;
use minutario::model::Minuta;
use minutario::pipeline;
use minutario::template::Templates;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use self::contexts::{Filler, minuta, oficio};
use self::texts::{TAME, hostile, tame};
use crate::support::{document_words, folded, letterhead_words, shipped_kit, shown};

/// Texts that fill a minuta or an oficio.
const FIELDS: usize = 48;

fn templates() -> &'static Templates {
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
        let compiled = Templates::compile(&shipped_kit().templates, &pipeline::roots(), &|_| true);
        compiled.value.unwrap_or_else(|| panic!("{}", shown(&compiled.diagnostics)))
    });
    &TEMPLATES
}

/// What the shipped templates and markup make of some data, and its text.
fn made(template: &str, data: &impl Serialize) -> (Document, String) {
    let data = serde_json::to_value(data).unwrap();
    let rendered = templates().render(template, data, "prueba");
    let text = rendered.unwrap_or_else(|it| panic!("{}", shown(&it))).text;
    let source = Source::text("prueba", &*text);
    let parsed = markup::parse(&source);
    assert!(parsed.diagnostics.is_empty(), "{}\n{text}", shown(&parsed.diagnostics));
    (parsed.value, text)
}

/// Every word of a document, its furniture first.
fn all_words(document: &Document) -> String {
    let furniture = &document.furniture;
    let alternatives: Vec<&str> =
        furniture.letterhead.marks.iter().map(|mark| mark.alt.as_str()).collect();
    let lines = [plain(&furniture.running_head), plain(&furniture.footer)].join(" ");
    let words =
        [alternatives.join(" "), letterhead_words(document), lines, document_words(document)];
    compared(&words.join(" "))
}

/// A text as it is looked for: spaces folded, in capitals, composed. Templates
/// change the case of some letters and the point at the end, nothing else.
fn compared(text: &str) -> String {
    // Straight quotes are printed as those of print.
    let capitals: String = folded(text).replace(['“', '”'], "\"").to_uppercase();
    folded(&capitals.nfc().collect::<String>())
}

/// Without the commas that `lugar_y_fecha` may take from its beginning, and
/// what `con_punto`, `sin_punto` and `solicitudes` may take from its end.
fn without_ends(text: &str) -> &str {
    let mut rest = text.trim_start_matches([',', ' ']);
    loop {
        let point = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':');
        let shorter = rest.trim_end_matches(point);
        let last = shorter.strip_suffix(" Y").or(shorter.strip_suffix(" E")).unwrap_or(shorter);
        if last.len() == rest.len() {
            return rest;
        }
        rest = last;
    }
}

/// The printed document without its words: what is left is structure. What
/// must stay whole is no structure, nor is where one run ends.
fn shape(document: &Document) -> String {
    print(document).lines().map(shape_of_line).collect::<Vec<_>>().join("\n")
}

fn shape_of_line(line: &str) -> String {
    let mut bare = String::new();
    let mut characters = line.chars();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' if quoted => drop(characters.next()),
            '"' => {
                quoted = !quoted;
                bare.push(character);
            }
            _ if quoted => {}
            _ => bare.push(character),
        }
    }
    let mut bare = bare.replace("whole\"\"", "\"\"");
    while bare.contains("\"\" \"\"") {
        bare = bare.replace("\"\" \"\"", "\"\"");
    }
    bare
}

/// What is wrong with a document made of hostile texts, beside the same one
/// made of tame ones.
fn faults(
    texts: &[String],
    make: impl Fn(&mut Filler<'_>) -> (Document, String),
) -> std::result::Result<(), TestCaseError> {
    let mut fill = Filler::new(texts);
    let (document, markup) = make(&mut fill);
    let words = all_words(&document);
    for field in &fill.printed {
        let wanted = compared(field);
        let found = words.contains(without_ends(&wanted));
        prop_assert!(found, "{field:?} is not in\n{words}\n{markup}");
    }
    let tamed: Vec<String> = texts.iter().map(|text| tame(text)).collect();
    let (expected, _) = make(&mut Filler::new(&tamed));
    prop_assert_eq!(shape(&document), shape(&expected), "{}", markup);
    Ok(())
}

fn many(cases: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(2031);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(many(1500))]

    #[test]
    fn a_minuta_says_its_data_and_keeps_its_shape(
        texts in prop::collection::vec(hostile(), FIELDS)
    ) {
        faults(&texts, |fill| made("minuta", &minuta(fill)))?;
    }

    #[test]
    fn an_oficio_says_its_data_and_keeps_its_shape(
        texts in prop::collection::vec(hostile(), FIELDS), many in any::<bool>()
    ) {
        faults(&texts, |fill| made("oficio", &oficio(fill, many)))?;
    }

    /// A narrative is markup, but of the narrative alone: what stands around it
    /// is as with any other.
    #[test]
    fn a_narrative_without_fault_stays_in_its_place(narrative in hostile(), more in hostile()) {
        let text = format!("{narrative}\n\n{more}");
        let source = Source::text("desarrollo.dj", &*text);
        let whole = Located::new(text.clone(), source.span(0..text.len()));
        if markup::check_fragment(&whole).is_empty() && !text.trim().is_empty() {
            let (minutes, rendered) = with_narrative(&text);
            let (expected, _) = with_narrative("Se abrió la sesión.");
            let around = |document: &Document| {
                let (before, after) = around_narrative(document);
                format!("{before:?}\n{after:?}")
            };
            prop_assert_eq!(around(&minutes), around(&expected), "{}", rendered);
        }
    }
}

fn with_narrative(text: &str) -> (Document, String) {
    let tamed = vec![TAME.to_owned(); FIELDS];
    let minuta = Minuta { desarrollo: Some(text.to_owned()), ..minuta(&mut Filler::new(&tamed)) };
    made("minuta", &minuta)
}

/// The blocks before the narrative, its heading included, and those after it.
fn around_narrative(document: &Document) -> (Vec<Block>, Vec<Block>) {
    let is_heading = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
    let first = document.body.iter().position(is_heading).map_or(0, |at| at + 1);
    let rest = document.body[first..].iter().position(is_heading);
    let after = rest.map_or(document.body.len(), |at| first + at);
    (document.body[..first].to_vec(), document.body[after..].to_vec())
}

#[test]
fn a_picture_keeps_the_name_of_its_file() {
    for name in [
        "marca.png",
        "marca_uno-dos.png",
        "Marca 1 (dos).PNG",
        "[a](b).png",
        "a*b_c`d.png",
        "é#1.png",
    ] {
        let tamed = vec![TAME.to_owned(); FIELDS];
        let mut minuta = minuta(&mut Filler::new(&tamed));
        minuta.institucion.logos[0].archivo = name.to_owned();
        let (document, text) = made("minuta", &minuta);
        let marks = &document.furniture.letterhead.marks;
        assert_eq!(marks.len(), 1, "{text}");
        assert_eq!(marks[0].file, name, "{text}");
    }
}
