//! Calls of functions: that they exist, and what they are given.

use std::collections::HashMap;

use handlebars::template::{Parameter, Subexpression, TemplateElement};
use serde_json::Value as Json;

use super::at::At;
use super::{Checker, route, wording};
use crate::diagnostic::{Diagnostic, nearest};
use crate::template::helpers::{self, Gives, HelperDoc, Takes};
use crate::template::schema::Type;

/// Functions of Handlebars that a letter has no use for.
const BANNED: [&str; 3] = ["lookup", "log", "raw"];

/// Whether a name is of a function that templates may not use.
pub(super) fn is_banned(name: &str) -> bool {
    BANNED.contains(&name)
}

/// The name of the function that `(f x)` calls.
pub(super) fn name_of(call: &Subexpression) -> Option<&str> {
    match call.as_element() {
        TemplateElement::Expression(expression) => expression.name.as_name(),
        _ => None,
    }
}

impl Checker<'_> {
    /// A call wherever it stands; what it gives, when it is sound.
    pub(super) fn call(
        &mut self,
        called: &str,
        parameters: &[Parameter],
        options: &HashMap<String, Parameter>,
        at: At,
    ) -> Option<Gives> {
        let Some(helper) = helpers::find(called) else {
            self.refuse_function(called, at);
            return None;
        };
        let is_counted = self.count(helper, parameters.len(), at);
        let mut kinds = Vec::new();
        for (number, parameter) in parameters.iter().enumerate() {
            let last = helper.parameters.last().filter(|_| helper.repeats);
            let expected = helper.parameters.get(number).or(last);
            kinds.push(
                expected.and_then(|expected| self.parameter(helper, expected.kind, parameter, at)),
            );
        }
        let is_chosen = self.options(helper, options, kinds.first().cloned().flatten(), at);
        let is_sound = kinds.iter().all(Option::is_some) && self.comparable(helper, &kinds, at);
        (is_counted && is_chosen && is_sound).then_some(helper.gives)
    }

    fn refuse_function(&mut self, called: &str, at: At) {
        let span = self.word(called, at);
        let diagnostic = if is_banned(called) {
            let message = format!("las plantillas de Minutario no usan `{called}`");
            Diagnostic::error("P040", message).hint("escriba el nombre del dato")
        } else {
            let message = format!("no existe la función `{called}`");
            let known = helpers::helpers().iter().map(|helper| helper.name);
            let hint = nearest(called, known).map_or_else(
                || "vea las funciones en el manual de plantillas".to_owned(),
                |name| format!("escriba `{name}`"),
            );
            Diagnostic::error("P020", message).hint(hint)
        };
        self.tell(diagnostic, &span);
    }

    fn count(&mut self, helper: &HelperDoc, found: usize, at: At) -> bool {
        let expected = helper.parameters.len();
        if found == expected || (helper.repeats && found > expected) {
            return true;
        }
        let span = self.word(helper.name, at);
        self.tell(wording::count(helper, found), &span);
        false
    }

    /// One parameter; its type when it is of the kind expected.
    fn parameter(
        &mut self,
        helper: &HelperDoc,
        kind: Takes,
        found: &Parameter,
        at: At,
    ) -> Option<Type> {
        let passes_missing = match kind {
            Takes::Scope => true,
            // `not` fails in strict mode where the path itself breaks off.
            Takes::Condition => helper.name != "not",
            _ => false,
        };
        let (found, spelled) = self.argument(found, passes_missing, at)?;
        if super::kinds::may_miss(kind, &found) {
            return Some(found);
        }
        let found = self.present(found, &spelled, at)?;
        if super::kinds::fits(kind, &found) {
            return Some(found);
        }
        let span = self.word(&spelled, at);
        self.tell(wording::kind(helper, kind, &found, &spelled), &span);
        None
    }

    /// The type of what is given to a function, and how it is written.
    pub(super) fn argument(
        &mut self,
        parameter: &Parameter,
        lenient: bool,
        at: At,
    ) -> Option<(Type, String)> {
        match parameter {
            Parameter::Literal(literal) => Some((literal_type(literal), literal.to_string())),
            Parameter::Subexpression(call) => {
                let called = name_of(call)?.to_owned();
                self.inner(call, &called, at).map(|kind| (kind, called))
            }
            Parameter::Path(path) => {
                let route = route::read(path);
                match self.scopes.resolve(&route, lenient) {
                    Ok(value) => Some((value.kind, route.raw)),
                    Err(wrong) => {
                        self.refuse_path(&wrong, &route, at);
                        None
                    }
                }
            }
            _ => Some((Type::Other, String::new())),
        }
    }

    /// A call within another: it must give data.
    fn inner(&mut self, call: &Subexpression, called: &str, at: At) -> Option<Type> {
        let none = HashMap::new();
        let parameters = call.params().map(Vec::as_slice).unwrap_or_default();
        match self.call(called, parameters, call.hash().unwrap_or(&none), at)? {
            Gives::Text => Some(Type::Text),
            Gives::Number => Some(Type::Number),
            Gives::Condition => Some(Type::Bool),
            Gives::Markup | Gives::Paragraphs | Gives::Block => {
                let span = self.word(called, at);
                let message = format!("`{called}` no puede ir dentro de otra función");
                self.tell(Diagnostic::error("P023", message).hint("póngala por fuera"), &span);
                None
            }
        }
    }
}

fn literal_type(literal: &Json) -> Type {
    match literal {
        Json::String(_) => Type::Text,
        Json::Number(_) => Type::Number,
        Json::Bool(_) => Type::Bool,
        Json::Null | Json::Array(_) | Json::Object(_) => Type::Other,
    }
}
