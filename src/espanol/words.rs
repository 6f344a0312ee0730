//! The words of a letter that change with who signs it and who receives it.
//!
//! Formal address only: an oficio says *usted*.

use super::agreement::{Agreement, Genero, Number, People};

/// A word, or set phrase, with a form for each gender and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// Those who sign, with their article: `la suscrita`.
    Undersigned,
    /// To those who sign: `a la suscrita`.
    ToUndersigned,
    /// Of those who sign: `de la suscrita`.
    OfUndersigned,
    /// Those who sign, said with a verb: `quienes suscriben` in the plural, which has no gender.
    WhoSigns,
    /// The signers take leave to ask: `me permito`.
    Allow,
    /// The signers speak to someone: `me dirijo`.
    Address,
    /// The signers ask: `solicito`.
    Request,
    /// The signers send: `envío`.
    Send,
    /// The signers reiterate: `reitero`.
    Reiterate,
    /// The signers remain: `quedo`.
    Remain,
    /// The addressees: `usted`.
    You,
    /// To the addressees, before the verb: `le`.
    ToYou,
    /// The addressees are asked: `se sirva`.
    BePleased,
    /// The addressees see fit: `tenga a bien`.
    SeeFit,
    /// The word that closes the addressees' block: `PRESENTE`.
    Present,
}

impl Word {
    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 15] = [
        Self::Undersigned,
        Self::ToUndersigned,
        Self::OfUndersigned,
        Self::WhoSigns,
        Self::Allow,
        Self::Address,
        Self::Request,
        Self::Send,
        Self::Reiterate,
        Self::Remain,
        Self::You,
        Self::ToYou,
        Self::BePleased,
        Self::SeeFit,
        Self::Present,
    ];

    /// The form for some people, `las suscritas`, `las y los suscritos` (usage of Mexican offices;
    /// RAE, NGLE 2009, on gender and number).
    pub fn agreeing(self, people: People) -> String {
        people.form(self.forms(), self.neutral(people.number))
    }

    /// The form without gender, where there is one.
    fn neutral(self, number: Number) -> Option<&'static str> {
        match (self, number) {
            (Self::Undersigned, Number::One) => Some("quien suscribe"),
            (Self::Undersigned, Number::Many) => Some("quienes suscriben"),
            (Self::ToUndersigned, Number::One) => Some("a quien suscribe"),
            (Self::ToUndersigned, Number::Many) => Some("a quienes suscriben"),
            (Self::OfUndersigned, Number::One) => Some("de quien suscribe"),
            (Self::OfUndersigned, Number::Many) => Some("de quienes suscriben"),
            _ => None,
        }
    }

    /// The forms in the order of [`Agreement::ALL`].
    fn forms(self) -> [&'static str; 4] {
        let by_number = |one, many| [one, one, many, many];
        match self {
            Self::Undersigned => ["el suscrito", "la suscrita", "los suscritos", "las suscritas"],
            Self::ToUndersigned => {
                ["al suscrito", "a la suscrita", "a los suscritos", "a las suscritas"]
            }
            Self::OfUndersigned => {
                ["del suscrito", "de la suscrita", "de los suscritos", "de las suscritas"]
            }
            Self::WhoSigns => by_number("quien suscribe", "quienes suscriben"),
            Self::Allow => by_number("me permito", "nos permitimos"),
            Self::Address => by_number("me dirijo", "nos dirigimos"),
            Self::Request => by_number("solicito", "solicitamos"),
            Self::Send => by_number("envío", "enviamos"),
            Self::Reiterate => by_number("reitero", "reiteramos"),
            Self::Remain => by_number("quedo", "quedamos"),
            Self::You => by_number("usted", "ustedes"),
            Self::ToYou => by_number("le", "les"),
            Self::BePleased => by_number("se sirva", "se sirvan"),
            Self::SeeFit => by_number("tenga a bien", "tengan a bien"),
            Self::Present => by_number("PRESENTE", "PRESENTES"),
        }
    }
}

/// The signers' possessive before a noun, `mi` or `nuestra`: its person is theirs, its gender and
/// number are the noun's (RAE, NGLE 2009, on the possessive).
pub fn our(signers: Number, noun: Agreement) -> &'static str {
    match (signers, noun.number, noun.gender) {
        (Number::One, Number::One, _) => "mi",
        (Number::One, Number::Many, _) => "mis",
        (Number::Many, Number::One, Genero::Masculino) => "nuestro",
        (Number::Many, Number::One, Genero::Femenino) => "nuestra",
        (Number::Many, Number::Many, Genero::Masculino) => "nuestros",
        (Number::Many, Number::Many, Genero::Femenino) => "nuestras",
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
