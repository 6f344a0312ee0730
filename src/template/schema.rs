//! The type of a context, from its JSON Schema.
//!
//! The schema is that of the same Rust types that are rendered, so it cannot
//! disagree with them. Only what those types use is understood; a
//! construct that is not becomes [`Type::Other`], which no template may use.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value as Json;

use super::limits::DEEPEST;

/// Key in the schema of a field that holds reviewed Djot.
const MARKED: &str = "x-marcado";

/// What a name holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Type {
    /// Words.
    Text,
    /// Words already in Djot.
    Marked,
    /// A number.
    Number,
    /// Yes or no.
    Bool,
    /// Any number of the same.
    List(Box<Type>),
    /// Names and what they hold.
    Record(Rc<BTreeMap<String, Type>>),
    /// Something that may be missing.
    Optional(Box<Type>),
    /// Something a template cannot use.
    Other,
}

impl Type {
    /// The type in the user's words, with its article.
    pub(super) fn phrase(&self) -> &'static str {
        match self {
            Type::Text => "un texto",
            Type::Marked => "texto con marcado",
            Type::Number => "un número",
            Type::Bool => "un sí o no",
            Type::List(_) => "una lista",
            Type::Record(_) => "un grupo de datos",
            Type::Optional(_) => "un dato que puede faltar",
            Type::Other => "un dato sin clase conocida",
        }
    }

    /// The type once it is known not to be missing.
    pub(super) fn present(self) -> Type {
        match self {
            Type::Optional(inner) => inner.present(),
            other => other,
        }
    }

    /// The names of a record.
    pub(super) fn names(&self) -> Vec<&str> {
        match self {
            Type::Record(fields) => fields.keys().map(String::as_str).collect(),
            Type::Optional(inner) => inner.names(),
            _ => Vec::new(),
        }
    }
}

/// The type that a schema describes.
pub(super) fn of(schema: &Json) -> Type {
    read(schema, schema, DEEPEST)
}

fn read(schema: &Json, root: &Json, depth: usize) -> Type {
    let Some(depth) = depth.checked_sub(1) else { return Type::Other };
    if schema.get(MARKED) == Some(&Json::Bool(true)) {
        return if allows_null(schema) {
            Type::Optional(Box::new(Type::Marked))
        } else {
            Type::Marked
        };
    }
    if let Some(target) = schema.get("$ref").and_then(Json::as_str) {
        let pointer = target.strip_prefix('#').unwrap_or(target);
        return root.pointer(pointer).map_or(Type::Other, |target| read(target, root, depth));
    }
    if let Some(choices) = schema.get("anyOf").and_then(Json::as_array) {
        return read_choices(choices, root, depth);
    }
    let plain = read_plain(schema, root, depth);
    if allows_null(schema) { Type::Optional(Box::new(plain)) } else { plain }
}

/// `anyOf` a type and null is how schemars writes an optional record.
fn read_choices(choices: &[Json], root: &Json, depth: usize) -> Type {
    let is_null = |choice: &&Json| choice.get("type").and_then(Json::as_str) == Some("null");
    match choices {
        [one, null] | [null, one] if is_null(&null) => {
            Type::Optional(Box::new(read(one, root, depth).present()))
        }
        _ => Type::Other,
    }
}

fn read_plain(schema: &Json, root: &Json, depth: usize) -> Type {
    match type_name(schema) {
        Some("string") => Type::Text,
        Some("number" | "integer") => Type::Number,
        Some("boolean") => Type::Bool,
        Some("array") => match schema.get("items") {
            Some(items) => Type::List(Box::new(read(items, root, depth))),
            None => Type::Other,
        },
        Some("object") => read_record(schema, root, depth),
        _ => Type::Other,
    }
}

fn read_record(schema: &Json, root: &Json, depth: usize) -> Type {
    let Some(properties) = schema.get("properties").and_then(Json::as_object) else {
        return Type::Other;
    };
    let required = schema.get("required").and_then(Json::as_array);
    let is_required = |name: &String| {
        required.is_some_and(|names| names.iter().any(|required| required == name.as_str()))
    };
    let field = |(name, schema): (&String, &Json)| {
        let field = read(schema, root, depth);
        let field = match field {
            Type::Optional(_) => field,
            _ if is_required(name) => field,
            _ => Type::Optional(Box::new(field)),
        };
        (name.clone(), field)
    };
    Type::Record(Rc::new(properties.iter().map(field).collect()))
}

/// The name of the type, null aside.
fn type_name(schema: &Json) -> Option<&str> {
    match schema.get("type")? {
        Json::String(name) => Some(name),
        Json::Array(names) => names.iter().filter_map(Json::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

fn allows_null(schema: &Json) -> bool {
    match schema.get("type") {
        Some(Json::Array(names)) => names.iter().any(|name| name == "null"),
        _ => false,
    }
}

#[cfg(test)]
#[path = "schema_tests.rs"]
mod tests;
