//! What can be wrong with the keys and values of a JSON object, in the user's
//! words. The readers of `json` say where and when.

use std::sync::Arc;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Source, Span, nearest, one_of};

/// A key that is there twice.
pub(super) fn repeated(name: &str, place: &Span) -> Diagnostic {
    let problem = Diagnostic::error("L025", format!("la clave `{name}` está dos veces"));
    problem.at(place).hint("borre una de las dos")
}

/// A key that is not there; the place is its object.
pub(super) fn missing(field: &Field, place: &Span) -> Diagnostic {
    let message = format!("falta la clave `{}`: {}", field.name, field.holds);
    let hint = format!("agregue `\"{}\": …` a este objeto", field.name);
    Diagnostic::error("L027", message).at(place).hint(hint)
}

/// A key that no object has, and the one it probably meant.
pub(super) fn unknown(
    name: &str,
    place: &Span,
    fields: &'static [Field],
) -> (Diagnostic, Option<&'static str>) {
    let near = nearest(name, fields.iter().map(|field| field.name));
    let hint = match near {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            format!("use {}, o comience la clave con `_`", one_of(&names))
        }
    };
    let problem = Diagnostic::error("L026", format!("no existe la clave `{name}`"));
    (problem.at(place).hint(hint), near)
}

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
        Value::Object(_) => "un objeto",
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
        "un objeto" => "escríbalo entre llaves, como `{ \"clave\": \"valor\" }`",
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
