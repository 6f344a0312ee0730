//! Minutario turns the record of a meeting into its minuta and its official
//! letters (*oficios*), each as a PDF ready to be signed and as a DOCX for Word.
//!
//! One way in, one way out, and between the two doors nothing reads the disk,
//! the clock or the environment:
//!
//! 1. [`input`] reads JSON, CSV, Excel, text and Word into a [`model::Meeting`], every
//!    value with its place;
//! 2. [`calendario`] tells which days are worked and when each deadline ends, and
//!    [`rules`] says what an experienced secretary would notice;
//! 3. [`plan`] decides which documents the meeting calls for, and what each says;
//! 4. [`template`] renders each to markup, with every name checked beforehand
//!    against the type of the data;
//! 5. [`markup`] reads that as a [`document::Document`], plain data that every
//!    writer shares;
//! 6. [`pdf`] lays it out by the [`sheet`], with one of two engines, and writes it;
//!    [`docx`] writes the same words for Word, by the same sheet; [`fonts`] tells
//!    what the faces of the sheet can say, and how wide it is; [`pictures`] readies
//!    the marks of the letterhead for all of them.
//!
//! [`campos`] is what their columns and keys are; by it [`libro`] writes Excel
//! files to be filled in, which [`input`] reads back. [`report`] says what a run
//! came to, and [`ledger`] what earlier runs wrote. [`pipeline`] is that corridor
//! on one screen. Under it all lie [`diagnostic`], how we speak of a problem, and
//! [`espanol`], the language. The binary adds the two doors (`src/doors`), the
//! arguments and the terminal (`src/cli`).
//!
//! Trade nouns are Spanish (`Acuerdo`, `Oficio`, `Firmante`); everything else is
//! English. What the user sees is Spanish. Where to start reading: `pipeline`,
//! then `document`, then one folder of `tests/cases`; `docs/house.md` walks one value
//! through all rooms.

pub mod diagnostic;
pub mod espanol;
pub mod model;

pub mod calendario;
pub mod campos;
pub mod input;
pub mod libro;
pub mod rules;

pub mod plan;

pub mod document;
pub mod markup;
pub mod template;

pub mod fonts;
pub mod pictures;
pub mod sheet;

pub mod docx;
pub mod pdf;

pub mod ledger;
pub mod report;

pub mod pipeline;
