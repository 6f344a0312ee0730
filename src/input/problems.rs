//! What the readers share: which characters the sheet can print, and the
//! problems of the files so far.

use crate::campos::values::Parsed;
use crate::diagnostic::{Diagnostic, Located};

/// The problems so far, in the order of the input.
pub(super) struct Problems<'a> {
    covers: &'a dyn Fn(char) -> bool,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Problems<'a> {
    /// None yet.
    pub(super) fn new(covers: &'a dyn Fn(char) -> bool) -> Self {
        Problems { covers, diagnostics: Vec::new() }
    }

    /// Adds a problem.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds problems, if any.
    pub(super) fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(more);
    }

    /// The value, or none and its problem added.
    pub(super) fn keep<T>(&mut self, result: Result<T, Box<Diagnostic>>) -> Option<T> {
        result.map_err(|problem| self.push(*problem)).ok()
    }

    /// A text as `read` reads it, or none and its problem added, at its place.
    pub(super) fn parsed<T>(
        &mut self,
        text: Located<String>,
        read: impl FnOnce(&str) -> Parsed<T>,
    ) -> Option<Located<T>> {
        let value = read(&text.value).map_err(|problem| Box::new(problem.at(&text.span)));
        Some(Located::new(self.keep(value)?, text.span))
    }

    /// Whether the fonts have a glyph for `character`.
    pub(super) fn covered(&self, character: char) -> bool {
        (self.covers)(character)
    }

    /// How many problems there are.
    pub(super) fn count(&self) -> usize {
        self.diagnostics.len()
    }

    /// Forgets the problems after the first `count`: another says them all.
    pub(super) fn forget_since(&mut self, count: usize) {
        self.diagnostics.truncate(count);
    }

    /// Keeps, of the problems after the first `count`, those for which `keep` holds.
    pub(super) fn retain_since(&mut self, count: usize, keep: impl Fn(&Diagnostic) -> bool) {
        let later = self.diagnostics.split_off(count);
        self.diagnostics.extend(later.into_iter().filter(keep));
    }

    /// Whether a problem of this code came after the first `count`.
    pub(super) fn any_since(&self, count: usize, code: &str) -> bool {
        self.diagnostics[count..].iter().any(|problem| problem.code == code)
    }

    /// Reads one file and puts its problems in the order of its text: a
    /// reader looks at the titles, the characters and the values in turns.
    pub(super) fn in_order<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let first = self.diagnostics.len();
        let value = read(self);
        let start = |problem: &Diagnostic| problem.span.as_ref().map(|span| span.range().start);
        self.diagnostics[first..].sort_by_key(start);
        value
    }

    /// All of them.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}
