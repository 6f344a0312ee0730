//! Blocks: `if`, `unless`, `each` and `with`, and their `{{else}}`.

use handlebars::Template;
use handlebars::template::{BlockParam, HelperTemplate, Parameter, TemplateElement};

use super::Checker;
use super::at::At;
use super::route;
use super::scope::{Datum, Scope, Value};
use crate::diagnostic::Diagnostic;
use crate::template::helpers::{self, Gives};
use crate::template::schema::Type;

impl Checker<'_> {
    /// A block, or one link of a chain of `{{else if}}`.
    pub(super) fn block(&mut self, block: &HelperTemplate, at: At) {
        let called = block.name.as_name().unwrap_or_default();
        if helpers::find(called).is_none_or(|helper| helper.gives != Gives::Block) {
            self.refuse_block(called, at);
            return self.inside(block, at);
        }
        let is_sound = self.call(called, &block.params, &block.hash, at).is_some();
        let Some(parameter) = block.params.first().filter(|_| is_sound) else {
            return self.inside(block, at);
        };
        self.names_are_free(block, at);
        match called {
            "if" => self.question(block, parameter, true, at),
            "unless" => self.question(block, parameter, false, at),
            "each" => self.each(block, parameter, at),
            _ => self.with(block, parameter, at),
        }
    }

    /// Walks a block whose own tag is already refused, in the scope around.
    fn inside(&mut self, block: &HelperTemplate, at: At) {
        self.unknown_answers += 1;
        if matches!(block.name.as_name(), Some("if" | "unless")) {
            self.branch(block.template.as_ref(), Vec::new(), None);
        }
        self.otherwise(block, Vec::new(), at);
        self.unknown_answers -= 1;
    }

    fn question(&mut self, block: &HelperTemplate, condition: &Parameter, truth: bool, at: At) {
        let then = self.asked_by(condition, truth);
        let otherwise = self.asked_by(condition, !truth);
        self.branch(block.template.as_ref(), then, None);
        self.otherwise(block, otherwise, at);
    }

    fn each(&mut self, block: &HelperTemplate, parameter: &Parameter, at: At) {
        let list = self.reached(parameter);
        if let Some(Type::List(item)) = list.map(|list| list.kind.present()) {
            let this = self.scopes.fresh(*item);
            let index = self.scopes.fresh(Type::Number);
            let named = names(block).into_iter().zip([this.clone(), index]).collect();
            let scope = Scope { this, in_loop: true, named };
            self.loops += 1;
            self.branch_within(block.template.as_ref(), scope);
            self.loops -= 1;
        }
        self.otherwise(block, Vec::new(), at);
    }

    fn with(&mut self, block: &HelperTemplate, parameter: &Parameter, at: At) {
        if let Some(this) = self.reached(parameter) {
            let asked = vec![this.place.clone()];
            let this = Value { kind: this.kind.present(), place: this.place };
            let named = names(block).into_iter().zip([this.clone()]).collect();
            let scope = Scope { this, in_loop: self.scopes.in_loop(), named };
            let before = self.scopes.ask(asked);
            self.branch_within(block.template.as_ref(), scope);
            self.scopes.forget(before);
        }
        self.otherwise(block, Vec::new(), at);
    }

    /// The datum that a sound parameter reaches.
    fn reached(&mut self, parameter: &Parameter) -> Option<Value> {
        match parameter {
            Parameter::Path(path) => self.scopes.resolve(&route::read(path), true).ok(),
            // A call in this place gives text or a number.
            _ => Some(self.scopes.fresh(Type::Text)),
        }
    }

    fn branch_within(&mut self, template: Option<&Template>, scope: Scope) {
        self.scopes.push(scope);
        self.branch(template, Vec::new(), None);
        self.scopes.pop();
    }

    fn branch(&mut self, template: Option<&Template>, asked: Vec<Datum>, chained: Option<At>) {
        let before = self.scopes.ask(asked);
        if let Some(template) = template {
            self.template(template, chained);
        }
        self.scopes.forget(before);
    }

    fn otherwise(&mut self, block: &HelperTemplate, asked: Vec<Datum>, at: At) {
        let Some(inverse) = &block.inverse else { return };
        let elses = self.file.tags.get(at.block).map_or(&[][..], |tag| tag.elses.as_slice());
        let next = elses.get(at.elses).filter(|_| is_chain(inverse));
        let chained = next.map(|tag| At { tag: *tag, block: at.block, elses: at.elses + 1 });
        self.branch(Some(inverse), asked, chained);
    }

    fn refuse_block(&mut self, called: &str, at: At) {
        let span = self.word(called, at);
        let (message, hint) = match helpers::find(called).map(|helper| helper.gives) {
            Some(Gives::Condition) => (
                format!("`{called}` no es un bloque"),
                format!("escriba `{{{{#if ({called} …)}}}}…{{{{/if}}}}`"),
            ),
            Some(_) => (
                format!("`{called}` no es un bloque"),
                format!("escriba `{{{{{called} …}}}}`, sin `#` y sin cierre"),
            ),
            None => (
                format!("no existe el bloque `{called}`"),
                "los bloques son `if`, `unless`, `each` y `with`".to_owned(),
            ),
        };
        self.tell(Diagnostic::error("P020", message).hint(hint), &span);
    }

    /// Names given with `as |x|` must not be those of a function, which would
    /// be called in their place; and only `each` and `with` give any.
    fn names_are_free(&mut self, block: &HelperTemplate, at: At) {
        let allowed = match block.name.as_name() {
            Some("each") => 2,
            Some("with") => 1,
            _ => 0,
        };
        for (number, name) in names(block).iter().enumerate() {
            if number >= allowed {
                let span = self.word(name, at);
                let message = format!("este bloque no da el nombre `{name}` con `as |…|`");
                self.tell(Diagnostic::error("P021", message).hint("quite el nombre"), &span);
            }
            self.name_is_free(name, at);
        }
    }

    /// A name that a template gives must not hide a function.
    pub(super) fn name_is_free(&mut self, name: &str, at: At) {
        if helpers::find(name).is_some() || name == "this" {
            let span = self.word(name, at);
            let message = format!("el nombre `{name}` ya es de Minutario");
            self.tell(Diagnostic::error("P014", message).hint("elija otro nombre"), &span);
        }
    }
}

/// The names that `as |x y|` gives.
fn names(block: &HelperTemplate) -> Vec<String> {
    let parameters = match &block.block_param {
        Some(BlockParam::Single(one)) => vec![one],
        Some(BlockParam::Pair((one, two))) => vec![one, two],
        _ => Vec::new(),
    };
    parameters.into_iter().filter_map(|name| name.as_name().map(str::to_owned)).collect()
}

/// Whether an `{{else}}` branch is the block of an `{{else if}}`, which
/// Handlebars leaves without a place.
fn is_chain(inverse: &Template) -> bool {
    inverse.mapping.is_empty() && matches!(inverse.elements[..], [TemplateElement::HelperBlock(_)])
}
