//! The pictures of a letterhead: which a meeting needs, and what of them is of
//! use. In: what the door found of each. Out: the workshop with them, and a
//! finding at every place that names one of which there is something to say.

use std::collections::BTreeMap;

use super::{Picture, Workshop};
use crate::diagnostic::{Diagnostic, Located};
use crate::input::Unreadable;
use crate::model::Meeting;
use crate::pdf::Pictures;

/// The pictures that the meeting's institution names, each with its place.
pub fn pictures(meeting: &Meeting) -> Vec<&Located<String>> {
    let logos = meeting.institucion.vigencias.iter().flat_map(|vigencia| &vigencia.logos);
    logos.map(|logo| &logo.archivo).collect()
}

/// Hands the pictures to the workshop; what there is to say of one is said at the
/// place that names it.
pub fn add_pictures(
    workshop: &mut Workshop,
    meeting: &Meeting,
    found: BTreeMap<String, Picture>,
) -> Vec<Diagnostic> {
    workshop.pictures.clear();
    workshop.printable = Pictures::default();
    let noticed: BTreeMap<String, Vec<Diagnostic>> = found
        .into_iter()
        .map(|(name, picture)| {
            let noticed = add(workshop, &name, picture);
            (name, noticed)
        })
        .collect();
    let at_their_places = |named: &Located<String>| {
        let problems = noticed.get(&named.value).into_iter().flatten();
        problems.map(|problem| problem.clone().at(&named.span)).collect::<Vec<_>>()
    };
    pictures(meeting).into_iter().flat_map(at_their_places).collect()
}

/// Adds a picture, if it can be printed; gives what there is to say of it.
fn add(workshop: &mut Workshop, name: &str, picture: Picture) -> Vec<Diagnostic> {
    let bytes = match picture {
        Ok(bytes) => bytes,
        Err(why) => return vec![unreadable(name, why)],
    };
    let mut noticed = Vec::new();
    if let Some(picture) = crate::pictures::read(name, &bytes).drain_into(&mut noticed) {
        match workshop.printable.add(name, &picture) {
            Ok(()) => _ = workshop.pictures.insert(name.to_owned(), picture),
            Err(problems) => noticed.extend(problems),
        }
    }
    noticed
}

fn unreadable(name: &str, Unreadable { why, hint, .. }: Unreadable) -> Diagnostic {
    Diagnostic::error("T004", format!("la imagen `{name}` no se pudo leer: {why}")).hint(hint)
}
