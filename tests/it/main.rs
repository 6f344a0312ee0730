//! What the product promises, as tests. One crate: every test binary links all
//! of typst, where it is built in. What only tagged files can show stands behind
//! that feature.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(missing_docs, reason = "a test is its own documentation")]
#![allow(unreachable_pub, reason = "nothing outside this crate could reach it")]

#[cfg(feature = "typst")]
mod pdf_text;
mod source;
mod support;

mod all_or_nothing;
mod architecture;
mod cases;
mod codes;
mod command_line;
#[cfg(feature = "typst")]
mod conformance;
mod corpus;
mod earlier_runs;
#[cfg(feature = "typst")]
mod example;
mod excel;
mod fitting;
mod hints;
mod hostile;
mod institutions;
#[cfg(feature = "genpdf")]
mod light;
mod limits;
mod manners;
#[cfg(feature = "typst")]
mod manual;
#[cfg(feature = "typst")]
mod mistakes;
#[cfg(feature = "typst")]
mod mistakes_on_disk;
mod narrative;
mod new_institution;
mod new_meeting;
mod new_workbook;
mod pictures;
mod prose;
#[cfg(feature = "typst")]
mod remembered;
mod same_bytes;
mod same_words;
#[cfg(feature = "typst")]
mod tags;
mod ten_minutes;
mod trees;
mod watching;
