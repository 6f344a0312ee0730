//! Siglas: each must be known, and none nearly another.

use std::collections::{BTreeMap, BTreeSet};

use super::likes::Likes;
use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::espanol::roman;
use crate::model::Meeting;

/// Capitals of the trade that are no siglas.
const NOT_SIGLAS: [&str; 6] = ["PDF", "DVD", "USB", "CD", "CURP", "RFC"];

/// The files in which siglas may be defined, besides those that a meeting needs.
const TEXTS: [&str; 3] = ["participantes.csv", "acuerdos.csv", "desarrollo.dj"];

/// Shortest near miss: shorter siglas differ by a letter without being it.
const SHORTEST: usize = 4;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let is_whole = !TEXTS.iter().any(|file| meeting.lacks(file));
    let known = known(meeting, &texts);
    let names = names(meeting);
    let long: Vec<&str> = known.iter().copied().filter(|word| is_long(word)).collect();
    let likes = Likes::of(long.iter().copied());
    let mut told: BTreeMap<String, Diagnostic> = BTreeMap::new();
    for prose in &texts {
        for (range, word) in words(prose.text).filter(|(_, word)| is_siglas(word)) {
            if known.contains(word) || told.contains_key(word) || names.contains(&fold(word)) {
                continue;
            }
            let place = prose.place(range);
            let problem = match likes.near(word).filter(|_| is_long(word)) {
                Some(right) => near_miss(word, long[right]),
                None if is_whole => undefined(word),
                None => continue,
            };
            told.insert(word.to_owned(), problem.at(&place));
        }
    }
    told.into_values().collect()
}

/// Siglas that the institution has, that the user accepts, or that some text
/// defines: `Secretariado Técnico Local (STL)`.
fn known<'a>(meeting: &'a Meeting, texts: &[Prose<'a>]) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    for vigencia in &meeting.institucion.vigencias {
        known.insert(vigencia.siglas.value.as_str());
        known.extend(vigencia.palabras.iter().map(|word| word.value.as_str()));
        let area = vigencia.area.as_ref().and_then(|area| area.siglas.as_ref());
        known.extend(area.map(|siglas| siglas.value.as_str()));
    }
    for prose in texts {
        let text = prose.text.as_str();
        let defined = words(text).filter(|(range, word)| {
            let (before, after) = (&text[..range.start], &text[range.end..]);
            is_siglas(word)
                && before.trim_end_matches(['*', '_']).ends_with('(')
                && after.trim_start_matches(['*', '_']).starts_with([')', ',', ';', ' '])
        });
        known.extend(defined.map(|(_, word)| word));
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

/// The parts of every name, folded: in capitals, `GALVAN`, they are no siglas.
fn names(meeting: &Meeting) -> BTreeSet<String> {
    let names = meeting.directorio.personas.iter().filter_map(|persona| persona.nombre.as_ref());
    names.flat_map(|name| words(name)).map(|(_, part)| fold(part)).collect()
}

/// A long word in capitals that reads as a word is a title: `MINUTA`.
fn has_syllables(word: &str) -> bool {
    let vowels = word.chars().filter(|c| "AEIOUÁÉÍÓÚ".contains(*c)).count();
    let letters = word.chars().count();
    letters > 6 && vowels * 3 >= letters
}

fn is_long(word: &str) -> bool {
    word.chars().count() >= SHORTEST
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
