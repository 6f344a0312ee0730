//! Which documents a meeting calls for, and what each says.
//!
//! [`plan`] lists them first, each as a light [`Entry`]: what it is, where its
//! files go, its date, its series and what the summary says of it.
//! [`Plan::draft`] then writes one out, from its entry and its folio: a
//! [`Draft`] holds everything that its template may print, and nothing is looked
//! up after this point. What a person has to fill in by hand is a
//! [`BLANK`](crate::model::BLANK).
//!
//! Each kind of document is one file, which gives a [`Kind`]: `minuta`, `oficio`.

mod draft;
mod entry;
mod institucion;
mod kind;
mod limit;
mod minuta;
mod names;
mod oficio;
mod people;
mod planned;
mod plazo;
mod record;
mod trato;

use crate::diagnostic::Warned;
use crate::model::{Folio, Meeting};

pub use draft::{Context, Draft, Written};
pub use entry::{Cells, Entry};
pub use kind::Kind;
pub use people::recipients;
pub use planned::Planned;

use record::Record;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("N001", "dos documentos tendrían el mismo nombre de archivo"),
    ("N002", "el nombre del archivo sería demasiado largo"),
    ("N003", "los documentos de la reunión nombran a demasiadas personas"),
];

/// The kinds of document that there are, in the order of a meeting's plan.
pub const KINDS: [&Kind; 2] = [&minuta::KIND, &oficio::KIND];

/// The documents of a meeting, listed and not yet written.
pub struct Plan<'m> {
    record: Record<'m>,
    planned: Vec<Planned<'m>>,
}

/// Lists every document that a meeting calls for; none when they would name too
/// many people. More signatures than `beside_text` go on a sheet of their own.
///
/// What cannot be resolved will be left blank: the rules have already said so.
pub fn plan(meeting: &Meeting, beside_text: usize) -> Warned<Plan<'_>> {
    let record = Record::of(meeting, beside_text);
    if let Some(problem) = limit::check(meeting) {
        return Warned { value: Plan { record, planned: Vec::new() }, diagnostics: vec![problem] };
    }
    let planned: Vec<Planned<'_>> = KINDS.iter().flat_map(|kind| (kind.plan)(&record)).collect();
    let diagnostics = names::check(planned.iter().map(Planned::entry));
    Warned { value: Plan { record, planned }, diagnostics }
}

impl<'m> Plan<'m> {
    /// The meeting that was planned.
    pub fn meeting(&self) -> &'m Meeting {
        self.record.meeting
    }

    /// The documents, in order.
    pub fn documents(&self) -> &[Planned<'m>] {
        &self.planned
    }

    /// What is known of each document, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.planned.iter().map(Planned::entry)
    }

    /// How many documents of each kind there are; none of a kind is left out.
    pub fn counted(&self) -> Vec<(&'static Kind, usize)> {
        let of =
            |kind: &Kind| self.entries().filter(|entry| entry.identity.clase == kind.clase).count();
        KINDS.iter().map(|kind| (*kind, of(kind))).filter(|(_, count)| *count > 0).collect()
    }

    /// One of its documents written out, with its number left blank when it has
    /// no folio.
    pub fn draft(&self, document: &Planned<'m>, folio: Option<&Folio>) -> Draft {
        document.draft(&self.record, folio)
    }
}
