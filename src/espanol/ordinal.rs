//! Ordinal numbers from 1 to 100 in words, and back: 28 and `vigesimoctava`.
//!
//! RAE, *Ortografía* 2010, VIII 3.2: of 11 and 12 both `undécimo`, `duodécimo` (preferred in
//! educated use) and `decimoprimero`, `decimosegundo` are right; 13 to 29 are written in one
//! word (preferred) or in two, which then agree both; from 31 on, two.

use super::agreement::{Agreement, Genero, Number};

/// Which of the attested forms to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `undécima`, `decimotercera`, `vigesimoprimera`: what the RAE prefers.
    Classic,
    /// `decimoprimera`, `decimotercera`, `vigesimoprimera`.
    Joined,
    /// `décima primera`, `décima tercera`, `vigésima primera`, as many assemblies number their
    /// sessions.
    Apart,
}

impl Style {
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
pub fn write(number: u64, style: Style, noun: Agreement) -> Option<String> {
    let number = usize::try_from(number).ok().filter(|number| (1..=100).contains(number))?;
    let unit = (number % 10).checked_sub(1).and_then(|index| UNITS.get(index));
    let ten = (number / 10).checked_sub(1).and_then(|index| TENS.get(index));
    Some(match (ten, unit) {
        _ if number == 11 && style == Style::Classic => agreeing("undécimo", noun),
        _ if number == 12 && style == Style::Classic => agreeing("duodécimo", noun),
        (Some(ten), Some(unit)) if number < 30 && style != Style::Apart => {
            agreeing(&joined(ten, unit), noun)
        }
        (Some(ten), Some(unit)) => format!("{} {}", agreeing(ten, noun), agreeing(unit, noun)),
        (Some(word), None) | (None, Some(word)) => agreeing(word, noun),
        (None, None) => return None,
    })
}

/// The ordinal as [`write()`] gives it, but cut short before a masculine noun: `primer periodo`,
/// `tercer informe`, `vigesimoprimer aniversario` (DPD 2005, s. v. *ordinales*).
pub fn before_noun(number: u64, style: Style, noun: Agreement) -> Option<String> {
    let words = write(number, style, noun)?;
    Some(match words.strip_suffix('o') {
        Some(short) if short.ends_with("primer") || short.ends_with("tercer") => short.to_owned(),
        _ => words,
    })
}

/// The number that an ordinal says in any of its forms, or nothing: `decimoprimera` and `décima
/// primera` are 11.
pub fn read(text: &str) -> Option<u64> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let is_said = |number: &u64| {
        Style::ALL.into_iter().any(|style| {
            Agreement::ALL.into_iter().any(|noun| {
                write(*number, style, noun).as_deref() == Some(&text)
                    || before_noun(*number, style, noun).as_deref() == Some(&text)
            })
        })
    };
    (1..=100).find(is_said)
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
