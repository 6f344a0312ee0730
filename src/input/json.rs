//! One JSON object of known keys: in, what the parser read; out, values with
//! their line and character. `null` is the same as absent; keys that begin with
//! `_` and `$schema` are the user's own.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::{Date, Time};
use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::{Range, Ranged};
use unicode_normalization::UnicodeNormalization;

use super::characters;
use super::findings::Findings;
use super::json_problems::{missing, repeated, unknown, wrong_element, wrong_type};
use super::values::{self, Parsed};
use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Located, Source, Span};

/// An object, read key by key. A bad value is reported and read as absent.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    source: &'a Arc<Source>,
    object: &'a Object<'a>,
}

impl<'a> Fields<'a> {
    /// The keys of an object of `source`.
    pub(super) fn new(source: &'a Arc<Source>, object: &'a Object<'a>) -> Self {
        Fields { source, object }
    }

    /// Where the object begins.
    pub(super) fn span(&self) -> Span {
        let start = self.object.range.start;
        self.source.span(start..start + 1)
    }

    /// Reports keys that are unknown, repeated or missing; gives those that the
    /// unknown ones probably meant.
    pub(super) fn check_names(
        &self,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Vec<&'static str> {
        self.check_names_only_once(findings);
        let mut suspected = Vec::new();
        for name in self.names() {
            if fields.iter().all(|field| field.name != name.value) {
                let (problem, near) = unknown(&name, &name.span, fields);
                findings.push(problem);
                suspected.extend(near);
            }
        }
        let required = fields.iter().filter(|field| field.required);
        for field in required.filter(|field| !suspected.contains(&field.name)) {
            if self.value(field.name).is_none() {
                findings.push(missing(field, &self.span()));
            }
        }
        suspected
    }

    /// Reports keys that are repeated.
    pub(super) fn check_names_only_once(&self, findings: &mut Findings<'_>) {
        let mut seen = BTreeSet::new();
        for property in &self.object.properties {
            let name = property.name.as_str();
            if !seen.insert(name) {
                findings.push(repeated(name, &self.place(property.name.range())));
            }
        }
    }

