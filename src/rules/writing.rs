//! How things are written: spaces, points, capitals without accents, and what
//! somebody meant to fill in later.

use std::collections::BTreeMap;
use std::ops::Range;

use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
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

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let accents = accents(&meeting.directorio);
    for prose in all(meeting) {
        // The narrative is markup: its spaces and points may be its own.
        if prose.field != "desarrollo" {
            problems.extend(doubled_spaces(&prose));
        }
        problems.extend(doubled_points(&prose));
        problems.extend(placeholders(&prose));
        problems.extend(without_accent(&prose, &accents));
        problems.extend(long_words(&prose));
    }
    problems
}

fn doubled_spaces(prose: &Prose<'_>) -> Option<Diagnostic> {
    let text = prose.text.as_str();
    let at = text.find("  ").map(|at| at..at + 2);
    let before = [" ,", " ;", " ."].into_iter().filter_map(|pair| text.find(pair)).min();
    let before = before.filter(|&at| !text[at..].starts_with(" ...")).map(|at| at..at + 2);
    let (range, message) = match (at, before) {
        (Some(range), _) => (range, "hay dos espacios seguidos"),
        (None, Some(range)) => (range, "hay un espacio antes de un signo de puntuación"),
        (None, None) => return None,
    };
    let hint = "deje uno solo, después del signo";
    Some(Diagnostic::warning("E001", message).at(&prose.place(range)).hint(hint))
}

/// `..`, `,,`, `.,` and the like; an ellipsis is three points, and an
/// abbreviation may be followed by a comma.
fn doubled_points(prose: &Prose<'_>) -> Option<Diagnostic> {
    let bytes = prose.text.as_bytes();
    let is_sign = |at: usize| matches!(bytes.get(at), Some(b'.' | b',' | b';' | b':'));
    let mut at = 0;
    while at < bytes.len() {
        let length = (at..).take_while(|&at| is_sign(at)).count();
        let run = &bytes[at..at + length];
        let allowed = matches!(run, [] | [_] | [b'.', b',' | b';' | b':'] | b"...")
            || run.starts_with(b":::");
        if !allowed {
            let message = "hay dos signos de puntuación seguidos";
            let place = prose.place(at..at + length);
            return Some(Diagnostic::warning("E002", message).at(&place).hint("deje uno solo"));
        }
        at += length.max(1);
    }
    None
}

fn placeholders(prose: &Prose<'_>) -> Option<Diagnostic> {
    let text = prose.text.as_str();
    let blank = text.find("____").map(|at| {
        let length = text[at..].bytes().take_while(|&byte| byte == b'_').count();
        at..at + length
    });
    let word = || words(text).find(|(_, word)| PLACEHOLDERS.contains(word)).map(|(range, _)| range);
    let range = blank.or_else(word).or_else(|| phrase(text))?;
    let message = format!("`{}` está por llenar", &text[range.clone()]);
    let hint = "escriba lo que va ahí, o deje el campo vacío para que se avise";
    Some(Diagnostic::warning("E004", message).at(&prose.place(range)).hint(hint))
}

/// `por definir`, `por determinar`, however they are written.
fn phrase(text: &str) -> Option<Range<usize>> {
    let words: Vec<(Range<usize>, &str)> = words(text).collect();
    let pairs = words.windows(2);
    pairs
        .filter_map(|pair| match pair {
            [(first, por), (last, what)] => {
                let open = ["definir", "determinar", "precisar"].contains(&fold(what).as_str());
                (fold(por) == "por" && open).then_some(first.start..last.end)
            }
            _ => None,
        })
        .next()
}

/// Words that bear an accent, in capitals, by the word folded: those of the
/// trade, and the names of the people in the directory.
type Accents = BTreeMap<String, String>;

fn accents(directorio: &Directorio) -> Accents {
    let names = directorio.personas.iter().filter_map(|persona| persona.nombre.as_ref());
    let parts = names.flat_map(|name| words(name)).map(|(_, part)| part);
    let trade = ACCENTED.into_iter().map(|right| (fold(right), right.to_owned()));
    let people = parts.filter(|part| !part.is_ascii());
    people.map(|part| (fold(part), part.to_uppercase())).chain(trade).collect()
}

fn without_accent(prose: &Prose<'_>, accents: &Accents) -> Option<Diagnostic> {
    let capitals = words(prose.text).filter(|(_, word)| {
        word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c.is_numeric())
    });
    let (range, right) =
        capitals.filter_map(|(range, word)| Some((range, accented(word, accents)?))).next()?;
    let word = &prose.text[range.clone()];
    let message = format!("`{word}` lleva acento también en mayúsculas");
    let hint = format!("escriba `{right}`");
    Some(Diagnostic::warning("E003", message).at(&prose.place(range)).hint(hint))
}

/// The word with its accent, when it lacks one: because it is known, or by its
/// ending.
fn accented(word: &str, accents: &Accents) -> Option<String> {
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

fn long_words(prose: &Prose<'_>) -> Option<Diagnostic> {
    let mut start = 0;
    for word in prose.text.split(char::is_whitespace) {
        let length = word.chars().count();
        if length > LONGEST_WORD {
            let message = format!(
                "una palabra de {length} letras puede no caber en su lugar, o abrir huecos en el \
                 renglón de antes"
            );
            let hint = "escríbala con espacios, o acorte la dirección";
            let place = prose.place(start..start + word.len());
            return Some(Diagnostic::warning("E012", message).at(&place).hint(hint));
        }
        start += word.len() + word_gap(prose.text, start + word.len());
    }
    None
}

/// Bytes of the white space that ends a word at `at`.
fn word_gap(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
