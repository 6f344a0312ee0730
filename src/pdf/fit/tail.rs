//! Copies, initials and annexes with the signatures: no page of their own.

use super::filler::filler;
use super::{Adjustment, Attempt, Fitter};
use crate::diagnostic::Result;

impl<P> Fitter<'_, P> {
    /// Sends text and signatures over to the page of the tail when the tail would
    /// stand alone there.
    pub(super) fn keep_tail_with_signatures(&self, attempt: Attempt<P>) -> Result<Attempt<P>> {
        if self.shape.tail_stands(&attempt.pagination) {
            return Ok(attempt);
        }
        let Some(adjustment) = self.with_signatures_sent_over(&attempt) else {
            return Ok(attempt);
        };
        let moved = self.settle((self.lay_out)(adjustment)?)?;
        let no_more_pages = moved.pagination.pages.len() <= attempt.pagination.pages.len();
        Ok(if self.is_good(&moved) && no_more_pages { moved } else { attempt })
    }

    /// The adjustment that sends the signatures over to the next page: by
    /// themselves under their sentence, else with lines of their text.
    fn with_signatures_sent_over(&self, attempt: &Attempt<P>) -> Option<Adjustment> {
        let (page, _) = attempt.pagination.signatures?;
        if self.shape.has_sentence {
            return Some(Adjustment { hoja_de_firmas: true, ..Adjustment::default() });
        }
        let filler = filler(&attempt.pagination, page, self.shape.lines)?;
        Some(Adjustment { rellenos: vec![filler], ..attempt.adjustment.clone() })
    }
}
