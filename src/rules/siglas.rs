//! Siglas: each must be known, and none nearly another.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::likes::Likes;
use super::prose::{Prose, all, words};
use super::writing::{accented, accents};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::espanol::roman;
use crate::model::Meeting;

/// Siglas that all of Mexico knows, each with its name after a tab.
pub(super) const NATIONAL: &str = include_str!("../../templates/diccionario/siglas.tsv");

/// Those siglas and names.
pub(super) static KNOWN: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| NATIONAL.lines().filter_map(|line| line.split_once('\t')).collect());

/// Capitals of the trade that are no siglas.
const NOT_SIGLAS: [&str; 4] = ["PDF", "DVD", "USB", "CD"];

/// The files in which siglas may be defined, besides those that a meeting needs.
const TEXTS: [&str; 3] = ["participantes.csv", "acuerdos.csv", "desarrollo.dj"];

/// Shortest near miss: shorter siglas differ by a letter without being it.
const SHORTEST: usize = 4;

/// How much of the number of a document is looked at on each side, in letters.
const LONGEST_NUMBER: usize = 40;

/// Words in capitals one after another that are a title: `LISTA DE ASISTENCIA`.
const TITLE: usize = 3;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let is_whole = !TEXTS.iter().any(|file| meeting.lacks(file));
    let official = Official::of(meeting);
    let defined = Siglas::of(defined(&texts, &official));
    let (names, accents) = (names(meeting), accents(&meeting.directorio));
    let mut told: BTreeMap<&str, Diagnostic> = BTreeMap::new();
    for prose in &texts {
        for (range, word) in siglas(prose.text) {
            let known = official.siglas.all.contains(word) || defined.all.contains(word);
            // What lacks its accent is told by another rule.
            let is_word = names.contains(&fold(word)) || accented(word, &accents).is_some();
            if known || is_word || told.contains_key(word) {
                continue;
            }
            let problem = match official.siglas.near(word) {
                Some(right) => near_miss(word, right),
                None if is_whole => undefined(word, defined.near(word), meeting),
                None => continue,
            };
            told.insert(word, problem.at(&prose.place(range)));
        }
    }
    told.into_values().collect()
}

/// Siglas, and which of them differ from a word by a letter.
struct Siglas<'a> {
    all: BTreeSet<&'a str>,
    long: Vec<&'a str>,
    likes: Likes,
}

impl<'a> Siglas<'a> {
    fn of(all: BTreeSet<&'a str>) -> Self {
        let long: Vec<&str> = all.iter().copied().filter(|word| is_long(word)).collect();
        Siglas { all, likes: Likes::of(long.iter().copied()), long }
    }

    fn near(&self, word: &str) -> Option<&'a str> {
        let near = self.likes.near(word).filter(|_| is_long(word))?;
        self.long.get(near).copied()
    }
}

/// Siglas that need no definition: the institution's, what it accepts, and the
/// nation's; with the names they stand for, folded.
struct Official<'a> {
    siglas: Siglas<'a>,
    names: BTreeMap<&'a str, BTreeSet<String>>,
}

impl<'a> Official<'a> {
    fn of(meeting: &'a Meeting) -> Self {
        let vigencias = || meeting.institucion.vigencias.iter();
        let own = vigencias().map(|it| (it.siglas.value.as_str(), it.nombre.value.as_str()));
        let areas = vigencias().filter_map(|it| it.area.as_ref());
        let areas = areas.filter_map(|area| Some((area.siglas.as_ref()?, &area.nombre)));
        let areas = areas.map(|(siglas, nombre)| (siglas.value.as_str(), nombre.value.as_str()));
        let mut names: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (siglas, name) in own.chain(areas).chain(KNOWN.iter().copied()) {
            names.entry(siglas).or_default().insert(fold(name));
        }
        let accepted = vigencias().flat_map(|it| &it.palabras).map(|it| it.value.as_str());
        let siglas = Siglas::of(names.keys().copied().chain(accepted).collect());
        Official { siglas, names }
    }

    /// Whether siglas that are nearly official follow the very name of the official
    /// ones: `Instituto Duranguense de Acceso (IDAP)`.
    fn misnames(&self, before: &str, word: &str) -> bool {
        let names = self.siglas.near(word).and_then(|right| self.names.get(right));
        let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        names.into_iter().flatten().any(|name| {
            // Folding takes no more from a text than its accents, two bytes for a letter.
            let start = before.len().saturating_sub(2 * name.len());
            let end = &before[before.ceil_char_boundary(start)..];
            fold(end).ends_with(name.as_str())
        })
    }
}

/// Siglas that some text defines: `Secretariado Técnico Local (STL)`.
fn defined<'a>(texts: &[Prose<'a>], official: &Official<'_>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for prose in texts {
        let text = prose.text.as_str();
        let defined = siglas(text).filter(|(range, word)| {
            let before = text[..range.start].trim_end_matches(['*', '_']);
            let after = text[range.end..].trim_start_matches(['*', '_']);
            before.ends_with('(')
                && after.starts_with([')', ',', ';', ' '])
                && !official.misnames(before, word)
        });
        found.extend(defined.map(|(_, word)| word));
    }
    found
}

/// The siglas of a text: not what stands in a title in capitals, as a whole line
/// may be.
fn siglas(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let lines = text.split_inclusive('\n').scan(0, |start, line| {
        *start += line.len();
        Some((*start - line.len(), line))
    });
    let mixed = lines.filter(|(_, line)| line.contains(char::is_lowercase) || is_one_word(line));
    let said = mixed.flat_map(|(start, line)| {
        outside_titles(line)
            .into_iter()
            .map(move |(range, word)| (start + range.start..start + range.end, word))
    });
    said.filter(|(range, word)| is_siglas(word) && !is_in_number(text, range))
}

/// Whether a word is part of the number of a document: `RAN/DGT/935/2005`.
fn is_in_number(text: &str, range: &Range<usize>) -> bool {
    let joined = |c: char| c.is_alphanumeric() || "/-._".contains(c);
    let before = text[..range.start].chars().rev().take(LONGEST_NUMBER).take_while(|&c| joined(c));
    let after = text[range.end..].chars().take(LONGEST_NUMBER).take_while(|&c| joined(c));
    before.chain(after).any(|c| c.is_ascii_digit())
}

/// The words of a line but for those in capitals, one after another, of a title.
fn outside_titles(line: &str) -> Vec<(Range<usize>, &str)> {
    let said: Vec<(Range<usize>, &str)> = words(line).collect();
    let go_on = |(one, first): &(Range<usize>, &str), (other, second): &(Range<usize>, &str)| {
        let apart = &line[one.end..other.start];
        is_capitals(first) && is_capitals(second) && apart.chars().all(|c| c == ' ')
    };
    said.chunk_by(go_on).filter(|run| run.len() < TITLE).flatten().cloned().collect()
}

fn is_one_word(line: &str) -> bool {
    words(line).nth(1).is_none()
}

fn is_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
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

/// Siglas that nothing defines; others that differ by a letter may be what defines
/// them, and which of the two is right cannot be known.
fn undefined(word: &str, near: Option<&str>, meeting: &Meeting) -> Diagnostic {
    let message = format!("las siglas `{word}` no se definen en ningún lugar");
    let hint = match near {
        Some(near) => format!("sí se definen `{near}`: si son las mismas, escríbalas igual"),
        None => format!(
            "escriba el nombre completo la primera vez, seguido de `({word})`, o agréguelas a \
             `palabras` de {}",
            meeting.institucion.file_name()
        ),
    };
    Diagnostic::warning("E006", message).hint(hint)
}
