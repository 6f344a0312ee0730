//! For the tests: a sheet, pictures, and documents with everything in them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Stationery;
use crate::diagnostic::{Result, Source};
use crate::document::{
    Alignment, Block, Document, Fact, Facts, FactsStyle, Inline, Letterhead, Link, List, Mark,
    Marker, Signatory, Signatures, Style, Table,
};
use crate::fonts::Fonts;
use crate::pictures::{Format, Picture};
use crate::sheet::Sheet;

/// The document on stationery of its own.
pub(super) fn write(
    document: &Document,
    sheet: &Sheet,
    pictures: &BTreeMap<String, Picture>,
) -> Result<Vec<u8>> {
    Stationery::new(sheet, fonts()).write(document, pictures)
}

/// The fonts that ship with the program.
pub(super) fn fonts() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(crate::fonts::samples::fonts);
    &FONTS
}

/// The sheet that ships with the program.
pub(super) fn sheet() -> Sheet {
    let text = include_str!("../../templates/hoja.toml");
    crate::sheet::read(&Source::text("hoja.toml", text)).unwrap()
}

/// Pictures by name; what their files hold is no affair of Word's writer.
pub(super) fn pictures() -> BTreeMap<String, Picture> {
    let (png, jpeg) = (picture(Format::Png, 40, 20), picture(Format::Jpeg, 30, 60));
    [("uno.png".to_owned(), png), ("dos.jpg".to_owned(), jpeg)].into()
}

fn picture(format: Format, width: u32, height: u32) -> Picture {
    Picture { bytes: format!("{format:?}").into_bytes(), format, width, height, is_grey: false }
}

/// Plain words.
pub(super) fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

/// A paragraph.
pub(super) fn paragraph(style: Style, words: &str) -> Block {
    Block::Paragraph { style, content: text(words) }
}

/// A list whose items are words.
pub(super) fn list(marker: Marker, start: u32, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![paragraph(Style::Body, item)]).collect();
    Block::List(List { marker, start, items })
}

/// Signatures of so many people, under `lead`.
pub(super) fn signatures(lead: Vec<Block>, people: usize) -> Block {
    let signatory = |number: usize| Signatory {
        name: text(&format!("Lic. Persona {number}")),
        posts: vec![text(&format!("Cargo {number}"))],
    };
    Block::Signatures(Signatures { lead, signatories: (1..=people).map(signatory).collect() })
}

/// A document with this body and no letterhead.
pub(super) fn bare(body: Vec<Block>) -> Document {
    Document { body, ..Document::default() }
}

/// A letter with one of everything.
pub(super) fn letter() -> Document {
    let mut document = bare(body());
    let properties = &mut document.properties;
    properties.title = "Oficio «A & B» <1>".to_owned();
    properties.author = "Instituto & Cía.".to_owned();
    properties.subject = "Solicitud".to_owned();
    properties.language = "es-MX".to_owned();
    properties.date = "2019-11-05".to_owned();
    document.furniture.letterhead = Letterhead {
        marks: vec![mark("uno.png", "Escudo \"uno\""), mark("dos.jpg", "Escudo dos")],
        name: text("Instituto"),
        lines: vec![text("Coordinación")],
        legend: text("«2019, Año de Zapata»"),
    };
    document.furniture.running_head = text("Oficio 1 · 5 de noviembre");
    document.furniture.footer = vec![Inline::Link(Link {
        target: "https://ejemplo.mx/?a=1&b=2".to_owned(),
        words: text("ejemplo.mx"),
    })];
    document.furniture.watermark = Some("BORRADOR".to_owned());
    document
}

fn mark(file: &str, alt: &str) -> Mark {
    Mark { file: file.to_owned(), alt: alt.to_owned(), height_mm: None }
}

fn body() -> Vec<Block> {
    let fact = |label: &str, value: Vec<Block>| Fact { label: text(label), value };
    vec![
        Block::Heading { level: 1, content: text("MINUTA") },
        Block::Facts(Facts {
            style: FactsStyle::Sheet,
            rows: vec![
                fact("Lugar", vec![paragraph(Style::Body, "Durango")]),
                fact("Participantes", vec![list(Marker::Decimal, 1, &["Una.", "Otro."])]),
                fact("Nada", Vec::new()),
            ],
        }),
        Block::Facts(Facts {
            style: FactsStyle::Reference,
            rows: vec![fact("ASUNTO", vec![paragraph(Style::Body, "Solicitud")])],
        }),
        paragraph(Style::PlaceDate, "Durango, 5 de noviembre"),
        Block::Lines { style: Style::Addressee, lines: vec![text("LIC. ANA"), text("TITULAR")] },
        paragraph(Style::Presente, "PRESENTE"),
        Block::Paragraph { style: Style::Body, content: runs() },
        list(Marker::Bullet, 1, &["uno", "dos"]),
        list(Marker::LowerAlpha, 3, &["tres", "cuatro"]),
        Block::Table(Table {
            widths: vec![1.0, 2.0, 4.0],
            columns: vec![Alignment::Left, Alignment::Center, Alignment::Right],
            head: vec![text("Núm."), text("Acuerdo"), text("Plazo")],
            rows: vec![vec![text("1"), text("Hacer"), text("Hoy")]],
        }),
        Block::Quote { content: vec![paragraph(Style::Body, "Artículo 1.")] },
        paragraph(Style::Closing, "Sin otro particular."),
        signatures(vec![paragraph(Style::Farewell, "ATENTAMENTE")], 3),
        Block::Lines { style: Style::Copies, lines: vec![text("C.c.p. Archivo.")] },
        paragraph(Style::Initials, "AB/cd"),
    ]
}

fn runs() -> Vec<Inline> {
    vec![
        Inline::Text("Se remite el ".to_owned()),
        Inline::Unbreakable("IDAIP-CGA/004/2019".to_owned()),
        Inline::Strong(text(" con <urgencia> & 'cuidado' ")),
        Inline::Emphasis(vec![Inline::Text("a \"ella\"".to_owned()), Inline::LineBreak]),
        Inline::Link(Link {
            target: "mailto:a@b.mx?subject=x y&z".to_owned(),
            words: text("a@b.mx"),
        }),
        Inline::Text(".".to_owned()),
    ]
}
