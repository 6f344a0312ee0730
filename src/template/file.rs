//! One template file and its tags, not yet joined to the others.

use std::sync::Arc;

use handlebars::{Handlebars, Template};

use super::tags::Tag;
use crate::diagnostic::{Source, Span};

/// Folder of the partials.
const PARTIALS: &str = "partials/";

/// A file with its tags.
#[derive(Debug)]
pub(super) struct File {
    /// Path without `.hbs`.
    pub(super) name: String,
    pub(super) source: Arc<Source>,
    /// Its tags, in order, each block joined to its `{{else}}`.
    pub(super) tags: Vec<Tag>,
    /// Whether it comes with the program.
    pub(super) is_shipped: bool,
    /// Whether Handlebars read it.
    pub(super) is_whole: bool,
}

impl File {
    /// The name by which a template calls it, when it is a partial.
    pub(super) fn partial(&self) -> Option<&str> {
        self.name.strip_prefix(PARTIALS)
    }

    /// The name in Handlebars' registry: for a partial, that which calls it.
    pub(super) fn key(&self) -> String {
        self.partial().map_or_else(|| root_key(&self.name), str::to_owned)
    }

    /// What Handlebars made of it.
    pub(super) fn tree<'a>(&self, registry: &'a Handlebars<'static>) -> Option<&'a Template> {
        if self.is_whole { registry.get_template(&self.key()) } else { None }
    }

    /// The place of a tag.
    pub(super) fn span(&self, tag: usize) -> Span {
        let range = self.tags.get(tag).map_or(0..0, |tag| tag.range.clone());
        self.source.span(range)
    }

    /// The text of a tag.
    pub(super) fn text(&self, tag: &Tag) -> &str {
        self.source.content().get(tag.range.clone()).unwrap_or_default()
    }
}

/// The name of a template that is no partial in Handlebars' registry: no call
/// of a partial can write a space.
pub(super) fn root_key(name: &str) -> String {
    format!("plantilla {name}")
}
