//! What `names` promises, as tables and properties.

use crate::template::samples::{codes_of, compile, told, told_of};

#[test]
fn names_are_told_where_they_are() {
    for (text, expected) in [
        ("{{asumto}}", "P010 1:3"),
        ("Folio\n{{#if asumto}}x{{/if}}", "P010 2:7"),
        ("{{#unless asumto}}x{{/unless}}", "P010 1:11"),
        ("{{#if tena}}{{tema}}{{/if}}", "P010 1:7"),
        ("{{#each acuerdoz}}{{x}}{{/each}}", "P010 1:9"),
        ("{{#with institucio}}{{x}}{{/with}}", "P010 1:9"),
        ("{{#if tema}}a{{else if tena}}b{{/if}}", "P010 1:24"),
        ("{{#if tema}}a{{else if clave}}b{{else if tena}}c{{else}}{{clave}}{{/if}}", "P010 1:42"),
        ("{{#if tema}}a{{else}}{{asumto}}{{/if}}", "P010 1:24"),
        ("{{institucion.sigla}}", "P010 1:3"),
        ("{{institucion.[sigla]}}", "P010 1:3"),
        ("{{asunto.x}}", "P010 1:3"),
        ("{{#each acuerdos}}{{asunto}}{{/each}}", "P010 1:21"),
        ("{{#each acuerdos}}{{../asumto}}{{/each}}", "P010 1:21"),
        ("{{#each acuerdos}}{{this.txto}}{{/each}}", "P010 1:21"),
        ("{{#each orden_del_dia}}{{this.x}}{{/each}}", "P010 1:26"),
        ("{{#each acuerdos as |a|}}{{a.txto}}{{/each}}", "P010 1:28"),
        ("{{#each acuerdos as |a n|}}{{n.x}}{{/each}}", "P010 1:30"),
        ("{{#with institucion as |i|}}{{i.sigla}}{{/with}}", "P010 1:31"),
        ("{{@root.asumto}}", "P010 1:3"),
        ("{{negritas (mayusculas asumto)}}", "P010 1:24"),
        ("{{lista participantes campo=\"nombre\"}}", "P010 1:23"),
        ("{{../asunto}}", "P011 1:3"),
        ("{{#each acuerdos}}{{../../asunto}}{{/each}}", "P011 1:21"),
        ("{{@index}}", "P011 1:3"),
        ("{{#each acuerdos}}{{@key}}{{/each}}", "P011 1:21"),
        ("{{#each acuerdos}}{{@../index}}{{/each}}", "P011 1:21"),
        ("{{@root}}", "P011 1:3"),
        ("{{@indice}}", "P011 1:3"),
        ("{{participantes}}", "P012 1:3"),
        ("{{orden_del_dia}}", "P012 1:3"),
        ("{{institucion}}", "P012 1:3"),
        ("{{this}}", "P012 1:3"),
        ("{{#each acuerdos}}{{@first}}{{/each}}", "P012 1:21"),
        ("{{eq clave \"a\"}}", "P012 1:1"),
        ("{{#each acuerdos as |lista|}}x{{/each}}", "P014 1:22"),
        ("{{#if tema as |t|}}x{{/if}}", "P021 1:16"),
    ] {
        assert_eq!(codes_of(text), [expected], "{text}");
    }
}

