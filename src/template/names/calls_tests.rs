//! Functions and blocks, and what they are given.

use crate::template::samples::{codes_of, told_of};

#[test]
fn wrong_calls_are_told_where_they_are() {
    for (text, expected) in [
        ("{{negrita asunto}}", "P020 1:3"),
        ("{{#si tema}}x{{/si}}", "P020 1:4"),
        ("{{#eq clave \"a\"}}x{{/eq}}", "P020 1:4"),
        ("{{#negritas asunto}}x{{/negritas}}", "P020 1:4"),
        ("{{if asunto}}", "P020 1:1"),
        ("{{#if (negrita asunto)}}x{{/if}}", "P020 1:8"),
        ("{{#if tema}}a{{else si clave}}b{{/if}}", "P020 1:21"),
        ("{{negritas}}", "P021 1:3"),
        ("{{negritas asunto clave}}", "P021 1:3"),
        ("{{#if}}x{{/if}}", "P021 1:4"),
        ("{{#if tema clave}}x{{/if}}", "P021 1:4"),
        ("{{#if (and tema)}}x{{/if}}", "P021 1:8"),
        ("{{lista participantes}}", "P021 1:1"),
        ("{{negritas asunto campo=\"a\"}}", "P022 1:19"),
        ("{{lista orden_del_dia canpo=\"a\"}}", "P022 1:23"),
        ("{{lista orden_del_dia campo=\"a\"}}", "P022 1:23"),
        ("{{#if tema includeZero=true}}x{{/if}}", "P022 1:12"),
        ("{{negritas participantes}}", "P023 1:12"),
        ("{{negritas institucion}}", "P023 1:12"),
        ("{{negritas 3}}", "P023 1:12"),
        ("{{negritas null}}", "P023 1:12"),
        ("{{lista [\"a\"]}}", "P023 1:9"),
        ("{{lista asunto}}", "P023 1:9"),
        ("{{lista participantes campo=institucion}}", "P023 1:23"),
        ("{{#each asunto}}x{{/each}}", "P023 1:9"),
        ("{{#each institucion}}x{{/each}}", "P023 1:9"),
        ("{{#with participantes}}x{{/with}}", "P023 1:9"),
        ("{{#if (eq clave 3)}}x{{/if}}", "P023 1:8"),
        ("{{#if (eq participantes 3)}}x{{/if}}", "P023 1:11"),
        ("{{#if (gt clave 3)}}x{{/if}}", "P023 1:11"),
        ("{{#if (gt (len asunto) 3)}}x{{/if}}", "P023 1:16"),
        ("{{negritas (cursivas asunto)}}", "P023 1:13"),
        ("{{solicitudes participantes}}", "P023 1:15"),
        ("{{lookup acuerdos 0}}", "P040 1:3"),
        ("{{log asunto}}", "P040 1:3"),
        ("{{#raw}}x{{/raw}}", "P020 1:4"),
        ("{{(lista orden_del_dia)}}", "P040 1:1"),
        ("{{#if (lookup acuerdos 0)}}x{{/if}}", "P040 1:8"),
    ] {
        assert_eq!(codes_of(text), [expected], "{text}");
    }
}

#[test]
fn right_calls_are_not_told() {
    for text in [
        "{{negritas asunto}} {{negritas (mayusculas asunto)}} {{negritas \"x\"}}",
        "{{#if (and tema expediente clave)}}x{{/if}}",
        "{{#if (or (eq clave 'a') (ne clave \"b\"))}}x{{/if}}",
        "{{#if (gt (len participantes) 3)}}x{{/if}}",
        "{{#if (eq tema clave)}}x{{/if}}",
        "{{#if asuntos_generales}}x{{/if}}",
        "{{fecha_larga fecha}} {{lugar_y_fecha lugar fecha}} {{blanco}}",
        "{{#each participantes}}{{#if (eq @index 0)}}x{{/if}}{{/each}}",
    ] {
        assert_eq!(codes_of(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_sentences() {
    assert_eq!(
        told_of("minuta", "{{lista_o participantes campo=\"cargos\"}}"),
        ["minuta.hbs:1:25 P010 los elementos de la lista no tienen el dato `cargos`"]
    );
    assert_eq!(
        told_of("minuta", "{{lugar_y_fecha lugar}}"),
        ["minuta.hbs:1:3 P021 `lugar_y_fecha` espera 2 parámetros y recibió 1"]
    );
    assert_eq!(
        told_of("minuta", "{{#if (eq clave 3)}}x{{/if}}"),
        ["minuta.hbs:1:8 P023 se compara un texto con un número, que nunca son iguales"]
    );
}
