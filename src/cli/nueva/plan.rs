//! What a new meeting is made of, before it is written.

use crate::doors::save::Finished;

/// What is to be written: in the meeting's folder, and in its parent.
#[derive(Default)]
pub(super) struct Plan {
    /// Files of the meeting's folder.
    pub(super) meeting: Vec<Finished>,
    /// Files of the folder that holds it, where they are not there yet.
    pub(super) shared: Vec<Finished>,
    /// Whether the institution is nobody's yet.
    pub(super) is_sample: bool,
}
