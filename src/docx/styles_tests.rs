//! The styles: Spanish names, what each is based on, the sheet's numbers.

use super::finish::tree::{Element, read};
use super::reader::{all, part};
use super::samples::{bare, letter, pictures, sheet, write};
use super::spacing::Spacing;
use super::style::{Catalogue, WordStyle};
use crate::sheet::STYLES;

fn with_style(id: &str, look: impl FnOnce(&Element<'_>)) {
    let styles = part(&write(&bare(Vec::new()), &sheet(), &pictures()).unwrap(), "word/styles.xml");
    let root = read(styles.as_bytes()).unwrap();
    let found: Vec<_> = all(&root, "w:style")
        .into_iter()
        .filter(|style| style.attribute("w:styleId") == Some(id))
        .collect();
    assert_eq!(found.len(), 1, "{id}");
    look(found[0]);
}

fn said<'a>(style: &'a Element<'_>, path: &[&str], attribute: &str) -> Option<&'a str> {
    let mut element = style;
    for name in path {
        element = element.child(name)?;
    }
    element.attribute(attribute)
}

#[test]
fn every_look_of_the_sheet_has_a_style() {
    let mut sheet = sheet();
    for name in STYLES {
        sheet.estilos.get_mut(name).unwrap().tamano = 33.5;
        let styles = Catalogue::new(&sheet, Spacing::of(&sheet));
        let found = WordStyle::ALL.into_iter().any(|style| styles.format(style).size == 67);
        assert!(found, "{name}");
        sheet.estilos.get_mut(name).unwrap().tamano = 10.0;
    }
}

#[test]
fn the_list_of_styles_is_that_of_the_enum() {
    for (place, style) in WordStyle::ALL.into_iter().enumerate() {
        assert_eq!(style as usize, place, "{style:?}");
        assert_eq!(WordStyle::with_id(style.id()), Some(style), "two styles have one id");
        let base = style.base().map(|base| base as usize);
        assert!(base.is_none_or(|base| base < place), "{style:?} stands before its base");
    }
    assert_eq!(WordStyle::PageFoot as usize + 1, WordStyle::ALL.len());
}

#[test]
fn the_body_has_the_numbers_of_the_sheet() {
    with_style("Cuerpo", |style| {
        assert_eq!(said(style, &["w:name"], "w:val"), Some("Cuerpo"));
        assert_eq!(said(style, &["w:basedOn"], "w:val"), Some("Normal"));
        assert_eq!(said(style, &["w:next"], "w:val"), Some("Cuerpo"));
        assert_eq!(said(style, &["w:pPr", "w:spacing"], "w:line"), Some("310"));
        assert_eq!(said(style, &["w:pPr", "w:spacing"], "w:lineRule"), Some("exact"));
        assert_eq!(said(style, &["w:pPr", "w:jc"], "w:val"), Some("both"));
    });
}

#[test]
fn a_style_says_only_what_its_base_does_not() {
    with_style("Peticion", |style| {
        assert_eq!(said(style, &["w:basedOn"], "w:val"), Some("Cuerpo"));
        assert!(style.child("w:rPr").is_none() && style.child("w:pPr").is_none());
    });
}

#[test]
fn normal_is_marked_as_default_and_keeps_widows() {
    with_style("Normal", |style| {
        assert_eq!(style.attribute("w:default"), Some("1"));
        assert!(style.child("w:pPr").is_some_and(|one| one.child("w:widowControl").is_some()));
        assert_eq!(said(style, &["w:rPr", "w:rFonts"], "w:ascii"), Some("Times New Roman"));
    });
    with_style("Rotulo", |style| {
        assert_eq!(said(style, &["w:rPr", "w:rFonts"], "w:ascii"), Some("Arial"));
    });
}

#[test]
fn headings_are_those_of_word() {
    for (id, name, level) in [
        ("Titulo1", "heading 1", "0"),
        ("Titulo2", "heading 2", "1"),
        ("Titulo3", "heading 3", "2"),
    ] {
        with_style(id, |style| {
            assert_eq!(said(style, &["w:name"], "w:val"), Some(name));
            assert_eq!(said(style, &["w:pPr", "w:outlineLvl"], "w:val"), Some(level));
            assert!(style.child("w:pPr").is_some_and(|one| one.child("w:keepNext").is_some()));
        });
    }
}

#[test]
fn only_styles_that_hyphenate_are_hyphenated() {
    for (id, off) in [("Normal", "1"), ("Cuerpo", "0")] {
        with_style(id, |style| {
            assert_eq!(said(style, &["w:pPr", "w:suppressAutoHyphens"], "w:val"), Some(off));
        });
    }
    with_style("SinPartir", |style| {
        assert!(style.child("w:rPr").is_some_and(|one| one.child("w:noProof").is_some()));
    });
}

#[test]
fn the_language_stands_in_the_defaults() {
    let styles = part(&write(&letter(), &sheet(), &pictures()).unwrap(), "word/styles.xml");
    assert!(styles.contains(r#"<w:lang w:val="es-MX" w:eastAsia="es-MX" w:bidi="ar-SA"/>"#));
}
