//! The doors of the binary: in, the files of a meeting, of the institution and
//! of the templates; out, finished files. Nothing else in the program asks the
//! disk, and what the disk refuses is said in Spanish. They know the library
//! and no command.

pub(crate) mod disk;
pub(crate) mod folders;
mod forms;
pub(crate) mod kit;
pub(crate) mod load;
mod names;
pub(crate) mod nearby;
pub(crate) mod paths;
pub(crate) mod refusal;
pub(crate) mod results;
pub(crate) mod save;
pub(crate) mod staging;
mod unused;

use std::fmt;

/// Why a run could not go on: what was typed or the disk, never the inputs.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was typed makes no sense, or names nothing.
    Usage(String),
    /// The disk refused: what was tried, where, and what the system said.
    Disk { tried: &'static str, path: String, reason: std::io::Error },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(message) => write!(f, "{message}"),
            Failure::Disk { tried, path, reason } => {
                let (why, hint) = refusal::explained(reason);
                write!(f, "no se pudo {tried} `{path}`: {why}\n   = ayuda: {hint}")
            }
        }
    }
}
