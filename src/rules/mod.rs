//! What an experienced secretary would catch, from the data alone.
//!
//! In: a [`Meeting`] as it was read. Out: every problem, in the order of the
//! files' text. One file per family: who is named, what an oficio needs, which
//! days fit together, what a person must still confirm or fill in. What needs
//! the laid-out page or the register is not asked here.

mod acuerdos;
mod codes;
mod dates;
mod keys;
mod pending;

#[cfg(test)]
mod cases_tests;

use crate::diagnostic::{Diagnostic, Located, Span};
use crate::model::{Directorio, Meeting, Persona};

pub use codes::{CODES, SENDING};

/// Checks a meeting.
pub fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let families = [keys::check, acuerdos::check, dates::check, pending::check];
    let mut found: Vec<Diagnostic> = families.iter().flat_map(|family| family(meeting)).collect();
    found.sort_by_key(|problem| problem.span.as_ref().map(order));
    found
}

fn order(span: &Span) -> (String, usize) {
    (span.source().name().to_owned(), span.range().start)
}

/// The people that some keys name, groups opened, each with the key that named
/// it. Unknown keys name nobody: `keys` reports them.
fn people<'a>(
    directorio: &'a Directorio,
    claves: &'a [Located<String>],
) -> impl Iterator<Item = (&'a Persona, &'a Located<String>)> {
    claves.iter().flat_map(move |clave| {
        let person = directorio.get(clave);
        let members = directorio.group(clave).filter(move |_| person.is_none());
        person.into_iter().chain(members).map(move |persona| (persona, clave))
    })
}