#[test]
fn names_that_exist_are_not_told() {
    for text in [
        "{{asunto}} {{this.asunto}} {{./asunto}} {{@root.asunto}} {{institucion.siglas}}",
        "{{institucion/siglas}} {{institucion.[siglas]}} {{this/institucion.siglas}}",
        "{{#each acuerdos}}{{clave}} {{this.clave}} {{../clave}} {{@root.clave}} {{@index}}{{/each}}",
        "{{#each acuerdos}}{{#if @first}}x{{/if}}{{#unless @last}}y{{/unless}}{{/each}}",
        "{{#each orden_del_dia}}{{this}}{{/each}}",
        "{{#each orden_del_dia as |punto n|}}{{n}} {{punto}}{{/each}}",
        "{{#each acuerdos as |a|}}{{#each ../participantes as |p|}}{{a.clave}}{{p.clave}}{{../clave}}{{../../clave}}{{@../index}}{{/each}}{{/each}}",
        "{{#with institucion}}{{siglas}}{{../asunto}}{{#each logos}}{{archivo}}{{../../asunto}}{{/each}}{{/with}}",
        "{{#each acuerdos}}{{plazo.breve}}{{#with plazo}}{{breve}} {{@index}}{{/with}}{{else}}{{asunto}}{{/each}}",
        "{{#with institucion as |i|}}{{i.siglas}}{{/with}}",
        "{{lista participantes campo=\"nombre_completo\"}}",
        "{{len participantes}}",
    ] {
        assert_eq!(codes_of(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_hint_has_the_nearest_name() {
    for (text, hint) in [
        ("{{#if asumto}}x{{/if}}", "escriba `asunto`"),
        ("{{#each acuerdos}}{{expediente}}{{/each}}", "escriba `../expediente`"),
        ("{{#each acuerdos}}{{#with plazo}}{{lugar}}{{/with}}{{/each}}", "escriba `../../lugar`"),
        (
            "{{#with elabora}}{{zzz}}{{/with}}",
            "escriba uno de `cargo`, `clave`, `institucion`, `nombre`, `nombre_completo`, `tratamiento`",
        ),
        ("{{tema}}", "póngalo dentro de `{{#if tema}}…{{/if}}`"),
        ("{{orden_del_dia}}", "escriba `{{lista orden_del_dia}}`"),
        ("{{negrita asunto}}", "escriba `negritas`"),
        ("{{> membreet}}", "escriba `{{> membrete}}`"),
        ("{{> partials/membrete}}", "escriba `{{> membrete}}`"),
    ] {
        let compiled =
            compile(&[("minuta", text), ("partials/membrete", "x"), ("oficio", "{{> membrete}}")]);
        assert_eq!(compiled.diagnostics[0].hint.as_deref(), Some(hint), "{text}");
    }
}

#[test]
fn each_root_has_its_own_context() {
    assert_eq!(
        told_of("oficio", "{{participantes}}"),
        ["oficio.hbs:1:3 P010 aquí no hay ningún dato `participantes`"]
    );
    assert_eq!(told_of("oficio", "{{numero}}"), Vec::<String>::new());
}

#[test]
fn partials_are_checked_where_they_are_called() {
    let files = |oficio, minuta, partial| {
        let all = [("oficio", oficio), ("minuta", minuta), ("partials/p", partial)];
        told(&compile(&all).diagnostics)
    };
    let clean = Vec::<String>::new();
    assert_eq!(files("{{> p}}", "{{> p}}", "{{asunto}}"), clean);
    assert_eq!(
        files("{{> p}}", "x\n {{> p}}", "{{numero}}"),
        [
            "partials/p.hbs:1:3 P010 aquí no hay ningún dato `numero` (parcial llamado desde `minuta.hbs:2`)"
        ]
    );
    assert_eq!(files("{{> p institucion}}", "{{> p institucion}}", "{{siglas}}"), clean);
    assert_eq!(files("{{> p x=asunto}}", "{{> p x=\"a\"}}", "{{x}} {{asunto}}"), clean);
    assert_eq!(
        files(
            "{{#each firmantes}}{{> p}}{{/each}}",
            "{{#each acuerdos}}{{> p}}{{/each}}",
            "{{clave}}{{@index}}{{../clave}}{{../../asunto}}"
        ),
        clean
    );
    assert_eq!(
        files("{{#if tema}}{{/if}}{{> p}}", "{{> p}}", "x"),
        ["oficio.hbs:1:7 P010 aquí no hay ningún dato `tema`"]
    );
    assert_eq!(
        files("{{> p reunion}}", "{{#if tema}}{{> p}}{{/if}}", "{{tema}}"),
        [
            "partials/p.hbs:1:3 P013 `tema` puede faltar y nada pregunta antes por él (parcial llamado desde `oficio.hbs:1`)"
        ]
    );
    assert_eq!(files("{{#if motivo}}{{> p x=motivo}}{{/if}}", "{{> p x=asunto}}", "{{x}}"), clean);
    assert_eq!(files("{{#if motivo}}{{> p}}{{/if}}", "{{> q}}", "{{motivo}}").len(), 1);
}

#[test]
fn calls_of_partials() {
    for (text, expected) in [
        ("{{> q}}", "P030 1:5"),
        ("{{> 'p'}}", "P030 1:5"),
        ("{{> p asunto clave}}", "P032 1:1"),
        ("{{> p asunto x=clave}}", "P032 1:1"),
        ("{{> p null}}", "P032 1:1"),
        ("{{> p tema}}", "P013 1:7"),
        ("{{> p asumto}}", "P010 1:7"),
        ("{{> p x=asumto}}", "P010 1:9"),
        ("{{> p lista=asunto}}", "P014 1:7"),
        ("{{> (mayusculas asunto)}}", "P040 1:1"),
        ("{{> @partial-block}}", "P040 1:1"),
    ] {
        let compiled = compile(&[("minuta", text), ("oficio", "{{> p}}"), ("partials/p", "x")]);
        let found = told(&compiled.diagnostics);
        let (code, place) = expected.split_at(5);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(
            found[0].starts_with(&format!("minuta.hbs:{place} {} ", code.trim_end())),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn circles_are_named() {
    let compiled = compile(&[
        ("minuta", "{{> a}}"),
        ("partials/a", "x\n{{#if tema}}{{> b}}{{/if}}"),
        ("partials/b", "{{> c}}"),
        ("partials/c", "{{> a}}"),
        ("partials/yo", "{{> yo}}"),
        ("oficio", "{{> yo}}"),
    ]);
    let found = told(&compiled.diagnostics);
    assert!(
        found[0].starts_with(
            "partials/c.hbs:1:1 P031 el parcial `a` se llama a sí mismo: a → b → c → a"
        ),
        "{found:?}"
    );
    assert!(found.iter().any(|told| told.contains("yo → yo")), "{found:?}");
}

#[test]
fn partials_that_double_come_to_an_end() {
    let names: Vec<String> = (0..40).map(|number| format!("partials/p{number}")).collect();
    let texts: Vec<String> =
        (1..=40).map(|next| format!("{{{{> p{next}}}}}{{{{> p{next}}}}}")).collect();
    let mut files: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    files.extend([("partials/p40", "x"), ("minuta", "{{> p0}}")]);
    assert!(told(&compile(&files).diagnostics).iter().any(|told| told.contains("P006")));
}
