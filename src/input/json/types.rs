//! A value of another type than its key wants, in the user's words.

use std::sync::Arc;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::diagnostic::{Diagnostic, Source};

/// A value of another type.
pub(super) fn wrong_type(
    what: &str,
    expected: &str,
    value: &Value<'_>,
    source: &Arc<Source>,
) -> Diagnostic {
    let found = match value {
        Value::StringLit(_) => "un texto",
        Value::NumberLit(_) => "un número",
        Value::BooleanLit(_) => "verdadero o falso",
        Value::Object(_) => "un grupo de datos",
        Value::Array(_) => "una lista",
        Value::NullKeyword(_) => "`null`",
    };
    let range = value.range();
    let message = format!("{what} es {found}, se espera {expected}");
    let problem = Diagnostic::error("L024", message).at(&source.span(range.start..range.end));
    problem.hint(form(expected))
}

/// How a value of the expected type is written.
fn form(expected: &str) -> &'static str {
    match expected {
        "una lista" => "escríbalo entre corchetes, como `[\"uno\", \"dos\"]`",
        "un grupo de datos" => "escríbalo entre llaves, como `{ \"nombre\": \"valor\" }`",
        "un número" => "escriba solo el número, sin comillas, como `20`",
        _ => "encierre el valor entre comillas dobles",
    }
}

/// An element of a list, of another type.
pub(super) fn wrong_element(
    list: &str,
    expected: &str,
    element: &Value<'_>,
    source: &Arc<Source>,
) -> Diagnostic {
    wrong_type(&format!("un elemento de `{list}`"), expected, element, source)
}
