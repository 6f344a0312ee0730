//! Every template file at once: read, joined, checked.

use handlebars::Handlebars;

use super::file::File;
use super::names::{self, Findings, Parsed, Partials};
use super::{Root, TemplateFile, Templates, glyphs, helpers, reading, schema, seams};
use crate::diagnostic::{Diagnostic, Warned};

/// The templates, when nothing is wrong with them, and all that is.
pub(super) fn compile(
    inputs: &[TemplateFile],
    roots: &[Root],
    covers: &dyn Fn(char) -> bool,
) -> Warned<Option<Templates>> {
    let mut diagnostics = Vec::new();
    let mut registry = registry();
    let mut files: Vec<File> = Vec::new();
    for (number, input) in inputs.iter().enumerate() {
        files.push(reading::read(number, input, &mut registry, &mut diagnostics));
    }
    diagnostics.extend(files.iter().flat_map(|file| glyphs::check(file, covers)));
    let findings = check(&files, roots, &registry, &mut diagnostics);
    diagnostics.extend(unused(&files, roots, &findings));
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
    roots: &[Root],
    registry: &Handlebars<'static>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Findings {
    let parsed = |file| Parsed { file, tree: File::tree(file, registry) };
    let partials: Partials<'_> =
        files.iter().filter_map(|file| file.partial().map(|name| (name, parsed(file)))).collect();
    let mut findings = Findings::default();
    for Root { template, schema } in roots {
        match files.iter().find(|file| file.name == *template) {
            Some(root) => {
                names::check(parsed(root), schema::of(schema), &partials, &mut findings);
            }
            None => diagnostics.push(missing(template)),
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
fn unused(files: &[File], roots: &[Root], findings: &Findings) -> Vec<Diagnostic> {
    let is_root = |file: &File| roots.iter().any(|root| file.name == root.template);
    let knows_all = files.iter().all(|file| file.is_whole);
    let is_used = |file: &File| match file.partial() {
        Some(name) => !knows_all || findings.used.contains(name),
        None => is_root(file),
    };
    files.iter().filter(|file| !is_used(file)).map(unused_file).collect()
}

fn unused_file(file: &File) -> Diagnostic {
    if let Some(name) = file.partial().filter(|_| file.is_shipped) {
        let message = format!("nada usa el parcial `{name}`, que trae el programa");
        let hint = format!("si la carta lo lleva, agregue `{{{{> {name}}}}}` a su plantilla");
        return Diagnostic::warning("P002", message).hint(hint);
    }
    let what = if file.partial().is_some() { "el parcial" } else { "la plantilla" };
    Diagnostic::warning("P002", format!("nada usa {what} `{}`", file.name))
        .at(&file.source.span(0..0))
        .hint("quite el archivo, o corrija su nombre")
}
