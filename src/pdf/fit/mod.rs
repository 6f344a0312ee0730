//! Decides how a document falls on its pages: no signature without at least as
//! many lines of its text as the sheet asks for, no page with nothing but copies,
//! initials or annexes where spacing within the sheet's limits avoids it, and room
//! to spare spent on the pen's room.
//!
//! In: a document, its sheet, and an engine's way to lay it out under an
//! [`Adjustment`]. Out: the best [`Attempt`]. Each step of a [`Fitter`] takes the best attempt so
//! far and gives a better one, or the same.

mod filler;
mod open;
mod settle;
mod shape;
mod spacing;
mod tail;
mod tighten;

use serde::Serialize;

use crate::diagnostic::Result;
use crate::document::Document;
use crate::pdf::pagination::Pagination;
use crate::sheet::Sheet;

pub use filler::Filler;

use shape::Shape;
use spacing::SpacingBounds;

/// Steps in which spacing is tightened, and opened.
const TIGHTER: [f64; 4] = [-0.25, -0.5, -0.65, -0.8];
const TIGHTEST: f64 = -1.0;
const WIDER: [f64; 3] = [1.0, 0.6, 0.3];

/// What the layout is told besides the document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Adjustment {
    /// Spacing from -1 (tight) over 0 (normal) to 1 (open).
    pub holgura: f64,
    /// Pages that end early.
    pub rellenos: Vec<Filler>,
    /// Whether the signatures begin a page.
    pub hoja_de_firmas: bool,
    /// Whether the signatures, taller than a page, may part between rows.
    pub partir_firmas: bool,
}

/// A document laid out in one way, as pages of whatever engine.
pub(super) struct Attempt<P> {
    /// The pages.
    pub(super) pages: P,
    /// How they came out.
    pub(super) pagination: Pagination,
    /// What the layout was told.
    pub(super) adjustment: Adjustment,
}

/// The way to lay a document out.
type LayOut<'a, P> = dyn Fn(Adjustment) -> Result<Attempt<P>> + 'a;

/// Tries adjustments on one document.
struct Fitter<'a, P> {
    shape: Shape,
    spacing: SpacingBounds<'a>,
    lay_out: &'a LayOut<'a, P>,
}

/// Lays out with `lay_out` until the pages are right, and gives the best.
///
/// # Errors
/// Those of `lay_out`.
pub(super) fn fit<'a, P>(
    document: &'a Document,
    sheet: &'a Sheet,
    lay_out: &'a LayOut<'a, P>,
) -> Result<Attempt<P>> {
    let (shape, spacing) = (Shape::of(document, sheet), SpacingBounds::of(document, sheet));
    Fitter { shape, spacing, lay_out }.fit()
}

impl<P> Fitter<'_, P> {
    fn fit(&self) -> Result<Attempt<P>> {
        let plain = self.spaced(0.0)?;
        if let Some(single) = self.close_to_one_page(&plain.pagination)? {
            return Ok(single);
        }
        let settled = self.settle(plain)?;
        let tight = self.tighten(settled)?;
        let whole = self.keep_tail_with_signatures(tight)?;
        let sound = self.try_any_spacing(whole)?;
        self.open(sound)
    }

    /// The document at a spacing, with no page ended early.
    fn spaced(&self, holgura: f64) -> Result<Attempt<P>> {
        let hoja_de_firmas = self.shape.own_sheet;
        (self.lay_out)(Adjustment { holgura, hoja_de_firmas, ..Adjustment::default() })
    }

    fn is_good(&self, attempt: &Attempt<P>) -> bool {
        self.shape.is_good(&attempt.pagination)
    }

    /// The last resort: another spacing, tight or open, at which the lines fall so
    /// that all stands.
    fn try_any_spacing(&self, attempt: Attempt<P>) -> Result<Attempt<P>> {
        if self.is_good(&attempt) {
            return Ok(attempt);
        }
        for holgura in TIGHTER.into_iter().chain([TIGHTEST]).chain(WIDER) {
            let settled = self.settle(self.spaced(holgura)?)?;
            let other = self.keep_tail_with_signatures(settled)?;
            if self.is_good(&other) {
                return Ok(other);
            }
        }
        Ok(attempt)
    }
}
