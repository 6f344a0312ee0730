//! Templates that would never end, or never fit.

use super::super::samples::{codes_of, compile, minuta, ready, render_data, told};

#[test]
fn a_template_has_a_size() {
    assert_eq!(codes_of(&"{{asunto}}".repeat(3000)), [""; 0]);
    assert_eq!(codes_of(&"x".repeat(32_768)), [""; 0]);
    assert_eq!(codes_of(&"x".repeat(32_769)), ["P006 1:1"]);
    // Nothing else is said of a template that was not looked into.
    assert_eq!(codes_of(&"{{#if}}".repeat(20_000)), ["P006 1:1"]);
}

/// A template for the minuta whose loops lie one within another.
fn nested(loops: usize) -> String {
    let open = "{{#each @root.orden_del_dia}}".repeat(loops);
    format!("{open}x{}", "{{/each}}".repeat(loops))
}

#[test]
fn loops_within_loops_end() {
    let mut minuta = minuta();
    minuta.orden_del_dia = vec!["punto".to_owned(); 100];
    let said = |loops: usize| {
        let templates = ready(&[("minuta", &nested(loops))]);
        render_data(&templates, "minuta", &minuta, "minuta").map_err(|found| told(&found))
    };
    assert_eq!(said(3).map(|text| text.len()), Ok(1_000_001));
    let refused = said(12).unwrap_err();
    assert!(refused[0].starts_with("minuta.hbs:1:1 P050 la plantilla repetiría"), "{refused:?}");
}

#[test]
fn loops_of_partials_count_where_they_are_called() {
    let partial = "{{#each @root.orden_del_dia}}{{#each @root.orden_del_dia}}x{{/each}}{{/each}}";
    let root = "{{#each orden_del_dia}}{{#each @root.orden_del_dia}}{{> p}}{{/each}}{{/each}}";
    let templates = ready(&[("minuta", root), ("partials/p", partial)]);
    let mut minuta = minuta();
    minuta.orden_del_dia = vec!["punto".to_owned(); 60];
    assert!(render_data(&templates, "minuta", &minuta, "minuta").is_err());
    minuta.orden_del_dia.truncate(2);
    assert!(render_data(&templates, "minuta", &minuta, "minuta").is_ok());
}

#[test]
fn a_document_has_an_end() {
    let templates = ready(&[("minuta", "{{#each orden_del_dia}}{{../tipo}}{{/each}}")]);
    let mut minuta = minuta();
    minuta.tipo = "x".repeat(64 * 1024);
    minuta.orden_del_dia = vec!["punto".to_owned(); 17];
    let found = render_data(&templates, "minuta", &minuta, "minuta").unwrap_err();
    assert!(told(&found)[0].contains("P050 el texto del documento pasa de 1,048,576 bytes"));
}

#[test]
fn partials_are_not_expanded_without_end() {
    let names: Vec<String> = (0..20).map(|number| format!("partials/p{number}")).collect();
    let texts: Vec<String> = (1..=20)
        .map(|next| if next < 20 { format!("{{{{> p{next}}}}}").repeat(9) } else { String::new() })
        .collect();
    let mut files: Vec<(&str, &str)> = vec![("minuta", "{{> p0}}")];
    files.extend(names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)));
    let found = compile(&files).diagnostics;
    assert!(told(&found).iter().any(|told| told.contains("P006")), "{:?}", told(&found));
}
