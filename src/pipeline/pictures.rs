//! The pictures of a letterhead: which a meeting needs, and what of them is of
//! use. In: what the door found of each. Out: the workshop with them, and a
//! finding at every place that names one that cannot be used.

use std::collections::BTreeMap;

use super::{Picture, Workshop};
use crate::diagnostic::{Diagnostic, Located, Result};
use crate::docx;
use crate::input::Unreadable;
use crate::model::Meeting;
use crate::pdf::Pictures;

/// Most pixels of a picture: a page at 600 pixels an inch has 34 million.
const MOST_PIXELS: u64 = 40_000_000;

/// First bytes of a JPEG.
const JPEG: &[u8] = b"\xff\xd8";

/// The pictures that the meeting's institution names, each with its place.
pub fn pictures(meeting: &Meeting) -> Vec<&Located<String>> {
    let logos = meeting.institucion.vigencias.iter().flat_map(|vigencia| &vigencia.logos);
    logos.map(|logo| &logo.archivo).collect()
}

/// Hands the pictures to the workshop; what cannot be used is an error at the
/// place that names it.
pub fn add_pictures(
    workshop: &mut Workshop,
    meeting: &Meeting,
    found: BTreeMap<String, Picture>,
) -> Vec<Diagnostic> {
    let mut refused: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    workshop.pictures.clear();
    workshop.printable = Pictures::default();
    for (name, picture) in found {
        match usable(workshop, &name, picture) {
            Ok(bytes) => _ = workshop.pictures.insert(name, bytes),
            Err(problems) => _ = refused.insert(name, problems),
        }
    }
    let at_their_places = |named: &Located<String>| {
        let problems = refused.get(&named.value).into_iter().flatten();
        problems.map(|problem| problem.clone().at(&named.span)).collect::<Vec<_>>()
    };
    pictures(meeting).into_iter().flat_map(at_their_places).collect()
}

/// The bytes of a picture that can be printed, or what keeps it from that.
fn usable(workshop: &mut Workshop, name: &str, picture: Picture) -> Result<Vec<u8>> {
    let bytes = picture.map_err(|Unreadable { why, hint, .. }| {
        let message = format!("la imagen `{name}` no se pudo leer: {why}");
        vec![Diagnostic::error("T004", message).hint(hint)]
    })?;
    match too_large(name, &bytes) {
        Some(problem) => Err(vec![problem]),
        None => workshop.printable.add(name, &bytes).map(|()| bytes),
    }
}

/// A file of a few bytes can hold a picture that fills the memory, so its first
/// bytes are asked before it is opened. A JPEG whose size does not stand there
/// would have to be decoded to find it.
fn too_large(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let (what, hint) = match docx::pixels(bytes) {
        Some((wide, high)) if u64::from(wide) * u64::from(high) > MOST_PIXELS => {
            (format!("mide {wide} × {high} píxeles"), "redúzcala: basta con 1200 píxeles de ancho")
        }
        None if bytes.starts_with(JPEG) => {
            ("está dañada".to_owned(), "guárdela de nuevo como PNG o JPEG")
        }
        _ => return None,
    };
    Some(Diagnostic::error("T004", format!("la imagen `{name}` {what}")).hint(hint))
}
