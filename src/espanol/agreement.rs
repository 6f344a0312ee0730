//! Genero and number of the people a letter speaks of, and how the institution names a group of
//! both genders; [`super::words`] turns them into words.
//!
//! Three manners, for each institution to choose: the generic masculine, which stands for people of
//! both genders (RAE, NGLE 2009, §2.2a-b); both genders, *las y los integrantes*; or words without
//! gender, *quienes integran*, which guides of Mexican institutions recommend (INAI, 2021). What is
//! known to be all women, or all men, is said so, except by words without gender. The name of a
//! post is data, and is never derived here.

use super::list::{conjunction_o, conjunction_y};

/// Grammatical gender of a person, a post or a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Genero {
    /// `la suscrita`.
    Femenino,
    /// `el suscrito`.
    Masculino,
}

impl Genero {
    /// Each, as the column `genero` may say it.
    pub const ALL: [Self; 2] = [Self::Femenino, Self::Masculino];

    /// The letter for it in a file and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Femenino => "f",
            Self::Masculino => "m",
        }
    }

    /// The gender that a letter stands for.
    pub fn named(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|genero| genero.word() == letter)
    }
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// `usted`.
    One,
    /// `ustedes`.
    Many,
}

/// What a word agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Agreement {
    /// Its gender.
    pub gender: Genero,
    /// Its number.
    pub number: Number,
}

impl Agreement {
    /// The four that there are, in the order in which the forms of a word are listed.
    pub const ALL: [Self; 4] = [
        Self { gender: Genero::Masculino, number: Number::One },
        Self { gender: Genero::Femenino, number: Number::One },
        Self { gender: Genero::Masculino, number: Number::Many },
        Self { gender: Genero::Femenino, number: Number::Many },
    ];
}

/// How an institution speaks of people of both genders, or of a gender not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lenguaje {
    /// `los suscritos`.
    #[default]
    Masculino,
    /// `las y los suscritos`.
    Desdoblado,
    /// `quienes suscriben`, whoever they are.
    Neutro,
}

impl Lenguaje {
    /// Each, as the key `lenguaje` may say it.
    pub const ALL: [Self; 3] = [Self::Masculino, Self::Desdoblado, Self::Neutro];

    /// The word for it in `institucion.json` and in what is printed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Masculino => "masculino",
            Self::Desdoblado => "desdoblado",
            Self::Neutro => "neutro",
        }
    }

    /// What a word stands for.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lenguaje| lenguaje.word() == word)
    }
}

/// Some people, as far as words about them go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct People {
    /// The gender they share; none when they do not, or when somebody's is not known.
    pub gender: Option<Genero>,
    /// Whether they are one or many.
    pub number: Number,
    /// How they are spoken of when they share no gender.
    pub lenguaje: Lenguaje,
}

impl People {
    /// Some people, by the gender of each, `None` where it is not known. Nobody is one person of a
    /// gender not known: a draft whose addressee is still blank speaks to `usted`.
    pub fn of(people: impl IntoIterator<Item = Option<Genero>>, lenguaje: Lenguaje) -> Self {
        let mut people = people.into_iter();
        let first = people.next().flatten();
        let mut shared = first;
        let mut number = Number::One;
        for gender in people {
            number = Number::Many;
            shared = shared.filter(|shared| gender == Some(*shared));
        }
        Self { gender: shared, number, lenguaje }
    }

    /// Which of a word's four forms, in the order of [`Agreement::ALL`], speaks of these people, or
    /// the one that has no gender, `neutral`, where the institution asks for it and there is one.
    ///
    /// Two genders are joined at their article when that is all that parts them, `de las y los
    /// suscritos`, and else whole: `comisionadas y comisionados`, `la suscrita o el suscrito`.
    pub fn form(self, forms: [&str; 4], neutral: Option<&str>) -> String {
        let [one_man, one_woman, many_men, many_women] = forms;
        let (masculine, feminine) = match self.number {
            Number::One => (one_man, one_woman),
            Number::Many => (many_men, many_women),
        };
        match (self.lenguaje, self.gender, neutral) {
            (Lenguaje::Neutro, _, Some(neutral)) => neutral.to_owned(),
            (_, Some(Genero::Femenino), _) => feminine.to_owned(),
            (Lenguaje::Masculino, ..) | (_, Some(Genero::Masculino), _) => masculine.to_owned(),
            _ => both(masculine, feminine, self.number),
        }
    }
}

/// Both genders in one phrase, women first.
fn both(masculine: &str, feminine: &str, number: Number) -> String {
    if masculine == feminine {
        return masculine.to_owned();
    }
    let joined = masculine.split_once("los ").filter(|(before, _)| {
        number == Number::Many
            && (before.is_empty() || before.ends_with(' '))
            && feminine.strip_prefix(before).is_some_and(|rest| rest.starts_with("las "))
    });
    match (joined, number) {
        (Some((before, noun)), _) => format!("{before}las y los {noun}"),
        (None, Number::Many) => format!("{feminine} {} {masculine}", conjunction_y(masculine)),
        (None, Number::One) => format!("{feminine} {} {masculine}", conjunction_o(masculine)),
    }
}

#[cfg(test)]
#[path = "agreement_tests.rs"]
mod tests;
