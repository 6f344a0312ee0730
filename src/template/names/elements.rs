//! The walk itself: one element of a template after another.

use handlebars::Template;
use handlebars::template::{HelperTemplate, Parameter, TemplateElement};

use super::at::At;
use super::scope::Wrong;
use super::{Checker, calls, route, wording};
use crate::diagnostic::{Diagnostic, Span};
use crate::template::helpers::{self, Gives};
use crate::template::schema::Type;
use crate::template::{lint, place};

impl Checker<'_> {
    /// Walks a template; `chained` is the place of its only element when that
    /// is an `{{else if}}`, of which Handlebars keeps no place.
    pub(super) fn template(&mut self, template: &Template, chained: Option<At>) {
        self.depth += 1;
        self.elements(template, chained);
        self.depth -= 1;
    }

    fn elements(&mut self, template: &Template, chained: Option<At>) {
        for (number, element) in template.elements.iter().enumerate() {
            self.pieces += 1;
            self.findings.repeats.add(self.loops);
            if matches!(element, TemplateElement::RawString(_) | TemplateElement::Comment(_)) {
                continue;
            }
            let own = template.mapping.get(number).and_then(|mapping| {
                let offset = place::offset(self.file.source.content(), mapping.0, mapping.1);
                place::tag_at(&self.file.tags, offset)
            });
            match own.map(|tag| At { tag, block: tag, elses: 0 }).or(chained) {
                Some(at) => self.element(element, at),
                None => self.lost(),
            }
        }
    }

    fn element(&mut self, element: &TemplateElement, at: At) {
        match element {
            TemplateElement::Expression(expression) => self.expression(expression, at),
            TemplateElement::HelperBlock(block) => self.block(block, at),
            TemplateElement::PartialExpression(call) => self.partial(call, at),
            TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
            _ => self.unused(at),
        }
    }

    /// Something that the readers of this room and Handlebars see differently.
    fn lost(&mut self) {
        let span = self.file.span(0);
        let message = "no se entiende cómo están dispuestas las etiquetas de esta plantilla";
        self.tell(Diagnostic::error("P005", message), &span);
    }

    fn unused(&mut self, at: At) {
        let span = self.file.span(at.tag);
        let message = "las plantillas de Minutario no usan esta construcción";
        self.tell(Diagnostic::error("P040", message).hint("use `{{dato}}`"), &span);
    }

    /// `{{x}}` and `{{function x}}`.
    fn expression(&mut self, expression: &HelperTemplate, at: At) {
        let called = match &expression.name {
            Parameter::Subexpression(_) => return self.in_parentheses(at),
            name => name.as_name().unwrap_or_default(),
        };
        let is_bare = expression.params.is_empty() && expression.hash.is_empty();
        if is_bare && helpers::find(called).is_none() && !calls::is_banned(called) {
            if let Parameter::Path(path) = &expression.name {
                self.value(&route::read(path), at);
            }
            return;
        }
        match self.call(called, &expression.params, &expression.hash, at) {
            Some(Gives::Condition) => self.refuse_condition(at),
            Some(Gives::Paragraphs) => self.paragraphs(called, at),
            Some(Gives::Block) => self.refuse_inline_block(called, at),
            Some(Gives::Text | Gives::Number | Gives::Markup) | None => {}
        }
    }

    /// A datum where it will be printed.
    fn value(&mut self, route: &route::Route, at: At) {
        match self.scopes.resolve(route, false) {
            Err(wrong) => self.refuse_path(&wrong, route, at),
            Ok(value) => {
                let present = self.present(value.kind, &route.raw, at);
                if let Some(problem) = present.and_then(|it| wording::unprintable(&it, &route.raw))
                {
                    let span = self.word(&route.raw, at);
                    self.tell(problem, &span);
                }
            }
        }
    }

    /// A path that leads nowhere.
    pub(super) fn refuse_path(&mut self, wrong: &Wrong, route: &route::Route, at: At) {
        if let Wrong::NotAsked(path) = wrong {
            return self.refuse_unasked(path, &route.raw, at);
        }
        let span = self.word(&route.raw, at);
        self.tell(wording::wrong(wrong, route), &span);
    }

    /// A datum that may be missing and that no question was asked about. Within a
    /// question that was refused nobody knows what it would have asked for.
    fn refuse_unasked(&mut self, path: &str, written: &str, at: At) {
        if self.unknown_answers == 0 {
            let span = self.word(written, at);
            self.tell(wording::not_asked(path), &span);
        }
    }

    /// `{{(f x)}}`: what it gives would be looked up among the functions.
    fn in_parentheses(&mut self, at: At) {
        let span = self.file.span(at.tag);
        let message = "una etiqueta no empieza con un paréntesis";
        self.tell(Diagnostic::error("P040", message).hint("quite los paréntesis"), &span);
    }

    fn refuse_condition(&mut self, at: At) {
        let span = self.file.span(at.tag);
        let message = "un sí o no, que da esta función, no se imprime";
        self.tell(Diagnostic::error("P012", message).hint("úsela en `{{#if (…)}}`"), &span);
    }

    fn refuse_inline_block(&mut self, called: &str, at: At) {
        let span = self.file.span(at.tag);
        let message = format!("`{called}` es un bloque y aquí no abre ninguno");
        let hint = format!("escriba `{{{{#{called} …}}}}…{{{{/{called}}}}}`");
        self.tell(Diagnostic::error("P020", message).hint(hint), &span);
    }

    /// Paragraphs stand alone on their line, and so do the partials around.
    fn paragraphs(&mut self, called: &str, at: At) {
        let in_line = self.calls.iter().any(|call| !call.is_alone);
        if in_line || !lint::is_alone(self.file, at.tag) {
            let span = self.file.span(at.tag);
            let message = format!("`{called}` da párrafos y no está sola en su renglón");
            let hint = "póngala sola en su renglón, y también al parcial que la contiene";
            self.tell(Diagnostic::error("P043", message).hint(hint), &span);
        }
    }

    /// The place of a word within the tag.
    pub(super) fn word(&self, word: &str, at: At) -> Span {
        let range = self.file.span(at.tag).range();
        let text = self.file.source.content();
        self.file.source.span(place::word_in(text, range, word))
    }

    /// The type of a datum that has been asked for, or must not be missing.
    pub(super) fn present(&mut self, kind: Type, path: &str, at: At) -> Option<Type> {
        if matches!(kind, Type::Optional(_)) {
            self.refuse_unasked(path, path, at);
            return None;
        }
        Some(kind)
    }
}
