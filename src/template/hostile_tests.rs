//! Whatever a field holds, it comes out as itself.

use jotdown::{Container, Event, Parser};
use proptest::prelude::*;

use super::samples::{minuta, ready, rendered};
use super::seams::is_break;
use crate::model::Minuta;

/// Marks of every language that the text will pass through, and words.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "*", "_", "{*", "*}", "{_", "`", "```", "$`", "[", "](", ")", "![", "<", ">", "|", "||",
            "#", "# ", "- ", "+ ", "* ", "1. ", "IV. ", "a) ", "(b) ", ": ", ":::", "::: firmas",
            ":x:", "{", "}", "{.a}", "{#b}", "{% c %}", "^", "~", "{=d=}", "\"", "'", "--", "...",
            "\\", "\\\\", "{{x}}", "{{{x}}}", "{{#if}}", "{{!", "&amp;", "<w:p>", "]]>", "#set",
            "#import", "$x$", "@a", "[^1]", "[^1]: ", "[a]: b", "---", "***", "\n", "\r\n", "\n\n",
            "\t", " ", "  ", "\u{a0}", "\u{2028}", "\u{85}", "\u{301}", "\u{202e}", "\u{200b}",
            "\u{fdd0}", "ñ", "🖊", "中", "IV", "a", "1", ".", ")", "(", ",", ";", "%", "https://a.b",
        ]).prop_map(str::to_owned),
        1 => "[a-zA-Z0-9áéñ]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// The words of a text, white space folded.
fn folded(text: &str) -> String {
    text.replace('\u{fdd0}', "\u{fffd}").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a markup, and its structure: containers, in order.
fn read(markup: &str) -> (String, Vec<String>) {
    let (mut words, mut structure) = (String::new(), Vec::new());
    for event in Parser::new(markup) {
        match event {
            Event::Start(Container::Section { .. } | Container::Heading { .. }, _) => {
                structure.push("heading".to_owned());
                words.push(' ');
            }
            Event::Start(Container::Link(..), _) => structure.push("link".to_owned()),
            Event::Start(container, attributes) => {
                structure.push(format!("{container:?} {}", attributes.len()));
                if !matches!(container, Container::Strong | Container::Emphasis) {
                    words.push(' ');
                }
            }
            Event::End(Container::Strong | Container::Emphasis | Container::Link(..)) => {}
            Event::End(_) | Event::Softbreak | Event::Hardbreak => words.push(' '),
            Event::NonBreakingSpace => words.push('\u{a0}'),
            Event::Str(text) => words.push_str(&text),
            Event::Escape | Event::Blankline => {}
            other => structure.push(format!("{other:?}")),
        }
    }
    (folded(&words), structure)
}

const TEMPLATE: &str = "\
# {{asunto}}

{{asunto}}. {{tipo}} - {{lugar}}: {{clave}}) fin

{{negritas asunto}} y {{cursivas tipo}}, {{mayuscula_inicial lugar}}.

({{tipo}}) {{lugar}} {{clave}}

> {{clave}} - {{lugar}}

::: datos
{{lugar}}
:::

