//! Words that the dictionary does not know. It only warns: names, siglas and
//! what the institution lists in `palabras` are never told, nor a word with a
//! capital in the middle of a sentence, which is a name of something.

use std::collections::BTreeSet;
use std::ops::Range;

use super::dictionary::Dictionary;
use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::{roman, slip};
use crate::model::Meeting;

/// Most words told; past them the text is in another language.
const MOST: usize = 25;

/// Words for which what was meant is looked for, which takes the longest.
const MOST_SOUGHT: usize = 100;

/// Shortest word that is looked up.
const SHORTEST: usize = 3;

/// Longest abbreviation: a word with a point that may not end a sentence.
const LONGEST_ABBREVIATION: usize = 5;

/// Fields that are names and nothing else.
const NAMES: [&str; 4] = ["nombre", "lugar", "domicilio", "area"];

/// Looks up every word of the meeting's texts; each is told once. What was taken
/// for siglas and is a word in capitals is taken back from what was noticed.
pub fn spell(meeting: &Meeting, dictionary: &Dictionary, noticed: &mut Vec<Diagnostic>) {
    noticed.retain(|problem| !is_word_in_capitals(problem, dictionary));
    let mut told = accepted(meeting);
    let (mut problems, mut sought) = (Vec::new(), 0);
    let texts = all(meeting);
    let texts = texts.iter().filter(|prose| !NAMES.contains(&prose.field));
    let lines = texts.flat_map(|prose| lines(prose.text).map(move |line| (prose, line)));
    let found = lines.flat_map(|(prose, line)| {
        unknown(prose, line, dictionary).into_iter().map(move |strange| (prose, strange))
    });
    for (prose, strange) in found {
        if problems.len() == MOST {
            break;
        }
        if !told.insert(strange.word.to_lowercase()) {
            continue;
        }
        sought += 1;
        let meant = (sought <= MOST_SOUGHT).then(|| dictionary.nearest(strange.word)).flatten();
        let is_slip = meant.is_some() && slip::looks_spanish(strange.word);
        if is_slip || !strange.doubtful {
            problems.push(told_at(prose, &strange, meant, meeting));
        }
    }
    noticed.extend(problems);
}

/// Siglas without a definition that the dictionary knows in small letters.
fn is_word_in_capitals(problem: &Diagnostic, dictionary: &Dictionary) -> bool {
    let word = problem.span.as_ref().map(|span| span.as_str()).unwrap_or_default();
    let is_one = !word.is_empty() && word.chars().all(char::is_alphabetic);
    problem.code == "E006" && is_one && dictionary.knows(&word.to_lowercase())
}

/// A word that the dictionary does not know.
struct Strange<'a> {
    range: Range<usize>,
    word: &'a str,
    /// Whether it may well be a name or another language's, and only a word that it is
    /// nearly shows that it is not.
    doubtful: bool,
}

fn told_at(
    prose: &Prose<'_>,
    strange: &Strange<'_>,
    meant: Option<String>,
    meeting: &Meeting,
) -> Diagnostic {
    let hint = match meant {
        Some(near) => format!("¿quiso escribir `{near}`? Si está bien, agréguela a `palabras`"),
        None => format!(
            "si está bien escrita, agréguela a `palabras` de {}",
            meeting.institucion.file_name()
        ),
    };
    let message = format!("`{}` no está en el diccionario", strange.word);
    Diagnostic::warning("E020", message).at(&prose.place(strange.range.clone())).hint(hint)
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

/// The places of a text's lines.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive('\n').scan(0, |start, line| {
        *start += line.len();
        Some(*start - line.len()..*start)
    })
}

/// The words of a line that the dictionary does not know.
fn unknown<'a>(
    prose: &'a Prose<'_>,
    line: Range<usize>,
    dictionary: &Dictionary,
) -> Vec<Strange<'a>> {
    let text = prose.text.as_str();
    let in_text = |range: Range<usize>| line.start + range.start..line.start + range.end;
    let said: Vec<(Range<usize>, &str)> =
        words(&text[line.clone()]).map(|(range, word)| (in_text(range), word)).collect();
    let strange: Vec<bool> = said.iter().map(|(_, word)| !dictionary.knows(word)).collect();
    let mut problems = Vec::new();
    let mut start = 0;
    for run in strange.chunk_by(|one, other| one == other) {
        let rest = &said[start..];
        start += run.len();
        if run.first() == Some(&true) {
            problems.extend(in_run(text, rest, run.len()));
        }
    }
    problems
}

/// Which of so many strange words in a row are looked up. Together with one that
/// has a capital they are often a name in another language: between two of those
/// none is asked, `Follow the Money`; beside one it must be nearly a word, `Itzel
/// Garcia estubo`.
fn in_run<'a>(text: &str, rest: &[(Range<usize>, &'a str)], length: usize) -> Vec<Strange<'a>> {
    let run = &rest[..length];
    let first = run.iter().position(|(_, word)| has_capital(word));
    let last = run.iter().rposition(|(_, word)| has_capital(word));
    let asked = run.iter().enumerate().filter_map(|(at, (range, word))| {
        let is_inside = first.is_some_and(|it| it < at) && last.is_some_and(|it| at < it);
        let next = rest.get(at + 1).is_some_and(|(_, next)| has_capital(next));
        let kind = Kind::of(text, range, word, next);
        let looked_up = is_plain(text, range, word) && kind != Kind::Other && !is_inside;
        let doubtful = first.is_some() || kind == Kind::Doubtful;
        looked_up.then(|| Strange { range: range.clone(), word, doubtful })
    });
    asked.collect()
}

fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// What a strange word seems to be by itself.
#[derive(PartialEq)]
enum Kind {
    Word,
    /// With the capital that begins a sentence, or a point that may be its own.
    Doubtful,
    /// A name, or an abbreviation.
    Other,
}

impl Kind {
    fn of(text: &str, range: &Range<usize>, word: &str, before_capital: bool) -> Self {
        let after = text[range.end..].strip_prefix('.');
        let short = word.chars().count() <= LONGEST_ABBREVIATION;
        let ends = after.is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'));
        match () {
            () if after.is_some() && short && !ends => Kind::Other,
            () if has_capital(word) && before_capital => Kind::Other,
            () if has_capital(word) && !begins_sentence(&text[..range.start]) => Kind::Other,
            () if has_capital(word) || (short && ends) => Kind::Doubtful,
            () => Kind::Word,
        }
    }
}

/// Plain words of letters: no siglas, no addresses, no numbers of a list (`iii)`).
fn is_plain(text: &str, range: &Range<usize>, word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
        && !word.chars().skip(1).any(char::is_uppercase)
        && roman::read(&word.to_uppercase()).is_none()
        && !token(text, range).contains(['@', '/', '_', '\\'])
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
