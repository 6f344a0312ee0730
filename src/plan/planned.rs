//! A document of a plan: its entry, and how it is written out when it is asked
//! for, so that thousands need not be held at once.

use std::sync::Arc;

use super::draft::{Draft, Written};
use super::entry::Entry;
use super::record::Record;
use crate::model::Folio;

/// A document that is listed and not yet written.
pub struct Planned<'m> {
    entry: Arc<Entry>,
    template: &'static str,
    write: Box<Write<'m>>,
}

/// Writes a document out, with its number left blank when it has no folio.
type Write<'m> = dyn Fn(&Record<'m>, &Entry, Option<&Folio>) -> Written + Send + Sync + 'm;

impl<'m> Planned<'m> {
    pub(super) fn new(
        template: &'static str,
        entry: Entry,
        write: impl Fn(&Record<'m>, &Entry, Option<&Folio>) -> Written + Send + Sync + 'm,
    ) -> Self {
        Planned { entry: Arc::new(entry), template, write: Box::new(write) }
    }

    /// What is known of it before it is written.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    pub(super) fn draft(&self, record: &Record<'m>, folio: Option<&Folio>) -> Draft {
        let written = (self.write)(record, &self.entry, folio);
        Draft { entry: Arc::clone(&self.entry), template: self.template, written }
    }
}
