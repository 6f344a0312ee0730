//! Names of files: from keys, never from folios, so that they do not change
//! when numbers come.

use std::collections::BTreeMap;

use super::Draft;
use crate::diagnostic::Diagnostic;

/// Longest file name, in characters, with its extension.
const LONGEST: usize = 80;

/// Longest extension, in characters.
const EXTENSION: usize = ".docx".len();

/// Two drafts under one name, or a name too long for a file.
pub(super) fn check(drafts: impl Iterator<Item = Draft>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // Path, and what is said of who has it.
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for draft in drafts {
        let name = draft.path.rsplit('/').next().unwrap_or(&draft.path);
        if name.chars().count() + EXTENSION > LONGEST {
            let message =
                format!("el archivo se llamaría `{name}`, de más de {LONGEST} caracteres");
            diagnostics.push(placed(Diagnostic::error("N002", message), &draft));
        }
        if let Some(other) = taken.insert(draft.path.to_lowercase(), draft.name()) {
            let message = format!("el {other} y el {} se llamarían los dos `{name}`", draft.name());
            diagnostics.push(placed(Diagnostic::error("N001", message), &draft));
        }
    }
    diagnostics
}

fn placed(diagnostic: Diagnostic, draft: &Draft) -> Diagnostic {
    let diagnostic = diagnostic.hint("cambie la clave del acuerdo o la del destinatario");
    match &draft.fila {
        Some(fila) => diagnostic.at(fila),
        None => diagnostic,
    }
}
