//! The pictures of a letterhead: which a meeting needs, and what of them is of
//! use. In: what the door found of each. Out: the workshop with them, and a
//! finding at every place that names one that cannot be used.

use std::collections::BTreeMap;

use super::{Picture, Workshop};
use crate::diagnostic::{Diagnostic, Located};
use crate::docx;
use crate::input::Unreadable;
use crate::model::Meeting;

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
    let mut refused: BTreeMap<String, Diagnostic> = BTreeMap::new();
    let mut usable = BTreeMap::new();
    for (name, picture) in found {
        match picture {
            Ok(bytes) => match too_large(&name, &bytes) {
                Some(problem) => _ = refused.insert(name, problem),
                None => _ = usable.insert(name, bytes),
            },
            Err(Unreadable { why, hint, .. }) => {
                let message = format!("la imagen `{name}` no se pudo leer: {why}");
                refused.insert(name, Diagnostic::error("T004", message).hint(hint));
            }
        }
    }
    refused.extend(workshop.press.add_pictures(usable.clone()).err().into_iter().flatten());
    workshop.pictures = usable;
    pictures(meeting)
        .into_iter()
        .filter_map(|named| refused.get(&named.value).map(|found| found.clone().at(&named.span)))
        .collect()
}

/// A file of a few bytes can hold a picture that fills the memory. A JPEG whose
/// size does not stand in its head would have to be decoded to find it.
fn too_large(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let refuse = |what: &str, hint: &str| {
        Some(Diagnostic::error("T004", format!("la imagen `{name}` {what}")).hint(hint))
    };
    match docx::pixels(bytes) {
        Some((wide, high)) if u64::from(wide) * u64::from(high) > MOST_PIXELS => {
            let what = format!("mide {wide} × {high} píxeles");
            refuse(&what, "redúzcala: basta con 1200 píxeles de ancho")
        }
        None if bytes.starts_with(JPEG) => {
            refuse("está dañada", "guárdela de nuevo como PNG o JPEG")
        }
        _ => None,
    }
}
