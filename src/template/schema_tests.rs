//! What `schema` promises, as tables and properties.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::*;
use crate::model::{Minuta, Oficio};
use crate::template::helpers;

fn type_of<T: JsonSchema>() -> Type {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    of(&generator.into_root_schema_for::<T>().to_value())
}

fn field<'a>(record: &'a Type, name: &str) -> &'a Type {
    let Type::Record(fields) = record else { panic!("{record:?}") };
    &fields[name]
}

/// Every type within a type, with the names that lead to it.
fn all<'a>(kind: &'a Type, path: &str, found: &mut Vec<(String, &'a Type)>) {
    found.push((path.to_owned(), kind));
    match kind {
        Type::List(inner) | Type::Optional(inner) => all(inner, path, found),
        Type::Record(fields) => {
            for (name, kind) in fields.iter() {
                all(kind, &format!("{path}.{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_types_of_the_contexts() {
    let minuta = type_of::<Minuta>();
    assert_eq!(*field(&minuta, "asunto"), Type::Text);
    assert_eq!(*field(&minuta, "tema"), Type::Optional(Box::new(Type::Text)));
    assert_eq!(*field(&minuta, "desarrollo"), Type::Optional(Box::new(Type::Marked)));
    assert_eq!(*field(&minuta, "orden_del_dia"), Type::List(Box::new(Type::Text)));
    let Type::Optional(elabora) = field(&minuta, "elabora") else { panic!() };
    assert_eq!(*field(elabora, "nombre_completo"), Type::Text);
    let oficio = type_of::<Oficio>();
    assert_eq!(*field(field(&oficio, "trato"), "varios"), Type::Bool);
    let Type::List(logo) = field(field(&oficio, "institucion"), "logos") else { panic!() };
    assert_eq!(*field(logo, "alto_mm"), Type::Optional(Box::new(Type::Number)));
}

#[test]
fn a_template_can_use_every_field() {
    for context in [type_of::<Minuta>(), type_of::<Oficio>()] {
        let mut found = Vec::new();
        all(&context, "", &mut found);
        for (path, kind) in found {
            assert_ne!(*kind, Type::Other, "{path}");
            let name = path.rsplit('.').next().unwrap_or_default();
            // Handlebars would call the function in the place of the field.
            assert!(helpers::find(name).is_none(), "`{path}` is also a function");
            assert!(!name.starts_with("else"), "`{path}` begins as an `else`");
        }
    }
}

#[test]
fn what_is_not_understood_is_of_no_use() {
    for schema in [
        serde_json::json!({"$ref": "#/$defs/circular", "$defs": {}}),
        serde_json::json!({"type": "array"}),
        serde_json::json!({"type": "object"}),
        serde_json::json!(true),
        serde_json::json!({"anyOf": [{"type": "string"}, {"type": "number"}]}),
    ] {
        assert_eq!(read(&schema, &schema, DEEPEST), Type::Other, "{schema}");
    }
    let circle = serde_json::json!({"$ref": "#"});
    assert_eq!(read(&circle, &circle, DEEPEST), Type::Other);
}
