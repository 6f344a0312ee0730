//! The small pieces: trees, order, addresses, pictures, spacing that gives way.

use super::finish::order::settle;
use super::finish::tree::{DECLARATION, read, write};
use super::fit::fit;
use super::samples::{bare, fonts, paragraph, sheet, signatures};
use super::spacing::Spacing;
use super::text::{address, escape, legal};
use super::widths::Widths;
use crate::document::Style;

fn settled(text: &str) -> String {
    let mut root = read(text.as_bytes()).unwrap();
    settle(&mut root);
    String::from_utf8(write(&root)).unwrap().replace(DECLARATION, "")
}

#[test]
fn a_tree_is_written_as_it_was_read() {
    let text =
        r#"<w:p a="1" b="x &amp; &quot;y&quot; > z"><w:t>a &lt; b &#xE9;</w:t><w:br/></w:p>"#;
    let root = read(text.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(write(&root)).unwrap(), format!("{DECLARATION}{text}"));
}

#[test]
fn what_is_not_xml_is_an_error() {
    assert!(read(b"").is_err());
    assert!(read(b"<a></b>").is_err());
    assert!(read(b"\xff").is_err());
}

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    assert_eq!(
        settled(
            r#"<w:pPr><w:rPr/><w:jc w:val="both"/><w:spacing w:after="1"/><w:pStyle w:val="C"/></w:pPr>"#
        ),
        r#"<w:pPr><w:pStyle w:val="C"/><w:spacing w:after="1"/><w:jc w:val="both"/></w:pPr>"#
    );
    assert_eq!(
        settled(
            "<w:style><w:rPr><w:sz/><w:b/></w:rPr><w:pPr><w:ind/></w:pPr><w:next/><w:name/></w:style>"
        ),
        "<w:style><w:name/><w:next/><w:pPr><w:ind/></w:pPr><w:rPr><w:b/><w:sz/></w:rPr></w:style>"
    );
    assert_eq!(
        settled("<w:tcPr><w:vAlign/><w:shd/><w:tcBorders/><w:tcW/></w:tcPr>"),
        "<w:tcPr><w:tcW/><w:shd/><w:vAlign/></w:tcPr>"
    );
    assert_eq!(
        settled("<w:lvl><w:pPr/><w:lvlJc/><w:suff/></w:lvl>"),
        "<w:lvl><w:suff/><w:lvlJc/></w:lvl>"
    );
}

#[test]
fn text_is_escaped_once() {
    assert_eq!(escape("a<b> & \"c\" 'd'\u{2}"), "a&lt;b&gt; &amp; &quot;c&quot; 'd'");
    assert_eq!(legal("a\tb\r\nc"), "a b  c");
}

#[test]
fn addresses_are_those_that_a_package_may_hold() {
    for (target, sound) in [
        ("https://ejemplo.mx", Some("https://ejemplo.mx")),
        (
            "https://ejemplo.mx:8080/a b/ñ?x=<1>#%20%",
            Some("https://ejemplo.mx:8080/a%20b/%C3%B1?x=%3C1%3E#%20%25"),
        ),
        ("mailto:a.b@c.mx", Some("mailto:a.b@c.mx")),
        ("https://ejemplo.mx/[a]|b^c?{d}", Some("https://ejemplo.mx/%5Ba%5D%7Cb%5Ec?%7Bd%7D")),
        ("mailto:a.b", None),
        ("https://", None),
        ("https://a..b", None),
        ("https://a:99999/", None),
        ("ftp://a.mx", None),
        ("", None),
    ] {
        assert_eq!(address(target).as_deref(), sound, "{target}");
    }
}

#[test]
fn a_letter_that_fits_keeps_the_spacing_of_the_sheet() {
    let document = bare(vec![paragraph(Style::Body, "Corta.")]);
    let sheet = sheet();
    let widths = Widths { sheet: &sheet, fonts: fonts() };
    assert_eq!(fit(&document, widths, &[]), Spacing::of(&sheet));
}

#[test]
fn a_letter_a_little_too_long_closes_its_spacing_within_the_sheet() {
    let line = "palabra ".repeat(40);
    let sheet = sheet();
    let widths = Widths { sheet: &sheet, fonts: fonts() };
    let of = |paragraphs: usize| {
        let mut body = vec![paragraph(Style::Body, &line); paragraphs];
        body.push(signatures(Vec::new(), 4));
        fit(&bare(body), widths, &[])
    };
    let spacings: Vec<Spacing> = (1..20).map(of).collect();
    assert!(spacings.iter().any(|spacing| spacing.spaces < 1.0));
    for spacing in &spacings {
        assert!(spacing.spaces >= 1.0 - sheet.ajuste.cerrar - 1e-9);
        assert!(spacing.pen_mm >= sheet.firmas.lugar_minimo - 1e-9);
        assert!(spacing.lines >= 1.0 - sheet.ajuste.cerrar_interlinea - 1e-9);
    }
    // Beyond one page nothing closes.
    assert_eq!(spacings[18], Spacing::of(&sheet));
}
