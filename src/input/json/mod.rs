//! JSON: in, a file; out, its one object, whose values are read key by key, each
//! with its line and character.

mod errors;
mod fields;
mod file;
mod types;

pub(super) use fields::Fields;
pub(super) use file::open;
