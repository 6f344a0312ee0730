//! The house as its source tells it: which room may look into which, that no
//! files use each other in a circle, which files are doors, how large a file may
//! grow and what it may be called.
//!
//! The source is read as tokens and paths, not as lines, so that neither a `use`
//! over several lines nor a name within a text deceives a test.

mod circles;
mod doors;
mod files;
mod paths;
mod rooms;
mod source;
mod tokens;
