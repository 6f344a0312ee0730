//! What templates may use: the functions, and the data of each document; in, the
//! program's own list and schema; out, tables.

use std::collections::BTreeMap;

use minutario::diagnostic::Source;
use minutario::markup;
use minutario::model::{Minuta, Oficio};
use minutario::template::{Gives, HelperDoc, helpers};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::tables::{Table, cell, code};
use crate::support::document_words;

/// What functions give, with the name of their table.
pub(super) const GIVEN: [(&str, &[Gives]); 4] = [
    ("bloques", &[Gives::Block]),
    ("texto", &[Gives::Text]),
    ("marcado", &[Gives::Markup, Gives::Paragraphs]),
    ("condiciones", &[Gives::Condition, Gives::Number]),
];

pub(super) fn functions(name: &str) -> Table {
    let given = GIVEN.iter().find(|(given, _)| *given == name);
    let (_, given) = given.unwrap_or_else(|| panic!("no functions `{name}`"));
    let found = helpers().iter().filter(|helper| given.contains(&helper.gives));
    let row = |helper: &HelperDoc| {
        vec![code(&call(helper)), cell(helper.description), code(helper.example), printed(helper)]
    };
    let titles = vec!["Se escribe", "Qué da", "Ejemplo", "Se imprime"];
    Table { titles, rows: found.map(row).collect(), by_hand: None }
}

/// A function as it is called, with the names of what it takes.
fn call(helper: &HelperDoc) -> String {
    let parameters = helper.parameters.iter().map(|parameter| parameter.name);
    let words: Vec<&str> = std::iter::once(helper.name).chain(parameters).collect();
    let words = words.join(" ");
    let more = if helper.repeats { " …" } else { "" };
    match helper.gives {
        Gives::Block => format!("{{{{#{words}}}}}…{{{{/{}}}}}", helper.name),
        Gives::Condition | Gives::Number => format!("({words}{more})"),
        _ => format!("{{{{{words}{more}}}}}"),
    }
}

/// Every function, as the manual writes its call.
pub(super) fn calls() -> Vec<String> {
    helpers().iter().map(|helper| code(&call(helper))).collect()
}

/// What the example prints, without the marks that only the markup needs.
fn printed(helper: &HelperDoc) -> String {
    let source = Source::text("ejemplo", format!("{}\n", helper.result));
    let document = markup::parse(&source).value;
    let words = cell(&document_words(&document));
    match helper.result.get(..2) {
        Some("{*") => format!("**{words}**"),
        Some("{_") => format!("*{words}*"),
        _ => words,
    }
}

/// The records that templates may print, by name, each with its fields: the
/// schema of each and whether it is always there.
pub(super) fn records() -> BTreeMap<String, BTreeMap<String, (Value, bool)>> {
    let mut records = BTreeMap::new();
    for root in [schema::<Minuta>(), schema::<Oficio>()] {
        let title = root["title"].as_str().unwrap().to_owned();
        let inner = root["$defs"].as_object().into_iter().flatten();
        let inner = inner.map(|(name, record)| (name.clone(), fields(record)));
        records.extend(inner.chain([(title, fields(&root))]));
    }
    records
}

fn schema<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.into_root_schema_for::<T>().to_value()
}

fn fields(record: &Value) -> BTreeMap<String, (Value, bool)> {
    let properties = record["properties"].as_object().into_iter().flatten();
    let may_lack = |schema: &Value| schema.to_string().contains("\"null\"");
    properties.map(|(name, it)| (name.clone(), (it.clone(), may_lack(it)))).collect()
}

pub(super) fn record(name: &str) -> Table {
    let records = records();
    let fields = records.get(name).unwrap_or_else(|| panic!("no data `{name}`"));
    let row = |(name, (schema, may_lack)): (&String, &(Value, bool))| {
        let lacks = if *may_lack { "sí" } else { "no" };
        vec![code(name), kind(schema), lacks.to_owned()]
    };
    Table {
        titles: vec!["Se escribe", "Es", "Puede faltar"],
        rows: fields.iter().map(row).collect(),
        by_hand: Some("Qué dice"),
    }
}

/// What a field of a record is, in the reader's words.
fn kind(schema: &Value) -> String {
    let target = |schema: &Value| Some(schema["$ref"].as_str()?.rsplit('/').next()?.to_lowercase());
    if schema["x-marcado"] == true {
        return "texto con marcado".to_owned();
    }
    let choices = schema["anyOf"].as_array().into_iter().flatten().chain([schema]);
    if let Some(group) = choices.into_iter().find_map(target) {
        return format!("[grupo de datos](#datos-{group})");
    }
    let text = schema["type"].to_string();
    match &schema["items"] {
        items if items.is_object() => match target(items) {
            Some(group) => format!("lista de [grupos de datos](#datos-{group})"),
            None => "lista de textos".to_owned(),
        },
        _ if text.contains("boolean") => "sí o no".to_owned(),
        _ if text.contains("number") || text.contains("integer") => "número".to_owned(),
        _ => "texto".to_owned(),
    }
}
