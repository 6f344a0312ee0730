//! The place of an element in the text of its template.

/// Where an element stands: its tag, and the block and the number of its next
/// `{{else}}` when it is, or may become, a chain.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) tag: usize,
    pub(super) block: usize,
    pub(super) elses: usize,
}
