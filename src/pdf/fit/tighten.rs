//! Closer spacing, no more than it takes: a letter that runs a little over its
//! page, and a longer one that a page less would hold.

use super::{Adjustment, Attempt, Fitter, TIGHTER, TIGHTEST};
use crate::diagnostic::Result;
use crate::pdf::pagination::Pagination;

impl<P> Fitter<'_, P> {
    /// A letter that runs a little over its page, closed no more than it takes to
    /// stand on it, and tried only where spacing can give that much.
    pub(super) fn close_to_one_page(&self, pagination: &Pagination) -> Result<Option<Attempt<P>>> {
        let Some(over) = self.over_one_page(pagination) else { return Ok(None) };
        for holgura in TIGHTER.into_iter().chain([TIGHTEST]) {
            if self.spacing.most_shrinkage(holgura, pagination.bottom) < over {
                continue;
            }
            let closed = (self.lay_out)(Adjustment { holgura, ..Adjustment::default() })?;
            if closed.pagination.pages.len() == 1 && self.is_good(&closed) {
                return Ok(Some(closed));
            }
        }
        Ok(None)
    }

    /// Points of text on the second page, less the room that is left on the first;
    /// none when there are more pages, or the signatures begin one.
    fn over_one_page(&self, pagination: &Pagination) -> Option<f64> {
        let ([first, _], Some((1, end)), false) =
            (&pagination.pages[..], pagination.end, self.shape.own_sheet)
        else {
            return None;
        };
        let room = first.lines.last().map_or(0.0, |(baseline, _)| pagination.bottom - baseline);
        Some(end - pagination.top - room)
    }

    /// Tightens spacing, no more than it takes, where that saves a page or lets
    /// signatures and tail stand without ending a page early.
    pub(super) fn tighten(&self, first: Attempt<P>) -> Result<Attempt<P>> {
        let is_sound = self.is_good(&first);
        if is_sound && first.pagination.pages.len() == 1 {
            return Ok(first);
        }
        let is_better = |attempt: &Attempt<P>| {
            let saves = attempt.pagination.pages.len() < first.pagination.pages.len();
            let mends = !is_sound && attempt.adjustment.rellenos.is_empty();
            self.is_good(attempt) && (saves || mends)
        };
        let tightest = self.settle(self.spaced(TIGHTEST)?)?;
        if !is_better(&tightest) {
            return Ok(first);
        }
        for holgura in TIGHTER {
            let attempt = self.settle(self.spaced(holgura)?)?;
            if is_better(&attempt) {
                return Ok(attempt);
            }
        }
        Ok(tightest)
    }
}
