//! Words compared as a person compares them: in, a word as somebody typed it; out, the form in
//! which two spellings of it are equal.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The word without case, accents and outer spaces: `Comisión ` and `COMISION` are one.
pub fn fold(word: &str) -> String {
    word.trim().nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}
