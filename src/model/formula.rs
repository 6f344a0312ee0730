//! A closing formula with words in braces that agree with people, such as
//! `Sin otro particular, {le} {reitero} la seguridad de {mi} consideración.`

use super::{Suscribe, Trato};

/// A word that a formula may ask for.
type Word = for<'a> fn(&'a Trato, &'a Suscribe) -> &'a str;

/// The words that a formula may ask for, under the names they have in a
/// template: those about who receives, then those about who signs.
const WORDS: [(&str, Word); 11] = [
    ("usted", |trato, _| &trato.usted),
    ("le", |trato, _| &trato.le),
    ("se_sirva", |trato, _| &trato.se_sirva),
    ("tenga_a_bien", |trato, _| &trato.tenga_a_bien),
    ("el_suscrito", |_, suscribe| &suscribe.el_suscrito),
    ("quien_suscribe", |_, suscribe| &suscribe.quien_suscribe),
    ("me_permito", |_, suscribe| &suscribe.me_permito),
    ("me_dirijo", |_, suscribe| &suscribe.me_dirijo),
    ("reitero", |_, suscribe| &suscribe.reitero),
    ("envio", |_, suscribe| &suscribe.envio),
    ("mi", |_, suscribe| &suscribe.mi),
];

/// A formula, in parts.
#[derive(Debug, Clone)]
pub struct Formula {
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
enum Part {
    Text(String),
    Word(Word),
}

/// Why a text is no formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormulaError {
    /// A brace that opens or closes nothing.
    Unbalanced,
    /// A word in braces that no formula has, without its braces.
    Unknown(String),
}

impl Formula {
    /// Parses a formula.
    ///
    /// # Errors
    /// Braces that are not in pairs, or that hold a word that no formula has.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            parts.push(Part::Text(rest[..open].to_owned()));
            let (name, after) = name(&rest[open..]).ok_or(FormulaError::Unbalanced)?;
            let known = WORDS.iter().find(|(known, _)| *known == name);
            let (_, word) = known.ok_or_else(|| FormulaError::Unknown(name.to_owned()))?;
            parts.push(Part::Word(*word));
            rest = after;
        }
        parts.push(Part::Text(rest.to_owned()));
        Ok(Formula { parts })
    }

    /// The names of the words that a formula may ask for.
    pub fn names() -> [&'static str; WORDS.len()] {
        WORDS.map(|(name, _)| name)
    }

    /// The formula for those who receive a letter and those who sign it.
    pub fn filled(&self, trato: &Trato, suscribe: &Suscribe) -> String {
        let said = self.parts.iter().map(|part| match part {
            Part::Text(text) => text.as_str(),
            Part::Word(word) => word(trato, suscribe),
        });
        said.collect()
    }
}

/// The name in the braces with which a text begins, and what follows them.
fn name(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('{')?.split_once('}')?;
    (!name.contains('{')).then_some((name, after))
}

#[cfg(test)]
mod tests {
    use super::{Formula, FormulaError};

    #[test]
    fn what_is_no_formula_says_why() {
        let wrong = |formula| Formula::parse(formula).expect_err("no formula");
        for unbalanced in ["{le", "le}", "{{le}}", "a } b {le}"] {
            assert_eq!(wrong(unbalanced), FormulaError::Unbalanced, "{unbalanced}");
        }
        assert_eq!(wrong("{les}"), FormulaError::Unknown("les".to_owned()));
    }
}
