//! The styles of a DOCX: the sheet comes in, what Word is told of each goes out.
//!
//! - `paragraph` lists the styles: id, name, base, and whose look of the sheet
//!   each has; `table` and `character` do the same for the few of those kinds;
//! - `format` turns a look into the units of Word;
//! - `adjust` adds what a style needs besides the numbers of the sheet;
//! - `catalogue` holds the result for every paragraph style.
//!
//! `build::styles` writes them, and `finish::styles` adds what docx-rs cannot say.

mod adjust;
mod catalogue;
mod character;
mod format;
mod paragraph;
mod table;

pub(super) use catalogue::Catalogue;
pub(super) use character::CharacterStyle;
pub(super) use format::{Rule, StyleFormat};
pub(super) use paragraph::WordStyle;
pub(super) use table::TableStyle;
