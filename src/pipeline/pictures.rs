//! The pictures of a letterhead: which a meeting needs, and what of them is of
//! use. In: what the door found of each. Out: the workshop with them, and a
//! finding at every place that names one that cannot be used.

use std::collections::BTreeMap;

use super::{Picture, Workshop};
use crate::diagnostic::{Diagnostic, Located, Result};
use crate::input::Unreadable;
use crate::model::Meeting;
use crate::pdf;

/// Most pixels of a picture: a page at 600 pixels an inch has 34 million.
const MOST_PIXELS: usize = 40_000_000;

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
    for (name, picture) in found {
        match usable(&name, picture) {
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
fn usable(name: &str, picture: Picture) -> Result<Vec<u8>> {
    let bytes = picture.map_err(|Unreadable { why, hint, .. }| {
        let message = format!("la imagen `{name}` no se pudo leer: {why}");
        vec![Diagnostic::error("T004", message).hint(hint)]
    })?;
    match too_many_pixels(name, &bytes).or_else(|| pdf::picture_fault(name, &bytes)) {
        Some(problem) => Err(vec![problem]),
        None => Ok(bytes),
    }
}

/// A file of a few bytes can hold a picture that fills the memory, so its first
/// bytes are asked before it is opened.
fn too_many_pixels(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let size = imagesize::blob_size(bytes).ok()?;
    let is_too_large = size.width.saturating_mul(size.height) > MOST_PIXELS;
    let message = format!("la imagen `{name}` mide {} × {} píxeles", size.width, size.height);
    let hint = "redúzcala: basta con 1200 píxeles de ancho";
    is_too_large.then(|| Diagnostic::error("T004", message).hint(hint))
}
