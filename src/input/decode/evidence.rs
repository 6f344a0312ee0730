//! How well a text goes as Spanish, by where its letters and signs stand: `N£¤ez`
//! has signs within a word, and `SESIàN` a small letter among capitals.

use std::collections::BTreeSet;

use crate::espanol::fold::fold;

/// What was seen of a text, in characters that ASCII does not have.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// Letters of Spanish, in words of which all is possible.
    pub(super) letters: usize,
    /// What may stand so, but seldom does; each once.
    pub(super) seldom: BTreeSet<char>,
    /// What cannot stand so.
    pub(super) odd: usize,
}

/// How a character stands where it is.
enum Place {
    Usual,
    Seldom,
    Impossible,
}

const SPANISH: &str = "áéíóúüñÁÉÍÓÚÜÑ";

/// Two consonants with which a word may begin.
const ONSETS: [&str; 16] = [
    "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "ll", "pl", "pr", "ps", "tl", "tr",
];

impl Evidence {
    /// What is to be seen in a text.
    pub(super) fn of(text: &str) -> Self {
        let mut evidence = Evidence::default();
        evidence.see_words(text);
        evidence.see_signs(text);
        evidence
    }

    /// Whether nothing speaks against it.
    pub(super) fn is_clean(&self) -> bool {
        self.odd == 0 && self.seldom.is_empty()
    }

    /// Whether it goes as Spanish.
    pub(super) fn is_spanish(&self) -> bool {
        self.odd == 0 && self.letters > self.seldom.len()
    }

    fn see_words(&mut self, text: &str) {
        let words = text.split(|character: char| !is_letter(character));
        for word in words.filter(|word| !word.is_ascii()) {
            let (spanish, foreign): (Vec<char>, Vec<char>) =
                word.chars().filter(|it| !it.is_ascii()).partition(|it| SPANISH.contains(*it));
            if has_one_case(word) {
                self.letters += spanish.len();
                self.seldom.extend(foreign);
            } else {
                self.odd += spanish.len() + foreign.len();
            }
        }
    }

    fn see_signs(&mut self, text: &str) {
        let mut word = 0;
        for (at, sign) in text.char_indices().filter(|(_, character)| !is_letter(*character)) {
            let (left, after) = (&text[word..at], at + sign.len_utf8());
            word = after;
            if sign.is_ascii() {
                continue;
            }
            let right = text[after..].split(|it: char| !is_letter(it)).next().unwrap_or_default();
            match place(sign, left, right) {
                Place::Usual => {}
                Place::Seldom => {
                    self.seldom.insert(sign);
                }
                Place::Impossible => self.odd += 1,
            }
        }
    }
}

/// Whether it is a letter of a word; some signs count as letters for Unicode.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !"ºªƒµˆ".contains(character)
}

/// `sesión`, `SESIÓN` or `Sesión`.
fn has_one_case(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let mut rest = letters.map(char::is_uppercase);
    let second = rest.next().unwrap_or_default();
    (first || !second) && rest.all(|is_capital| is_capital == second)
}

/// How a sign stands between the letters on its left and on its right.
fn place(sign: char, left: &str, right: &str) -> Place {
    let within = !left.is_empty() && !right.is_empty();
    let beside = !left.is_empty() || !right.is_empty();
    let (impossible, seldom) = match sign {
        '¿' => (!left.is_empty(), false),
        '¡' => (!left.is_empty(), right.starts_with(char::is_lowercase)),
        '“' | '”' | '«' | '»' | '‘' => (within, false),
        '’' => (false, !right.is_empty() && left.chars().count() != 1),
        '–' | '—' | '…' | '•' | '·' => (false, within),
        '\u{a0}' => (within && is_torn(left, right), within),
        '°' | '§' | '€' | '©' | '®' | '™' | '½' | '¼' | '¾' | '×' | '±' | '²' | '³' | '‰' => {
            (within, false)
        }
        'º' | 'ª' => (!right.is_empty(), false),
        'µ' => (!left.is_empty() || right.chars().count() > 2, false),
        '¢' | '£' | '¥' | '¤' | '´' | '¬' | '‹' | '›' | '„' | '†' | '‡' => {
            (beside, false)
        }
        _ => (true, false),
    };
    match (impossible, seldom) {
        (true, _) => Place::Impossible,
        (false, true) => Place::Seldom,
        (false, false) => Place::Usual,
    }
}

/// Whether two pieces, a space between them, are no two words: `S nchez`.
fn is_torn(left: &str, right: &str) -> bool {
    let has_vowel = |text: &str| fold(text).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let onset: String = fold(right).chars().take(2).collect();
    let begins_badly = onset.len() == 2 && !has_vowel(&onset) && !ONSETS.contains(&onset.as_str());
    let ends_badly = left.len() > 1 && left.ends_with(char::is_lowercase) && !has_vowel(left);
    let is_siglas = right.chars().all(char::is_uppercase);
    (begins_badly && !is_siglas) || ends_badly
}
