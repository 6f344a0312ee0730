//! Whether a letter fits on its page, and how far the sheet's spacing gives way
//! so that it does.
//!
//! Word sets the page, so this can only be an estimate. It is used where it
//! matters: for a letter a little longer than one page, whose copies would
//! otherwise stand alone on the next. The limits are the sheet's, the same as
//! in the PDF. Longer documents keep the sheet's own spacing.

mod estimate;

use super::letters::lines;
use super::measure::emu_in_points;
use super::picture::PlacedMark;
use super::spacing::Spacing;
use super::style::WordStyle;
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
pub(super) fn fit(document: &Document, sheet: &Sheet, marks: &[PlacedMark<'_>]) -> Spacing {
    let room = room(document, sheet, marks) - MARGIN_OF_ERROR;
    STEPS
        .into_iter()
        .map(|part| Spacing::closed(part, sheet))
        .find(|spacing| Estimate { sheet, spacing: *spacing }.height(document) <= room)
        .unwrap_or_else(|| fit_signatures(document, sheet))
}

/// Closes the room for the pen alone, when with it all the signatures stand on
/// one page and else they would not.
fn fit_signatures(document: &Document, sheet: &Sheet) -> Spacing {
    let open = Spacing::of(sheet);
    let closed = |part: f64| Spacing { pen_mm: Spacing::closed(part, sheet).pen_mm, ..open };
    let fits = |spacing: &Spacing| {
        document.body.iter().all(|block| match block {
            Block::Signatures(signatures) => !outgrow_a_page(signatures, sheet, *spacing),
            _ => true,
        })
    };
    STEPS.into_iter().map(closed).find(fits).unwrap_or(open)
}

/// Whether the signatures are taller than a page, so that some row must begin a
/// new one.
pub(super) fn outgrow_a_page(signatures: &Signatures, sheet: &Sheet, spacing: Spacing) -> bool {
    let (_, height) = sheet.text_mm();
    let page = height * POINTS_PER_MM - MARGIN_OF_ERROR;
    Estimate { sheet, spacing }.signatures(signatures) > page
}

/// Height of the text on the first page, in points.
fn room(document: &Document, sheet: &Sheet, marks: &[PlacedMark<'_>]) -> f64 {
    let letterhead = &document.furniture.letterhead;
    let (_, height) = sheet.papel.size_mm();
    let margins = sheet.margenes.membrete + sheet.margenes.inferior;
    let highest = marks.iter().map(|mark| emu_in_points(mark.height)).fold(0.0, f64::max);
    (height - margins) * POINTS_PER_MM
        - highest.max(names(letterhead, sheet, marks))
        - legend(letterhead, sheet)
        - LETTERHEAD_RULE
}

/// Height of the names beside the marks.
fn names(letterhead: &Letterhead, sheet: &Sheet, marks: &[PlacedMark<'_>]) -> f64 {
    let (text, _) = sheet.text_mm();
    let beside: f64 = marks.iter().map(|mark| emu_in_points(mark.width)).sum();
    let name = WordStyle::LetterheadName.look(sheet);
    let line = WordStyle::LetterheadLine.look(sheet).interlinea + 2.0;
    lines(&letterhead.name, name, text * POINTS_PER_MM - beside) as f64 * name.interlinea
        + letterhead.lines.len() as f64 * line
}

fn legend(letterhead: &Letterhead, sheet: &Sheet) -> f64 {
    let look = WordStyle::Legend.look(sheet);
    if letterhead.legend.is_empty() { 0.0 } else { look.interlinea + look.antes }
}
