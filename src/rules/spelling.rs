//! Words that the dictionary does not know. It only warns: names, siglas and
//! what the institution lists in `palabras` are never told, nor a word with a
//! capital in the middle of a sentence, which is a name of something.

use std::collections::BTreeSet;
use std::ops::Range;

use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::roman;
use crate::model::Meeting;

/// Most words told; past them the text is in another language.
const MOST: usize = 25;

/// Words for which a suggestion is looked for, which takes the longest.
const SUGGESTED: usize = 10;

/// Shortest word that is looked up.
const SHORTEST: usize = 3;

/// Fields that are names and nothing else.
const NAMES: [&str; 4] = ["nombre", "lugar", "domicilio", "area"];

/// A spelling dictionary.
pub struct Dictionary(spellbook::Dictionary);

impl Dictionary {
    /// Reads a dictionary in Hunspell's form: its rules and its words.
    ///
    /// # Errors
    /// What is wrong with the dictionary, for its maker.
    pub fn read(rules: &str, words: &str) -> Result<Self, String> {
        let dictionary = spellbook::Dictionary::new(rules, words);
        dictionary.map(Dictionary).map_err(|problem| problem.to_string())
    }

    /// Whether a word is known as it is, or as it is inside a sentence.
    fn knows(&self, word: &str) -> bool {
        self.0.check(word) || self.0.check(&word.to_lowercase())
    }

    fn nearest(&self, word: &str) -> Option<String> {
        let mut nearest = Vec::new();
        self.0.suggest(&word.to_lowercase(), &mut nearest);
        nearest.into_iter().next()
    }
}

/// Looks up every word of the meeting's texts; each is told once.
pub fn spell(meeting: &Meeting, dictionary: &Dictionary) -> Vec<Diagnostic> {
    let mut told = accepted(meeting);
    let mut problems = Vec::new();
    for prose in all(meeting).iter().filter(|prose| !NAMES.contains(&prose.field)) {
        for (range, word) in unknown(prose, dictionary) {
            if problems.len() == MOST {
                return problems;
            }
            if told.insert(word.to_lowercase()) {
                problems.push(told_at(prose, range, word, dictionary, problems.len() < SUGGESTED));
            }
        }
    }
    problems
}

fn told_at(
    prose: &Prose<'_>,
    range: Range<usize>,
    word: &str,
    dictionary: &Dictionary,
    suggest: bool,
) -> Diagnostic {
    let near = if suggest { dictionary.nearest(word) } else { None };
    let hint = match near {
        Some(near) => format!("¿quiso escribir `{near}`? Si está bien, agréguela a `palabras`"),
        None => "si está bien escrita, agréguela a `palabras` de institucion.json".to_owned(),
    };
    let message = format!("`{word}` no está en el diccionario");
    Diagnostic::warning("E020", message).at(&prose.place(range)).hint(hint)
}

/// Words that need no look-up, in lower case: every part of a name, and what
/// the institution accepts.
fn accepted(meeting: &Meeting) -> BTreeSet<String> {
    let vigencias = &meeting.institucion.vigencias;
    let names = meeting.directorio.personas.iter().flat_map(|persona| {
        [&persona.nombre, &persona.tratamiento, &persona.institucion].into_iter().flatten()
    });
    let institutions = vigencias.iter().flat_map(|vigencia| {
        [&vigencia.nombre, &vigencia.siglas, &vigencia.lugar].into_iter().chain(&vigencia.palabras)
    });
    let texts = names.chain(institutions).map(|text| text.value.as_str());
    texts.flat_map(words).map(|(_, word)| word.to_lowercase()).collect()
}

/// The words of a text that the dictionary does not know.
fn unknown<'a>(prose: &'a Prose<'_>, dictionary: &Dictionary) -> Vec<(Range<usize>, &'a str)> {
    let text = prose.text.as_str();
    let said: Vec<(Range<usize>, &str)> = words(text).collect();
    let strange: Vec<bool> = said.iter().map(|(_, word)| !dictionary.knows(word)).collect();
    let mut problems = Vec::new();
    let mut start = 0;
    for run in strange.chunk_by(|one, other| one == other) {
        let words = &said[start..start + run.len()];
        start += run.len();
        if run.first() == Some(&true) && !is_foreign(words) {
            let looked_up = words.iter().filter(|(range, word)| is_looked_up(text, range, word));
            problems.extend(looked_up.cloned());
        }
    }
    problems
}

/// Several strange words together, one with a capital, are a name in another
/// language: `Follow the Money`.
fn is_foreign(words: &[(Range<usize>, &str)]) -> bool {
    words.len() > 1 && words.iter().any(|(_, word)| word.starts_with(char::is_uppercase))
}

/// Plain words of letters: no siglas, no addresses, no abbreviations, no numbers of a
/// list (`iii)`), and with a capital only where a sentence begins.
fn is_looked_up(text: &str, range: &Range<usize>, word: &str) -> bool {
    let token = token(text, range);
    let abbreviation = text[range.end..].starts_with('.') && word.chars().count() <= 5;
    let capital = word.starts_with(char::is_uppercase);
    word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
        && !word.chars().skip(1).any(char::is_uppercase)
        && roman::read(&word.to_uppercase()).is_none()
        && !token.contains(['@', '/', '_', '\\'])
        && !abbreviation
        && (!capital || begins_sentence(&text[..range.start]))
}

/// What stands between the white space around a word.
fn token<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let start = text[..range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |at| range.end + at);
    &text[start..end]
}

/// Whether what comes next begins a sentence.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '«', '“', '¿', '¡', '*', '_']);
    before.is_empty() || before.ends_with(['.', '\n', '?', '!'])
}