    /// Whether the object has the key, `null` or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.object.properties.iter().any(|property| property.name.as_str() == name)
    }

    /// Whether the key has a value that says something, whatever its type.
    pub(super) fn says(&self, name: &str) -> bool {
        let blank = |value: &Value<'_>| {
            value.as_string_lit().is_some_and(|literal| literal.value.trim().is_empty())
        };
        self.value(name).is_some_and(|value| !blank(value))
    }

    fn value(&self, name: &str) -> Option<&'a Value<'a>> {
        let property = self.object.properties.iter().find(|one| one.name.as_str() == name)?;
        Some(&property.value).filter(|value| value.as_null_keyword().is_none())
    }

    fn place(&self, range: Range) -> Span {
        self.source.span(range.start..range.end)
    }

    /// The value as one type, or a report that it is another.
    fn typed<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&'a Value<'a>) -> Option<T>,
        findings: &mut Findings<'_>,
    ) -> Option<T> {
        let value = self.value(name)?;
        let typed = read(value);
        if typed.is_none() {
            findings.push(wrong_type(&format!("`{name}`"), expected, value, self.source));
        }
        typed
    }

    fn list(&self, name: &str, findings: &mut Findings<'_>) -> &'a [Value<'a>] {
        let list = self.typed(name, "una lista", Value::as_array, findings);
        list.map_or(&[], |list| list.elements.as_slice())
    }

    /// A text, trimmed; none when it is absent or blank.
    pub(super) fn text(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<String>> {
        let literal =
            self.typed(name, "un texto entre comillas", Value::as_string_lit, findings)?;
        self.located(literal, findings)
    }

    /// A text that must say something; what is blank is reported here, what is
    /// absent by [`Fields::check_names`]. Empty when there is none.
    pub(super) fn required(&self, name: &str, findings: &mut Findings<'_>) -> Located<String> {
        let text = self.stated(name, findings);
        text.unwrap_or_else(|| Located::new(String::new(), self.span()))
    }

    /// A text that must say something, none when it does not.
    fn stated(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<String>> {
        let before = findings.count();
        let text = self.text(name, findings);
        if let (None, Some(value)) = (&text, self.value(name))
            && findings.count() == before
        {
            let problem = Diagnostic::error("L016", format!("`{name}` está vacía"));
            findings.push(problem.at(&self.place(value.range())).hint("escriba su valor"));
        }
        text
    }

    fn located(
        &self,
        literal: &StringLit<'_>,
        findings: &mut Findings<'_>,
    ) -> Option<Located<String>> {
        let whole = self.place(literal.range);
        let inner = whole.slice(1..whole.as_str().len().saturating_sub(1));
        if inner.as_str() == literal.value {
            characters::check(&inner, findings);
        } else {
            characters::check_escaped(&literal.value, &whole, findings);
        }
        // The file is NFC already, but escapes can part a letter and its accent.
        let value: String = literal.value.trim().nfc().collect();
        (!value.is_empty()).then(|| Located::new(value, whole))
    }

    /// A text that must say something, read by `read`.
    pub(super) fn required_parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Parsed<T>,
        findings: &mut Findings<'_>,
    ) -> Option<Located<T>> {
        let text = self.stated(name, findings)?;
        parse(text, read, findings)
    }

    /// A text read by `read`, if there is one.
    pub(super) fn parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Parsed<T>,
        findings: &mut Findings<'_>,
    ) -> Option<Located<T>> {
        let text = self.text(name, findings)?;
        parse(text, read, findings)
    }

    /// A day.
    pub(super) fn date(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Date>> {
        self.parsed(name, values::date, findings)
    }

    /// An hour.
    pub(super) fn time(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<Time>> {
        self.parsed(name, values::time, findings)
    }

    /// A number, and where it stands.
    pub(super) fn number(&self, name: &str, findings: &mut Findings<'_>) -> Option<Located<f64>> {
        let number = self.typed(name, "un número", number, findings)?;
        let place = self.place(self.value(name)?.range());
        Some(Located::new(number, place))
    }

    /// A list of texts, blank ones left out.
    pub(super) fn texts(&self, name: &str, findings: &mut Findings<'_>) -> Vec<Located<String>> {
        let mut texts = Vec::new();
        for element in self.list(name, findings) {
            match element.as_string_lit() {
                Some(literal) => texts.extend(self.located(literal, findings)),
                None => findings.push(wrong_element(name, "un texto", element, self.source)),
            }
        }
        texts
    }

    /// An object.
    pub(super) fn object(&self, name: &str, findings: &mut Findings<'_>) -> Option<Fields<'a>> {
        let object = self.typed(name, "un objeto", Value::as_object, findings)?;
        Some(Fields { source: self.source, object })
    }

    /// A list of objects.
    pub(super) fn objects(&self, name: &str, findings: &mut Findings<'_>) -> Vec<Fields<'a>> {
        let mut objects = Vec::new();
        for element in self.list(name, findings) {
            match element.as_object() {
                Some(object) => objects.push(Fields { source: self.source, object }),
                None => findings.push(wrong_element(name, "un objeto", element, self.source)),
            }
        }
        objects
    }

    /// Every key of the user's, with its place, for objects whose keys are data.
    pub(super) fn names(&self) -> Vec<Located<String>> {
        let names = self.object.properties.iter().filter(|one| is_ours(one.name.as_str()));
        names
            .map(|one| Located::new(one.name.as_str().to_owned(), self.place(one.name.range())))
            .collect()
    }
}

fn parse<T>(
    text: Located<String>,
    read: impl FnOnce(&str) -> Parsed<T>,
    findings: &mut Findings<'_>,
) -> Option<Located<T>> {
    let value = read(&text.value).map_err(|problem| Box::new(problem.at(&text.span)));
    Some(Located::new(findings.keep(value)?, text.span))
}

fn number<'a>(value: &'a Value<'a>) -> Option<f64> {
    value.as_number_lit()?.value.parse().ok()
}

fn is_ours(name: &str) -> bool {
    !name.starts_with('_') && name != "$schema"
}
