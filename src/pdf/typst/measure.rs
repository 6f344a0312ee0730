//! Where the lines and the marks of a laid-out document fell.

use typst::foundations::{Label, Selector};
use typst::introspection::Introspector as _;
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::Font;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::pdf::pagination::{Page, Pagination};
use crate::sheet::{POINTS_PER_MM, Sheet};

/// Looks at a laid-out document. Only lines in a font that `is_read` are lines of
/// text: headings and furniture are in that of labels.
pub(super) fn measure(
    document: &PagedDocument,
    sheet: &Sheet,
    is_read: impl Fn(&Font) -> bool,
) -> Pagination {
    let (_, height) = sheet.papel.size_mm();
    let bottom = (height - sheet.margenes.inferior) * POINTS_PER_MM;
    let pages = document
        .pages()
        .iter()
        .map(|page| {
            let mut lines = Vec::new();
            collect(&page.frame, Transform::identity(), &is_read, &mut lines);
            Page::of(lines, bottom)
        })
        .collect();
    Pagination {
        pages,
        signatures: position(document, "firmas"),
        signatures_end: position(document, "fin-firmas"),
        end: position(document, "fin"),
        blocks: positions(document, "bloque"),
        top: sheet.margenes.superior * POINTS_PER_MM,
        bottom,
    }
}

fn position(document: &PagedDocument, label: &str) -> Option<(usize, f64)> {
    positions(document, label).into_iter().next()
}

fn positions(document: &PagedDocument, label: &str) -> Vec<(usize, f64)> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    let introspector = document.introspector();
    introspector
        .query(&Selector::Label(label))
        .iter()
        .filter_map(|content| introspector.elements().position(content.location()?))
        .map(|position| (position.page.get() - 1, position.point.y.to_pt()))
        .collect()
}

/// Baselines of the text in the reading face, upright and at their place.
fn collect(
    frame: &Frame,
    placed: Transform,
    is_read: &impl Fn(&Font) -> bool,
    lines: &mut Vec<(f64, f64)>,
) {
    for (point, item) in frame.items() {
        let placed = placed.pre_concat(Transform::translate(point.x, point.y));
        match item {
            FrameItem::Group(group) => {
                let placed = placed.pre_concat(group.transform);
                if placed.kx.is_zero() && placed.ky.is_zero() {
                    collect(&group.frame, placed, is_read, lines);
                }
            }
            FrameItem::Text(text) if is_read(text.font.font()) => {
                let baseline = Point::zero().transform(placed).y.to_pt();
                lines.push((baseline, text.size.to_pt()));
            }
            _ => {}
        }
    }
}
