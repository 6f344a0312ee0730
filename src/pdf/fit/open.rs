//! Wider spacing where the last page has room to spare.

use super::{Adjustment, Attempt, Fitter, WIDER};
use crate::diagnostic::Result;
use crate::pdf::pagination::Pagination;

/// Part of the spare room of the last page that opening may use.
const MOST_OF_SPARE: f64 = 0.85;

/// Text grows about in proportion to its spacing. By this many points it may grow
/// less than the proportion says that a wider spacing has shown.
const LESS_THAN_IN_PROPORTION: f64 = 2.0;

/// A last page with the signatures, before it opens.
struct Room<'a, P> {
    attempt: &'a Attempt<P>,
    /// The page, from 0.
    page: usize,
    /// Where its text ends.
    bottom: f64,
    /// Points by which its text may grow.
    most: f64,
}

/// A spacing that was too wide, and by how much the text grew with it.
struct TooWide {
    holgura: f64,
    growth: f64,
}

impl<P> Fitter<'_, P> {
    /// Spends the spare room of the last page, when the signatures stand on it.
    pub(super) fn open(&self, attempt: Attempt<P>) -> Result<Attempt<P>> {
        let Some(room) = Room::of(&attempt) else { return Ok(attempt) };
        let mut too_wide: Option<TooWide> = None;
        for holgura in WIDER {
            if self.least_growth(&room, holgura, too_wide.as_ref()) > room.most {
                continue;
            }
            let opened = (self.lay_out)(Adjustment { holgura, ..attempt.adjustment.clone() })?;
            if room.takes(&opened.pagination) && self.is_good(&opened) {
                return Ok(opened);
            }
            let growth = room.growth(&opened.pagination).filter(|_| room.is_alone());
            too_wide = growth.map(|growth| TooWide { holgura, growth }).or(too_wide);
        }
        Ok(attempt)
    }

    /// Points by which the text grows, at least, at a spacing. What the sheet says
    /// of it is true of a single page alone: of several, the last holds a part.
    fn least_growth(&self, room: &Room<'_, P>, holgura: f64, too_wide: Option<&TooWide>) -> f64 {
        let by_sheet = if room.is_alone() { self.spacing.least_growth(holgura) } else { 0.0 };
        by_sheet.max(too_wide.map_or(0.0, |seen| seen.least_at(holgura)))
    }
}

impl TooWide {
    /// Points by which the text grows, at least, at a smaller spacing.
    fn least_at(&self, holgura: f64) -> f64 {
        self.growth * holgura / self.holgura - LESS_THAN_IN_PROPORTION
    }
}

impl<'a, P> Room<'a, P> {
    /// The room of an attempt whose signatures stand whole on its last page, and
    /// whose spacing did not have to be closed.
    fn of(attempt: &'a Attempt<P>) -> Option<Self> {
        let (pagination, adjustment) = (&attempt.pagination, &attempt.adjustment);
        let ((signatures, _), (page, bottom)) = (pagination.signatures?, pagination.end?);
        let is_settled = adjustment.holgura < 0.0 || adjustment.partir_firmas;
        let most = (pagination.bottom - bottom) * MOST_OF_SPARE;
        (signatures == page && !is_settled).then_some(Room { attempt, page, bottom, most })
    }

    /// Whether the page is the only one.
    fn is_alone(&self) -> bool {
        self.attempt.pagination.pages.len() == 1
    }

    /// Points by which the text grew on its page; none when it went on to another,
    /// or there are more pages.
    fn growth(&self, opened: &Pagination) -> Option<f64> {
        let (page, bottom) = opened.end?;
        let is_same =
            opened.pages.len() == self.attempt.pagination.pages.len() && page == self.page;
        is_same.then_some(bottom - self.bottom)
    }

    /// Whether the text grew within its page and, where no page was ended early,
    /// every block still begins on the page where it began.
    fn takes(&self, opened: &Pagination) -> bool {
        let fits = self.growth(opened).is_some_and(|growth| growth <= self.most);
        let ends_early = !self.attempt.adjustment.rellenos.is_empty();
        fits && (self.is_alone() || ends_early || same_pages(opened, &self.attempt.pagination))
    }
}

/// Whether every block begins on the page where it began.
fn same_pages(one: &Pagination, other: &Pagination) -> bool {
    one.blocks.iter().map(|(page, _)| page).eq(other.blocks.iter().map(|(page, _)| page))
}
