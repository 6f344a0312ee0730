//! Names of files: from keys, never from folios, so that they do not change
//! when numbers come.

use std::collections::BTreeMap;

use super::entry::Entry;
use crate::diagnostic::Diagnostic;

/// Longest file name, in characters, with its extension.
const LONGEST: usize = 80;

/// Longest extension, in characters.
const EXTENSION: usize = ".docx".len();

/// Two documents under one name, or a name too long for a file.
pub(super) fn check<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Path, and what is said of whoever has it.
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries {
        let name = entry.path.rsplit('/').next().unwrap_or(&entry.path);
        if name.chars().count() + EXTENSION > LONGEST {
            let message =
                format!("el archivo se llamaría `{name}`, de más de {LONGEST} caracteres");
            diagnostics.push(placed(Diagnostic::error("N002", message), entry));
        }
        if let Some(other) = taken.insert(entry.path.to_lowercase(), entry.name()) {
            let message = format!("el {other} y el {} se llamarían los dos `{name}`", entry.name());
            diagnostics.push(placed(Diagnostic::error("N001", message), entry));
        }
    }
    diagnostics
}

fn placed(diagnostic: Diagnostic, entry: &Entry) -> Diagnostic {
    let diagnostic = diagnostic.hint("cambie la clave del acuerdo o la del destinatario");
    match &entry.fila {
        Some(fila) => diagnostic.at(fila),
        None => diagnostic,
    }
}
