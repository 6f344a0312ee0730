//! What other readers say, in our words.

use std::sync::Arc;

use super::{Diagnostic, Source};

/// What the TOML reader found, at its place.
pub fn toml(code: &'static str, error: &toml::de::Error, source: &Arc<Source>) -> Diagnostic {
    let mut diagnostic = Diagnostic::error(code, sentence(error.message()));
    if error.span().is_some_and(|range| has_curly_quotes(source.content(), range.start)) {
        let message = "las comillas de esta línea no son rectas";
        diagnostic = Diagnostic::error(code, message).hint("escríbalas rectas, como en `\"`");
    }
    match error.span() {
        Some(range) => diagnostic.at(&source.span(range)),
        None => diagnostic,
    }
}

/// Whether a word processor put its own quotes around the value of a line.
fn has_curly_quotes(text: &str, at: usize) -> bool {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let value = line.split_once('=').map_or(line, |(_, value)| value);
    value.trim_start().trim_start_matches('[').trim_start().starts_with(['“', '”', '‘', '’', '«'])
}

/// The TOML reader's sentence in ours.
fn sentence(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    let quoted: Vec<&str> = first.split('`').skip(1).step_by(2).collect();
    match quoted.as_slice() {
        [name, ..] if first.starts_with("unknown field") => format!("`{name}` no existe aquí"),
        [name, ..] if first.starts_with("unknown variant") => {
            format!("`{name}` no es un valor conocido")
        }
        [name, ..] if first.starts_with("missing field") => format!("falta `{name}`"),
        _ if first.starts_with("invalid type") => "el valor no es de la clase esperada".to_owned(),
        _ if first.contains("duplicate key") => "el campo está repetido".to_owned(),
        _ => "no se entiende esta línea".to_owned(),
    }
}
