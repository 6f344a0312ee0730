//! What every document of a meeting is written from.

use crate::calendario::Plazos;
use crate::model::Meeting;

/// A meeting, with what is counted once for all its documents.
pub(super) struct Record<'m> {
    pub(super) meeting: &'m Meeting,
    pub(super) plazos: Plazos<'m>,
    /// Most signatures that stand beside the text.
    pub(super) beside_text: usize,
}

impl<'m> Record<'m> {
    pub(super) fn of(meeting: &'m Meeting, beside_text: usize) -> Self {
        Record { meeting, plazos: Plazos::of(meeting), beside_text }
    }
}
