//! The titles of a table against the columns its file may have.

use std::collections::BTreeMap;

use crate::campos::Field;
use crate::diagnostic::{Diagnostic, Span, nearest, one_of};
use crate::espanol::fold::fold;
use crate::input::cell::Cell;
use crate::input::problems::Problems;

/// Where each known column stands, by its name in the file's table of fields.
pub(super) type Columns = BTreeMap<&'static str, usize>;

/// Finds the columns, and says what is wrong with the titles. None when a
/// required column is missing: every row would only repeat it.
pub(super) fn read(
    titles: &[Cell],
    fields: &'static [Field],
    problems: &mut Problems<'_>,
) -> Option<Columns> {
    let before = problems.count();
    let mut columns = Columns::new();
    let mut suspected: Vec<&str> = Vec::new();
    for (index, title) in titles.iter().enumerate() {
        let folded = fold(&title.value);
        if folded.is_empty() || folded.starts_with('_') {
            continue;
        }
        match fields.iter().find(|field| field.name == folded) {
            None => suspected.extend(unknown(title, fields, problems)),
            Some(field) if columns.contains_key(field.name) => {
                problems.push(repeated(field.name, &title.span));
            }
            Some(field) => {
                columns.insert(field.name, index);
            }
        }
    }
    if columns.is_empty()
        && suspected.is_empty()
        && let Some(first) = titles.first()
    {
        problems.forget_since(before);
        problems.push(untitled(&first.span, fields));
        return None;
    }
    let missing: Vec<&Field> =
        fields.iter().filter(|field| field.required && !columns.contains_key(field.name)).collect();
    // A misspelt title was already named with the column it meant.
    for field in missing.iter().filter(|field| !suspected.contains(&field.name)) {
        if let Some(first) = titles.first() {
            problems.push(absent(field, &first.span));
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
    title: &Cell,
    fields: &'static [Field],
    problems: &mut Problems<'_>,
) -> Option<&'static str> {
    let near = nearest(&title.value, fields.iter().map(|field| field.name));
    let hint = match near {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            format!("use {}, o comience el título con `_` si es una nota suya", one_of(&names))
        }
    };
    let message = format!("no existe la columna `{}`", title.value);
    problems.push(Diagnostic::error("L012", message).at(&title.span).hint(hint));
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
