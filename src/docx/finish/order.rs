//! The order in which the schema wants children, and what has no place at all.
//!
//! ECMA-376, part 1, annex A: the types are sequences, and Word takes a file
//! that does not keep them for damaged. (Tables of names, so rustfmt is kept
//! from putting each on its own line.)

use super::tree::{Element, Node};

#[rustfmt::skip]
const PARAGRAPH: &[&str] = &[
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl",
    "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens",
    "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE",
    "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
    "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
    "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
    "w:sectPr", "w:pPrChange",
];

#[rustfmt::skip]
const RUN: &[&str] = &[
    "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike",
    "w:dstrike", "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid",
    "w:vanish", "w:webHidden", "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz",
    "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign",
    "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath",
];

#[rustfmt::skip]
const STYLE: &[&str] = &[
    "w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden",
    "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:personal",
    "w:personalCompose", "w:personalReply", "w:rsid", "w:pPr", "w:rPr", "w:tblPr", "w:trPr",
    "w:tcPr", "w:tblStylePr",
];

#[rustfmt::skip]
const SECTION: &[&str] = &[
    "w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz",
    "w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:formProt",
    "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid",
    "w:printerSettings",
];

#[rustfmt::skip]
const TABLE: &[&str] = &[
    "w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize",
    "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders",
    "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription",
];

#[rustfmt::skip]
const CELL: &[&str] = &[
    "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap",
    "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark",
];

#[rustfmt::skip]
const LEVEL: &[&str] = &[
    "w:start", "w:numFmt", "w:lvlRestart", "w:pStyle", "w:isLgl", "w:suff", "w:lvlText",
    "w:lvlPicBulletId", "w:legacy", "w:lvlJc", "w:pPr", "w:rPr",
];

#[rustfmt::skip]
const NUMBER: &[&str] = &[
    "w:ilvl", "w:numId", "w:numberingChange", "w:ins",
];

#[rustfmt::skip]
const SIDES: &[&str] = &[
    "w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end", "w:between", "w:bar", "w:insideH",
    "w:insideV", "w:tl2br", "w:tr2bl",
];

/// The order of the children of an element; none where any order will do.
fn order(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "w:pPr" => PARAGRAPH,
        "w:rPr" => RUN,
        "w:style" => STYLE,
        "w:sectPr" => SECTION,
        "w:tblPr" => TABLE,
        "w:tcPr" => CELL,
        "w:lvl" => LEVEL,
        "w:numPr" => NUMBER,
        "w:pBdr" | "w:tblBorders" | "w:tcBorders" | "w:tblCellMar" | "w:tcMar" => SIDES,
        _ => return None,
    })
}

/// Elements that mean nothing while they are empty.
const IDLE: [&str; 10] = [
    "w:pPr",
    "w:rPr",
    "w:trPr",
    "w:tcPr",
    "w:tblPr",
    "w:tblBorders",
    "w:tcBorders",
    "w:tblCellMar",
    "w:tcMar",
    "w:pBdr",
];

/// Puts everything within an element into order; inner elements first, for an
/// element may be idle once they are gone.
pub(in crate::docx) fn settle(element: &mut Element<'_>) {
    for child in element.elements_mut() {
        settle(child);
    }
    element.children.retain(|node| !is_idle(node));
    if let Some(order) = order(&element.name) {
        element.children.sort_by_key(|node| rank(node, order));
    }
}

fn is_idle(node: &Node<'_>) -> bool {
    match node {
        Node::Element(element) => {
            element.children.is_empty() && IDLE.contains(&element.name.as_ref())
        }
        Node::Text(_) => false,
    }
}

fn rank(node: &Node<'_>, order: &[&str]) -> usize {
    match node {
        Node::Element(element) => {
            order.iter().position(|name| *name == element.name).unwrap_or(order.len())
        }
        Node::Text(_) => order.len(),
    }
}
