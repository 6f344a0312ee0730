//! What a name means in each part of a template, and what has been asked for.

use super::route::Route;
use crate::template::schema::Type;

/// Which datum a path reaches, whatever its spelling: two paths to the same
/// datum have the same place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Datum {
    /// The context, an element of a list, or a value made by the template.
    origin: u32,
    /// The names followed from there.
    names: Vec<String>,
}

/// A datum's type and place.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) kind: Type,
    pub(super) place: Datum,
}

/// One scope: the context, the inside of an `each` or a `with`, or a partial.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// What `this` is.
    pub(super) this: Value,
    /// Whether `@index`, `@first` and `@last` are there.
    pub(super) in_loop: bool,
    /// Block parameters, or the options of a partial.
    pub(super) named: Vec<(String, Value)>,
}

/// Why a path leads nowhere.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wrong {
    /// The record has no such name: the name, those it has, and how the name
    /// would be reached from here if a scope around has it.
    NoName(String, Vec<String>, Option<String>),
    /// A name was asked of something that is no record.
    NoRecord(String, Type),
    /// What may be missing was used before asking for it.
    NotAsked(String),
    /// More `../` than scopes.
    TooFarUp,
    /// `@index` and the like outside of a list.
    NoLoop(String),
    /// Another name with `@`.
    NoLocal(String),
}

/// The scopes around the place where the walk is, outermost first.
#[derive(Debug)]
pub(super) struct Scopes {
    stack: Vec<Scope>,
    asked: Vec<Datum>,
    origins: u32,
}

impl Scopes {
    /// The scope of a root template.
    pub(super) fn new(context: Type) -> Self {
        let mut scopes = Scopes { stack: Vec::new(), asked: Vec::new(), origins: 0 };
        let this = scopes.fresh(context);
        scopes.push(Scope { this, in_loop: false, named: Vec::new() });
        scopes
    }

    /// A datum that no path has reached before.
    pub(super) fn fresh(&mut self, kind: Type) -> Value {
        self.origins += 1;
        Value { kind, place: Datum { origin: self.origins, names: Vec::new() } }
    }

    pub(super) fn push(&mut self, scope: Scope) {
        self.stack.push(scope);
    }

    pub(super) fn pop(&mut self) {
        self.stack.pop();
    }

    /// Whether `@index` means something here.
    pub(super) fn in_loop(&self) -> bool {
        self.stack.last().is_some_and(|scope| scope.in_loop)
    }

    /// What `this` is here.
    pub(super) fn this(&self) -> Option<&Value> {
        self.stack.last().map(|scope| &scope.this)
    }

    /// Takes note of what has been asked for; the answer undoes it.
    pub(super) fn ask(&mut self, places: Vec<Datum>) -> usize {
        let before = self.asked.len();
        self.asked.extend(places);
        before
    }

    /// Forgets what was asked for since.
    pub(super) fn forget(&mut self, before: usize) {
        self.asked.truncate(before);
    }

    /// What a path reaches. With `lenient`, what may be missing can be passed
    /// through, and what is reached may then be missing too.
    pub(super) fn resolve(&self, route: &Route, lenient: bool) -> Result<Value, Wrong> {
        if let Some(local) = &route.local {
            return self.local(local, route);
        }
        let (mut value, names) = self.base(route)?;
        let mut passed_missing = false;
        for (followed, name) in names.iter().enumerate() {
            if let Type::Optional(inner) = value.kind {
                passed_missing = true;
                value.kind = *inner;
            }
            if passed_missing && !lenient {
                return Err(Wrong::NotAsked(spelled(route, names, followed)));
            }
            let field = self.field(&value.kind, route, names, followed)?;
            value.place.names.push(name.clone());
            value.kind = self.answered(field, &value.place);
        }
        if passed_missing && !matches!(value.kind, Type::Optional(_)) {
            value.kind = Type::Optional(Box::new(value.kind));
        }
        Ok(value)
    }

    /// The type that the next name of a path has within `kind`.
    fn field(
        &self,
        kind: &Type,
        route: &Route,
        names: &[String],
        followed: usize,
    ) -> Result<Type, Wrong> {
        let Type::Record(fields) = kind else {
            return Err(Wrong::NoRecord(spelled(route, names, followed), kind.clone()));
        };
        let name = names.get(followed).map_or("", String::as_str);
        fields.get(name).cloned().ok_or_else(|| {
            let outer = if followed == 0 { self.outer(route, name) } else { None };
            let known = kind.names().into_iter().map(str::to_owned).collect();
            Wrong::NoName(name.to_owned(), known, outer)
        })
    }

    /// Where a path begins, and the names still to follow. As in Handlebars, a
    /// name given by a block or a partial hides every other, `../` or not.
    fn base<'r>(&self, route: &'r Route) -> Result<(Value, &'r [String]), Wrong> {
        let names = route.names.as_slice();
        let scope = if route.from_root {
            self.stack.first().filter(|_| route.up == 0)
        } else {
            if let Some((first, rest)) = names.split_first()
                && let Some(value) = self.named(first)
            {
                let kind = self.answered(value.kind.clone(), &value.place);
                return Ok((Value { kind, place: value.place.clone() }, rest));
            }
            self.stack.iter().rev().nth(route.up)
        };
        let mut this = scope.map(|scope| scope.this.clone()).ok_or(Wrong::TooFarUp)?;
        this.kind = self.answered(this.kind, &this.place);
        Ok((this, names))
    }

    fn named(&self, name: &str) -> Option<&Value> {
        let mut all = self.stack.iter().rev().flat_map(|scope| &scope.named);
        all.find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn local(&self, name: &str, route: &Route) -> Result<Value, Wrong> {
        let kind = match name {
            "index" => Type::Number,
            "first" | "last" => Type::Bool,
            _ => return Err(Wrong::NoLocal(route.raw.clone())),
        };
        if !route.names.is_empty() {
            return Err(Wrong::NoRecord(format!("@{name}"), kind));
        }
        let scope = self.stack.iter().rev().nth(route.up).ok_or(Wrong::TooFarUp)?;
        let place = Datum { origin: 0, names: vec![route.raw.clone()] };
        if scope.in_loop {
            Ok(Value { kind, place })
        } else {
            Err(Wrong::NoLoop(route.raw.clone()))
        }
    }

    /// How to write a name that only a scope around has.
    fn outer(&self, route: &Route, name: &str) -> Option<String> {
        let mut around = self.stack.iter().rev().enumerate().skip(route.up + 1);
        let has = |scope: &Scope| scope.this.kind.names().contains(&name);
        around.find(|(_, scope)| has(scope)).map(|(up, _)| format!("{}{name}", "../".repeat(up)))
    }

    /// The type of a datum, once it is known whether it has been asked for: to
    /// ask for a part is to ask for the whole.
    fn answered(&self, kind: Type, place: &Datum) -> Type {
        let asked =
            |asked: &Datum| asked.origin == place.origin && asked.names.starts_with(&place.names);
        if self.asked.iter().any(asked) { kind.present() } else { kind }
    }
}

/// The beginning of a path as the template writes it, `followed` names long.
fn spelled(route: &Route, names: &[String], followed: usize) -> String {
    let start = if route.from_root { "@root.".to_owned() } else { "../".repeat(route.up) };
    let given = route.names.len() - names.len().min(route.names.len());
    let path = route.names.get(..given + followed).unwrap_or_default().join(".");
    if path.is_empty() { format!("{start}this") } else { format!("{start}{path}") }
}
