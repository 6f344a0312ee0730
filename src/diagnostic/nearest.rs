//! What somebody meant by a word that does not exist: in, the word and those
//! that do; out, the one it is most like, when it is like enough to be offered.

use crate::espanol::fold::fold;

/// The candidate that `word` most likely meant: one letter may be wrong, and one
/// more for every four that it has. A guess further off than that would send the
/// reader elsewhere.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let most = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &fold(candidate)), candidate))
        .filter(|(wrong, _)| *wrong <= most)
        .min_by_key(|(wrong, _)| *wrong)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_letter_may_be_wrong_and_more_of_a_long_word() {
        let columns = ["clave", "firmantes", "apercibimiento"];
        for (written, meant) in [
            ("clabe", Some("clave")),
            ("Clave", Some("clave")),
            ("cabel", None),
            ("firmante", Some("firmantes")),
            ("firmates ", Some("firmantes")),
            ("apersivimento", Some("apercibimiento")),
            ("observaciones", None),
            ("", None),
            ("perengano", None),
        ] {
            assert_eq!(nearest(written, columns), meant, "{written}");
        }
    }
}
