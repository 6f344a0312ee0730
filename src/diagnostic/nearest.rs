//! What somebody meant by a word that does not exist: in, the word and those
//! that do; out, the one it is most like, when it is like enough to be offered.

use crate::espanol::fold::fold;

/// The candidate that `word` most likely meant: at most a third of its letters
/// are wrong, and one may always be. A guess further off than that would send
/// the reader elsewhere.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let most = (word.chars().count() / 3).max(1);
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
    fn one_letter_may_always_be_wrong_and_a_third_of_a_long_word() {
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
