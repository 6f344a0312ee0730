//! Siglas: each must be known, and none nearly another.

use std::collections::BTreeMap;

use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::roman;
use crate::input::fold;
use crate::model::Meeting;

/// Capitals of the trade that are no siglas.
const NOT_SIGLAS: [&str; 6] = ["PDF", "DVD", "USB", "CD", "CURP", "RFC"];

/// Shortest near miss: shorter siglas differ by a letter without being it.
const SHORTEST: usize = 4;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let known = known(meeting, &texts);
    let mut told: BTreeMap<String, Diagnostic> = BTreeMap::new();
    for prose in &texts {
        for (range, word) in words(prose.text).filter(|(_, word)| is_siglas(word)) {
            if known.contains_key(word) || told.contains_key(word) || is_name(word, meeting) {
                continue;
            }
            let place = prose.place(range);
            let problem = match near(word, &known) {
                Some(right) => near_miss(word, right),
                None => undefined(word),
            };
            told.insert(word.to_owned(), problem.at(&place));
        }
    }
    told.into_values().collect()
}

/// Siglas that the institution has, that the user accepts, or that some text
/// defines: `Secretariado Técnico Local (STL)`.
fn known<'a>(meeting: &'a Meeting, texts: &[Prose<'a>]) -> BTreeMap<&'a str, ()> {
    let mut known = BTreeMap::new();
    for vigencia in &meeting.institucion.vigencias {
        known.insert(vigencia.siglas.value.as_str(), ());
        known.extend(vigencia.palabras.iter().map(|word| (word.value.as_str(), ())));
        let area = vigencia.area.as_ref().and_then(|area| area.siglas.as_ref());
        known.extend(area.map(|siglas| (siglas.value.as_str(), ())));
    }
    for prose in texts {
        let text = prose.text.as_str();
        let defined = words(text).filter(|(range, word)| {
            let (before, after) = (&text[..range.start], &text[range.end..]);
            is_siglas(word)
                && before.trim_end_matches(['*', '_']).ends_with('(')
                && after.trim_start_matches(['*', '_']).starts_with([')', ',', ';', ' '])
        });
        known.extend(defined.map(|(_, word)| (word, ())));
    }
    known
}

/// Three capitals or more, `INAI`, that are no Roman number, no abbreviation
/// with points and no word of a title in capitals.
fn is_siglas(word: &str) -> bool {
    let letters = word.chars().count();
    (3..=10).contains(&letters)
        && word.chars().all(char::is_uppercase)
        && roman::read(word).is_none()
        && !NOT_SIGLAS.contains(&word)
        && !has_syllables(word)
}

/// A name in capitals, `GALVAN`, is none.
fn is_name(word: &str, meeting: &Meeting) -> bool {
    let names = meeting.directorio.personas.iter().filter_map(|persona| persona.nombre.as_ref());
    names.flat_map(|name| words(name)).any(|(_, part)| fold(part) == fold(word))
}

/// A long word in capitals that reads as a word is a title: `MINUTA`.
fn has_syllables(word: &str) -> bool {
    let vowels = word.chars().filter(|c| "AEIOUÁÉÍÓÚ".contains(*c)).count();
    let letters = word.chars().count();
    letters > 6 && vowels * 3 >= letters
}

/// The known siglas from which these differ by one letter.
fn near<'a>(word: &str, known: &BTreeMap<&'a str, ()>) -> Option<&'a str> {
    let long = |one: &&str| one.chars().count() >= SHORTEST && word.chars().count() >= SHORTEST;
    known.keys().copied().filter(long).find(|one| strsim::osa_distance(word, one) == 1)
}

fn near_miss(word: &str, right: &str) -> Diagnostic {
    let message = format!("las siglas `{word}` se parecen a `{right}`");
    Diagnostic::warning("E007", message).hint(format!("¿quiso escribir `{right}`?"))
}

fn undefined(word: &str) -> Diagnostic {
    let message = format!("las siglas `{word}` no se definen en ningún lugar");
    let hint = format!(
        "escriba el nombre completo la primera vez, seguido de `({word})`, o agréguelas a \
         `palabras` de institucion.json"
    );
    Diagnostic::warning("E006", message).hint(hint)
}
