//! What is wrong with the two patterns that an institution writes, in Spanish
//! and without a place: that of its numbers and that of its closing formula.

use crate::diagnostic::{Diagnostic, nearest, one_of};
use crate::model::{Formula, FormulaError, Numeracion, PatternError};

/// Why a text is no pattern of a number.
pub(super) fn number(written: &str, error: &PatternError) -> Diagnostic {
    match error {
        PatternError::Unbalanced => problem(
            "R002",
            format!("las llaves del patrón `{written}` no están en pares"),
            "cierre cada `{` con `}`",
        ),
        PatternError::Unknown(name) => {
            let name = format!("{{{name}}}");
            let hint = match nearest(&name, Numeracion::names()) {
                Some(near) => format!("quizá quiso escribir `{near}`"),
                None => format!("use {}", one_of(&Numeracion::names())),
            };
            problem("R002", format!("la numeración no conoce `{name}`"), hint)
        }
    }
}

/// Why a pattern cannot print the numbers of an institution.
pub(super) fn unprintable(
    written: &str,
    pattern: &Numeracion,
    has_siglas: bool,
) -> Option<Diagnostic> {
    if !pattern.has_number() {
        let message =
            format!("el patrón `{written}` no tiene `{{N}}`: todos los números serían uno");
        return Some(problem("R002", message, "agregue `{N}` o `{N:03}`"));
    }
    let message = format!("el patrón `{written}` pide las siglas del área y no las hay");
    let hint = "agregue `siglas` en `area`, o quite `{AREA}`";
    (pattern.asks_for_area() && !has_siglas).then(|| problem("R002", message, hint))
}

/// Why a text is no closing formula.
pub(super) fn formula(written: &str, error: &FormulaError) -> Diagnostic {
    match error {
        FormulaError::Unbalanced => problem(
            "R007",
            format!("las llaves de `{written}` no están en pares"),
            "cierre cada `{` con `}`",
        ),
        FormulaError::Unknown(name) => {
            let hint = match nearest(name, Formula::names()) {
                Some(near) => format!("quizá quiso escribir `{{{near}}}`"),
                None => format!("use {}", one_of(&Formula::names())),
            };
            problem("R007", format!("la fórmula no conoce `{{{name}}}`"), hint)
        }
    }
}

fn problem(code: &'static str, message: String, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).hint(hint)
}
