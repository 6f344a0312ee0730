//! References to the parts of a law: `artículo 6o.`, `fracciones I, II y V`, `inciso a)`.

use super::{list, roman};

/// Words that follow the number of an article or fraction put in later.
const INSERTED: [&str; 9] =
    ["bis", "ter", "quáter", "quater", "quintus", "quinquies", "sexies", "septies", "octies"];

/// A part of a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// `artículo 6o.`
    Article,
    /// `fracción XLVI`.
    Fraction,
    /// `inciso a)`.
    Subsection,
}

impl Part {
    /// The number or letter as a citation prints it, or nothing when it is none.
    ///
    /// - Articles: ordinal up to 9, cardinal from 10 on, as Mexican statutes print them: `6` and
    ///   `6º` become `6o.`, `4 Bis` becomes `4o. Bis`, `10-A` stays.
    /// - Fractions: Roman, `46` and `XLVI` become `XLVI`.
    /// - Subsections: the letter and its parenthesis, `a` becomes `a)`.
    pub fn number(self, text: &str) -> Option<String> {
        let text = text.trim();
        match self {
            Part::Article => article(text),
            Part::Fraction => fraction(text),
            Part::Subsection => subsection(text),
        }
    }

    /// The noun, singular for one.
    fn noun(self, count: usize) -> &'static str {
        match (self, count) {
            (Part::Article, 1) => "artículo",
            (Part::Article, _) => "artículos",
            (Part::Fraction, 1) => "fracción",
            (Part::Fraction, _) => "fracciones",
            (Part::Subsection, 1) => "inciso",
            (Part::Subsection, _) => "incisos",
        }
    }
}

/// The citation of one part or of several, their numbers already as [`Part::number`] gives them:
/// `artículos 74 y 75`; of none, the empty text.
pub fn cite(part: Part, numbers: &[String]) -> String {
    cite_as(part, numbers, list::with_y(numbers))
}

/// The citation of one part or another, `artículos 74, 75 u 80`; as [`cite`] otherwise.
pub fn cite_any(part: Part, numbers: &[String]) -> String {
    cite_as(part, numbers, list::with_o(numbers))
}

fn cite_as(part: Part, numbers: &[String], said: String) -> String {
    if numbers.is_empty() { said } else { format!("{} {said}", part.noun(numbers.len())) }
}

fn article(text: &str) -> Option<String> {
    let (digits, rest) = leading(text, |c| c.is_ascii_digit());
    let number: u16 = digits.parse().ok()?;
    let rest = ["o.", ".º", ".°", "º", "°", "o"]
        .into_iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .unwrap_or(rest);
    let ordinal = if number < 10 { "o." } else { "" };
    (number > 0 && is_insertion(rest)).then(|| format!("{number}{ordinal}{rest}"))
}

fn fraction(text: &str) -> Option<String> {
    let (numeral, rest) = leading(text, char::is_alphanumeric);
    let number = roman::read(numeral).or_else(|| numeral.parse().ok())?;
    let sound = (1..=3999).contains(&number) && is_insertion(rest);
    sound.then(|| format!("{}{rest}", roman::write(number)))
}

fn subsection(text: &str) -> Option<String> {
    let letter = text.strip_suffix(')').unwrap_or(text);
    let single = letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic);
    single.then(|| format!("{letter})"))
}

/// The first letters or digits of a text, and what follows them.
fn leading(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

/// Whether a number may end so: nothing, ` Bis`, `-A`, ` Bis 1`, `-B Ter`.
fn is_insertion(rest: &str) -> bool {
    let apart = rest.is_empty() || rest.starts_with([' ', '\u{a0}', '-']);
    apart
        && rest.split([' ', '\u{a0}', '-']).skip(1).all(|word| {
            let letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
            letter || digits || INSERTED.contains(&word.to_lowercase().as_str())
        })
}

#[cfg(test)]
#[path = "law_tests.rs"]
mod tests;
