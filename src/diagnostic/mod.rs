//! How Minutario speaks of a problem: what is wrong, where, and what to do.
//!
//! Every room returns [`Diagnostic`]s; none prints. A [`Span`] carries its
//! [`Source`] with it, so a diagnostic can be shown wherever it ends up, and
//! documents can be made in parallel without a shared table of files.
//! Messages are Spanish, lower case, with no full stop, and name what was found
//! and what was expected; a hint is one action.

mod cells;
pub mod characters;
mod excerpt;
mod foreign;
mod limit;
mod nearest;
mod show;
mod source;
mod wording;

#[cfg(test)]
mod show_tests;

pub use cells::{Cell, CellTable, column_letters};
pub use foreign::toml;
pub use limit::{MOST_ALIKE, is_limited, limit};
pub use nearest::nearest;
pub use show::{Column, Record, harmless, record, text};
pub use source::{Position, Source, Span, Unit};
pub use wording::{cut, listed, on_one_line, one_of};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing can be made until it is mended.
    Error,
    /// Documents are made; a person should look.
    Warning,
}

impl Severity {
    /// The word the user reads: `error` or `aviso`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "aviso",
        }
    }
}

/// One problem, in the user's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable code of the rule, such as `A012`.
    pub code: &'static str,
    /// Where it is, when it has a place.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// A word or two under the marked text, such as `vacía`.
    pub label: Option<String>,
    /// What to do about it: one action.
    pub hint: Option<String>,
    /// The character that cannot be printed, when it is about one.
    pub character: Option<char>,
}

impl Diagnostic {
    /// An error with its rule's code.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// A warning with its rule's code.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    fn new(severity: Severity, code: &'static str, message: String) -> Self {
        Diagnostic { severity, code, span: None, message, label: None, hint: None, character: None }
    }

    /// Says where.
    pub fn at(mut self, span: &Span) -> Self {
        self.span = Some(span.clone());
        self
    }

    /// Puts a word or two under the marked text.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Says what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says which character it is about.
    pub fn about(mut self, character: char) -> Self {
        self.character = Some(character);
        self
    }

    /// Whether it stops the run.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// An error for whoever knows its place to put there.
pub fn unplaced(
    code: &'static str,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(code, message).hint(hint))
}

/// A value, or every problem that stood in its way.
pub type Result<T> = std::result::Result<T, Vec<Diagnostic>>;

/// A value and what was noticed while it was made, errors included: a stage
/// goes on with what is whole.
#[derive(Debug, Clone)]
pub struct Warned<T> {
    /// What the stage made.
    pub value: T,
    /// What it noticed, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Warned<T> {
    /// A value about which there is nothing to say.
    pub fn clean(value: T) -> Self {
        Warned { value, diagnostics: Vec::new() }
    }

    /// Moves the diagnostics into `sink` and keeps the value.
    pub fn drain_into(self, sink: &mut Vec<Diagnostic>) -> T {
        sink.extend(self.diagnostics);
        self.value
    }
}

/// A value and where the user wrote it.
#[derive(Debug, Clone)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Located<T> {
    /// Joins a value to its place.
    pub fn new(value: T, span: Span) -> Self {
        Located { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: f(self.value), span: self.span }
    }
}

impl<T> std::ops::Deref for Located<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
