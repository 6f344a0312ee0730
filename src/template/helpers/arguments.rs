//! What a function was called with.
//!
//! The names check has already refused every call whose parameters are of
//! another kind; what remains to be found here is text that is no date.

use handlebars::Helper;
use jiff::civil::{Date, Time};
use serde_json::Value as Json;

use crate::template::nearest::one_line;

/// The parameters and options of one call.
pub(super) struct Arguments<'a, 'rc> {
    helper: &'a Helper<'rc>,
}

impl<'a, 'rc> Arguments<'a, 'rc> {
    pub(super) fn new(helper: &'a Helper<'rc>) -> Self {
        Arguments { helper }
    }

    fn value(&self, index: usize) -> &Json {
        self.helper.param(index).map_or(&Json::Null, |parameter| parameter.value())
    }

    /// A parameter that is text.
    pub(super) fn text(&self, index: usize) -> Result<&str, String> {
        let value = self.value(index);
        value.as_str().ok_or_else(|| format!("espera un texto y recibió {}", shown(value)))
    }

    /// A parameter that is a date.
    pub(super) fn date(&self, index: usize) -> Result<Date, String> {
        let text = self.text(index)?;
        let date = if text.len() == "aaaa-mm-dd".len() { text.parse().ok() } else { None };
        date.ok_or_else(|| wrong("una fecha `aaaa-mm-dd`", text))
    }

    /// A parameter that is an hour.
    pub(super) fn hour(&self, index: usize) -> Result<Time, String> {
        let text = self.text(index)?;
        let hour = if text.len() == "hh:mm".len() { text.parse().ok() } else { None };
        hour.ok_or_else(|| wrong("una hora `hh:mm`", text))
    }

    /// The texts of a list, or those that a field of its records holds.
    pub(super) fn texts(&self, index: usize) -> Result<Vec<&str>, String> {
        let value = self.value(index);
        let field = self.helper.hash_get("campo").and_then(|field| field.value().as_str());
        let items = value
            .as_array()
            .ok_or_else(|| format!("espera una lista y recibió {}", shown(value)))?;
        items.iter().map(|item| item_text(item, field)).collect()
    }
}

fn item_text<'j>(item: &'j Json, field: Option<&str>) -> Result<&'j str, String> {
    let value = field.map_or(Some(item), |field| item.get(field)).unwrap_or(&Json::Null);
    value.as_str().ok_or_else(|| format!("espera textos en la lista y encontró {}", shown(value)))
}

fn wrong(expected: &str, found: &str) -> String {
    format!("espera {expected} y recibió `{}`", one_line(found))
}

/// A value in the user's words.
fn shown(value: &Json) -> String {
    match value {
        Json::Null => "un dato que falta".to_owned(),
        Json::Bool(_) => "un sí o no".to_owned(),
        Json::Number(number) => format!("el número `{number}`"),
        Json::String(text) => format!("`{}`", one_line(text)),
        Json::Array(_) => "una lista".to_owned(),
        Json::Object(_) => "un grupo de datos".to_owned(),
    }
}
