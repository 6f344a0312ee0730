//! What a run says of itself, as data: the summary of a meeting's documents, as a
//! table for the screen and as `resumen.csv`.
//!
//! In: entries of a plan. Out: rows and bytes; nothing here prints.

mod csv;
mod summary;

pub use csv::csv;
pub use summary::{SUMMARY, Written, counts, plural, shorten, summary, table};
