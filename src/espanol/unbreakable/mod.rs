//! Where the lines of a paragraph must not break.
//!
//! The plain text of one paragraph comes in; byte places in it go out, and each writer holds the
//! text together there in its own way. Two questions are answered:
//!
//! - [`no_break_spaces`]: which spaces bind two words (`Lic. Paulina`, `4 de noviembre`);
//! - [`unbreakable_words`]: which words are neither hyphenated nor broken at their slashes
//!   (`IDAIP/CGA/004/2019`, `INAI`, the name in `Lic. Paulina Compeán`).
//!
//! Both bind little on purpose: a line that cannot break anywhere is set loose or overflows. Not
//! done here: hyphenation, and the text itself, which is never changed.

mod codes;
mod names;
mod rules;
mod spaces;
mod token;

pub use codes::unbreakable_words;
pub use spaces::no_break_spaces;
