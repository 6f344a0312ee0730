//! How else a word may have been meant: in, a misspelt word; out, the words that are one slip away
//! from it, those that sound alike first, for a dictionary to be asked about.
//!
//! A slip is one or two letters taken for others of the same sound, with the accent anywhere; or
//! one letter too many, too few, changed, or two in the wrong order. Nothing farther is given.

use super::fold::fold;

/// Letters, or pairs of them, that are taken for others of the same sound.
const ALIKE: [(&str, &str); 27] = [
    ("b", "v"),
    ("v", "b"),
    ("s", "c"),
    ("c", "s"),
    ("s", "z"),
    ("z", "s"),
    ("c", "z"),
    ("z", "c"),
    ("s", "x"),
    ("x", "s"),
    ("x", "cc"),
    ("c", "cc"),
    ("x", "xc"),
    ("g", "j"),
    ("j", "g"),
    ("ll", "y"),
    ("y", "ll"),
    ("h", ""),
    ("i", "y"),
    ("m", "n"),
    ("n", "m"),
    ("n", "ñ"),
    ("rr", "r"),
    ("r", "rr"),
    ("u", "ü"),
    ("k", "qu"),
    ("qu", "c"),
];

/// Vowels, and each with its accent.
const ACCENTS: [(&str, &str); 5] = [("a", "á"), ("e", "é"), ("i", "í"), ("o", "ó"), ("u", "ú")];

/// Letters of Spanish.
const LETTERS: &str = "aeiosrnldtcmpubgvyqhfzjñxáéíóú";

/// Longest word of which slips are sought, in bytes: their number grows with its square.
const LONGEST: usize = 30;

/// Words that a word may have been meant as, the likeliest first; some twice.
pub fn meant(word: &str) -> impl Iterator<Item = String> {
    let word = if word.len() <= LONGEST { word.to_lowercase() } else { String::new() };
    // Only the accents are taken away: an `ñ` is a letter of its own.
    let bare = word.split('ñ').map(fold).collect::<Vec<_>>().join("ñ");
    let once = alike(&bare);
    let twice: Vec<String> = once.iter().flat_map(|word| alike(word)).collect();
    let sounds = [bare].into_iter().chain(once).chain(twice);
    sounds.flat_map(|word| accented(&word)).chain(edited(&word))
}

/// The word with one group of letters taken for another of its sound; an `h` may be missing.
fn alike(word: &str) -> Vec<String> {
    let pairs = ALIKE.iter().flat_map(|(from, to)| replaced(word, from, to));
    let before_vowels = ACCENTS
        .iter()
        .flat_map(|(vowel, _)| replaced(word, vowel, &format!("h{vowel}")).collect::<Vec<_>>());
    pairs.chain(before_vowels).collect()
}

/// The word itself, and with an accent on each of its vowels.
fn accented(word: &str) -> Vec<String> {
    let marked = ACCENTS.iter().flat_map(|(plain, marked)| replaced(word, plain, marked));
    std::iter::once(word.to_owned()).chain(marked).collect()
}

/// The word with each place of `from`, one at a time, changed to `to`.
fn replaced<'a>(word: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = String> + 'a {
    word.match_indices(from)
        .map(move |(at, _)| format!("{}{to}{}", &word[..at], &word[at + from.len()..]))
}

/// The word with one letter more, less, changed, or two in the other order.
fn edited(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let with = |at: usize, new: &[char], gone: usize| -> String {
        letters[..at].iter().chain(new).chain(letters.iter().skip(at + gone)).collect()
    };
    let pairs = letters.windows(2).enumerate();
    let swapped = pairs.filter_map(|(at, pair)| match pair {
        [one, other] => Some(with(at, &[*other, *one], 2)),
        _ => None,
    });
    let gone = (0..letters.len()).flat_map(|at| accented(&with(at, &[], 1)));
    let changed = |at: usize| LETTERS.chars().map(move |new| (at, new));
    let others = (0..letters.len()).flat_map(changed).map(|(at, new)| with(at, &[new], 1));
    let more = (0..=letters.len()).flat_map(changed).map(|(at, new)| with(at, &[new], 0));
    swapped.chain(gone).chain(others).chain(more).collect()
}

/// Whether a word is written as Spanish words are, so that a strange one is a slip rather than a
/// word of another language: `estubo`, not `watch`.
pub fn looks_spanish(word: &str) -> bool {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().collect();
    let doubled = |pair: &[char]| pair[0] == pair[1] && !"lrnceo".contains(pair[0]);
    let foreign = ["th", "sh", "ph", "ck", "k", "w"].iter().any(|part| word.contains(part));
    let ends = word.ends_with(|last: char| "aeiouáéíóúnsrldzyj".contains(last));
    ends && !foreign && !letters.windows(2).any(doubled)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_gives_the_word_that_was_meant() {
        for (word, right) in [
            ("informasión", "información"),
            ("ebidencia", "evidencia"),
            ("desicion", "decisión"),
            ("estubo", "estuvo"),
            ("haran", "harán"),
            ("exelente", "excelente"),
            ("hacuerdo", "acuerdo"),
            ("ora", "hora"),
            ("orgánismo", "organismo"),
            ("acuredo", "acuerdo"),
            ("reunionn", "reunión"),
            ("verguenza", "vergüenza"),
            ("senalar", "señalar"),
        ] {
            assert!(meant(word).any(|other| other == right), "{word}");
        }
        assert!(!meant("quórum").any(|word| word == "querub"));
    }

    #[test]
    fn another_language_does_not_look_spanish() {
        for word in ["watch", "the", "software", "kit", "commons", "staff"] {
            assert!(!looks_spanish(word), "{word}");
        }
        for word in ["estubo", "haran", "ebidencia", "llebar", "acción", "innecesario", "cooperar"]
        {
            assert!(looks_spanish(word), "{word}");
        }
    }

    proptest! {
        #[test]
        fn any_text_may_be_asked(text in any::<String>()) {
            _ = looks_spanish(&text);
            prop_assert!(meant(&text).count() < 40_000);
        }
    }
}
