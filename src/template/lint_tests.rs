//! What `lint` promises, as tables and properties.

use crate::template::samples::{codes_of, compile};

#[test]
fn marks_glued_to_data_are_refused() {
    for (text, expected) in [
        ("*{{asunto}}*", "P042 1:2"),
        ("Asunto: *{{asunto}} general*", "P042 1:10"),
        ("*Asunto: {{asunto}}*", "P042 1:10"),
        ("_{{asunto}}_", "P042 1:2"),
        ("{_{{asunto}}_}", "P042 1:3"),
        ("*{{#if tema}}{{tema}}{{/if}}*", "P042 1:14"),
        ("x^{{clave}}^", "P042 1:3"),
        ("x~{{clave}}~", "P042 1:3"),
        ("<{{clave}}>", "P042 1:2"),
        (":{{clave}}:", "P042 1:2"),
        ("*{{fecha_larga fecha}}*", "P042 1:2"),
        ("-{{asunto}}", "P042 1:2"),
        ("#{{asunto}}", "P042 1:2"),
        ("a\n> 1.{{asunto}}", "P042 2:5"),
        ("::: {{clave}}", "P044 1:5"),
        ("`{{asunto}}`", "P044 1:2"),
        ("```\n{{asunto}}\n```", "P044 2:1"),
        ("{clave={{clave}} }", "P044 1:8"),
        ("{.{{clave}} }", "P044 1:3"),
        ("{% {{asunto}} %}", "P044 1:4"),
    ] {
        assert_eq!(codes_of(text), [expected], "{text}");
    }
}

#[test]
fn marks_apart_from_data_are_not() {
    for text in [
        "*Asunto:* {{asunto}}",
        "* {{asunto}}",
        "- {{asunto}}\n\n# {{asunto}}\n\n1. {{asunto}}\n\nFolio:{{clave}}\n\n\\#{{clave}}",
        "|{{clave}}|",
        "\\*{{asunto}}\\*",
        "*Asunto: {{asunto}}.*",
        "`x` {{asunto}} `y`",
        "\\`{{asunto}}",
        "`x\n\n{{asunto}}",
        "{clave=\"{{clave}}\"}",
        "{clave=\"a\"} {{asunto}}",
        "{ {{asunto}} }",
        "a: {{clave}}: b",
        "| *Clave* | {{clave}} |\n|---|---|\n{{#each acuerdos}}\n| {{clave}} | {{texto}} |\n{{/each}}",
        "![{{asunto}}]({{clave}}){alto=\"{{clave}}\"}",
    ] {
        assert_eq!(codes_of(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_hint_says_what_to_write() {
    for (text, hint) in [
        ("*{{asunto}}*", "escriba `{{negritas asunto}}`"),
        ("_{{fecha_larga fecha}}_", "escriba `{{cursivas (fecha_larga fecha)}}`"),
    ] {
        let compiled = compile(&[("minuta", text)]);
        assert_eq!(compiled.diagnostics[0].hint.as_deref(), Some(hint));
    }
}
