//! One template file into the registry: its tags are read and checked, and what
//! is sound is handed to Handlebars.

use handlebars::Handlebars;

use super::file::File;
use super::tags::Tag;
use super::{TemplateFile, fences, limits, lint, pairs, syntax, tags};
use crate::diagnostic::Diagnostic;

/// Reads one file into the registry, under its number among all.
///
/// Handlebars sees only what this room's own reader found sound: its parser
/// calls itself for each level, and its sentences are for programmers.
pub(super) fn read(
    number: usize,
    input: &TemplateFile,
    registry: &mut Handlebars<'static>,
    diagnostics: &mut Vec<Diagnostic>,
) -> File {
    if let Some(refusal) = limits::check(&input.source) {
        diagnostics.push(refusal.at(&input.source.span(0..0)));
        return file(input, Vec::new());
    }
    let text = input.source.content();
    let mut tags = tags::read(text);
    let unpaired = pairs::join(&mut tags, text);
    let mut file = file(input, tags);
    let before = diagnostics.len();
    syntax::check(&file, &unpaired, diagnostics);
    if diagnostics.len() == before {
        let marked = fences::marked(number, text, &file.tags);
        match registry.register_template_string(&file.key(), &marked) {
            Ok(()) => file.is_whole = true,
            Err(error) => diagnostics.push(syntax::translate(&file, &error)),
        }
    }
    lint::check(&file, diagnostics);
    file
}

/// A file that Handlebars has not read.
fn file(input: &TemplateFile, tags: Vec<Tag>) -> File {
    let TemplateFile { name, source, is_shipped } = input.clone();
    File { name, source, tags, is_shipped, is_whole: false }
}
