//! The styles: language, the default ones marked, and what docx-rs cannot say
//! of a style.

use super::Result;
use super::namespaces::WORD;
use super::order::settle;
use super::tree::{Element, Node, read, write};
use crate::docx::catalogue::{Definition, NORMAL, WHOLE, find};
use crate::docx::text::escape;

/// Built-in styles that show under a name of ours as well.
const ALIASES: [(&str, &str); 5] = [
    ("Titulo1", "Título"),
    ("Titulo2", "Encabezado de sección"),
    ("Titulo3", "Encabezado de apartado"),
    ("Encabezado", "Encabezado de página"),
    ("PieDePagina", "Pie de página"),
];

/// Mends the part of `styles`, for texts in `language`.
pub(in crate::docx) fn finish(
    bytes: &[u8],
    styles: &[Definition],
    language: &str,
) -> Result<Vec<u8>> {
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
    let is_empty_normal =
        element.attribute("w:styleId") == Some(NORMAL) && element.child("w:next").is_none();
    element.name == "w:docDefaults" || is_empty_normal
}

/// Language, face and size of what has no style; pairs of letters are kerned at
/// every size, as in the PDF.
fn defaults(styles: &[Definition], language: &str) -> Element<'static> {
    let language = escape(language);
    let lang = Element::new(
        "w:lang",
        &[("w:val", language.as_str()), ("w:eastAsia", language.as_str()), ("w:bidi", "ar-SA")],
    );
    let mut run = Element::new("w:rPr", &[]);
    if let Some(normal) = find(styles, NORMAL) {
        let (font, size) = (escape(&normal.format.font), normal.format.size.to_string());
        let fonts = [
            ("w:ascii", font.as_str()),
            ("w:hAnsi", font.as_str()),
            ("w:eastAsia", font.as_str()),
            ("w:cs", font.as_str()),
        ];
        run = run
            .with(Element::new("w:rFonts", &fonts))
            .with(Element::new("w:kern", &[("w:val", "2")]))
            .with(Element::new("w:sz", &[("w:val", size.as_str())]))
            .with(Element::new("w:szCs", &[("w:val", size.as_str())]));
    }
    Element::new("w:docDefaults", &[])
        .with(Element::new("w:rPrDefault", &[]).with(run.with(lang)))
        .with(Element::new("w:pPrDefault", &[]))
}

fn mend(style: &mut Element<'_>, styles: &[Definition]) {
    let id = style.attribute("w:styleId").unwrap_or_default().to_owned();
    if let Some((_, alias)) = ALIASES.iter().find(|(other, _)| *other == id) {
        let alias = Element::new("w:aliases", &[("w:val", alias)]);
        style.push(alias);
    }
    match id.as_str() {
        NORMAL | "TablaNormal" => style.set("w:default", "1"),
        WHOLE => keep_whole(style),
        _ => {}
    }
    if let Some(definition) = find(styles, &id) {
        mend_paragraph(style, definition, styles);
    } else if style.attribute("w:type") == Some("table") {
        mend_table(style);
    }
    if !is_built_in(&id) && style.attribute("w:default").is_none() {
        style.set("w:customStyle", "1");
    }
}

/// Hyphenation and space between equals, where they differ from the base.
fn mend_paragraph(style: &mut Element<'_>, definition: &Definition, styles: &[Definition]) {
    let base = definition.base.and_then(|base| find(styles, base));
    let inherited = base.is_none_or(|base| base.format.hyphenated);
    if inherited != definition.format.hyphenated {
        let off = if definition.format.hyphenated { "0" } else { "1" };
        let mark = Element::new("w:suppressAutoHyphens", &[("w:val", off)]);
        style.change_child("w:pPr", |property| property.push(mark));
    }
    if definition.format.contextual {
        add(style, "w:pPr", "w:contextualSpacing");
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
/// to who copies it or looks for it.
fn keep_whole(style: &mut Element<'_>) {
    style.change_child("w:rPr", |run| {
        run.push(Element::new("w:noProof", &[]));
        run.push(Element::new("w:lang", &[("w:val", "zxx")]));
    });
}

fn add(style: &mut Element<'_>, within: &'static str, name: &'static str) {
    style.change_child(within, |property| property.push(Element::new(name, &[])));
}

fn is_built_in(id: &str) -> bool {
    id == "Hipervinculo" || ALIASES.iter().any(|(other, _)| *other == id)
}
