//! Running head and foot: words, a tab, the page and how many there are.

use docx_rs::{Footer, Header, LineSpacing, NumPages, PageNum, Paragraph, Run};

use super::page;
use super::writer::Writer;
use crate::document::Inline;
use crate::docx::measure::{millimetres, space};

/// Head of every page but the first.
pub(super) fn header(writer: &Writer<'_>, words: &[Inline]) -> Header {
    let mut paragraph = line(writer.paragraph("Encabezado", words), "Hoja ");
    let below = millimetres(writer.sheet.margenes.encabezado - page::head(writer.sheet));
    if below > 0 {
        paragraph.property.line_spacing = Some(LineSpacing::new().before(space(below)));
    }
    Header::new().add_paragraph(paragraph)
}

/// Foot of every page.
pub(super) fn footer(writer: &Writer<'_>, words: &[Inline]) -> Footer {
    Footer::new().add_paragraph(line(writer.paragraph("PieDePagina", words), "Página "))
}

fn line(paragraph: Paragraph, page: &str) -> Paragraph {
    paragraph
        .add_run(Run::new().add_tab())
        .add_run(Run::new().add_text(page))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" de "))
        .add_num_pages(NumPages::new())
}
