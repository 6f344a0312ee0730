//! Number formats: in, a number and the code of its cell's format; out, what a
//! person sees in the cell, as Excel in Spanish of Mexico shows it.
//!
//! Followed is what stands in a meeting's sheet: words, whole and decimal
//! numbers, thousands, per cents, money, days and hours. What this cannot follow
//! (powers of ten, fractions, conditions, hours that go on counting, names in
//! another language) gives nothing, and never something else than Excel shows.

mod builtin;
mod clock;
mod decimal;
mod general;
mod moment;
mod number;
mod tokens;

#[cfg(test)]
mod format_tests;

pub(super) use builtin::builtin;
pub(super) use clock::of_iso;
pub(super) use general::general;

use crate::input::cell::Moment;
use tokens::Token;

/// The format of a cell.
#[derive(Debug)]
pub(super) struct Format {
    /// As the file writes it.
    pub(super) code: String,
    sections: Vec<Vec<Token>>,
}

/// What a person sees of a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    /// The words.
    pub(super) text: String,
    /// The day and the hour, when that is what the format shows.
    pub(super) moment: Option<Moment>,
}

impl Format {
    /// Reads a code.
    pub(super) fn parse(code: &str) -> Self {
        Format { code: code.to_owned(), sections: tokens::read(code) }
    }

    /// What is seen of a number; none when this cannot tell.
    pub(super) fn number(&self, value: f64, from_1904: bool) -> Option<Seen> {
        let (section, value) = self.chosen(value)?;
        let has = |test: fn(&Token) -> bool| section.iter().any(test);
        let is_moment = has(|token| matches!(token, Token::Part(..) | Token::Half(_)));
        let is_number = has(|token| matches!(token, Token::Digit(_) | Token::Percent));
        let is_general = has(|token| matches!(token, Token::General | Token::Words));
        let (text, moment) = match (is_moment, is_number, is_general) {
            (true, false, false) => {
                let moment = moment::held(section, value, from_1904)?;
                (moment::show(section, moment)?, Some(moment))
            }
            (false, true, false) => (number::show(section, value)?, None),
            (false, false, _) => (around(section, &general(value)?)?, None),
            _ => return None,
        };
        // A number that its format hides is there all the same.
        (!text.is_empty()).then_some(Seen { text, moment })
    }

    /// What is seen of words; none when this cannot tell.
    pub(super) fn text(&self, words: &str) -> Option<String> {
        let own = self.sections.iter().find(|section| section.contains(&Token::Words));
        let text = own.map_or(Some(words.to_owned()), |section| around(section, words));
        text.filter(|text| !text.is_empty() || words.is_empty())
    }

    /// The section for a number, and the number as that section takes it: the
    /// section of negative numbers says their sign itself. None when one of them
    /// is not followed, for it may say for which numbers it is.
    fn chosen(&self, value: f64) -> Option<(&[Token], f64)> {
        let is_numeric = |section: &&Vec<Token>| !section.contains(&Token::Words);
        let numeric: Vec<&Vec<Token>> = self.sections.iter().filter(is_numeric).take(3).collect();
        if numeric.iter().any(|section| section.contains(&Token::Unknown)) {
            return None;
        }
        match numeric.as_slice() {
            [] => Some((self.sections.first()?, value)),
            [only] => Some((only, value)),
            [_, negative, ..] if value < 0.0 => Some((negative, -value)),
            [_, _, zero, ..] if value == 0.0 => Some((zero, value)),
            [positive, ..] => Some((positive, value)),
        }
    }
}

/// The cell's words, or its number as General shows it, among those of a section.
fn around(section: &[Token], words: &str) -> Option<String> {
    let said = |token: &Token| match token {
        Token::Literal(own) => Some(own.clone()),
        Token::General | Token::Words => Some(words.to_owned()),
        Token::Foreign => Some(String::new()),
        _ => None,
    };
    section.iter().map(said).collect()
}
