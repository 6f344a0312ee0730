//! Paper and margins, and which head and foot stand on which page.

use docx_rs::{FooterReference, HeaderReference, PageMargin, PageSize, SectionProperty};

use super::FURNITURE;
use crate::docx::measure::millimetres;
use crate::sheet::Sheet;

/// How far below its margin the foot of a page stands, in millimetres. The layout
/// of the PDF measures that margin from the space around the rule of the foot, and
/// Word from the words.
const FOOT_BELOW_MARGIN_MM: f64 = 4.0;

/// The one section of a letter. The first page begins at its letterhead, which
/// pushes the text down as far as it needs.
pub(super) fn section(sheet: &Sheet) -> SectionProperty {
    let [first_header, header, first_footer, footer] = FURNITURE;
    let (width, height) = sheet.papel.size_mm();
    let size = |mm: f64| u32::try_from(millimetres(mm)).unwrap_or(0);
    let mut section = SectionProperty::new()
        .page_size(PageSize::new().size(size(width), size(height)))
        .page_margin(margins(sheet))
        .title_pg();
    section.first_header_reference = Some(HeaderReference::new(first_header.1, first_header.0));
    section.header_reference = Some(HeaderReference::new(header.1, header.0));
    section.first_footer_reference = Some(FooterReference::new(first_footer.1, first_footer.0));
    section.footer_reference = Some(FooterReference::new(footer.1, footer.0));
    section
}

fn margins(sheet: &Sheet) -> PageMargin {
    let margins = &sheet.margenes;
    PageMargin {
        top: millimetres(margins.superior),
        left: millimetres(margins.izquierdo),
        bottom: millimetres(margins.inferior),
        right: millimetres(margins.derecho),
        header: millimetres(head(sheet)),
        footer: millimetres((margins.pie - FOOT_BELOW_MARGIN_MM).max(0.0)),
        gutter: 0,
    }
}

/// Word has one distance for both heads: the smaller. The head that begins
/// lower brings the rest as space.
pub(super) fn head(sheet: &Sheet) -> f64 {
    sheet.margenes.membrete.min(sheet.margenes.encabezado)
}
