//! Number formats: in, a number and the code of its cell's format; out, what a
//! person sees in the cell, as Excel in Spanish of Mexico shows it. What this
//! cannot follow gives nothing, and never something else than Excel shows.

mod builtin;
mod clock;
mod decimal;
mod general;
mod moment;
mod number;
mod sections;

#[cfg(test)]
mod format_tests;

pub(super) use builtin::builtin;
pub(in crate::input) use clock::Moment;
pub(super) use clock::of_iso;
pub(super) use general::general;

use sections::{Kind, Section};

/// The format of a cell.
#[derive(Debug)]
pub(super) struct Format {
    /// As the file writes it.
    pub(super) code: String,
    sections: Vec<Section>,
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
        Format { code: code.to_owned(), sections: sections::read(code) }
    }

    /// What is seen of a number; none when this cannot tell.
    pub(super) fn number(&self, value: f64, from_1904: bool) -> Option<Seen> {
        let (section, value) = self.chosen(value)?;
        let text = match section.kind {
            Kind::General => general::within(section, value),
            Kind::Number => number::show(section, value),
            Kind::Moment => {
                let moment = clock::of_serial(value, from_1904)?;
                let text = moment::show(section, value, moment)?;
                return Some(Seen { text, moment: Some(moment) });
            }
            Kind::Unknown => None,
        }?;
        // A number that its format hides is there all the same.
        (!text.is_empty()).then_some(Seen { text, moment: None })
    }

    /// What is seen of words; none when this cannot tell.
    pub(super) fn text(&self, words: &str) -> Option<String> {
        let own = self.sections.iter().find(|section| section.has_words());
        let text = match own {
            None => Some(words.to_owned()),
            Some(section) if section.kind == Kind::Unknown => None,
            Some(section) => section.around(words),
        };
        text.filter(|text| !text.is_empty() || words.is_empty())
    }

    /// The section for a number, and the number as that section takes it: the
    /// section of negative numbers says their sign itself.
    fn chosen(&self, value: f64) -> Option<(&Section, f64)> {
        let numeric: Vec<&Section> =
            self.sections.iter().filter(|section| !section.has_words()).take(3).collect();
        if numeric.iter().any(|section| section.condition.is_some()) {
            return by_condition(&numeric, value);
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

/// The first section whose condition holds; the last one takes what is left.
fn by_condition<'s>(sections: &[&'s Section], value: f64) -> Option<(&'s Section, f64)> {
    let holds = |section: &&&Section| section.condition.is_some_and(|one| one.holds(value));
    let first = sections.iter().find(holds);
    let rest = sections.iter().rev().find(|section| section.condition.is_none());
    first.or(rest).map(|section| (*section, value))
}
