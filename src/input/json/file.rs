//! A JSON file as its one object. Strict JSON, without comments or trailing
//! commas, so that any other program reads it too.

use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::errors::{check_before, translate};
use super::fields::Fields;
use super::types::wrong_type;
use crate::diagnostic::Source;
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
    problems.keep(check_before(&source))?;
    let parsed = parse_to_ast(source.content(), &CollectOptions::default(), &strict());
    let parsed = problems.keep(parsed.map_err(|error| translate(&source, &error)))?;
    match parsed.value {
        Some(Value::Object(object)) => read(Fields::new(&source, &object), problems),
        Some(other) => {
            problems.push(wrong_type("el archivo", "un objeto", &other, &source));
            None
        }
        None => None,
    }
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}
