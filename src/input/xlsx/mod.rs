//! Excel workbooks: in, the bytes of an `.xlsx`; out, pages of cells that say
//! what a person sees in them, for the readers of tables.
//!
//! The package and its XML are read here and not by calamine (0.36.1, of
//! 2026-07), which does not read hidden rows and columns (its issue 237, put aside
//! as not planned in 2026-05), keeps the number formats it reads to itself but
//! for days and durations (issue 597, 2026-01), and sets no bound on what it
//! inflates. `umya-spreadsheet` has all of it and stops at some real files (its
//! issues 310 and 330). Formulas are not calculated: their last value counts.

mod book;
mod carried;
mod cells;
mod checks;
mod format;
mod page;
mod parts;
mod place;
mod recognise;
mod refusal;
mod sheets;
mod shown;
mod strings;
mod styles;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod meeting_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod workbook_tests;

pub(super) use carried::{has_institution, shared};
pub(super) use checks::check;
pub(super) use page::Page;
pub(super) use recognise::{is_foreign, is_package, is_workbook, misnamed};
pub(super) use sheets::{Pages, meeting, table};
