//! What is wrong with a JSON text, in Spanish and at its place. Levels and
//! unclosed texts are looked for before the parser runs: it calls itself once a
//! level, and it would take the text up to the next quotes for one value.

use std::sync::Arc;

use jsonc_parser::ParseStringErrorKind as TextKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};

use crate::diagnostic::{Diagnostic, Source};

/// Most levels of objects and lists; ours have four.
const DEEPEST: usize = 32;

/// Looks for what the parser must not meet.
///
/// # Errors
/// The problem, and what it is.
pub(super) fn check_before(
    source: &Arc<Source>,
    text: &str,
) -> Result<(), (Box<Diagnostic>, Before)> {
    let mut depth: usize = 0;
    let mut quote: Option<usize> = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(start), b'\n') => return Err((unclosed(source, start), Before::Unclosed(start))),
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(_), b'"') => quote = None,
            (None, b'"') => quote = Some(at),
            (None, b'{' | b'[') if depth == DEEPEST => {
                return Err((too_deep(source, at), Before::TooDeep));
            }
            (None, b'{' | b'[') => depth += 1,
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    quote.map_or(Ok(()), |start| Err((unclosed(source, start), Before::Unclosed(start))))
}

/// What the parser must not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A text that begins at this byte and does not end in its line.
    Unclosed(usize),
    /// Too many levels.
    TooDeep,
}

fn too_deep(source: &Arc<Source>, at: usize) -> Box<Diagnostic> {
    let message = format!("hay más de {DEEPEST} niveles de llaves y corchetes");
    let problem = Diagnostic::error("L022", message).at(&source.span(at..at + 1));
    Box::new(problem.hint("quite los niveles que sobran"))
}

fn unclosed(source: &Arc<Source>, at: usize) -> Box<Diagnostic> {
    let message = "el texto que comienza aquí no se cierra con comillas en su línea";
    let problem = Diagnostic::error("L023", message).at(&source.span(at..at + 1));
    Box::new(problem.hint("cierre las comillas antes de que termine la línea"))
}

/// The parser's error about a text, which has as many bytes as its source, in the
/// user's words.
pub(super) fn translate(source: &Arc<Source>, text: &str, error: &ParseError) -> Box<Diagnostic> {
    let start = text.floor_char_boundary(error.range().start);
    let (before, rest) = text.split_at(start);
    let found = rest.chars().next();
    let place = source.span(start..start + found.map_or(0, char::len_utf8));
    let before = before.trim_end().chars().next_back();
    let guessed = guess(error.kind(), before, found);
    let (message, hint) = guessed.unwrap_or_else(|| words(error.kind(), found));
    let code = match error.kind() {
        Kind::TrailingCommasNotAllowed => "L021",
        Kind::NestingDepthExceeded => "L022",
        Kind::String(TextKind::UnterminatedStringLiteral) => "L023",
        _ => "L020",
    };
    Box::new(Diagnostic::error(code, message).at(&place).hint(hint))
}

/// What people most often meant by what the parser only finds unexpected: told
/// by the character it stopped at and the last one before it.
fn guess(kind: &Kind, before: Option<char>, found: Option<char>) -> Option<(String, &'static str)> {
    if matches!(
        kind,
        Kind::TrailingCommasNotAllowed
            | Kind::MultipleRootJsonValues
            | Kind::CommentsNotAllowed
            | Kind::String(_)
    ) {
        return None;
    }
    let (message, hint) = match (before?, found?) {
        ('0'..='9', '-' | '/' | ':') => {
            ("una fecha o una hora va entre comillas", "enciérrela entre comillas dobles")
        }
        (_, '“' | '”' | '«' | '»') => {
            ("las comillas son las de Word", "use las rectas, `\"`, en toda la línea")
        }
        (':', ',' | '}') => return Some(words(&Kind::ExpectedObjectValue, None)),
        ('"', '=') => ("entre el campo y su valor va `:`", "escriba `:` en lugar de `=`"),
        ('"', ':') if matches!(kind, Kind::UnexpectedToken) => {
            ("aquí no va `:`: antes falta cerrar una lista", "cierre la lista anterior con `]`")
        }
        ('"', letter) if letter.is_alphanumeric() => {
            ("hay texto después de las comillas que cierran", "cambie por «» las que son del texto")
        }
        (_, ']') => ("aquí no va `]`", "cierre con `}` la llave que está abierta"),
        _ => return None,
    };
    Some((message.to_owned(), hint))
}

fn words(kind: &Kind, found: Option<char>) -> (String, &'static str) {
    let (message, hint) = match kind {
        Kind::TrailingCommasNotAllowed => {
            ("sobra la coma después del último elemento", "borre la coma")
        }
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("JSON no admite comentarios", "bórrelo, o hágalo un campo que comience con `_`")
        }
        Kind::ExpectedComma => ("falta una coma antes del elemento que sigue", "escriba una coma"),
        Kind::ExpectedColonAfterObjectKey => {
            ("faltan los dos puntos después del campo", "escriba `:` entre el campo y su valor")
        }
        Kind::ExpectedObjectValue => {
            ("falta el valor del campo", "escriba el valor, o quite el renglón si no lo hay")
        }
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedWord => {
            ("hay una palabra sin comillas", "encierre la palabra entre comillas dobles")
        }
        Kind::SingleQuotedStringsNotAllowed => {
            ("el texto va entre comillas simples", "use comillas dobles")
        }
        Kind::MultipleRootJsonValues => {
            ("sobra texto después del final", "borre lo que sigue a la última llave")
        }
        Kind::UnterminatedObject => ("la llave que se abre aquí no se cierra", "escriba `}`"),
        Kind::UnterminatedArray => ("el corchete que se abre aquí no se cierra", "escriba `]`"),
        Kind::NestingDepthExceeded => ("hay demasiados niveles", "quite los que sobran"),
        Kind::String(TextKind::UnterminatedStringLiteral) => {
            ("el texto no se cierra con comillas", "cierre las comillas")
        }
        Kind::String(_) => (
            "la diagonal invertida `\\` no puede ir sola dentro de un texto",
            "escriba dos juntas si es parte del texto, o `/`",
        ),
        _ => {
            return (unexpected(found), "revise las comas, las comillas y las llaves de esa línea");
        }
    };
    (message.to_owned(), hint)
}

fn unexpected(found: Option<char>) -> String {
    match found {
        Some(found) => format!("no se esperaba `{found}`"),
        None => "el archivo termina antes de tiempo".to_owned(),
    }
}
