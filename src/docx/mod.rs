//! A document as DOCX: real Word, with the words of its PDF.
//!
//! 1. `fit` foresees whether a letter needs closer spacing to stand on its page;
//! 2. `style` turns the sheet into named Word styles: to change one, begin there;
//! 3. `build` lets docx-rs write the parts: text, styles, lists, headers;
//! 4. `finish` makes them right: children in schema order, ids in order of
//!    appearance, and what docx-rs has no word for;
//! 5. `package` puts them in a compressed file with fixed dates.
//!
//! [`Stationery`] takes these steps and holds what all letters of a run share. Text
//! goes through as it is; the numbers of lists and pages are Word's. Nothing here
//! asks the clock.

mod build;
mod finish;
mod fit;
mod measure;
mod package;
mod picture;
mod spacing;
mod stationery;
mod style;
mod text;
mod widths;

#[cfg(test)]
mod body_tests;
#[cfg(test)]
mod package_tests;
#[cfg(test)]
mod parts_tests;
#[cfg(test)]
mod pieces_tests;
#[cfg(test)]
mod properties_tests;
#[cfg(test)]
#[path = "reader_tests.rs"]
mod reader;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod styles_tests;

use crate::diagnostic::Diagnostic;

pub use stationery::Stationery;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("W001", "una imagen del membrete falta, o no se puede usar"),
    ("W002", "el documento de Word no se pudo armar"),
];

/// What should never be: the parts come from this room alone.
fn broken(reason: String) -> Vec<Diagnostic> {
    let message = format!("el documento de Word no se pudo armar: {reason}");
    vec![Diagnostic::error("W002", message).hint("avise a quien mantiene el programa")]
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_should_never_be_is_said_in_spanish() {
        let said = super::broken("x".to_owned());
        assert_eq!(said[0].code, "W002");
        assert!(said[0].message.starts_with("el documento de Word"));
    }
}
