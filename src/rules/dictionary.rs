//! What words there are: a dictionary in Hunspell's form, with the words of the trade.

use crate::espanol::{derived, slip};

/// A spelling dictionary.
pub struct Dictionary(spellbook::Dictionary);

impl Dictionary {
    /// Reads a dictionary in Hunspell's form: its rules, its words, and the words of the trade,
    /// a list of the same form without its count.
    ///
    /// # Errors
    /// What is wrong with the dictionary, for its maker.
    pub fn read([rules, words, trade]: [&str; 3]) -> Result<Self, String> {
        let words = format!("{}\n{trade}", words.trim_end());
        let dictionary = spellbook::Dictionary::new(rules, &words);
        dictionary.map(Dictionary).map_err(|problem| problem.to_string())
    }

    /// Whether a word is known as it is, or as it is inside a sentence, or is made of what is.
    pub(super) fn knows(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let known = |word: &str| self.0.check(word);
        known(word) || known(&lower) || derived::roots(&lower).iter().any(|root| known(root))
    }

    /// What a misspelt word was meant as; nothing that is far from it.
    pub(super) fn nearest(&self, word: &str) -> Option<String> {
        slip::meant(word).find(|other| other.chars().count() > 1 && self.0.check(other))
    }
}
