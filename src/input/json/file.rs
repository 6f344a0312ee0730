//! A JSON file as its one object. Strict JSON, without comments or trailing
//! commas, so that any other program reads it too.

use std::sync::Arc;

use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, parse_to_ast};

use super::fields::Fields;
use super::mend::{mend, strict};
use super::types::wrong_type;
use crate::diagnostic::{Diagnostic, Position, Source};
use crate::input::decode::decode;
use crate::input::problems::Problems;
use crate::input::sources::RawFile;

/// Reads the file's one object with `read`.
pub(in crate::input) fn open<T>(
    file: &RawFile,
    problems: &mut Problems<'_>,
    read: impl FnOnce(Fields<'_>, &mut Problems<'_>) -> Option<T>,
) -> Option<T> {
    let source = Source::text(&file.name, problems.keep(decode(file))?);
    let mended = mend(&source);
    let is_sound = mended.problems.is_empty();
    let told: Vec<Position> = mended.problems.iter().filter_map(line).collect();
    problems.extend(mended.problems);
    let before = problems.count();
    let value = mended.text.and_then(|text| read_text(&source, &text, problems, read));
    // What had to be guessed is no value, and what is said of it may be wrong.
    problems.retain_since(before, |problem| {
        is_sound || (problem.code != "L027" && !line(problem).is_some_and(|it| told.contains(&it)))
    });
    value.filter(|_| is_sound)
}

/// Where the line of a problem begins.
fn line(problem: &Diagnostic) -> Option<Position> {
    match problem.span.as_ref()?.position() {
        Position::Text { line, .. } => Some(Position::Text { line, character: 1 }),
        Position::Cell { .. } => None,
    }
}

fn read_text<T>(
    source: &Arc<Source>,
    text: &str,
    problems: &mut Problems<'_>,
    read: impl FnOnce(Fields<'_>, &mut Problems<'_>) -> Option<T>,
) -> Option<T> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict()).ok()?;
    match parsed.value {
        Some(Value::Object(object)) => read(Fields::new(source, &object), problems),
        Some(other) => {
            problems.push(wrong_type("el archivo", "un grupo de datos", &other, source));
            None
        }
        None => None,
    }
}
