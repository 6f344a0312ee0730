//! What grammar shows without a doubt: a contraction left open, an article of
//! another gender or number than its noun, a paragraph without its point. Only
//! what was seen to say nothing false of real prose.

use std::ops::Range;

use super::prose::{MOST, Prose, words};
use crate::diagnostic::Diagnostic;

/// Determiners by the gender and number that they show.
const DETERMINERS: [(&str, Form); 26] = [
    ("el", Form::MASCULINE),
    ("un", Form::MASCULINE),
    ("del", Form::MASCULINE),
    ("al", Form::MASCULINE),
    ("este", Form::MASCULINE),
    ("ese", Form::MASCULINE),
    ("dicho", Form::MASCULINE),
    ("la", Form::FEMININE),
    ("una", Form::FEMININE),
    ("esta", Form::FEMININE),
    ("esa", Form::FEMININE),
    ("dicha", Form::FEMININE),
    ("los", Form::MASCULINES),
    ("unos", Form::MASCULINES),
    ("estos", Form::MASCULINES),
    ("esos", Form::MASCULINES),
    ("dichos", Form::MASCULINES),
    ("varios", Form::MASCULINES),
    ("algunos", Form::MASCULINES),
    ("las", Form::FEMININES),
    ("unas", Form::FEMININES),
    ("estas", Form::FEMININES),
    ("esas", Form::FEMININES),
    ("dichas", Form::FEMININES),
    ("varias", Form::FEMININES),
    ("algunas", Form::FEMININES),
];

/// Endings of nouns that are all of one gender and number; no form of a verb with
/// a pronoun before it ends so.
const ENDINGS: [(&str, Form); 10] = [
    ("ción", Form::FEMININE),
    ("sión", Form::FEMININE),
    ("idad", Form::FEMININE),
    ("ltad", Form::FEMININE),
    ("amiento", Form::MASCULINE),
    ("imiento", Form::MASCULINE),
    ("idades", Form::FEMININES),
    ("ltades", Form::FEMININES),
    ("amientos", Form::MASCULINES),
    ("imientos", Form::MASCULINES),
];

/// Masculine nouns of the trade that `una` is put before by a slip.
const MASCULINE: [&str; 20] = [
    "acuerdo",
    "informe",
    "oficio",
    "expediente",
    "convenio",
    "dictamen",
    "programa",
    "plazo",
    "comité",
    "consejo",
    "instituto",
    "municipio",
    "presupuesto",
    "reglamento",
    "documento",
    "proyecto",
    "contrato",
    "recurso",
    "problema",
    "sistema",
];

/// Fewest words of a paragraph that must end with a point: shorter ones are titles.
const PARAGRAPH: usize = 15;

/// Gender and number, as far as a word shows them.
#[derive(Clone, Copy, PartialEq)]
struct Form {
    feminine: bool,
    many: bool,
}

impl Form {
    const MASCULINE: Self = Form { feminine: false, many: false };
    const FEMININE: Self = Form { feminine: true, many: false };
    const MASCULINES: Self = Form { feminine: false, many: true };
    const FEMININES: Self = Form { feminine: true, many: true };
}

pub(super) fn check(prose: &Prose<'_>) -> Vec<Diagnostic> {
    let said: Vec<(Range<usize>, &str)> = words(prose.text).collect();
    let mut problems: Vec<Diagnostic> = open_contractions(prose, &said).take(MOST).collect();
    problems.extend(disagreements(prose, &said).take(MOST));
    if prose.field == "desarrollo" {
        problems.extend(without_stop(prose).take(MOST));
    }
    problems
}

/// `de el informe`; before `o` and the like the article may stand alone, `de el o
/// la titular`.
fn open_contractions(
    prose: &Prose<'_>,
    said: &[(Range<usize>, &str)],
) -> impl Iterator<Item = Diagnostic> {
    said.windows(3).filter_map(|window| {
        let [(first, preposition), (last, "el"), (next, word)] = window else { return None };
        let right = match preposition.to_lowercase().as_str() {
            "de" => "del",
            "a" => "al",
            _ => return None,
        };
        let alone = [first.end..last.start, last.end..next.start];
        let joined = alone.into_iter().all(|gap| prose.text.get(gap) == Some(" "));
        if !joined || ["o", "u", "y", "e"].contains(word) {
            return None;
        }
        let message = format!("`{preposition} el` se escribe en una sola palabra");
        let place = prose.place(first.start..last.end);
        let hint = format!("escriba `{right}`");
        Some(Diagnostic::warning("E022", message).at(&place).hint(hint))
    })
}

/// `la procedimiento`, `las sesión`, `una informe`.
fn disagreements(
    prose: &Prose<'_>,
    said: &[(Range<usize>, &str)],
) -> impl Iterator<Item = Diagnostic> {
    said.windows(2).enumerate().filter_map(|(at, window)| {
        let [(first, one), (last, noun)] = window else { return None };
        let before = at.checked_sub(1).and_then(|at| said.get(at)).map(|(_, word)| *word);
        let joined = prose.text.get(first.end..last.start) == Some(" ");
        if !joined || !(disagree(one, noun) || is_masculine_after_una(before, one, noun)) {
            return None;
        }
        let message = format!("`{one}` no concuerda con `{noun}`");
        let place = prose.place(first.start..last.end);
        let hint = "corrija el género o el número de una de las dos palabras";
        Some(Diagnostic::warning("E023", message).at(&place).hint(hint))
    })
}

fn disagree(determiner: &str, noun: &str) -> bool {
    let lower = determiner.to_lowercase();
    let shown = DETERMINERS.iter().find(|(word, _)| *word == lower).map(|(_, form)| *form);
    let form = ENDINGS.iter().find(|(ending, _)| noun.ends_with(ending)).map(|(_, form)| *form);
    shown.zip(form).is_some_and(|(shown, form)| shown != form)
}

/// `una informe`, but `que cada una informe` has a verb.
fn is_masculine_after_una(before: Option<&str>, one: &str, noun: &str) -> bool {
    let has_pronoun = before.is_some_and(|word| ["cada", "que", "ninguna"].contains(&word));
    one.eq_ignore_ascii_case("una") && MASCULINE.contains(&noun) && !has_pronoun
}

/// Paragraphs of the narrative that end in a word: no title, list or table.
fn without_stop(prose: &Prose<'_>) -> impl Iterator<Item = Diagnostic> {
    let text = prose.text.as_str();
    let blocks = text.split("\n\n").scan(0, |start, block| {
        let at = *start;
        *start += block.len() + 2;
        Some((at, block))
    });
    blocks.filter_map(|(start, block)| {
        let words: Vec<(Range<usize>, &str)> = words(block).collect();
        let (last, word) = words.last().filter(|_| words.len() >= PARAGRAPH && is_plain(block))?;
        let after =
            block[last.end..].trim_matches(|c: char| c.is_whitespace() || "*_”»\")".contains(c));
        let message = format!("el párrafo termina en `{word}`, sin punto");
        let place = prose.place(start + last.start..start + last.end);
        let hint = "escriba el punto, o lo que falta";
        after.is_empty().then(|| Diagnostic::warning("E024", message).at(&place).hint(hint))
    })
}

/// Whether every line of a block begins with a word, as in a paragraph.
fn is_plain(block: &str) -> bool {
    let begins = |line: &str| line.starts_with(|c: char| c.is_alphabetic() || "«“¿¡*_".contains(c));
    block.lines().filter(|line| !line.is_empty()).all(begins)
}
