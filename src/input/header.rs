//! The titles of a table against the columns its file may have.

use std::collections::BTreeMap;

use super::findings::Findings;
use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Span, nearest, one_of};
use crate::espanol::fold::fold;

/// Where each known column stands, by its name in the file's table of fields.
pub(super) type Columns = BTreeMap<&'static str, usize>;

/// Finds the columns, and says what is wrong with the titles. None when a
/// required column is missing: every row would only repeat it.
pub(super) fn read(
    titles: &[(String, Span)],
    fields: &'static [Field],
    findings: &mut Findings<'_>,
) -> Option<Columns> {
    let before = findings.count();
    let mut columns = Columns::new();
    let mut suspected: Vec<&str> = Vec::new();
    for (index, (title, span)) in titles.iter().enumerate() {
        let folded = fold(title);
        if folded.is_empty() || folded.starts_with('_') {
            continue;
        }
        match fields.iter().find(|field| field.name == folded) {
            None => suspected.extend(unknown(title, span, fields, findings)),
            Some(field) if columns.contains_key(field.name) => {
                findings.push(repeated(field.name, span));
            }
            Some(field) => {
                columns.insert(field.name, index);
            }
        }
    }
    if columns.is_empty()
        && suspected.is_empty()
        && let Some((_, span)) = titles.first()
    {
        findings.forget_since(before);
        findings.push(untitled(span, fields));
        return None;
    }
    let missing: Vec<&Field> =
        fields.iter().filter(|field| field.required && !columns.contains_key(field.name)).collect();
    // A misspelt title was already named with the column it meant.
    for field in missing.iter().filter(|field| !suspected.contains(&field.name)) {
        if let Some((_, span)) = titles.first() {
            findings.push(absent(field, span));
        }
    }
    missing.is_empty().then_some(columns)
}

/// A first row without a single known title is no row of titles.
fn untitled(span: &Span, fields: &'static [Field]) -> Diagnostic {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let message = "la primera fila no tiene los títulos de las columnas";
    let hint = format!("escriba en la primera fila títulos como {}", one_of(&names));
    Diagnostic::error("L014", message).at(span).hint(hint)
}

/// Reports an unknown column; gives the one it probably meant.
fn unknown(
    title: &str,
    span: &Span,
    fields: &'static [Field],
    findings: &mut Findings<'_>,
) -> Option<&'static str> {
    let near = nearest(title, fields.iter().map(|field| field.name));
    let hint = match near {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            format!("use {}, o comience el título con `_` si es una nota suya", one_of(&names))
        }
    };
    let message = format!("no existe la columna `{title}`");
    findings.push(Diagnostic::error("L012", message).at(span).hint(hint));
    near
}

fn repeated(name: &str, span: &Span) -> Diagnostic {
    let message = format!("la columna `{name}` está dos veces");
    Diagnostic::error("L013", message).at(span).hint("borre una de las dos columnas")
}

fn absent(field: &Field, span: &Span) -> Diagnostic {
    let message = format!("falta la columna `{}`: {}", field.name, field.holds);
    let hint = format!("agregue una columna con el título `{}`", field.name);
    Diagnostic::error("L014", message).at(span).hint(hint)
}
