//! What a run says at its end, as data: the summary of a meeting's documents, and
//! the verdict of a review. Whoever shows it decides how wide a screen is; nothing
//! here prints.

mod csv;
mod summary;
mod verdict;

#[cfg(test)]
mod verdict_tests;

pub use csv::csv;
pub use summary::{SUMMARY, Saved, counts, summary, table};
pub use verdict::{Next, Remark, Verdict, VerdictPart, counted};
