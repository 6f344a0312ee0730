//! What the product promises, as tests. One crate: every test binary links all
//! of typst.

#![allow(clippy::disallowed_methods, reason = "tests stand outside the doors")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(missing_docs, reason = "a test is its own documentation")]
#![allow(unreachable_pub, reason = "nothing outside this crate could reach it")]

mod pdf_text;
mod source;
mod support;

mod all_or_nothing;
mod architecture;
mod cases;
mod codes;
mod command_line;
mod conformance;
mod corpus;
mod example;
mod excel;
mod fitting;
mod hints;
mod hostile;
mod institutions;
mod limits;
mod manners;
mod manual;
mod mistakes;
mod mistakes_on_disk;
mod new_meeting;
mod remembered;
mod same_bytes;
mod same_words;
mod tags;
mod watching;
