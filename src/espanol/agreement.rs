//! Gender and number of the people a letter speaks of; [`super::words`] turns them into words.
//!
//! The style is the generic masculine (RAE, NGLE 2009, §2.2): it stands for people of both
//! genders, and for those whose gender nobody has told the program.

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// `el suscrito`.
    Masculine,
    /// `la suscrita`.
    Feminine,
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// `usted`.
    One,
    /// `ustedes`.
    Many,
}

/// What the words about some people must agree with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Agreement {
    /// The gender of the words.
    pub gender: Gender,
    /// Their number.
    pub number: Number,
}

impl Agreement {
    /// The four that there are, in the order in which the forms of a word are listed.
    pub const ALL: [Self; 4] = [
        Self { gender: Gender::Masculine, number: Number::One },
        Self { gender: Gender::Feminine, number: Number::One },
        Self { gender: Gender::Masculine, number: Number::Many },
        Self { gender: Gender::Feminine, number: Number::Many },
    ];

    /// The agreement of some people, by the gender of each, `None` where it is not known.
    ///
    /// Feminine when all are known to be women, else masculine (RAE, NGLE 2009, §2.2). Of nobody
    /// it is masculine singular, the forms that Spanish leaves unmarked: a draft whose addressee
    /// is still blank speaks to `usted`.
    pub fn of(people: impl IntoIterator<Item = Option<Gender>>) -> Self {
        let mut count = 0usize;
        let mut women = 0usize;
        for gender in people {
            count += 1;
            women += usize::from(gender == Some(Gender::Feminine));
        }
        Self {
            gender: if count > 0 && women == count { Gender::Feminine } else { Gender::Masculine },
            number: if count > 1 { Number::Many } else { Number::One },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_make_an_agreement() {
        let (he, she, unknown) = (Some(Gender::Masculine), Some(Gender::Feminine), None);
        let [one_man, one_woman, many_men, many_women] = Agreement::ALL;
        let vectors: [(&[Option<Gender>], Agreement); 10] = [
            (&[], one_man),
            (&[he], one_man),
            (&[she], one_woman),
            (&[unknown], one_man),
            (&[she, she, she], many_women),
            (&[she, she, he], many_men),
            (&[he, he], many_men),
            (&[she, unknown], many_men),
            (&[unknown, unknown], many_men),
            (&[she, he], many_men),
        ];
        for (people, expected) in vectors {
            assert_eq!(Agreement::of(people.iter().copied()), expected, "{people:?}");
        }
    }
}
