//! What `syntax` promises, as tables and properties.

use crate::template::samples::{codes_of, told_of};

#[test]
fn what_is_no_template_is_told_where_it_is() {
    for (text, expected) in [
        ("a {{asunto", "P003 1:3"),
        ("{{asunto {{clave}}", "P003 1:1"),
        ("\n{{#if tema}}x", "P004 2:1"),
        ("x{{/if}}", "P004 1:2"),
        ("x{{else}}", "P004 1:2"),
        ("{{#if tema}}{{else}}{{else}}{{/if}}", "P004 1:21"),
        ("{{#each acuerdos}}{{#if clave}}{{/each}}", "P004 1:19"),
        ("{{#if tema}}{{/each}}{{/if}}", "P004 1:13"),
        ("é {{}}", "P005 1:3"),
        ("{{asunto.}}", "P005 1:1"),
        ("a\n  {{lista \"a}}", "P005 2:3"),
        ("{{#if tema}}{{else}}{{/if x}}", "P005 1:21"),
        ("{{#if (eq clave 01)}}{{/if}}", "P005 1:17"),
        ("{{{asunto}}}", "P040 1:1"),
        ("{{&asunto}}", "P040 1:1"),
        ("{{{{raw}}}} {{x}} {{{{/raw}}}}", "P040 1:1"),
        ("{{#*inline \"x\"}}a{{/inline}}", "P040 1:1"),
        ("{{#> membrete}}a{{/membrete}}", "P040 1:1"),
        ("x\\{{asunto}}", "P041 1:2"),
        ("x\\\\{{asunto}}", "P041 1:3"),
    ] {
        let found = codes_of(text);
        assert_eq!(found.first().map(String::as_str), Some(expected), "{text}: {found:?}");
    }
}

#[test]
fn what_is_a_template_is_not_told() {
    for text in [
        "",
        "a { b } c",
        "{{!-- {{#if x}} --}}{{! nota }}",
        "{{#if tema}}a{{else if clave}}b{{else}}c{{/if}}",
        "{{#if tema}}a{{^}}b{{/if}}",
        "{{~#if tema~}} a {{~/if~}}",
        "{{#if (not (and tema (eq clave 'a')))}}x{{/if}}",
        "\\\\ {{asunto}}",
    ] {
        assert_eq!(codes_of(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_sentences_are_our_own() {
    assert_eq!(
        told_of("minuta", "{{#if tema}}\n  {{#each acuerdos}}\n{{/if}}"),
        ["minuta.hbs:2:3 P004 el bloque `each` no está cerrado antes de `{{/if}}`"]
    );
    assert_eq!(
        told_of("oficio", "{{asunto,}}"),
        ["oficio.hbs:1:1 P005 no se entiende la etiqueta `{{asunto,}}`"]
    );
}

#[test]
fn blocks_within_blocks_have_an_end() {
    for levels in [39, 41, 3000] {
        let text = format!("{}{}", "{{#if tema}}".repeat(levels), "{{/if}}".repeat(levels));
        assert_eq!(codes_of(&text).is_empty(), levels <= 40, "{levels}");
    }
    let chain = format!("{{{{#if tema}}}}{}{{{{/if}}}}", "{{else if clave}}x".repeat(900));
    assert_eq!(codes_of(&chain), ["P006 1:715"]);
    let open = "{{#if tema}}".repeat(5000);
    assert!(codes_of(&open).iter().any(|told| told.starts_with("P006")));
}

#[test]
fn parentheses_within_parentheses_have_an_end() {
    for levels in [39, 41, 3000] {
        let text =
            format!("{{{{#if {}tema{}}}}}{{{{/if}}}}", "(not ".repeat(levels), ")".repeat(levels));
        assert_eq!(codes_of(&text).is_empty(), levels <= 40, "{levels}");
    }
}
