//! Checks every name of a template, in its scope, against the type of the
//! context, before anything is rendered.
//!
//! Handlebars, even in strict mode, lets `{{#if mispelt}}` pass in silence, and
//! prints nothing for null. So this walk follows its tree exactly as it would
//! render it, with types in the place of data: `each`, `with`, partials and
//! block parameters open scopes; `if`, `unless` and `with` are questions, and a
//! datum that may be missing is refused until one of them has asked for it.

mod at;
mod calls;
mod choices;
mod conditions;
mod elements;
mod kinds;
mod partials;
mod route;
mod scope;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use handlebars::Template;

use self::partials::Call;
use self::scope::Scopes;
use super::file::File;
use super::limits::Repeats;
use super::schema::Type;
use crate::diagnostic::{Diagnostic, Span};

/// A file and what Handlebars made of it; nothing when it could not be read.
#[derive(Clone, Copy)]
pub(super) struct Parsed<'a> {
    pub(super) file: &'a File,
    pub(super) tree: Option<&'a Template>,
}

/// The partials, by the name that calls them.
pub(super) type Partials<'a> = BTreeMap<&'a str, Parsed<'a>>;

/// What the walks of all the root templates found.
#[derive(Default)]
pub(super) struct Findings {
    /// Every problem, once.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The partials that something calls.
    pub(super) used: BTreeSet<String>,
    /// How often their pieces are printed, the worst of them.
    pub(super) repeats: Repeats,
    /// Places already spoken of, by code: a partial is walked once per call.
    told: BTreeSet<(String, usize, &'static str)>,
}

/// Walks one root template with the type of its context.
pub(super) fn check(
    root: Parsed<'_>,
    context: Type,
    partials: &Partials<'_>,
    findings: &mut Findings,
) {
    let Some(tree) = root.tree else { return };
    let mut checker = Checker {
        partials,
        file: root.file,
        scopes: Scopes::new(context),
        calls: Vec::new(),
        depth: 0,
        loops: 0,
        pieces: 0,
        unknown_answers: 0,
        findings,
    };
    checker.template(tree, None);
}

/// Where the walk is.
struct Checker<'a> {
    partials: &'a Partials<'a>,
    /// The file of the template that is being walked.
    file: &'a File,
    /// What its names mean here.
    scopes: Scopes,
    /// The partials that are being expanded, outermost first.
    calls: Vec<Call<'a>>,
    /// Templates within templates, be they blocks or partials.
    depth: usize,
    /// Loops within loops.
    loops: usize,
    /// Pieces of templates walked so far, those of partials once for each call.
    pieces: usize,
    /// Questions around that were refused: what they asked for is not known.
    unknown_answers: usize,
    findings: &'a mut Findings,
}

impl Checker<'_> {
    /// Tells a problem at a place, once; within a partial, with who called it.
    fn tell(&mut self, mut diagnostic: Diagnostic, span: &Span) {
        let place = (span.source().name().to_owned(), span.range().start, diagnostic.code);
        if !self.findings.told.insert(place) {
            return;
        }
        if let Some(call) = self.calls.last() {
            diagnostic.message.push_str(&format!(" (parcial llamado desde `{}`)", call.caller));
        }
        self.findings.diagnostics.push(diagnostic.at(span));
    }
}

#[cfg(test)]
#[path = "calls_tests.rs"]
mod calls_tests;
#[cfg(test)]
#[path = "guards_tests.rs"]
mod guards_tests;
#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
