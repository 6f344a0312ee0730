//! One record through its template, and what went wrong on the way.

use handlebars::{Handlebars, RenderError, RenderErrorReason};
use serde::Serialize;

use super::file::File;
use super::place;
use crate::diagnostic::{Diagnostic, Result, Span};

/// The text that a template makes of a context, its seams still open.
pub(super) fn render(
    registry: &Handlebars<'static>,
    files: &[File],
    key: &str,
    context: &impl Serialize,
    record: &str,
) -> Result<String> {
    registry.render(key, context).map_err(|error| vec![translate(files, key, &error, record)])
}

/// A failure in the user's words. The names check leaves few that can happen:
/// above all, text that is no date.
fn translate(files: &[File], key: &str, error: &RenderError, record: &str) -> Diagnostic {
    let cause = match error.reason() {
        RenderErrorReason::Other(complaint) => complaint.clone(),
        RenderErrorReason::MissingVariable(Some(path)) => format!("no hay ningún dato `{path}`"),
        RenderErrorReason::MissingVariable(None) => "falta un dato".to_owned(),
        RenderErrorReason::ParamNotFoundForIndex(helper, _) => {
            format!("a `{helper}` le falta un dato")
        }
        _ => "la plantilla no pudo aplicarse".to_owned(),
    };
    let diagnostic = Diagnostic::error("P050", format!("{cause} ({record})"))
        .hint("corrija el dato, o la plantilla");
    match span(files, key, error) {
        Some(span) => diagnostic.at(&span),
        None => diagnostic,
    }
}

fn span(files: &[File], key: &str, error: &RenderError) -> Option<Span> {
    let key = error.template_name.as_deref().unwrap_or(key);
    let file = files.iter().find(|file| file.key() == key)?;
    let (line, column) = (error.line_no?, error.column_no?);
    let offset = place::offset(file.source.content(), line, column);
    place::tag_near(&file.tags, offset).map(|tag| file.span(tag))
}
