//! A JSON file as its one object. Strict JSON, without comments or trailing
//! commas, so that any other program reads it too.

use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::RawFile;
use super::decode::decode;
use super::findings::Findings;
use super::json::Fields;
use super::json_errors::{check_before, translate};
use super::json_problems::wrong_type;
use crate::diagnostic::Source;

/// Reads the file's one object with `read`.
pub(super) fn open<T>(
    file: &RawFile,
    findings: &mut Findings<'_>,
    read: impl FnOnce(Fields<'_>, &mut Findings<'_>) -> Option<T>,
) -> Option<T> {
    let source = Source::text(&file.name, findings.keep(decode(file))?);
    findings.keep(check_before(&source))?;
    let parsed = parse_to_ast(source.content(), &CollectOptions::default(), &strict());
    let parsed = findings.keep(parsed.map_err(|error| translate(&source, &error)))?;
    match parsed.value {
        Some(Value::Object(object)) => read(Fields::new(&source, &object), findings),
        Some(other) => {
            findings.push(wrong_type("el archivo", "un objeto", &other, &source));
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
