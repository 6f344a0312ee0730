//! Ordinal numbers from 1 to 100 in words: 28 is `vigesimoctava`.
//!
//! RAE, *Ortografía* 2010, VIII 3.2: of 11 and 12 both `undécimo`, `duodécimo` (preferred in
//! educated use) and `decimoprimero`, `decimosegundo` are right; 13 to 29 are written in one
//! word (preferred) or in two, which then agree both; from 31 on, two.

use super::agreement::{Agreement, Genero, Number};

/// Which of the attested forms to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variant {
    /// `undécima`, `decimotercera`, `vigesimoprimera`: what the RAE prefers.
    Classic,
    /// `decimoprimera`, `decimotercera`, `vigesimoprimera`.
    Joined,
    /// `décima primera`, `décima tercera`, `vigésima primera`, as many assemblies number their
    /// sessions.
    Apart,
}

impl Variant {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Classic, Self::Joined, Self::Apart];
}

/// The ordinals from 1 to 9.
const UNITS: [&str; 9] =
    ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"];

/// The ordinals of 10, 20, up to 100.
const TENS: [&str; 10] = [
    "décimo",
    "vigésimo",
    "trigésimo",
    "cuadragésimo",
    "quincuagésimo",
    "sexagésimo",
    "septuagésimo",
    "octogésimo",
    "nonagésimo",
    "centésimo",
];

/// The ordinal in words, `sexagésima octava`, agreeing with what it numbers; none beyond 1 to 100.
pub fn write(number: u64, variant: Variant, noun: Agreement) -> Option<String> {
    let number = usize::try_from(number).ok().filter(|number| (1..=100).contains(number))?;
    let unit = (number % 10).checked_sub(1).and_then(|index| UNITS.get(index));
    let ten = (number / 10).checked_sub(1).and_then(|index| TENS.get(index));
    Some(match (ten, unit) {
        _ if number == 11 && variant == Variant::Classic => agreeing("undécimo", noun),
        _ if number == 12 && variant == Variant::Classic => agreeing("duodécimo", noun),
        (Some(ten), Some(unit)) if number < 30 && variant != Variant::Apart => {
            agreeing(&joined(ten, unit), noun)
        }
        (Some(ten), Some(unit)) => format!("{} {}", agreeing(ten, noun), agreeing(unit, noun)),
        (Some(word), None) | (None, Some(word)) => agreeing(word, noun),
        (None, None) => return None,
    })
}

/// The ordinal as [`write()`] gives it, but cut short before a masculine noun: `primer periodo`,
/// `tercer informe`, `vigesimoprimer aniversario` (DPD 2005, s. v. *ordinales*).
pub fn before_noun(number: u64, variant: Variant, noun: Agreement) -> Option<String> {
    let words = write(number, variant, noun)?;
    Some(match words.strip_suffix('o') {
        Some(short) if short.ends_with("primer") || short.ends_with("tercer") => short.to_owned(),
        _ => words,
    })
}

/// `decimotercero`, `vigesimoctavo`: the first part without its accent, and one *o* where two
/// meet.
fn joined(ten: &str, unit: &str) -> String {
    let ten = ten.replace('é', "e");
    let ten = if unit.starts_with('o') { ten.trim_end_matches('o') } else { &ten };
    format!("{ten}{unit}")
}

/// The word, which ends in *o*, with the ending of its noun.
fn agreeing(word: &str, noun: Agreement) -> String {
    let ending = match (noun.gender, noun.number) {
        (Genero::Masculino, Number::One) => "o",
        (Genero::Femenino, Number::One) => "a",
        (Genero::Masculino, Number::Many) => "os",
        (Genero::Femenino, Number::Many) => "as",
    };
    format!("{}{ending}", word.strip_suffix('o').unwrap_or(word))
}

#[cfg(test)]
#[path = "ordinal_tests.rs"]
mod tests;
