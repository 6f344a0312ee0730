//! Handlebars templates: read, checked, rendered.
//!
//! Template files come in, with a context for each document; Djot markup goes
//! out. A template is checked whole before anything is rendered: its tags
//! (`tags`, `pairs`, `syntax`), what it writes around data (`lint`) and
//! every name in it against the type of the context (`schema`, `names`).
//! Data is escaped as Djot, and where it meets the template's own text
//! (`seams`) it cannot become structure either. Not done here: reading files,
//! deciding what a document says, and reading the markup back.

mod codes;
mod compile;
mod fences;
mod file;
mod glyphs;
mod helpers;
mod limits;
mod lint;
mod names;
mod pairs;
mod place;
mod quotes;
mod reading;
mod rendering;
mod schema;
mod seams;
mod syntax;
mod tags;

use std::sync::Arc;

use handlebars::Handlebars;
use serde_json::Value;

use self::file::File;
use crate::diagnostic::{Result, Source, Span, Warned};

pub use codes::CODES;
pub use helpers::{Gives, HelperDoc, OptionDoc, ParameterDoc, Takes, helpers};
pub use seams::Rendered;

/// One template file, as the door read it.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Path without `.hbs`, with `/`: `oficio`, `partials/membrete`.
    pub name: String,
    /// Its text.
    pub source: Arc<Source>,
    /// Whether it comes with the program, and is no file of the user's.
    pub is_shipped: bool,
}

/// A template that documents are made from.
#[derive(Debug, Clone)]
pub struct Root {
    /// Its name, without `.hbs`.
    pub template: &'static str,
    /// JSON Schema of what it is given, as it is serialised.
    pub schema: Value,
}

/// Templates without a fault, ready to render any number of records, from any
/// number of threads. Rendering leaves no trace in them.
#[derive(Debug)]
pub struct Templates {
    registry: Handlebars<'static>,
    files: Vec<File>,
    repeats: limits::Repeats,
}

impl Templates {
    /// Reads and checks every template against what the `roots` are given; none
    /// when any has an error. A file that nothing uses is a warning, a character
    /// that `covers` does not know an error.
    pub fn compile(
        files: &[TemplateFile],
        roots: &[Root],
        covers: &dyn Fn(char) -> bool,
    ) -> Warned<Option<Templates>> {
        limits::with_room(|| compile::compile(files, roots, covers))
    }

    /// The markup that a root makes of one record, named as the user calls it:
    /// `acuerdo A04, destinatario presidencia-tsj`.
    ///
    /// # Errors
    /// Data that a function of the template cannot take.
    pub fn render(&self, template: &str, data: Value, record: &str) -> Result<Rendered> {
        let key = file::root_key(template);
        let text = limits::with_room(|| rendering::render(self, &key, data, record))?;
        Ok(seams::close(&text))
    }

    /// The line of a template that gave the line `:::` which stands at a byte of a
    /// finished text; none for any other line.
    pub fn fence(&self, rendered: &Rendered, at: usize) -> Option<Span> {
        let before = rendered.fences.partition_point(|(start, _)| *start <= at);
        let (start, origin) = rendered.fences.get(before.checked_sub(1)?)?;
        let is_same_line = !rendered.text.get(*start..at)?.contains('\n');
        is_same_line.then(|| fences::span(&self.files, *origin)).flatten()
    }
}

#[cfg(test)]
#[path = "any_template_tests.rs"]
mod any_template_tests;
#[cfg(test)]
#[path = "hostile_tests.rs"]
mod hostile_tests;
#[cfg(test)]
#[path = "samples_tests.rs"]
mod samples;
#[cfg(test)]
#[path = "template_tests.rs"]
mod tests;
