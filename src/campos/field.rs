//! What is known of one column or key, and how its value is written.

/// A column of a table or a key of a JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Title of the column, or key.
    pub name: &'static str,
    /// Whether it must be there and hold something.
    pub required: bool,
    /// How what it holds is written.
    pub value_type: ValueType,
    /// What it holds, in one Spanish line.
    pub holds: &'static str,
}

/// Columns of words in which a day may stand by itself.
const WITH_DATES: [&str; 3] = ["plazo_valor", "valor", "nota"];

impl Field {
    /// Whether a day is a value that it may have.
    pub fn may_be_date(&self) -> bool {
        let is_version = self.name.starts_with("vigencia");
        self.value_type == ValueType::Date || is_version || WITH_DATES.contains(&self.name)
    }
}

/// How a value is written, for schemas, for Excel's lists and for the manual. The
/// readers ask the same in their own code, with the place of what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// Words.
    Text,
    /// A list of words: one a line in a cell, an array in JSON.
    Lines,
    /// A day, `2019-11-04` or `04/11/2019`.
    Date,
    /// An hour, `18:00`.
    Time,
    /// A number.
    Number,
    /// `sí` or `no`.
    YesNo,
    /// One of these words, without regard to case and accents.
    Choice(&'static [&'static str]),
    /// A key of directorio.csv.
    Key,
    /// Keys or groups of directorio.csv: parted by `+` or line breaks.
    Keys,
    /// A text for each year, by the year.
    ByYear,
    /// A JSON object whose keys stand in [`FILES`](super::FILES) under this name.
    Object(&'static str),
    /// A list of such objects.
    Objects(&'static str),
}

/// A field that must be there.
pub(super) const fn must(name: &'static str, value_type: ValueType, holds: &'static str) -> Field {
    Field { name, required: true, value_type, holds }
}

/// A field that may be left out.
pub(super) const fn may(name: &'static str, value_type: ValueType, holds: &'static str) -> Field {
    Field { name, required: false, value_type, holds }
}

/// A value that is one of the words of a closed list of the model, by its type.
macro_rules! words {
    ($list:ty) => {{
        const COUNT: usize = <$list>::ALL.len();
        const WORDS: [&str; COUNT] = {
            let mut words = [""; COUNT];
            let mut index = 0;
            while index < COUNT {
                words[index] = <$list>::ALL[index].word();
                index += 1;
            }
            words
        };
        $crate::campos::ValueType::Choice(&WORDS)
    }};
}
pub(super) use words;
