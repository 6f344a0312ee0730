//! What people type to say that there is nothing: `-`, `N/A`, `sin dato`. Such a cell
//! is empty; such a line among others is left out, and told.

use super::problems::Problems;
use crate::diagnostic::{Diagnostic, Located};
use crate::espanol::fold::fold;

/// Signs that say nothing by themselves. The low line is not among them: it is a blank
/// to be filled in, of which the rules speak.
const SIGNS: &str = ".,-–—―−?¿*/\\…·•";

/// Words that say that there is nothing, without accents, points and spaces.
const WORDS: [&str; 22] = [
    "n/a",
    "na",
    "n/d",
    "nd",
    "s/d",
    "sd",
    "s/n",
    "s/i",
    "x",
    "sindato",
    "sindatos",
    "sininformacion",
    "sinregistro",
    "noaplica",
    "nodisponible",
    "nohay",
    "notiene",
    "ninguno",
    "ninguna",
    "null",
    "vacio",
    "(vacio)",
];

/// Whether a text says that there is nothing.
pub(super) fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    // None of the words is longer, and most texts are.
    if text.is_empty() || text.chars().nth(24).is_some() {
        return false;
    }
    let signs = text.chars().all(|c| SIGNS.contains(c) || c.is_whitespace());
    let word: String = fold(text).chars().filter(|c| *c != '.' && !c.is_whitespace()).collect();
    signs || WORDS.contains(&word.as_str())
}

/// The texts of a list without those that say nothing, which are told when others
/// do; `is_known` says of what reads like one that it is a value.
pub(super) fn dropped(
    texts: Vec<Located<String>>,
    is_known: impl Fn(&Located<String>) -> bool,
    problems: &mut Problems<'_>,
) -> Vec<Located<String>> {
    let says_nothing = |text: &Located<String>| is_placeholder(text) && !is_known(text);
    let (nothing, said): (Vec<_>, Vec<_>) = texts.into_iter().partition(says_nothing);
    if !said.is_empty() {
        problems.extend(nothing.iter().map(left_out));
    }
    said
}

/// A text of several lines without those that say nothing, which are told.
pub(super) fn without_lines(text: Located<String>, problems: &mut Problems<'_>) -> Located<String> {
    let lines = || text.value.split('\n');
    if lines().count() == 1 || !lines().any(is_placeholder) {
        return text;
    }
    let mut nothing = lines().filter(|line| is_placeholder(line));
    problems
        .extend(nothing.next().map(|line| left_out(&text.clone().map(|_| line.trim().to_owned()))));
    let said: Vec<&str> = lines().filter(|line| !is_placeholder(line)).collect();
    let said = said.join("\n").trim().to_owned();
    text.map(|_| said)
}

fn left_out(text: &Located<String>) -> Diagnostic {
    let message = format!("`{}` no dice nada, y no se imprime", text.value);
    let problem = Diagnostic::warning("L035", message).at(&text.span);
    problem.hint("bórrelo, o escriba en su lugar lo que falta")
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_says_nothing_is_told_from_what_does() {
        for text in [
            ".",
            "-",
            "--",
            "—",
            "N/A",
            "n/a",
            "N.A.",
            "N. A.",
            "?",
            "¿?",
            "x",
            "X",
            "s/d",
            "S/D.",
            "sin dato",
            "Sin datos",
            "SIN INFORMACIÓN",
            "no aplica",
            "No aplica.",
            "ninguno",
            "…",
            "n / a",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "",
            " ",
            "a",
            "5",
            "no",
            "sí",
            "ana",
            "____",
            "$",
            "xi",
            "Sin dato de contacto",
            "10-2",
            "nada que informar",
            "Ninguno de los presentes",
            "✓",
            "pendiente",
            "####",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
