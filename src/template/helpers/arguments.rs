//! What a function was called with.
//!
//! The names check has already refused every call whose parameters are of
//! another kind; what remains to be found here is text that is no date.

use handlebars::Helper;
use jiff::civil::{Date, Time};
use serde_json::Value as Json;

use crate::diagnostic::on_one_line;
use crate::espanol::agreement::{Genero, Lenguaje, Number, People};
use crate::espanol::amount::{self, Amount};

/// Characters of a text that a message shows.
const MOST_SHOWN: usize = 60;

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
        value.as_str().ok_or_else(|| self.wrong("un texto", index))
    }

    /// A parameter that is a date.
    pub(super) fn date(&self, index: usize) -> Result<Date, String> {
        let text = self.text(index)?;
        let date = if text.len() == "aaaa-mm-dd".len() { text.parse().ok() } else { None };
        date.ok_or_else(|| self.wrong("una fecha `aaaa-mm-dd`", index))
    }

    /// A parameter that is an hour.
    pub(super) fn hour(&self, index: usize) -> Result<Time, String> {
        let text = self.text(index)?;
        let hour = if text.len() == "hh:mm".len() { text.parse().ok() } else { None };
        hour.ok_or_else(|| self.wrong("una hora `hh:mm`", index))
    }

    /// A parameter that is a whole number, or text that is one: `1250`, `1,250`.
    pub(super) fn whole(&self, index: usize) -> Result<u64, String> {
        let number = match self.value(index) {
            Json::Number(number) => number.as_u64(),
            Json::String(text) => {
                amount::read(text).ok().filter(|_| is_whole(text)).map(|amount| amount.pesos)
            }
            _ => None,
        };
        number.ok_or_else(|| self.wrong("un número entero", index))
    }

    /// A parameter that is an amount of money, in figures: `60000.00`, `$60,000.00`.
    pub(super) fn amount(&self, index: usize) -> Result<Amount, String> {
        const EXPECTED: &str = "un importe, como `60000.00`,";
        match self.value(index) {
            Json::String(text) => amount::read(text)
                .map_err(|fault| format!("{}, que {fault}", self.wrong(EXPECTED, index))),
            Json::Number(number) => {
                number.as_u64().map(|pesos| Amount { pesos, cents: 0 }).ok_or_else(|| {
                    self.wrong("un importe entre comillas, como `\"60000.50\"`,", index)
                })
            }
            _ => Err(self.wrong(EXPECTED, index)),
        }
    }

    /// A parameter that is the words about some people.
    pub(super) fn people(&self, index: usize) -> Result<People, String> {
        let value = self.value(index);
        let text = |name: &str| value.get(name).and_then(Json::as_str);
        let gender = text("genero").ok_or_else(|| self.wrong("`suscribe` o `trato`", index))?;
        let many = value.get("varios").and_then(Json::as_bool).unwrap_or_default();
        Ok(People {
            gender: Genero::named(gender),
            number: if many { Number::Many } else { Number::One },
            lenguaje: text("lenguaje").and_then(Lenguaje::named).unwrap_or_default(),
        })
    }

    /// How many parameters there are.
    pub(super) fn count(&self) -> usize {
        self.helper.params().len()
    }

    /// An option, when it was given.
    pub(super) fn option(&self, name: &str) -> Option<&str> {
        self.helper.hash_get(name).and_then(|option| option.value().as_str())
    }

    /// Whether an option was given this value.
    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.option(name) == Some(value)
    }

    /// The complaint that a parameter is not what was expected.
    pub(super) fn wrong(&self, expected: &str, index: usize) -> String {
        format!("espera {expected} y recibió {}", shown(self.value(index)))
    }

    /// The texts of a list, or those that a field of its records holds.
    pub(super) fn texts(&self, index: usize) -> Result<Vec<&str>, String> {
        let value = self.value(index);
        let field = self.option("campo");
        let items = value.as_array().ok_or_else(|| self.wrong("una lista", index))?;
        items.iter().map(|item| item_text(item, field)).collect()
    }
}

fn item_text<'j>(item: &'j Json, field: Option<&str>) -> Result<&'j str, String> {
    let value = field.map_or(Some(item), |field| item.get(field)).unwrap_or(&Json::Null);
    value.as_str().ok_or_else(|| format!("espera textos en la lista y encontró {}", shown(value)))
}

/// Whether a figure has no decimals and no peso sign.
fn is_whole(text: &str) -> bool {
    !text.contains(['.', '$'])
}

/// A value in the user's words.
fn shown(value: &Json) -> String {
    match value {
        Json::Null => "un dato que falta".to_owned(),
        Json::Bool(_) => "un sí o no".to_owned(),
        Json::Number(number) => format!("el número `{number}`"),
        Json::String(text) => format!("`{}`", on_one_line(text, MOST_SHOWN)),
        Json::Array(_) => "una lista".to_owned(),
        Json::Object(_) => "un grupo de datos".to_owned(),
    }
}
