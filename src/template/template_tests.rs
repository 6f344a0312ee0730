//! What `template` promises, as tables and properties.

use std::collections::BTreeSet;

use super::samples::{
    compile, minuta, oficio, ready, render, render_data, render_minuta, rendered, told,
};
use super::*;

#[test]
fn files_that_are_missing_or_of_no_use() {
    let file = |name: &str| TemplateFile {
        name: name.to_owned(),
        source: Source::text(format!("{name}.hbs"), ""),
        is_shipped: false,
    };
    assert_eq!(
        told(&Templates::compile(&[], &crate::pipeline::roots(), &|_| true).diagnostics),
        ["P001 falta la plantilla `minuta.hbs`", "P001 falta la plantilla `oficio.hbs`",]
    );
    let names = ["minuta", "oficio", "circular", "partials/membrete"];
    let compiled = Templates::compile(&names.map(file), &crate::pipeline::roots(), &|_| true);
    assert!(compiled.value.is_some());
    assert_eq!(
        told(&compiled.diagnostics),
        [
            "circular.hbs:1:1 P002 nada usa la plantilla `circular`",
            "partials/membrete.hbs:1:1 P002 nada usa el parcial `partials/membrete`",
        ]
    );
    assert!(!compiled.diagnostics.iter().any(|diagnostic| diagnostic.is_error()));
}

#[test]
fn every_problem_of_every_file_is_told() {
    let compiled = compile(&[
        ("minuta", "{{asumto}} *{{clave}}*"),
        ("oficio", "{{#if asunto}}"),
        ("partials/p", "{{{x}}}"),
    ]);
    assert!(compiled.value.is_none());
    let codes: Vec<_> = compiled.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, ["P042", "P004", "P040", "P010"]);
}

#[test]
fn a_failure_says_where_and_with_which_record() {
    let templates = ready(&[
        ("oficio", "x\n{{#each firmantes}}\n  {{fecha_larga clave}}\n{{/each}}"),
        ("minuta", "x\n{{> p}}"),
        ("partials/p", "\n{{#if asunto}}{{else if (eq (hora clave) \"a\")}}x{{/if}}{{hora lugar}}"),
    ]);
    let wrong = oficio();
    let failed = render_data(&templates, "oficio", &wrong, "acuerdo A04").err().unwrap_or_default();
    assert_eq!(
        told(&failed),
        [
            "oficio.hbs:3:3 P050 `fecha_larga` espera una fecha `aaaa-mm-dd` y recibió `pecm` (acuerdo A04)"
        ]
    );
    let wrong = minuta();
    let failed = render_data(&templates, "minuta", &wrong, "minuta").err().unwrap_or_default();
    assert_eq!(
        told(&failed),
        [
            "partials/p.hbs:2:56 P050 `hora` espera una hora `hh:mm` y recibió `Sala de juntas` (minuta)"
        ]
    );
}

