//! What `tags` promises, as tables and properties.

use super::TagKind::{
    Close, Comment, Decorator, Else, Expression, Open, Partial, PartialBlock, Raw, Unclosed,
    Unescaped,
};
use super::*;

fn kinds(text: &str) -> Vec<(TagKind, &str, String)> {
    let tags = read(text);
    tags.into_iter().map(|tag| (tag.kind, &text[tag.range], tag.name)).collect()
}

#[test]
fn every_kind_of_tag() {
    for (text, kind, name) in [
        ("{{x}}", Expression, "x"),
        ("{{~ x.y ~}}", Expression, "x.y"),
        ("{{lista x campo=\"}}\"}}", Expression, "lista"),
        ("{{x.[a}}b]}}", Expression, "x.[a"),
        ("{{#if x}}", Open, "if"),
        ("{{~# if x}}", Open, "if"),
        ("{{else}}", Else, ""),
        ("{{~else if x}}", Else, "if"),
        ("{{^}}", Else, ""),
        ("{{/if}}", Close, "if"),
        ("{{> membrete x}}", Partial, "membrete"),
        ("{{! nota }}", Comment, "nota"),
        ("{{!-- {{x}} --}}", Comment, "--"),
        ("{{{x}}}", Unescaped, ""),
        ("{{&x}}", Unescaped, "x"),
        ("{{~{x}~}}", Unescaped, "x"),
        ("{{{{raw}}}}", Raw, "raw"),
        ("{{*x}}", Decorator, "*x"),
        ("{{#*inline \"x\"}}", Decorator, "*inline"),
        ("{{#> x}}", PartialBlock, ">"),
    ] {
        let found = kinds(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((found[0].0, found[0].1), (kind, text), "{text}");
        if !matches!(kind, Unescaped | PartialBlock | Decorator | Comment) {
            assert_eq!(found[0].2, name, "{text}");
        }
    }
}

#[test]
fn a_tag_left_open_ends_at_the_next_one_or_at_its_line() {
    let found = kinds("a {{x\nb {{y}} c {{z {{w}}");
    let shown: Vec<_> = found.iter().map(|(kind, text, _)| (*kind, *text)).collect();
    assert_eq!(
        shown,
        [(Unclosed, "{{x"), (Expression, "{{y}}"), (Unclosed, "{{z "), (Expression, "{{w}}")]
    );
}
