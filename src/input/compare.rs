//! How words are compared: without case, accents or outer spaces; and the
//! nearest of several words to a misspelt one.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The word without case, accents and outer spaces.
pub(crate) fn fold(word: &str) -> String {
    word.trim().nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

/// The candidate that `word` most likely meant, when one is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let longest = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= longest)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
