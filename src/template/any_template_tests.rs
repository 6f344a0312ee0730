//! Whatever a template holds: nothing panics, and what is accepted renders.

use proptest::prelude::*;

use super::Templates;
use super::hostile_tests::config;
use super::samples::{compile, minuta, oficio, render_data, told};

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
        let first = render_data(templates, "minuta", &minuta, "r");
        if let Err(failed) = &first {
            let told = told(failed).join("\n");
            prop_assert!(
                told.contains("espera una fecha") || told.contains("espera una hora"),
                "{}",
                told
            );
        }
        let again = render_data(templates, "minuta", &minuta, "r");
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
