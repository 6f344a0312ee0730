//! Which types are of which kind, and what goes with a list.

use std::collections::{BTreeMap, HashMap};

use handlebars::template::Parameter;
use serde_json::Value as Json;

use super::at::At;
use super::{Checker, wording};
use crate::diagnostic::{Diagnostic, listed, nearest};
use crate::template::helpers::{HelperDoc, Takes};
use crate::template::schema::Type;

/// Whether a kind takes this even though it may be missing: to ask for it, or
/// to compare it, which says no.
pub(super) fn may_miss(kind: Takes, found: &Type) -> bool {
    match (kind, found) {
        (_, Type::Other) => false,
        (Takes::Condition, _) => true,
        (Takes::Comparable | Takes::Scope, Type::Optional(inner)) => fits(kind, inner),
        _ => false,
    }
}

/// Whether a type that cannot be missing is of a kind.
pub(super) fn fits(kind: Takes, found: &Type) -> bool {
    match kind {
        Takes::Text | Takes::Date | Takes::Hour => *found == Type::Text,
        Takes::Number => *found == Type::Number,
        Takes::Whole | Takes::Amount => matches!(found, Type::Number | Type::Text),
        Takes::People => {
            let names = found.names();
            let has = ["genero", "varios", "lenguaje"].iter().all(|name| names.contains(name));
            has && matches!(found, Type::Record(_))
        }
        Takes::AnyList => matches!(found, Type::List(_)),
        Takes::TextList => *found == Type::List(Box::new(Type::Text)),
        Takes::List => match found {
            Type::List(item) => matches!(**item, Type::Text | Type::Record(_)),
            _ => false,
        },
        Takes::Marked => *found == Type::Marked,
        Takes::Condition => *found != Type::Other,
        Takes::Comparable => matches!(found, Type::Text | Type::Number | Type::Bool),
        Takes::Scope => {
            matches!(found, Type::Text | Type::Number | Type::Marked | Type::Record(_))
        }
    }
}

impl Checker<'_> {
    /// Two things of different types are never equal.
    pub(super) fn comparable(
        &mut self,
        helper: &HelperDoc,
        kinds: &[Option<Type>],
        at: At,
    ) -> bool {
        let compares = helper.parameters.first().is_some_and(|one| one.kind == Takes::Comparable);
        let [Some(one), Some(two)] = kinds else { return true };
        let (one, two) = (one.clone().present(), two.clone().present());
        if !compares || one == two {
            return true;
        }
        let span = self.word(helper.name, at);
        let message =
            format!("se compara {} con {}, que nunca son iguales", one.phrase(), two.phrase());
        let hint = "compare datos de la misma clase";
        self.tell(Diagnostic::error("P023", message).hint(hint), &span);
        false
    }

    /// The options of a call, in a fixed order; `list` is its first parameter.
    pub(super) fn options(
        &mut self,
        helper: &HelperDoc,
        options: &HashMap<String, Parameter>,
        list: Option<Type>,
        at: At,
    ) -> bool {
        let options: BTreeMap<&String, &Parameter> = options.iter().collect();
        let mut is_sound = true;
        for (name, value) in &options {
            if let Some(problem) = option_problem(helper, name, value) {
                let span = self.word(name, at);
                self.tell(problem, &span);
                is_sound = false;
            }
        }
        let field = options.iter().find(|(name, _)| name.as_str() == "campo");
        match list {
            Some(Type::List(item)) if helper.option("campo").is_some() => {
                self.field(&item, field.map(|(_, value)| *value), at) && is_sound
            }
            _ => is_sound,
        }
    }

    /// The field that a list of records is listed by.
    fn field(&mut self, item: &Type, field: Option<&Parameter>, at: At) -> bool {
        let problem = match (item, field) {
            (Type::Text, None) => None,
            (Type::Text, Some(_)) => {
                let message = "la lista es de textos y no tiene campos";
                Some(Diagnostic::error("P022", message).hint("quite `campo`"))
            }
            (Type::Record(_), Some(Parameter::Literal(Json::String(name)))) => {
                field_problem(item, name)
            }
            (_, Some(_)) => {
                let message = "el `campo` no está escrito entre comillas";
                Some(Diagnostic::error("P023", message).hint("escriba `campo=\"nombre\"`"))
            }
            (_, None) => {
                let message = "la lista es de grupos de datos y no se dice cuál imprimir";
                let hint = format!("añada `campo=` con uno de {}", listed(texts(item)));
                Some(Diagnostic::error("P021", message).hint(hint))
            }
        };
        let Some(problem) = problem else { return true };
        let word = if field.is_some() { "campo" } else { "" };
        let span = self.word(word, at);
        self.tell(problem, &span);
        false
    }
}

/// What is wrong with an option: its name, or what it is given. The field of a
/// list is judged apart.
fn option_problem(helper: &HelperDoc, name: &str, value: &Parameter) -> Option<Diagnostic> {
    let Some(option) = helper.option(name) else { return Some(wording::option(helper, name)) };
    let is_right = match value {
        Parameter::Literal(Json::String(text)) => {
            option.values.is_empty() || option.values.contains(&text.as_str())
        }
        _ => name == "campo",
    };
    (!is_right).then(|| wording::option_value(helper, option))
}

fn field_problem(item: &Type, name: &str) -> Option<Diagnostic> {
    let Type::Record(fields) = item else { return None };
    let hint = match nearest(name, texts(item)) {
        Some(near) if near != name => format!("escriba `{near}`"),
        _ => format!("use uno de {}", listed(texts(item))),
    };
    let (code, message) = match fields.get(name) {
        Some(Type::Text) => return None,
        None => ("P010", format!("los elementos de la lista no tienen el dato `{name}`")),
        Some(Type::Optional(_)) => {
            let message = format!("el dato `{name}` puede faltar en un elemento de la lista");
            return Some(Diagnostic::error("P013", message).hint(hint));
        }
        Some(other) => ("P023", format!("el dato `{name}` es {}, no un texto", other.phrase())),
    };
    Some(Diagnostic::error(code, message).hint(hint))
}

/// The names of a record that hold text.
fn texts(item: &Type) -> Vec<&str> {
    let Type::Record(fields) = item else { return Vec::new() };
    fields.iter().filter(|(_, kind)| **kind == Type::Text).map(|(name, _)| name.as_str()).collect()
}
