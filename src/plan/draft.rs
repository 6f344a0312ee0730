//! A document written out: all that the rest of the corridor is told of it.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::entry::Entry;

/// One document to be made.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What was known of it before it was written.
    pub entry: Arc<Entry>,
    /// The template that it is made from, without `.hbs`.
    pub template: &'static str,
    /// What it says.
    pub written: Written,
}

/// What one document says.
#[derive(Debug, Clone)]
pub struct Written {
    /// Title of its files.
    pub title: String,
    /// Whose it is.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// What its template may print.
    pub context: Arc<dyn Context>,
}

/// Plain data that a template may print.
pub trait Context: fmt::Debug + Send + Sync {
    /// The data by name.
    fn value(&self) -> Value;

    /// The data as JSON text, its fields in the order of their type.
    fn text(&self) -> String;
}

impl<T: Serialize + fmt::Debug + Send + Sync> Context for T {
    fn value(&self) -> Value {
        // Plain data with text keys always serialises.
        serde_json::to_value(self).unwrap_or_default()
    }

    fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
