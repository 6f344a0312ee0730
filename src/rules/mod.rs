//! What an experienced secretary would catch, from the data alone.
//!
//! In: a [`Meeting`] as it was read. Out: every problem, in the order of the
//! files' text. One file per family: who is named and how, what an oficio needs
//! and what a careful reader sees in it, which days fit together, whether the
//! calendar answers for the deadlines, what a person must still confirm or fill
//! in, how things are written, what the narrative agreed. What needs the
//! laid-out page or the register is not asked here.
//!
//! A warning that an office does not want is silenced by its code, with a
//! reason, in institucion.json or reunion.json ([`silence`]).

mod acuerdos;
mod codes;
mod coverage;
mod dates;
mod dictionary;
mod grammar;
mod hours;
mod keys;
mod likes;
mod lines;
mod minuta;
mod muestra;
mod names;
mod oficios;
mod pending;
mod people;
mod permits;
mod plazos;
mod prose;
mod sessions;
mod siglas;
mod spacing;
mod spelling;
mod writing;

#[cfg(test)]
mod cases_tests;
#[cfg(test)]
mod eye_tests;
#[cfg(test)]
mod grammar_tests;
#[cfg(test)]
mod keys_tests;
#[cfg(test)]
mod siglas_tests;
#[cfg(test)]
mod spelling_tests;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::{Diagnostic, Span};
use crate::model::Meeting;

pub use codes::{CODES, SENDING};
pub use dictionary::Dictionary;
pub use permits::{Silenced, silence, unknown_permits};
pub use spelling::spell;

/// Checks a meeting.
pub fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let families = [
        muestra::check,
        keys::check,
        acuerdos::check,
        oficios::check,
        hours::check,
        dates::check,
        plazos::check,
        minuta::check,
        pending::check,
        writing::check,
        lines::check,
        siglas::check,
        names::check,
        sessions::check,
        coverage::check,
        permits::check,
    ];
    let mut problems: Vec<Diagnostic> =
        families.par_iter().flat_map_iter(|family| family(meeting)).collect();
    problems.sort_by_cached_key(|problem| problem.span.as_ref().map(order));
    problems
}

fn order(span: &Span) -> (String, Option<String>, usize) {
    let source = span.source();
    (source.name().to_owned(), source.hoja().map(str::to_owned), span.range().start)
}
