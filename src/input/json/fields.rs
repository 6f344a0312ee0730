//! One JSON object of known names: in, what the parser read; out, values with
//! their line and character. `null` is the same as absent; names that begin with
//! `_` and `$schema` are the user's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, Time};
use jsonc_parser::ast::{Object, ObjectProp, StringLit, Value};
use jsonc_parser::common::{Range, Ranged};
use unicode_normalization::UnicodeNormalization;

use super::types::{wrong_element, wrong_type};
use crate::campos::Field;
use crate::campos::values::{self, Parsed};
use crate::diagnostic::{Located, Source, Span};
use crate::espanol::fold::fold;
use crate::input::named::{Named, blank, is_verbatim, missing, repeated, says_nothing, unknown};
use crate::input::problems::Problems;
use crate::input::{characters, placeholder};

/// An object, read key by key. A bad value is reported and read as absent.
pub(in crate::input) struct Fields<'a> {
    source: &'a Arc<Source>,
    object: &'a Object<'a>,
    /// The first of each name, without case and accents.
    by_name: BTreeMap<String, &'a ObjectProp<'a>>,
}

impl<'a> Fields<'a> {
    /// The keys of an object of `source`.
    pub(in crate::input) fn new(source: &'a Arc<Source>, object: &'a Object<'a>) -> Self {
        let mut by_name = BTreeMap::new();
        for property in &object.properties {
            by_name.entry(fold(property.name.as_str())).or_insert(property);
        }
        Fields { source, object, by_name }
    }

    /// Reports keys that are repeated.
    pub(in crate::input) fn check_names_only_once(&self, problems: &mut Problems<'_>) {
        let mut seen = BTreeSet::new();
        for property in &self.object.properties {
            let name = property.name.as_str();
            if !seen.insert(fold(name)) {
                problems.push(repeated(name, &self.place(property.name.range())));
            }
        }
    }

    /// Whether the object has the key, `null` or not.
    pub(in crate::input) fn has(&self, name: &str) -> bool {
        self.property(name).is_some()
    }

    /// What a name says, written with whatever case and accents.
    fn property(&self, name: &str) -> Option<&'a ObjectProp<'a>> {
        self.by_name.get(name).copied()
    }

    fn value(&self, name: &str) -> Option<&'a Value<'a>> {
        Some(&self.property(name)?.value).filter(|value| value.as_null_keyword().is_none())
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
        problems: &mut Problems<'_>,
    ) -> Option<T> {
        let value = self.value(name)?;
        let typed = read(value);
        if typed.is_none() {
            problems.push(wrong_type(&format!("`{name}`"), expected, value, self.source));
        }
        typed
    }

    fn list(&self, name: &str, problems: &mut Problems<'_>) -> &'a [Value<'a>] {
        let list = self.typed(name, "una lista", Value::as_array, problems);
        list.map_or(&[], |list| list.elements.as_slice())
    }

    fn located(
        &self,
        literal: &StringLit<'_>,
        problems: &mut Problems<'_>,
    ) -> Option<Located<String>> {
        let whole = self.place(literal.range);
        let inner = whole.slice(1..whole.as_str().len().saturating_sub(1));
        if inner.as_str() == literal.value {
            characters::check(&inner, problems);
        } else {
            characters::check_escaped(&literal.value, &whole, problems);
        }
        // The file is NFC already, but escapes can part a letter and its accent.
        let value: String = literal.value.trim().nfc().collect();
        (!value.is_empty()).then(|| Located::new(value, whole))
    }

    /// A text read by `read`, if there is one.
    fn parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Parsed<T>,
        problems: &mut Problems<'_>,
    ) -> Option<Located<T>> {
        let text = self.text(name, problems)?;
        problems.parsed(text, read)
    }

    /// A number, and where it stands.
    pub(in crate::input) fn number(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Located<f64>> {
        let number = self.typed(name, "un número", number, problems)?;
        let place = self.place(self.value(name)?.range());
        Some(Located::new(number, place))
    }

    /// An object.
    pub(in crate::input) fn object(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Fields<'a>> {
        let object = self.typed(name, "un grupo de datos", Value::as_object, problems)?;
        Some(Fields::new(self.source, object))
    }

    /// A list of objects.
    pub(in crate::input) fn objects(
        &self,
        name: &str,
        problems: &mut Problems<'_>,
    ) -> Vec<Fields<'a>> {
        let mut objects = Vec::new();
        for element in self.list(name, problems) {
            match element.as_object() {
                Some(object) => objects.push(Fields::new(self.source, object)),
                None => {
                    problems.push(wrong_element(name, "un grupo de datos", element, self.source));
                }
            }
        }
        objects
    }

    /// Every key of the user's, with its place, for objects whose keys are data.
    pub(in crate::input) fn names(&self) -> Vec<Located<String>> {
        let names = self.object.properties.iter().filter(|one| is_ours(one.name.as_str()));
        names
            .map(|one| Located::new(one.name.as_str().to_owned(), self.place(one.name.range())))
            .collect()
    }
}

impl Named for Fields<'_> {
    fn span(&self) -> Span {
        let start = self.object.range.start;
        self.source.span(start..start + 1)
    }

    fn check_names(
        &self,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Vec<&'static str> {
        self.check_names_only_once(problems);
        let mut suspected = Vec::new();
        for name in self.names() {
            if fields.iter().all(|field| field.name != fold(&name)) {
                let (problem, near) = unknown(&name, &name.span, fields);
                problems.push(problem);
                suspected.extend(near);
            }
        }
        let required = fields.iter().filter(|field| field.required);
        for field in required.filter(|field| !suspected.contains(&field.name)) {
            if self.value(field.name).is_none() {
                problems.push(missing(field, &self.span()));
            }
        }
        suspected
    }

    fn says(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| !is_blank(name, value))
    }

    fn check_blank(&self, name: &str, problems: &mut Problems<'_>) {
        if let Some(value) = self.value(name).filter(|value| is_blank(name, value)) {
            problems.push(blank(name, &self.place(value.range())));
        }
    }

    fn text(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<String>> {
        let literal =
            self.typed(name, "un texto entre comillas", Value::as_string_lit, problems)?;
        self.located(literal, problems).filter(|text| !says_nothing(name, text))
    }

    fn date(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Date>> {
        self.parsed(name, values::date, problems)
    }

    fn time(&self, name: &str, problems: &mut Problems<'_>) -> Option<Located<Time>> {
        self.parsed(name, values::time, problems)
    }

    fn texts(&self, name: &str, problems: &mut Problems<'_>) -> Vec<Located<String>> {
        let mut texts = Vec::new();
        for element in self.list(name, problems) {
            match element.as_string_lit() {
                Some(literal) => texts.extend(self.located(literal, problems)),
                None => problems.push(wrong_element(name, "un texto", element, self.source)),
            }
        }
        placeholder::dropped(texts, |_| is_verbatim(name), problems)
    }
}

fn is_blank(name: &str, value: &Value<'_>) -> bool {
    let says = |text: &str| !text.trim().is_empty() && !says_nothing(name, text);
    value.as_string_lit().is_some_and(|literal| !says(&literal.value))
}

fn number<'a>(value: &'a Value<'a>) -> Option<f64> {
    value.as_number_lit()?.value.parse().ok()
}

fn is_ours(name: &str) -> bool {
    !name.starts_with('_') && name != "$schema"
}
