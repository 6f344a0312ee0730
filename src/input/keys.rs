//! Keys: the names by which the files speak of people, agreements and meetings.
//! They name output files too, so they must be safe on every machine.

use std::collections::BTreeMap;

use super::findings::Findings;
use crate::diagnostic::{Diagnostic, Located, Position};

/// Longest key, in characters.
const LONGEST: usize = 40;

const FORM: &str = "use solo letras sin acento, números, punto, guion y guion bajo; \
                    40 caracteres a lo más";

/// Names that Windows keeps for its devices, with or without an extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The keys seen so far in one file.
#[derive(Default)]
pub(super) struct Keys {
    /// Each key in lower case, with the row or line where it was first.
    seen: BTreeMap<String, u32>,
}

impl Keys {
    /// Checks a key's form and that it is the first of its name; says whether
    /// it is.
    pub(super) fn admit(&mut self, key: &Located<String>, findings: &mut Findings<'_>) -> bool {
        check_form(key, findings);
        let (Position::Cell { row: line, .. } | Position::Text { line, .. }) = key.span.position();
        let first = *self.seen.entry(key.to_lowercase()).or_insert(line);
        if first == line {
            return true;
        }
        let message = format!("la clave `{}` ya está en la fila {first}", key.value);
        let problem = Diagnostic::error("D002", message).at(&key.span);
        findings
            .push(problem.hint("borre la fila repetida o cambie su clave; `A` y `a` son iguales"));
        false
    }
}

/// Checks that a key can name a file.
pub(super) fn check_form(key: &Located<String>, findings: &mut Findings<'_>) {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if let Some(character) = key.chars().find(|&c| !allowed(c)) {
        let message = format!("la clave `{}` tiene `{character}`", key.value);
        findings.push(Diagnostic::error("D001", message).at(&key.span).hint(FORM));
    } else if key.len() > LONGEST {
        let message = format!("la clave `{}` tiene {} caracteres", key.value, key.len());
        findings.push(Diagnostic::error("D001", message).at(&key.span).hint(FORM));
    } else if key.starts_with('.') || key.ends_with('.') {
        let message = format!("la clave `{}` comienza o termina con punto", key.value);
        findings.push(Diagnostic::error("D001", message).at(&key.span).hint("quite el punto"));
    } else if is_device(key) {
        let message = format!("la clave `{}` es un nombre reservado por Windows", key.value);
        findings.push(Diagnostic::error("D003", message).at(&key.span).hint("escriba otra clave"));
    }
}

/// Whether Windows would take a file of this name for a device.
pub(super) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}
