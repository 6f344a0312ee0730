//! The words of people's names, which are not hyphenated: those that follow a title.

use super::super::terms;
use super::token::inner;

/// The most words of a name.
const LONGEST: usize = 6;

/// The fewest letters that a hyphen could part.
const FEWEST: usize = 4;

/// Words inside a name that are not capitalised.
const PARTICLES: [&str; 7] = ["de", "del", "la", "las", "los", "y", "e"];

/// Reads a text word by word, and remembers whether a name has begun.
#[derive(Default)]
pub(super) struct Names {
    left: usize,
}

impl Names {
    /// Whether the next word is one of a name: it is capitalised and comes after a title
    /// (`Lic. Paulina Elizabeth Compeán de la Torre`), with no punctuation between.
    pub(super) fn holds(&mut self, word: &str) -> bool {
        let (skipped, bare) = inner(word);
        let text = word.get(skipped..).unwrap_or_default();
        let capitalised = bare.starts_with(char::is_uppercase);
        if capitalised && terms::is_treatment(&text.to_lowercase()) {
            self.left = LONGEST;
            return false;
        }
        if self.left == 0 || PARTICLES.contains(&text) {
            return false;
        }
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        let is_name = capitalised && bare.chars().all(|c| c.is_alphabetic() || c == '-');
        let goes_on = text.len() == bare.len() || letters == 1;
        self.left = if is_name && goes_on { self.left - 1 } else { 0 };
        is_name && letters >= FEWEST
    }
}
