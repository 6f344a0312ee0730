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
mod file;
mod helpers;
mod limits;
mod lint;
mod names;
mod pairs;
mod place;
mod reading;
mod rendering;
mod schema;
mod seams;
mod syntax;
mod tags;

use std::sync::Arc;

use handlebars::Handlebars;
use serde::Serialize;

use self::file::File;
use crate::diagnostic::{Result, Source, Warned};
use crate::model::{Minuta, Oficio};

pub use codes::CODES;
pub use helpers::{Gives, HelperDoc, OptionDoc, ParameterDoc, Takes, helpers};

/// One template file, as the door read it.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Path without `.hbs`, with `/`: `oficio`, `partials/membrete`.
    pub name: String,
    /// Its text.
    pub source: Arc<Source>,
}

/// What one document says; which one it is chooses the template.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub enum Contexto<'a> {
    /// For `minuta.hbs`.
    Minuta(&'a Minuta),
    /// For `oficio.hbs`.
    Oficio(&'a Oficio),
}

impl Contexto<'_> {
    /// The name of its template.
    pub fn template(&self) -> &'static str {
        match self {
            Contexto::Minuta(_) => "minuta",
            Contexto::Oficio(_) => "oficio",
        }
    }
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
    /// Reads and checks every template; none when any has an error. A file that
    /// nothing uses is a warning.
    pub fn compile(files: &[TemplateFile]) -> Warned<Option<Templates>> {
        compile::compile(files)
    }

    /// The markup of one record, named as the user calls it: `acuerdo A04,
    /// destinatario presidencia-tsj`.
    pub fn render(&self, contexto: &Contexto<'_>, record: &str) -> Result<String> {
        let key = file::root_key(contexto.template());
        let text = rendering::render(self, &key, contexto, record)?;
        Ok(seams::close(&text))
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
