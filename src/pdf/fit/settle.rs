//! Signatures with their text: the page before them ends early.

use super::filler::{filler, merged};
use super::shape::signatures_fit;
use super::{Adjustment, Attempt, Fitter};
use crate::diagnostic::Result;

/// Times a page end is moved up before the layout is taken as it is.
const MOST_MOVES: usize = 4;

impl<P> Fitter<'_, P> {
    /// Lets signatures that are taller than a page part between rows, and ends the
    /// page before the signatures early until enough lines go over with them.
    pub(super) fn settle(&self, mut attempt: Attempt<P>) -> Result<Attempt<P>> {
        if !signatures_fit(&attempt.pagination) && !attempt.adjustment.partir_firmas {
            attempt = (self.lay_out)(Adjustment { partir_firmas: true, ..attempt.adjustment })?;
        }
        for _ in 0..MOST_MOVES {
            if self.shape.signatures_stand(&attempt.pagination) {
                break;
            }
            let Some(adjustment) = self.with_more_lines(&attempt) else { break };
            attempt = (self.lay_out)(adjustment)?;
        }
        Ok(attempt)
    }

    /// The adjustment that sends the lines which are missing with the signatures
    /// over to their page.
    fn with_more_lines(&self, attempt: &Attempt<P>) -> Option<Adjustment> {
        let (page, _) = attempt.pagination.signatures?;
        let missing = self.shape.lines - attempt.pagination.lines_with_signatures();
        let filler = filler(&attempt.pagination, page.checked_sub(1)?, missing)?;
        let rellenos = merged(&attempt.adjustment.rellenos, filler);
        Some(Adjustment { rellenos, ..attempt.adjustment.clone() })
    }
}
