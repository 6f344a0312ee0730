//! The command line as a person meets it: exit codes, what goes to which
//! stream, every word in Spanish.

mod borrador;
mod generar;
mod plantillas;
mod revisar;
mod usage;
mod ver;
mod verdict;

use std::path::Path;
use std::process::Command;

use crate::support::{replace_in, root, seen_under};

/// The reference meeting, from the root of the repository.
const MEETING: &str = "inputs/2019-11-04-stl";

/// English that the argument parser or a panic would say.
pub const ENGLISH: [&str; 20] = [
    "Usage",
    "usage:",
    "Options",
    "OPTIONS",
    "Commands",
    "COMMAND",
    "Arguments",
    "Print ",
    "possible values",
    "[default",
    "[aliases",
    "For more information",
    "tip:",
    "unexpected",
    "required",
    "error: error",
    "panicked",
    "RUST_BACKTRACE",
    "os error",
    "thread '",
];

/// What a run said.
pub struct Said {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The binary with arguments, in the root of the repository.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutario"));
    command.args(arguments).current_dir(root()).env_remove("RUST_BACKTRACE");
    command
}

/// Runs the binary; whatever it says must be Spanish, without colours.
pub fn run(arguments: &[&str]) -> Said {
    let output = command(arguments).output().unwrap();
    let code = output.status.code().expect("the run ends by itself");
    let out = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    for word in ENGLISH {
        assert!(!out.contains(word), "{arguments:?} says `{word}`:\n{out}");
        assert!(!err.contains(word), "{arguments:?} says `{word}`:\n{err}");
    }
    assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{arguments:?} prints colours");
    Said { code, out, err }
}

/// Runs the binary, which must do its work.
pub fn succeed(arguments: &[&str]) -> Said {
    let said = run(arguments);
    assert_eq!(said.code, 0, "{arguments:?}\n{}\n{}", said.out, said.err);
    said
}

/// Runs the binary, which must end with this code.
pub fn fail(arguments: &[&str], code: i32) -> Said {
    let said = run(arguments);
    assert_eq!(said.code, code, "{arguments:?}\n{}\n{}", said.out, said.err);
    said
}

/// A run that makes no sense: code 2, one complaint, nothing on output.
fn misused(arguments: &[&str]) -> String {
    let said = fail(arguments, 2);
    assert!(said.out.is_empty(), "{arguments:?}: {}", said.out);
    assert_eq!(said.err.matches("error:").count(), 1, "{arguments:?}: {}", said.err);
    said.err
}

/// Names of the files that a person sees under a folder.
fn names(folder: &Path) -> Vec<String> {
    seen_under(folder).into_keys().collect()
}

/// Empties the addressee of agreement A04.
fn without_addressee(meeting: &Path) {
    let row = "oficio,presidencia-tsj,no,consejo+sociedad,\"Solicitud de evidencia";
    let bare = "oficio,,no,consejo+sociedad,\"Solicitud de evidencia";
    replace_in(&meeting.join("acuerdos.csv"), row, bare);
}
