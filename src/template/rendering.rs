//! One record through its template, and what went wrong on the way.

use handlebars::{Context, RenderError, RenderErrorReason};
use serde_json::Value;

use super::file::File;
use super::limits::Printed;
use super::{Templates, place};
use crate::diagnostic::{Diagnostic, Result, Span};
use crate::espanol::cardinal::figures;
use crate::markup;

/// The text that a template makes of some data, its seams still open.
pub(super) fn render(
    templates: &Templates,
    key: &str,
    data: Value,
    record: &str,
) -> Result<String> {
    let files = &templates.files;
    let failed = |error: &RenderError| vec![translate(files, key, error, record)];
    let context = Context::from(data);
    if templates.repeats.are_too_many(context.data()) {
        return Err(vec![endless(files, key, record)]);
    }
    let mut printed = Printed::default();
    let registry = &templates.registry;
    match registry.render_with_context_to_write(key, &context, &mut printed) {
        Ok(()) => Ok(printed.into_text()),
        Err(error) => Err(failed(&error)),
    }
}

/// The complaint about loops within loops over long lists.
fn endless(files: &[File], key: &str, record: &str) -> Diagnostic {
    let message = format!("la plantilla repetiría sus partes millones de veces ({record})");
    let hint = "quite bloques `{{#each}}` que están dentro de otros";
    let diagnostic = Diagnostic::error("P050", message).hint(hint);
    match files.iter().find(|file| file.key() == key) {
        Some(file) => diagnostic.at(&file.source.span(0..0)),
        None => diagnostic,
    }
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
        RenderErrorReason::IOError(_) => too_long(),
        _ => "la plantilla no pudo aplicarse".to_owned(),
    };
    let diagnostic = Diagnostic::error("P050", format!("{cause} ({record})"))
        .hint("corrija el dato, o la plantilla");
    match span(files, key, error) {
        Some(span) => diagnostic.at(&span),
        None => diagnostic,
    }
}

fn too_long() -> String {
    let most = figures(markup::LONGEST as u64);
    format!("el texto del documento pasa de {most} bytes")
}

fn span(files: &[File], key: &str, error: &RenderError) -> Option<Span> {
    let key = error.template_name.as_deref().unwrap_or(key);
    let file = files.iter().find(|file| file.key() == key)?;
    let (line, column) = (error.line_no?, error.column_no?);
    let offset = place::offset(file.source.content(), line, column);
    place::tag_near(&file.tags, offset).map(|tag| file.span(tag))
}
