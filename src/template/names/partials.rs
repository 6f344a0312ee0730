//! Partials: each is walked where it is called, with what it is given there.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use handlebars::template::{DecoratorTemplate, Parameter};

use super::Checker;
use super::at::At;
use super::route;
use super::scope::{Scope, Value};
use crate::diagnostic::{Diagnostic, Position, listed, nearest};
use crate::template::limits::{DEEPEST, MOST_PIECES};
use crate::template::lint;
use crate::template::schema::Type;

/// A partial that is being expanded.
pub(super) struct Call<'a> {
    pub(super) name: &'a str,
    /// File and line of the call.
    pub(super) caller: String,
    /// Whether the call stands alone on its line.
    pub(super) is_alone: bool,
}

impl Checker<'_> {
    /// `{{> name context option=value}}`.
    pub(super) fn partial(&mut self, call: &DecoratorTemplate, at: At) {
        let name = match &call.name {
            Parameter::Name(name) => name.as_str(),
            _ => return self.refuse_computed(at),
        };
        let scope = self.given(call, at);
        let Some((name, partial)) = self.partials.get_key_value(name) else {
            return self.refuse_partial(name, at);
        };
        if self.is_circle(name, at) || self.is_too_much(at) {
            return;
        }
        self.findings.used.insert((*name).to_owned());
        if let (Some(tree), Some(scope)) = (partial.tree, scope) {
            let is_alone = lint::is_alone(self.file, at.tag);
            self.calls.push(Call { name, caller: self.caller(at), is_alone });
            let around = std::mem::replace(&mut self.file, partial.file);
            self.scopes.push(scope);
            self.template(tree, None);
            self.scopes.pop();
            self.file = around;
            self.calls.pop();
        }
    }

    /// The scope that a call gives its partial.
    fn given(&mut self, call: &DecoratorTemplate, at: At) -> Option<Scope> {
        let mut this = match call.params.as_slice() {
            [] => self.scopes.this().cloned(),
            [context] => self.given_value(context, true, at),
            _ => {
                let message = "un parcial recibe un solo dato como contexto";
                let hint = "dé nombre a los demás: `{{> parcial dato nombre=otro}}`";
                self.refuse_call("P032", message, hint, at);
                None
            }
        };
        let named = self.given_options(&call.hash, at);
        if let Some(this) = this.as_mut().filter(|_| !call.hash.is_empty()) {
            self.merge(this, &named, at)?;
        }
        Some(Scope { this: this?, in_loop: self.scopes.in_loop(), named })
    }

    fn given_options(
        &mut self,
        options: &HashMap<String, Parameter>,
        at: At,
    ) -> Vec<(String, Value)> {
        let options: BTreeMap<&String, &Parameter> = options.iter().collect();
        let mut named = Vec::new();
        for (name, option) in options {
            self.name_is_free(name, at);
            let value = self.given_value(option, false, at);
            // An option whose value was refused still gives its name, as text, so that
            // nothing more is said of it within the partial.
            let value = value.unwrap_or_else(|| self.scopes.fresh(Type::Text));
            named.push((name.clone(), value));
        }
        named
    }

    fn given_value(&mut self, given: &Parameter, is_context: bool, at: At) -> Option<Value> {
        let (kind, spelled) = self.argument(given, false, at)?;
        let kind = if is_context { self.present(kind, &spelled, at)? } else { kind };
        if kind == Type::Other {
            self.refuse_call("P032", "un parcial no recibe este valor", "déle un dato", at);
            return None;
        }
        match given {
            Parameter::Path(path) => self.scopes.resolve(&route::read(path), false).ok(),
            _ => Some(self.scopes.fresh(kind)),
        }
    }

    /// Handlebars adds the options to the names of the context.
    fn merge(&mut self, this: &mut Value, named: &[(String, Value)], at: At) -> Option<()> {
        let Type::Record(fields) = &this.kind else {
            let message =
                format!("el contexto de un parcial con opciones es {}", this.kind.phrase());
            self.refuse_call("P032", &message, "páselo también con nombre: `dato=this`", at);
            return None;
        };
        let mut fields = BTreeMap::clone(fields);
        fields.extend(named.iter().map(|(name, value)| (name.clone(), value.kind.clone())));
        this.kind = Type::Record(Rc::new(fields));
        Some(())
    }

    fn caller(&self, at: At) -> String {
        let span = self.file.span(at.tag);
        match span.position() {
            Position::Text { line, .. } => format!("{}:{line}", span.source().name()),
            Position::Cell { .. } => span.source().name().to_owned(),
        }
    }

    fn is_circle(&mut self, name: &str, at: At) -> bool {
        let Some(first) = self.calls.iter().position(|call| call.name == name) else {
            return false;
        };
        let around = self.calls.iter().skip(first).map(|call| call.name);
        let circle: Vec<&str> = around.chain([name]).collect();
        let message = format!("el parcial `{name}` se llama a sí mismo: {}", circle.join(" → "));
        self.refuse_call("P031", &message, "quite una de las llamadas", at);
        true
    }

    fn is_too_much(&mut self, at: At) -> bool {
        let message = if self.depth > DEEPEST {
            format!("hay más de {DEEPEST} parciales y bloques unos dentro de otros")
        } else if self.pieces > MOST_PIECES {
            format!("la plantilla y sus parciales tienen más de {MOST_PIECES} partes")
        } else {
            return false;
        };
        self.refuse_call("P006", &message, "quite llamadas a parciales", at);
        true
    }

    fn refuse_computed(&mut self, at: At) {
        let message = "el nombre de un parcial no se calcula";
        self.refuse_call("P040", message, "escriba el nombre del parcial", at);
    }

    fn refuse_partial(&mut self, name: &str, at: At) {
        if name == "@partial-block" {
            let message = "los parciales con contenido, `@partial-block`, no se usan";
            return self.refuse_call("P040", message, "quite la llamada", at);
        }
        let wanted = name.strip_prefix("partials/").unwrap_or(name);
        let hint = match nearest(wanted, self.partials.keys().copied()) {
            Some(near) => format!("escriba `{{{{> {near}}}}}`"),
            None if self.partials.is_empty() => format!("cree `partials/{wanted}.hbs`"),
            None => format!("los parciales son {}", listed(self.partials.keys().copied())),
        };
        let span = self.word(name, at);
        let message = format!("no existe el parcial `{name}`");
        self.tell(Diagnostic::error("P030", message).hint(hint), &span);
    }

    fn refuse_call(&mut self, code: &'static str, message: &str, hint: &str, at: At) {
        let span = self.file.span(at.tag);
        self.tell(Diagnostic::error(code, message).hint(hint), &span);
    }
}
