//! A closing formula with words in braces that agree with people, such as
//! `Sin otro particular, {le} {reitero} la seguridad de {mi} consideración.`

use super::values::problem;
use crate::diagnostic::{Diagnostic, nearest, one_of};

/// The words that a formula may ask for: those of who receives, then those of
/// who signs, under the names they have in a template.
const WORDS: [&str; 11] = [
    "usted",
    "le",
    "se_sirva",
    "tenga_a_bien",
    "el_suscrito",
    "quien_suscribe",
    "me_permito",
    "me_dirijo",
    "reitero",
    "envio",
    "mi",
];

/// What is wrong with a formula, without its place.
pub(super) fn check(formula: &str) -> Result<(), Box<Diagnostic>> {
    let mut rest = formula;
    while let Some(open) = rest.find(['{', '}']) {
        let Some((name, after)) = word(&rest[open..]) else {
            let message = format!("las llaves de `{formula}` no están en pares");
            return Err(problem("R007", message, "cierre cada `{` con `}`"));
        };
        if !WORDS.contains(&name) {
            return Err(unknown(name));
        }
        rest = after;
    }
    Ok(())
}

/// The formula with each word in braces as `say` gives it, by its name; what is
/// not known is left as it stands.
pub fn filled<'w>(formula: &str, say: impl Fn(&str) -> Option<&'w str>) -> String {
    let mut filled = String::new();
    let mut rest = formula;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let said = word(rest).and_then(|(name, after)| Some((say(name)?, after)));
        let (text, after) = said.unwrap_or_else(|| rest.split_at(1));
        filled.push_str(text);
        rest = after;
    }
    filled + rest
}

/// The name in the braces with which a text begins, and what follows them.
fn word(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('{')?.split_once('}')?;
    (!name.contains('{')).then_some((name, after))
}

fn unknown(name: &str) -> Box<Diagnostic> {
    let hint = match nearest(name, WORDS) {
        Some(near) => format!("quizá quiso escribir `{{{near}}}`"),
        None => format!("use {}", one_of(&WORDS)),
    };
    problem("R007", format!("la fórmula no conoce `{{{name}}}`"), hint)
}
