//! The JSON files as JSON Schemas, with which an editor completes and checks
//! them while they are written. In: the table of fields that the readers use.
//! Out: one schema (draft-07, which editors know best) per JSON file.

use serde_json::{Map, Value, json};

use super::field::{Field, ValueType};
use super::{FILES, of};

const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// A day, in the two forms that an editor proposes; the readers take words too.
const DATE: &str = r"^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})\s*$";

/// An hour, in the form that an editor proposes.
const TIME: &str = r"^\s*\d{1,2}:\d{2}(:00)?\s*$";

/// A schema and the file it is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// Name of the schema's own file, such as `reunion.schema.json`.
    pub file: &'static str,
    /// The schema, indented, with a final line break.
    pub text: String,
}

/// The schema of each JSON file.
pub fn schemas() -> Vec<Schema> {
    let meeting = file_schema("reunion.json", object("reunion.json"));
    // One version alone may stand at the top of the file.
    let institution = json!({
        "if": { "required": ["vigencias"] },
        "then": object("institucion.json"),
        "else": { "$ref": "#/definitions/vigencia" },
    });
    vec![
        Schema {
            file: "institucion.schema.json",
            text: file_schema("institucion.json", institution),
        },
        Schema { file: "reunion.schema.json", text: meeting },
    ]
}

fn file_schema(file: &str, body: Value) -> String {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(format!("{file} de Minutario")));
    if let Value::Object(body) = body {
        schema.extend(body);
    }
    let inner = FILES.iter().filter_map(|(name, _)| {
        let short = name.strip_prefix(file)?.strip_prefix('#')?;
        Some((short.to_owned(), object(name)))
    });
    let definitions: Map<String, Value> = inner.collect();
    if !definitions.is_empty() {
        schema.insert("definitions".to_owned(), Value::Object(definitions));
    }
    let text = serde_json::to_string_pretty(&schema);
    // Plain data with text keys always serialises.
    text.unwrap_or_default() + "\n"
}

/// An object of known keys; those that begin with `_` are the user's own.
fn object(name: &str) -> Value {
    let fields = of(name);
    let mut properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    let required: Vec<&str> =
        fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { "^_": {} },
        "additionalProperties": false,
        "required": required,
    })
}

/// A key's value; `null` is the same as a key that is not there.
fn property(field: &Field) -> Value {
    let value = value(field.value_type, field.required);
    let described = match value {
        Value::Object(mut value) => {
            value.insert("description".to_owned(), json!(field.holds));
            Value::Object(value)
        }
        other => other,
    };
    if field.required {
        return described;
    }
    json!({ "anyOf": [described, { "type": "null" }], "description": field.holds })
}

fn value(value_type: ValueType, required: bool) -> Value {
    match value_type {
        ValueType::Text | ValueType::Key if required => {
            json!({ "type": "string", "pattern": r"\S" })
        }
        ValueType::Text | ValueType::Key => json!({ "type": "string" }),
        ValueType::Lines | ValueType::Keys => {
            json!({ "type": "array", "items": { "type": "string" } })
        }
        ValueType::Date => json!({ "type": "string", "pattern": DATE }),
        ValueType::Time => json!({ "type": "string", "pattern": TIME }),
        ValueType::Number => json!({ "type": "number" }),
        ValueType::YesNo => json!({ "enum": ["sí", "no"] }),
        ValueType::Choice(words) => json!({ "enum": words }),
        ValueType::ByYear => json!({
            "type": "object",
            "patternProperties": { r"^\d{4}$": { "type": "string" }, "^_": {} },
            "additionalProperties": false,
        }),
        ValueType::Object(name) => reference(name),
        ValueType::Objects(name) => json!({ "type": "array", "items": reference(name) }),
    }
}

fn reference(name: &str) -> Value {
    let short = name.split_once('#').map_or(name, |(_, short)| short);
    json!({ "$ref": format!("#/definitions/{short}") })
}
