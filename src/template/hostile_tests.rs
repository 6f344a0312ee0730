//! Whatever a field or a template holds.

use jotdown::{Container, Event, Parser};
use proptest::prelude::*;

use super::samples::{compile, minuta, oficio, told};
use super::seams::is_break;
use super::{Contexto, Templates};
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
    let Some(templates) = compile(&[("minuta", text)]).value else { panic!("{text}") };
    move |minuta| match templates.render(&Contexto::Minuta(minuta), "r") {
        Ok(rendered) => rendered,
        Err(failed) => panic!("{:?}", told(&failed)),
    }
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() }
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
            let is_trimmed = template.contains("negritas") || template.contains("cursivas");
            let said = if is_trimmed { text.trim() } else { &text };
            let expected = folded(&format!("{before}{said}{after}"));
            prop_assert_eq!(read(&rendered).0, expected, "{} {:?}", template, rendered);
        }
    });
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_template_panics(text in hostile_template(), partial in hostile_template()) {
        let compiled = compile(&[("minuta", &text), ("oficio", &text), ("partials/p", &partial)]);
        for diagnostic in &compiled.diagnostics {
            prop_assert!(is_ours(diagnostic.code));
            let shown = crate::diagnostic::text(diagnostic, false);
            prop_assert!(!shown.is_empty());
        }
        if let Some(templates) = compiled.value {
            render_all(&templates)?;
        }
    }

    #[test]
    fn what_the_check_accepts_renders(text in sensible_template(), partial in sensible_template()) {
        let compiled = compile(&[("minuta", &text), ("oficio", "x"), ("partials/p", &partial)]);
        if let Some(templates) = compiled.value {
            render_all(&templates)?;
        }
    }

    #[test]
    fn a_misspelt_condition_never_passes(name in "[a-z_]{1,12}", block in prop::sample::select(vec!["if", "unless", "each", "with"])) {
        let compiled = compile(&[("minuta", &format!("{{{{#{block} {name}x}}}}a{{{{/{block}}}}}"))]);
        let known = ["clave"].contains(&name.as_str());
        prop_assert!(known || compiled.value.is_none(), "{:?}", told(&compiled.diagnostics));
    }
}

/// Whether a code is one of this room's.
fn is_ours(code: &str) -> bool {
    super::CODES.iter().any(|(known, _)| *known == code)
}

/// An accepted template renders every record, the emptiest and the fullest;
/// only data that are no date or hour may stop it.
fn render_all(templates: &Templates) -> Result<(), TestCaseError> {
    let mut empty = minuta();
    (empty.tema, empty.hora_inicio, empty.hora_fin) = (None, None, None);
    (empty.desarrollo, empty.institucion.lema) = (None, None);
    empty.participantes.clear();
    let mut full = minuta();
    (full.tema, full.expediente) = (Some("tema".to_owned()), Some("exp".to_owned()));
    full.elabora = oficio().firmantes.pop();
    for minuta in [empty, minuta(), full] {
        let first = templates.render(&Contexto::Minuta(&minuta), "r");
        if let Err(failed) = &first {
            let told = told(failed).join("\n");
            prop_assert!(
                told.contains("espera una fecha") || told.contains("espera una hora"),
                "{}",
                told
            );
        }
        let again = templates.render(&Contexto::Minuta(&minuta), "r");
        prop_assert_eq!(first.ok(), again.ok());
    }
    Ok(())
}

/// Pieces of templates in any order, most of them wrong.
fn hostile_template() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "{{", "}}", "{{{", "}}}", "{{{{", "}}}}", "{{~", "~}}", "{{#", "{{/", "{{>", "{{^", "{{!",
            "{{!--", "--}}", "{{&", "{{*", "{{#*", "{{#>", "{{else", "{{else}}", "{{^}}", "{{/if}}",
            "{{#if ", "{{#each ", "{{#with ", "{{else if ", "(", ")", "[", "]", "|", " as |x y|",
            "as", "else", "=", "\"", "'", "\\", "asunto", "this", "../", "./", ".", "/", "@root",
            "@index", "@", "null", "true", "1", "-1.", "1E5", "lista ", "eq ", "campo=", "> p", "p",
            "{{asunto}}", "{{#if tema}}", "{{tema}}", "{{> p}}", "{{/each}}", "{{#each acuerdos}}",
            "\n", "\r\n", " ", "*", "`", "raw", "{{{{raw}}}}", "{{{{/raw}}}}", "lookup ", "ñ", "\u{301}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

