//! Running head and foot: words, a tab, the page and how many there are.

use docx_rs::{Footer, Header, LineSpacing, NumPages, PageNum, Paragraph, Run};

use super::page;
use super::writer::Writer;
use crate::document::{Inline, plain};
use crate::docx::measure::{millimetres, space};
use crate::docx::style::WordStyle;

/// Head of every page but the first.
pub(super) fn header(writer: &Writer<'_>, words: &[Inline]) -> Header {
    let mut paragraph = line(writer.paragraph(WordStyle::PageHead, words), "Hoja\u{a0}");
    let below = millimetres(writer.sheet.margenes.encabezado - page::head(writer.sheet));
    if below > 0 {
        paragraph.property.line_spacing = Some(LineSpacing::new().before(space(below)));
    }
    Header::new().add_paragraph(paragraph)
}

/// Foot of every page: the page number beside the words, or under them where
/// both have no room on one line.
pub(super) fn footer(writer: &Writer<'_>, words: &[Inline]) -> Footer {
    let words_paragraph = writer.paragraph(WordStyle::PageFoot, words);
    if stands_beside(writer, words) {
        return Footer::new().add_paragraph(line(words_paragraph, PAGE));
    }
    let number = line(writer.paragraph(WordStyle::PageFoot, &[]), PAGE);
    Footer::new().add_paragraph(words_paragraph).add_paragraph(number)
}

const PAGE: &str = "Página\u{a0}";

fn stands_beside(writer: &Writer<'_>, words: &[Inline]) -> bool {
    let width = |words: &str| writer.widths.width(words, WordStyle::PageFoot);
    let taken = width(&plain(words)) + width("Página 99 de 99") + 12.0;
    taken <= f64::from(writer.width) / 20.0
}

fn line(paragraph: Paragraph, page: &str) -> Paragraph {
    paragraph
        .add_run(Run::new().add_tab())
        .add_run(Run::new().add_text(page))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text("\u{a0}de\u{a0}"))
        .add_num_pages(NumPages::new())
}
