//! How things are written: capitals without accents, what somebody meant to fill in
//! later, words too long for the page; and, by files of their own, spaces and signs,
//! and what grammar shows.

use std::collections::BTreeMap;
use std::ops::Range;

use super::prose::{MOST, Prose, all, words};
use super::{grammar, spacing};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::espanol::roman;
use crate::model::{Directorio, Meeting};

/// Longest word that fits in a column of a page.
const LONGEST_WORD: usize = 45;

/// Endings that in Spanish always bear an accent, as capitals lose it.
const ENDINGS: [(&str, &str); 4] =
    [("CION", "CIÓN"), ("SION", "SIÓN"), ("XION", "XIÓN"), ("LOGIA", "LOGÍA")];

/// Words of the trade that always bear an accent, and how they are written.
const ACCENTED: [&str; 31] = [
    "ÁREA",
    "ÁREAS",
    "ÓRGANO",
    "ÓRGANOS",
    "TÉCNICO",
    "TÉCNICA",
    "TÉCNICOS",
    "TÉCNICAS",
    "JURÍDICO",
    "JURÍDICA",
    "JURÍDICOS",
    "JURÍDICAS",
    "POLÍTICA",
    "POLÍTICAS",
    "ELECTRÓNICO",
    "ELECTRÓNICA",
    "ELECTRÓNICOS",
    "NÚMERO",
    "TELÉFONO",
    "PÁGINA",
    "ÚNICO",
    "ÚNICA",
    "MÉXICO",
    "GARANTÍA",
    "COMITÉ",
    "SESIÓN",
    "DÍA",
    "DÍAS",
    "HÁBILES",
    "INHÁBIL",
    "ARTÍCULO",
];

/// What is written where somebody will write something else.
const PLACEHOLDERS: [&str; 8] =
    ["XX", "XXX", "XXXX", "XXXXX", "TODO", "TBD", "FIXME", "PENDIENTE DE DEFINIR"];

/// How many words away from a mark a numeral, or what it numbers, says what it is.
const NEAR: usize = 3;

/// How nouns begin, folded, that Roman numerals number.
const NUMBERED: [&str; 14] = [
    "fraccion",
    "siglo",
    "capitulo",
    "titulo",
    "articulo",
    "legislatura",
    "sesion",
    "aniversario",
    "congreso",
    "anexo",
    "apartado",
    "tomo",
    "libro",
    "seccion",
];

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let accents = accents(&meeting.directorio);
    for prose in all(meeting) {
        problems.extend(spacing::check(&prose));
        problems.extend(grammar::check(&prose));
        problems.extend(placeholders(&prose).take(MOST));
        problems.extend(without_accent(&prose, &accents).take(MOST));
        problems.extend(long_words(&prose).take(MOST));
    }
    problems
}

fn placeholders(prose: &Prose<'_>) -> impl Iterator<Item = Diagnostic> {
    let text = prose.text.as_str();
    let found = blanks(text).chain(marks(text)).chain(phrases(text));
    found.map(|range| {
        let message = format!("`{}` está por llenar", &text[range.clone()]);
        let hint = "escriba lo que va ahí, o deje el campo vacío para que se avise";
        Diagnostic::warning("E004", message).at(&prose.place(range)).hint(hint)
    })
}

/// `XXX`, `TODO`; but `fracción XXX` and `IX y XX` are numbers.
fn marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let said: Vec<(Range<usize>, &str)> = words(text).collect();
    let is_number = |at: usize| {
        let near = said.iter().take(at + NEAR + 1).skip(at.saturating_sub(NEAR));
        let mut others = near.map(|(_, word)| *word).filter(|word| *word != said[at].1);
        roman::read(said[at].1).is_some()
            && others.any(|word| roman::read(word).is_some() || is_numbered(&fold(word)))
    };
    let marks = (0..said.len()).filter(|at| PLACEHOLDERS.contains(&said[*at].1) && !is_number(*at));
    let places: Vec<Range<usize>> = marks.map(|at| said[at].0.clone()).collect();
    places.into_iter()
}

/// Whether a folded noun is numbered by Roman numerals: `fracciones`, `legislatura`.
fn is_numbered(noun: &str) -> bool {
    NUMBERED.iter().any(|beginning| noun.starts_with(beginning))
}

/// `____` and longer.
fn blanks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = text.match_indices("____").filter(|(at, _)| !text[..*at].ends_with('_'));
    starts.map(|(at, _)| {
        let length = text[at..].bytes().take_while(|&byte| byte == b'_').count();
        at..at + length
    })
}

/// `por definir`, `por determinar`, however they are written.
fn phrases(text: &str) -> impl Iterator<Item = Range<usize>> {
    let firsts = words(text);
    firsts.zip(words(text).skip(1)).filter_map(|((first, por), (last, what))| {
        let open = ["definir", "determinar", "precisar"].contains(&fold(what).as_str());
        (open && fold(por) == "por").then_some(first.start..last.end)
    })
}

/// Words that bear an accent, in capitals, by the word folded: those of the
/// trade, and the names of the people in the directory.
pub(super) type Accents = BTreeMap<String, String>;

pub(super) fn accents(directorio: &Directorio) -> Accents {
    let names = directorio.personas.iter().filter_map(|persona| persona.nombre.as_ref());
    let parts = names.flat_map(|name| words(name)).map(|(_, part)| part);
    let trade = ACCENTED.into_iter().map(|right| (fold(right), right.to_owned()));
    let people = parts.filter(|part| !part.is_ascii());
    people.map(|part| (fold(part), part.to_uppercase())).chain(trade).collect()
}

fn without_accent(prose: &Prose<'_>, accents: &Accents) -> impl Iterator<Item = Diagnostic> {
    let capitals = words(prose.text).filter(|(_, word)| {
        word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c.is_numeric())
    });
    let bare = capitals.filter_map(|(range, word)| Some((range, word, accented(word, accents)?)));
    bare.map(|(range, word, right)| {
        let message = format!("`{word}` lleva acento también en mayúsculas");
        let hint = format!("escriba `{right}`");
        Diagnostic::warning("E003", message).at(&prose.place(range)).hint(hint)
    })
}

/// The word with its accent, when it lacks one: because it is known, or by its
/// ending.
pub(super) fn accented(word: &str, accents: &Accents) -> Option<String> {
    if !word.is_ascii() {
        return None;
    }
    let by_ending = || {
        ENDINGS.iter().find_map(|(bare, right)| {
            let stem = word.strip_suffix(bare)?;
            (!stem.is_empty()).then(|| format!("{stem}{right}"))
        })
    };
    accents.get(&fold(word)).cloned().or_else(by_ending)
}

fn long_words(prose: &Prose<'_>) -> impl Iterator<Item = Diagnostic> {
    let text = prose.text.as_str();
    let words = text.split(char::is_whitespace).scan(0, |start, word| {
        let at = *start;
        let gap = text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        *start += word.len() + gap;
        Some((at, word, word.chars().count()))
    });
    words.filter(|(.., length)| *length > LONGEST_WORD).map(|(at, word, length)| {
        let message = format!(
            "una palabra de {length} letras puede no caber en su lugar, o abrir huecos en el renglón \
             de antes"
        );
        let hint = "escríbala con espacios, o acorte la dirección";
        Diagnostic::warning("E012", message).at(&prose.place(at..at + word.len())).hint(hint)
    })
}
