//! The keys of one file: each must be able to name a file of its own, and be the
//! only one of its name.

use std::collections::BTreeMap;

use super::problems::Problems;
use crate::campos;
use crate::diagnostic::{Diagnostic, Located, Position};

/// The keys seen so far in one file.
#[derive(Default)]
pub(super) struct Keys {
    /// Each key in lower case, with the row or line where it was first.
    seen: BTreeMap<String, u32>,
}

impl Keys {
    /// Checks a key's form and that it is the first of its name; says whether
    /// it is.
    pub(super) fn admit(&mut self, key: &Located<String>, problems: &mut Problems<'_>) -> bool {
        check_form(key, problems);
        self.admit_once(key, problems)
    }

    /// Checks that a key is the first of its name; says whether it is.
    pub(super) fn admit_once(
        &mut self,
        key: &Located<String>,
        problems: &mut Problems<'_>,
    ) -> bool {
        let (Position::Cell { row: line, .. } | Position::Text { line, .. }) = key.span.position();
        let first = *self.seen.entry(key.to_lowercase()).or_insert(line);
        if first == line {
            return true;
        }
        let message = format!("la clave `{}` ya está en la fila {first}", key.value);
        let problem = Diagnostic::error("D002", message).at(&key.span);
        problems
            .push(problem.hint("borre la fila repetida o cambie su clave; `A` y `a` son iguales"));
        false
    }
}

/// Checks that a key can name a file.
pub(super) fn check_form(key: &Located<String>, problems: &mut Problems<'_>) {
    if let Err(problem) = campos::key(key) {
        problems.push(problem.at(&key.span));
    }
}