{{#each orden_del_dia}}
- {{this}}. x
{{/each}}

{{lista participantes campo=\"nombre_completo\"}}

| a | b |
|---|---|
{{#each acuerdos}}
| {{clave}} | {{texto}}. |
| {{negritas caracter}} | x {{lista ../orden_del_dia}} |
{{/each}}

{{#if tema}}
{{parrafos tema}}
{{/if}}

{{solicitudes asuntos_generales}}
";

/// The sample with these texts everywhere.
fn filled(texts: &[String; 4]) -> Minuta {
    let [one, two, three, four] = texts.clone();
    let mut minuta = minuta();
    (minuta.asunto, minuta.tipo, minuta.lugar) = (one.clone(), two.clone(), three.clone());
    minuta.clave = four.clone();
    minuta.tema = Some(four.clone());
    minuta.orden_del_dia = vec![two.clone(), three.clone()];
    minuta.asuntos_generales = vec![one.clone(), two.clone()];
    for participante in &mut minuta.participantes {
        participante.nombre_completo = three.clone();
    }
    for acuerdo in &mut minuta.acuerdos {
        (acuerdo.clave, acuerdo.texto) = (one.clone(), two.clone());
        acuerdo.caracter = four.clone();
    }
    minuta
}

/// A word of letters beside the text, so that no datum is blank; and in the
/// structure to compare with, only the word.
fn with_word(text: &str) -> String {
    format!("{text}ñandú")
}

/// Renders a template for the minuta with any data.
fn with_template(text: &str) -> impl Fn(&Minuta) -> String {
    let templates = ready(&[("minuta", text)]);
    move |minuta| rendered(&templates, "minuta", minuta)
}

/// 256 cases, or as many as `PROPTEST_CASES` says.
pub(super) fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn data_is_never_structure() {
    let render = with_template(TEMPLATE);
    let plain = render(&filled(&[(); 4].map(|()| with_word(""))));
    let (_, expected) = read(&plain);
    proptest!(config(), |(texts in prop::array::uniform4(hostile()))| {
        // Line breaks are structure for `parrafos` alone.
        let one_line = |text: &String| text.replace(is_break, " ");
        let mut hostile = filled(&texts.clone().map(|text| with_word(&text)));
        hostile.tema = Some(with_word(&one_line(&texts[3])));
        let rendered = render(&hostile);
        let (_, structure) = read(&rendered);
        prop_assert_eq!(&structure, &expected, "{}", rendered);
    });
}

#[test]
fn lines_of_data_are_paragraphs_lists_and_tables() {
    let render = with_template("{{parrafos asunto}}");
    let mut minuta = minuta();
    minuta.asunto =
        "Falta:\n1.- el plano\n2.- *el* aviso\nRubro\tAvance\nObra\t80 %\nFin".to_owned();
    let (words, structure) = read(&render(&minuta));
    assert_eq!(words, "Falta: el plano *el* aviso Rubro Avance Obra 80 % Fin");
    let count = |kind: &str| structure.iter().filter(|line| line.starts_with(kind)).count();
    assert_eq!(["Paragraph", "ListItem", "Table 0"].map(count), [4, 2, 1], "{structure:?}");
}

#[test]
fn data_keeps_its_words() {
    let templates = [
        ("{{asunto}}", "", ""),
        ("{{negritas asunto}}", "", ""),
        ("{{cursivas asunto}}.", "", "."),
        ("{{asunto}}. x", "", ". x"),
        ("{{asunto}} - x", "", " - x"),
        ("{{asunto}}: x", "", ": x"),
        ("({{asunto}}) x", "(", ") x"),
        ("- {{asunto}}", "", ""),
        ("x {{asunto}}\ny", "x ", " y"),
        ("| {{asunto}} | x |", "", " x"),
        ("| {{negritas asunto}} | x |", "", " x"),
        ("# {{asunto}}", "", ""),
        ("{{parrafos asunto}}", "", ""),
    ]
    .map(|(text, before, after)| (text, with_template(text), before, after));
    proptest!(config(), |(text in hostile())| {
        let mut minuta = minuta();
        minuta.asunto = text.clone();
        for (template, render, before, after) in &templates {
            let rendered = render(&minuta);
            // Lists lose the marks that were typed: another test looks at them.
            let is_listed = || {
                let passages = crate::input::passages(&text);
                !passages.iter().all(|it| matches!(it, crate::model::Passage::Paragraph(_)))
            };
            if template.contains("parrafos") && is_listed() {
                continue;
            }
            let is_trimmed = template.contains("negritas") || template.contains("cursivas");
            let said = if is_trimmed { text.trim() } else { &text };
            let expected = folded(&format!("{before}{said}{after}"));
            prop_assert_eq!(straight(&read(&rendered).0), straight(&expected), "{} {:?}", template, rendered);
        }
    });
}

/// A text with its double quotes as a keyboard types them; documents have those of
/// print.
fn straight(text: &str) -> String {
    text.replace(['“', '”'], "\"")
}