/// Templates of sound shape whose names may or may not be right.
fn sensible_template() -> impl Strategy<Value = String> {
    let path = || {
        prop::sample::select(vec![
            "asunto",
            "tema",
            "this",
            "clave",
            "x",
            "i",
            "x.clave",
            "../asunto",
            "../tema",
            "../clave",
            "@index",
            "@first",
            "@../index",
            "../../asunto",
            "@root.asunto",
            "@root.tema",
            "institucion",
            "institucion.siglas",
            "institucion.lema",
            "lema",
            "siglas",
            "elabora",
            "elabora.cargo",
            "elabora.nombre",
            "cargo",
            "nombre_completo",
            "orden_del_dia",
            "participantes",
            "acuerdos",
            "plazo.frase",
            "plazo",
            "frase",
            "hora_inicio",
            "desarrollo",
            "x.plazo.frase",
            "../x",
            "this.clave",
            "x.cargo",
            "../this",
            "y",
        ])
    };
    let leaf = prop_oneof![
        Just("texto ".to_owned()),
        path().prop_map(|path| format!("{{{{{path}}}}}")),
        path().prop_map(|path| format!("{{{{negritas {path}}}}}")),
        path().prop_map(|path| format!("{{{{lista {path}}}}}")),
        path().prop_map(|path| format!("{{{{hora {path}}}}}")),
        path().prop_map(|path| format!("{{{{len {path}}}}}")),
        path().prop_map(|path| format!("\n{{{{marcado {path}}}}}\n")),
        Just("{{> p}}".to_owned()),
        path().prop_map(|path| format!("{{{{> p {path}}}}}")),
        path().prop_map(|path| format!("{{{{> p x={path}}}}}")),
        (path(), path()).prop_map(|(one, two)| format!("{{{{> p {one} y={two}}}}}")),
    ];
    leaf.prop_recursive(4, 24, 3, move |inner| {
        let inner = || prop::collection::vec(inner.clone(), 1..3).prop_map(|parts| parts.concat());
        let condition = prop_oneof![
            3 => path().prop_map(str::to_owned),
            1 => path().prop_map(|path| format!("(not {path})")),
            1 => (path(), path()).prop_map(|(one, two)| format!("(and {one} {two})")),
            1 => (path(), path()).prop_map(|(one, two)| format!("(or {one} {two})")),
            1 => path().prop_map(|path| format!("(eq {path} \"a\")")),
            1 => (path(), path()).prop_map(|(one, two)| format!("(ne {one} {two})")),
            1 => (path(), path()).prop_map(|(one, two)| format!("(not (or (not {one}) (eq {two} \"a\")))")),
        ];
        prop_oneof![
            (condition.clone(), inner(), inner()).prop_map(|(c, a, b)| format!("{{{{#if {c}}}}}{a}{{{{else}}}}{b}{{{{/if}}}}")),
            (condition.clone(), inner(), inner()).prop_map(|(c, a, b)| format!("{{{{#unless {c}}}}}{a}{{{{else}}}}{b}{{{{/unless}}}}")),
            (path(), path(), inner(), inner()).prop_map(|(c, d, a, b)| format!("{{{{#if {c}}}}}{a}{{{{else if {d}}}}}{b}{{{{/if}}}}")),
            (path(), inner()).prop_map(|(p, a)| format!("{{{{#each {p}}}}}{a}{{{{/each}}}}")),
            (path(), inner()).prop_map(|(p, a)| format!("{{{{#each {p} as |x i|}}}}{a}{{{{/each}}}}")),
            (path(), inner(), inner()).prop_map(|(p, a, b)| format!("{{{{#with {p}}}}}{a}{{{{else}}}}{b}{{{{/with}}}}")),
            (path(), inner()).prop_map(|(p, a)| format!("{{{{#with {p} as |y|}}}}{a}{{{{/with}}}}")),
            (inner(), inner()).prop_map(|(a, b)| format!("{a}{b}")),
        ]
    })
}
