//! The shipped sheet and its fonts, for the tests of this room and of the writers.

use super::Fonts;
use crate::diagnostic::Source;
use crate::sheet::{self, Sheet};

/// The shipped `hoja.toml`.
pub(crate) const SHEET: &str = include_str!("../../templates/hoja.toml");

macro_rules! shipped {
    ($($name:literal),*) => {
        [$(($name, include_bytes!(concat!("../../templates/fonts/", $name)).as_slice())),*]
    };
}

/// The shipped fonts, by the names of their files.
pub(crate) const FILES: [(&str, &[u8]); 8] = shipped![
    "LiberationSans-Bold.ttf",
    "LiberationSans-BoldItalic.ttf",
    "LiberationSans-Italic.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-BoldItalic.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-Regular.ttf"
];

/// The shipped fonts as a kit holds them.
pub(crate) fn files() -> Vec<(String, Vec<u8>)> {
    FILES.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).into()
}

/// A sheet from its text.
pub(crate) fn sheet(text: &str) -> Sheet {
    sheet::read(&Source::text("hoja.toml", text)).expect("a sheet")
}

/// The shipped fonts under the shipped sheet.
pub(crate) fn fonts() -> Fonts {
    Fonts::read(&sheet(SHEET), &files()).expect("the shipped fonts")
}
