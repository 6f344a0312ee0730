//! Whether a letter fits on its page, and how far the sheet's spacing gives way
//! so that it does.
//!
//! Word sets the page, so this can only be an estimate. It is used where it
//! matters: for a letter a little longer than one page, whose copies would
//! otherwise stand alone on the next. The limits are the sheet's, the same as
//! in the PDF. Longer documents keep the sheet's own spacing.

mod estimate;

use super::measure::emu_in_points;
use super::picture::PlacedMark;
use super::spacing::Spacing;
use super::style::WordStyle;
use super::widths::Widths;
use crate::document::{Block, Document, Letterhead, Signatures};
use crate::sheet::{POINTS_PER_MM, Sheet};
use estimate::Estimate;

/// Steps in which spacing closes, as in the PDF.
const STEPS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// How much taller than estimated a page of Word may be, in points.
const MARGIN_OF_ERROR: f64 = 2.0;

/// The rule under the letterhead with the space around it, in points.
const LETTERHEAD_RULE: f64 = 13.0;

/// The least closing with which the document stands on one page, or else all
/// its signatures; the sheet's own spacing when nothing helps.
pub(super) fn fit(document: &Document, widths: Widths<'_>, marks: &[PlacedMark<'_>]) -> Spacing {
    let sheet = widths.sheet;
    let room = room(document, widths, marks) - MARGIN_OF_ERROR;
    STEPS
        .into_iter()
        .map(|part| Spacing::closed(part, sheet))
        .find(|spacing| Estimate { widths, spacing: *spacing }.height(document) <= room)
        .unwrap_or_else(|| fit_signatures(document, widths))
}

/// Closes the room for the pen alone, when with it all the signatures stand on
/// one page and else they would not.
fn fit_signatures(document: &Document, widths: Widths<'_>) -> Spacing {
    let sheet = widths.sheet;
    let open = Spacing::of(sheet);
    let closed = |part: f64| Spacing { pen_mm: Spacing::closed(part, sheet).pen_mm, ..open };
    let fits = |spacing: &Spacing| {
        document.body.iter().all(|block| match block {
            Block::Signatures(signatures) => !outgrow_a_page(signatures, widths, *spacing),
            _ => true,
        })
    };
    STEPS.into_iter().map(closed).find(fits).unwrap_or(open)
}

/// Whether the signatures are taller than a page, so that some row must begin a
/// new one.
pub(super) fn outgrow_a_page(
    signatures: &Signatures,
    widths: Widths<'_>,
    spacing: Spacing,
) -> bool {
    let (_, height) = widths.sheet.text_mm();
    let page = height * POINTS_PER_MM - MARGIN_OF_ERROR;
    Estimate { widths, spacing }.signatures(signatures) > page
}

/// Height of the text on the first page, in points.
fn room(document: &Document, widths: Widths<'_>, marks: &[PlacedMark<'_>]) -> f64 {
    let sheet = widths.sheet;
    let letterhead = &document.furniture.letterhead;
    let (_, height) = sheet.papel.size_mm();
    let margins = sheet.margenes.membrete + sheet.margenes.inferior;
    let highest = marks.iter().map(|mark| emu_in_points(mark.height)).fold(0.0, f64::max);
    (height - margins) * POINTS_PER_MM
        - highest.max(names(letterhead, widths, marks))
        - legend(letterhead, sheet)
        - LETTERHEAD_RULE
}

/// Height of the names beside the marks.
fn names(letterhead: &Letterhead, widths: Widths<'_>, marks: &[PlacedMark<'_>]) -> f64 {
    let sheet = widths.sheet;
    let (text, _) = sheet.text_mm();
    let beside: f64 = marks.iter().map(|mark| emu_in_points(mark.width)).sum();
    let (style, column) = (WordStyle::LetterheadName, text * POINTS_PER_MM - beside);
    let names = widths.lines(&letterhead.name, style, column);
    let line = WordStyle::LetterheadLine.look(sheet).interlinea + 2.0;
    names as f64 * style.look(sheet).interlinea + letterhead.lines.len() as f64 * line
}

fn legend(letterhead: &Letterhead, sheet: &Sheet) -> f64 {
    let look = WordStyle::Legend.look(sheet);
    if letterhead.legend.is_empty() { 0.0 } else { look.interlinea + look.antes }
}
