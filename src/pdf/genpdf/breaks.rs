//! Where a line may end within a word: after a hyphen of its own, or a syllable.

use hypher::{Lang, hyphenate};

/// Least letters of a word that is hyphenated.
const SHORTEST_HYPHENATED: usize = 5;

/// Where a word goes on after its first hyphen between two letters.
pub(super) fn after_hyphen(word: &str) -> Option<usize> {
    let hyphens = word.match_indices('-').map(|(place, _)| place);
    let is_between = |place: &usize| {
        let before = word[..*place].chars().next_back();
        let after = word[*place + 1..].chars().next();
        before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
    };
    hyphens.into_iter().find(is_between).map(|place| place + 1)
}

/// Where a word may be hyphenated: within its letters, when it has nothing else but
/// what stands around it.
pub(super) fn syllables(word: &str) -> Vec<usize> {
    let is_letter = |letter: char| letter.is_alphabetic();
    let (Some(start), Some((last, letter))) =
        (word.find(is_letter), word.char_indices().rfind(|(_, letter)| is_letter(*letter)))
    else {
        return Vec::new();
    };
    let letters = &word[start..last + letter.len_utf8()];
    if !letters.chars().all(is_letter) || letters.chars().count() < SHORTEST_HYPHENATED {
        return Vec::new();
    }
    let mut cut = start;
    let mut cuts: Vec<usize> = hyphenate(letters, Lang::Spanish)
        .map(|syllable| {
            cut += syllable.len();
            cut
        })
        .collect();
    cuts.pop();
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_syllables_and_at_hyphens_between_letters() {
        let parted = |word: &str| {
            let mut from = 0;
            let mut parts: Vec<&str> = Vec::new();
            for cut in syllables(word) {
                parts.push(&word[from..cut]);
                from = cut;
            }
            parts.push(&word[from..]);
            parts.join("|")
        };
        assert_eq!(parted("«coordinación»,"), "«coor|di|na|ción»,");
        for word in ["A.C.", "casa", "correo@ejemplo.mx", "2019-11-04", "IDAIP/CGA/004/2019", ""] {
            assert_eq!(parted(word), word);
        }
        assert_eq!(after_hyphen("físico-químico"), Some("físico-".len()));
        assert_eq!(after_hyphen("2019-11-04"), None);
        assert_eq!(after_hyphen("-"), None);
    }
}
