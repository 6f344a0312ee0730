//! The styles: language, the default ones marked, and what docx-rs cannot say
//! of a style.

use super::Result;
use super::namespaces::WORD;
use super::order::settle;
use super::tree::{Element, Node, read, write};
use crate::docx::style::{Catalogue, CharacterStyle, TableStyle, WordStyle};
use crate::docx::text::escape;

/// Mends the part of `styles`, for texts in `language`.
pub(in crate::docx) fn finish(bytes: &[u8], styles: &Catalogue, language: &str) -> Result<Vec<u8>> {
    let mut root = read(bytes)?;
    root.attributes = vec![("xmlns:w".into(), WORD.into())];
    root.drop_children(is_foreign);
    root.children.insert(0, Node::Element(defaults(styles, language)));
    for style in root.elements_mut().filter(|style| style.name == "w:style") {
        mend(style, styles);
    }
    settle(&mut root);
    Ok(write(&root))
}

/// Whether docx-rs wrote it on its own: defaults, and a second default style
/// with nothing in it.
fn is_foreign(element: &Element<'_>) -> bool {
    let is_empty_normal = element.attribute("w:styleId") == Some(WordStyle::Normal.id())
        && element.child("w:next").is_none();
    element.name == "w:docDefaults" || is_empty_normal
}

/// Language, face and size of what has no style; pairs of letters are kerned at
/// every size, as in the PDF.
fn defaults(styles: &Catalogue, language: &str) -> Element<'static> {
    let language = escape(language);
    let lang = Element::new(
        "w:lang",
        &[("w:val", language.as_str()), ("w:eastAsia", language.as_str()), ("w:bidi", "ar-SA")],
    );
    let normal = styles.format(WordStyle::Normal);
    let (font, size) = (escape(&normal.font), normal.size.to_string());
    let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|script| (script, font.as_str()));
    let run = Element::new("w:rPr", &[])
        .with(Element::new("w:rFonts", &fonts))
        .with(Element::new("w:kern", &[("w:val", "2")]))
        .with(Element::new("w:sz", &[("w:val", size.as_str())]))
        .with(Element::new("w:szCs", &[("w:val", size.as_str())]));
    Element::new("w:docDefaults", &[])
        .with(Element::new("w:rPrDefault", &[]).with(run.with(lang)))
        .with(Element::new("w:pPrDefault", &[]))
}

fn mend(style: &mut Element<'_>, styles: &Catalogue) {
    let id = style.attribute("w:styleId").unwrap_or_default().to_owned();
    let paragraph = WordStyle::with_id(&id);
    if let Some(paragraph) = paragraph {
        mend_paragraph(style, paragraph, styles);
    } else if style.attribute("w:type") == Some("table") {
        mend_table(style);
    } else if id == CharacterStyle::Whole.id() {
        keep_whole(style);
    }
    if is_default(&id) {
        style.set("w:default", "1");
    } else if !is_built_in(&id) {
        style.set("w:customStyle", "1");
    }
}

/// Whether it is the style of what has no other.
fn is_default(id: &str) -> bool {
    [WordStyle::Normal.id(), TableStyle::Normal.id()].contains(&id)
}

/// Whether it is one of Word's own, which have a Spanish name besides.
fn is_built_in(id: &str) -> bool {
    let alias = WordStyle::with_id(id).and_then(WordStyle::alias);
    alias.is_some() || id == CharacterStyle::Link.id()
}

/// The Spanish name of a style of Word's own; hyphenation and space between
/// equals, where they differ from the base.
fn mend_paragraph(element: &mut Element<'_>, style: WordStyle, styles: &Catalogue) {
    if let Some(alias) = style.alias() {
        element.push(Element::new("w:aliases", &[("w:val", alias)]));
    }
    let format = styles.format(style);
    let inherited = style.base().is_none_or(|base| styles.format(base).hyphenated);
    if inherited != format.hyphenated {
        let off = if format.hyphenated { "0" } else { "1" };
        let mark = Element::new("w:suppressAutoHyphens", &[("w:val", off)]);
        element.change_child("w:pPr", |property| property.push(mark));
    }
    if format.contextual {
        add(element, "w:pPr", "w:contextualSpacing");
    }
}

/// Cell properties say nothing in our table styles, and docx-rs aligns them all.
fn mend_table(style: &mut Element<'_>) {
    style.drop_children(|one| ["w:pPr", "w:rPr", "w:tcPr"].contains(&one.name.as_ref()));
    style.change_child("w:tblPr", |table| {
        table.drop_children(|one| ["w:jc", "w:tblW"].contains(&one.name.as_ref()));
    });
}

/// What is neither proofed nor of any language is not hyphenated. Its hyphens
/// stay hyphens, for Word's own unbreakable one would make a folio another word
/// to whoever copies it or looks for it.
fn keep_whole(style: &mut Element<'_>) {
    style.change_child("w:rPr", |run| {
        run.push(Element::new("w:noProof", &[]));
        run.push(Element::new("w:lang", &[("w:val", "zxx")]));
    });
}

fn add(style: &mut Element<'_>, within: &'static str, name: &'static str) {
    style.change_child(within, |property| property.push(Element::new(name, &[])));
}
