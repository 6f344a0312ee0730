//! What the house must know of a kind of document: a new kind is one more
//! [`Kind`], in a file of its own.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::planned::Planned;
use super::record::Record;
use crate::model::Clase;

/// A kind of document.
pub struct Kind {
    /// Its name in the trade.
    pub clase: Clase,
    /// The template that it is made from, without `.hbs`.
    pub template: &'static str,
    /// How one document of the kind, and how several, are called in a list:
    /// `un oficio`, `oficios`.
    pub called: [&'static str; 2],
    /// JSON Schema of what its template may print, as it is serialised.
    pub schema: fn() -> Value,
    /// The documents of the kind that a meeting calls for, in order.
    pub(super) plan: for<'m> fn(&Record<'m>) -> Vec<Planned<'m>>,
}

/// The JSON Schema of a context, for [`Kind::schema`].
pub(super) fn schema_of<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.into_root_schema_for::<T>().to_value()
}
