//! The word across every page of a draft, as Word's own command makes it, so
//! that its own command takes it away.

use super::tree::Element;
use crate::docx::text::{escape, hex};
use crate::sheet::Sheet;

/// Width of a bold capital, and height of one, in ems.
const CAPITAL: (f64, f64) = (0.70, 0.72);

/// The run that holds the word. It stands behind the text and is none of it.
pub(super) fn watermark(word: &str, number: usize, sheet: &Sheet) -> Element<'static> {
    let picture = Element::new("w:pict", &[]).with(kind()).with(shape(word, number, sheet));
    let property = Element::new("w:rPr", &[]).with(Element::new("w:noProof", &[]));
    Element::new("w:r", &[]).with(property).with(picture)
}

/// Word's own shape of words along a line.
fn kind() -> Element<'static> {
    Element::new(
        "v:shapetype",
        &[
            ("id", "_x0000_t136"),
            ("coordsize", "21600,21600"),
            ("o:spt", "136"),
            ("adj", "10800"),
            ("path", "m@7,l@8,m@5,21600l@6,21600e"),
        ],
    )
    .with(formulas())
    .with(Element::new(
        "v:path",
        &[
            ("textpathok", "t"),
            ("o:connecttype", "custom"),
            ("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"),
            ("o:connectangles", "270,180,90,0"),
        ],
    ))
    .with(Element::new("v:textpath", &[("on", "t"), ("fitshape", "t")]))
    .with(Element::new("o:lock", &[("v:ext", "edit"), ("text", "t"), ("shapetype", "t")]))
}

fn formulas() -> Element<'static> {
    [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    ]
    .iter()
    .fold(Element::new("v:formulas", &[]), |all, formula| {
        all.with(Element::new("v:f", &[("eqn", formula)]))
    })
}

fn shape(word: &str, number: usize, sheet: &Sheet) -> Element<'static> {
    let look = &sheet.marca_de_agua;
    // Word turns clockwise.
    let turn = 360.0 - look.inclinacion;
    let letters = word.chars().count() as f64;
    let (width, height) = (letters * CAPITAL.0 * look.tamano, CAPITAL.1 * look.tamano);
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.0}pt;height:{height:.0}pt;\
         rotation:{turn:.0};z-index:-251658752;mso-position-horizontal:center;\
         mso-position-horizontal-relative:page;mso-position-vertical:center;\
         mso-position-vertical-relative:page"
    );
    let (id, spid) =
        (format!("PowerPlusWaterMarkObject{number}"), format!("_x0000_s{}", 2048 + number));
    let fill = format!("#{}", hex(&sheet.colores.marca_de_agua).to_lowercase());
    let font = format!(
        "font-family:&quot;{}&quot;;font-size:1pt;font-weight:bold",
        escape(&sheet.fuentes.word_rotulos)
    );
    let mut shape = Element::new(
        "v:shape",
        &[
            ("id", id.as_str()),
            ("o:spid", spid.as_str()),
            ("type", "#_x0000_t136"),
            ("alt", ""),
            ("style", style.as_str()),
            ("o:allowincell", "f"),
            ("fillcolor", fill.as_str()),
            ("stroked", "f"),
        ],
    );
    let words = escape(word);
    let path = Element::new("v:textpath", &[("style", font.as_str()), ("string", words.as_str())]);
    shape.push(path);
    shape
}
