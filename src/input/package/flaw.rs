//! Why a package cannot be read.

use crate::diagnostic::Diagnostic;

/// A value, or why the package gives none.
pub(in crate::input) type Unflawed<T> = Result<T, Flaw>;

/// What is wrong with a package.
#[derive(Debug)]
pub(in crate::input) enum Flaw {
    /// No program could read it.
    Damaged(String),
    /// It holds more than a meeting has.
    TooLarge(String),
    /// It has a password.
    Locked,
    /// It is of an Office before 2007.
    Old,
    /// Something else, said already.
    Told(Box<Diagnostic>),
}

/// A package that no program could read.
pub(in crate::input) fn damaged(why: &str) -> Flaw {
    Flaw::Damaged(why.to_owned())
}

/// A package with more in it than a meeting has.
pub(in crate::input) fn too_large(why: &str) -> Flaw {
    Flaw::TooLarge(why.to_owned())
}
