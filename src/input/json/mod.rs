//! JSON: in, a file; out, its one object, whose values are read key by key, each
//! with its line and character.

mod errors;
mod fields;
mod file;
mod mend;
mod types;

#[cfg(test)]
mod mend_tests;

pub(super) use fields::Fields;
pub(super) use file::open;