#[test]
fn a_whole_template() {
    let text = "\
::: datos
{{#if expediente}}
Expediente
: {{expediente}}
{{/if}}

Lugar
: {{lugar}}, {{fecha_larga fecha}}
:::

| Clave | Acuerdo |
|-------|---------|
{{#each acuerdos}}
| {{clave}} | {{negritas texto}}{{#with responsable}} ({{this}}){{/with}} |
{{/each}}

{{#each participantes}}
{{> persona}}
{{else}}
Nadie.
{{/each}}
";
    let partial = "- {{nombre_completo}}{{#if cargo}}, {{cargo}}{{/if}}\n";
    let rendered = render_minuta(&[("minuta", text), ("partials/persona", partial)], &minuta());
    assert_eq!(
        rendered,
        "\
::: datos

Lugar
: Sala de juntas, 4 de noviembre de 2019
:::

| Clave | Acuerdo |
|-------|---------|
| A01 | {*Difundir el apartado*} (Todos) |

- Lic\\. Paulina Compeán, Comisionada
- Manuel Galván
- Itzel Núñez, Vocal
"
    );
}

#[test]
fn scopes_mean_what_the_check_thinks() {
    let render = |text: &str| render(text);
    for (text, expected) in [
        (
            "{{#each orden_del_dia as |p i|}}{{i}}{{p}} {{/each}}",
            "0bienvenida 1avances 2observaciones",
        ),
        (
            "{{#each acuerdos}}{{#each ../participantes as |p|}}{{../clave}}{{@../index}}{{p.nombre_completo}};{{/each}}{{/each}}",
            "A010Lic\\. Paulina Compeán;A010Manuel Galván;A010Itzel Núñez;",
        ),
        (
            "{{#with institucion as |i|}}{{i.siglas}} {{../clave}} {{@root.clave}}{{/with}}",
            "IDAIP 2019\\-11\\-04\\-stl 2019\\-11\\-04\\-stl",
        ),
        ("{{#with tema}}x{{/with}}{{#with expediente}}x{{else}}y{{/with}}", "y"),
        ("{{#with hora_inicio}}{{this}}{{/with}}", "18\\:00"),
        ("{{#if tema}}a{{else if expediente}}b{{else if clave}}c{{else}}d{{/if}}", "c"),
        ("{{institucion.[siglas]}}{{this/clave}}", "IDAIP2019\\-11\\-04\\-stl"),
        (
            "{{#each institucion.logos}}![{{texto_alternativo}}]({{archivo}}){{#if alto_mm}}{alto=\"{{alto_mm}}\"}{{/if}}{{/each}}",
            "![Logo del IDAIP](logo\\_idaip\\.png){alto=\"18\\.5\"}",
        ),
    ] {
        assert_eq!(render(text), format!("{expected}\n"), "{text}");
    }
}

#[test]
fn partials_mean_what_the_check_thinks() {
    for (call, partial, expected) in [
        (
            "{{#each acuerdos}}{{> p}}{{/each}}",
            "{{clave}}{{@index}}{{../clave}}{{../../tipo}}",
            "A010A01minuta de trabajo",
        ),
        ("{{> p institucion}}", "{{siglas}}{{../tipo}}", "IDAIPminuta de trabajo"),
        (
            "{{> p institucion tipo=clave}}",
            "{{siglas}}{{tipo}}{{this.tipo}}",
            "IDAIP2019\\-11\\-04\\-stl2019\\-11\\-04\\-stl",
        ),
        ("{{> p lema=institucion.lema}}", "{{#if lema}}{{lema}}{{/if}}", "Transparencia"),
        ("{{#if institucion.lema}}{{> p institucion}}{{/if}}", "{{lema}}", "Transparencia"),
        (
            "{{#each orden_del_dia as |punto|}}{{> p}}{{/each}}",
            "{{punto}};",
            "bienvenida;avances;observaciones;",
        ),
        (
            "{{> p orden_del_dia}}",
            "{{#each this}}{{this}};{{/each}}",
            "bienvenida;avances;observaciones;",
        ),
    ] {
        let rendered = render_minuta(&[("minuta", call), ("partials/p", partial)], &minuta());
        assert_eq!(rendered, format!("{expected}\n"), "{call} {partial}");
    }
}

#[test]
fn the_same_record_gives_the_same_text_from_any_thread() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Templates>();
    let text = "{{#each participantes}}{{nombre_completo}} {{@index}}{{/each}} {{asunto}}";
    let templates = ready(&[("minuta", text), ("oficio", "{{asunto}}")]);
    let (minuta, oficio) = (minuta(), oficio());
    let first = rendered(&templates, "minuta", &minuta);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    rendered(&templates, "oficio", &oficio);
                    assert_eq!(rendered(&templates, "minuta", &minuta), first);
                }
            });
        }
    });
}

#[test]
fn the_deepest_template_renders() {
    let names: Vec<String> = (0..45).map(|number| format!("partials/p{number}")).collect();
    let texts: Vec<String> = (1..=45).map(|next| format!("{{{{> p{next}}}}}")).collect();
    let blocks = format!("{}x{}", "{{#if clave}}".repeat(40), "{{/if}}".repeat(40));
    let (near, far) = ("{{> p10}}", "{{> p0}}");
    let mut files: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    files.extend([("partials/p45", blocks.as_str()), ("minuta", near)]);
    let templates = ready(&files);
    assert_eq!(rendered(&templates, "minuta", &minuta()), "x\n");
    files.pop();
    files.push(("minuta", far));
    let found = told(&compile(&files).diagnostics);
    assert!(found.iter().any(|told| told.contains("P006")), "{found:?}");
}

#[test]
fn every_code_is_listed_once_and_has_a_test() {
    let tests = [
        include_str!("template_tests.rs"),
        include_str!("syntax_tests.rs"),
        include_str!("lint_tests.rs"),
        include_str!("helpers/helpers_tests.rs"),
        include_str!("names/names_tests.rs"),
        include_str!("names/guards_tests.rs"),
        include_str!("names/calls_tests.rs"),
    ];
    let codes: BTreeSet<_> = CODES.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), CODES.len());
    for code in codes {
        assert!(tests.iter().any(|test| test.contains(code)), "{code} has no test");
    }
}
