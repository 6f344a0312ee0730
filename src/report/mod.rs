//! What a run says at its end, as data: the summary of a meeting's documents, the
//! verdict of a review, and what the spelling dictionary does not know. Whoever
//! shows it decides how wide a screen is; nothing here prints.

mod csv;
mod spelling;
mod summary;
mod verdict;

#[cfg(test)]
mod verdict_tests;

pub use csv::csv;
pub use spelling::spelling;
pub use summary::{SUMMARY, Written, counts, summary, table};
pub use verdict::{Next, Part, Remark, Verdict, counted};
