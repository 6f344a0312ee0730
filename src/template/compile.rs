//! Every template file at once: read, joined, checked.

use handlebars::Handlebars;

use super::file::File;
use super::names::{self, Findings, Parsed, Partials};
use super::schema::{self, Type};
use super::{TemplateFile, Templates, helpers, reading, seams};
use crate::diagnostic::{Diagnostic, Warned};
use crate::model::{Minuta, Oficio};

/// The templates that documents are made from, with the type of what each is
/// given.
fn roots() -> [(&'static str, Type); 2] {
    [("minuta", schema::of::<Minuta>()), ("oficio", schema::of::<Oficio>())]
}

/// The templates, when nothing is wrong with them, and all that is.
pub(super) fn compile(inputs: &[TemplateFile]) -> Warned<Option<Templates>> {
    let mut diagnostics = Vec::new();
    let mut registry = registry();
    let mut files: Vec<File> = Vec::new();
    for input in inputs {
        files.push(reading::read(input, &mut registry, &mut diagnostics));
    }
    let findings = check(&files, &registry, &mut diagnostics);
    diagnostics.extend(unused(&files, &findings));
    diagnostics.extend(findings.diagnostics);
    let is_sound = !diagnostics.iter().any(Diagnostic::is_error);
    let templates = Templates { registry, files, repeats: findings.repeats };
    Warned { value: is_sound.then_some(templates), diagnostics }
}

/// Handlebars as this room uses it: strict, without indentation of partials
/// (Djot gives it a meaning), and with our escape and functions.
fn registry() -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.set_prevent_indent(true);
    registry.register_escape_fn(seams::escape);
    helpers::register(&mut registry);
    registry
}

fn check(
    files: &[File],
    registry: &Handlebars<'static>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Findings {
    let parsed = |file| Parsed { file, tree: File::tree(file, registry) };
    let partials: Partials<'_> =
        files.iter().filter_map(|file| file.partial().map(|name| (name, parsed(file)))).collect();
    let mut findings = Findings::default();
    for (name, context) in roots() {
        match files.iter().find(|file| file.name == name) {
            Some(root) => names::check(parsed(root), context, &partials, &mut findings),
            None => diagnostics.push(missing(name)),
        }
    }
    findings
}

fn missing(name: &str) -> Diagnostic {
    Diagnostic::error("P001", format!("falta la plantilla `{name}.hbs`"))
        .hint(format!("cree `{name}.hbs` en la carpeta de plantillas"))
}

/// Files that no document is made from. While a root cannot be read, nobody
/// knows what it would have called.
fn unused(files: &[File], findings: &Findings) -> Vec<Diagnostic> {
    let is_root = |file: &File| roots().iter().any(|(name, _)| file.name == *name);
    let knows_all = files.iter().all(|file| file.is_whole);
    let is_used = |file: &File| match file.partial() {
        Some(name) => !knows_all || findings.used.contains(name),
        None => is_root(file),
    };
    files.iter().filter(|file| !is_used(file)).map(unused_file).collect()
}

fn unused_file(file: &File) -> Diagnostic {
    let what = if file.partial().is_some() { "el parcial" } else { "la plantilla" };
    Diagnostic::warning("P002", format!("nada usa {what} `{}`", file.name))
        .at(&file.source.span(0..0))
        .hint("quite el archivo, o corrija su nombre")
}
