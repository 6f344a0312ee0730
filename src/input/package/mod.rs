//! Packages of Office: in, the bytes of a file; out, its parts as text, the parts that
//! they name, and their XML step by step. What a workbook or a document of Word says
//! is read by the room of each, which also says in its words why it cannot be read.

mod archive;
mod flaw;
mod relations;
mod xml;

pub(super) use archive::{COMPOUND, Package, ZIP};
pub(super) use flaw::{Flaw, Unflawed, damaged, too_large};
pub(super) use relations::{Relation, main_part, relations};
pub(super) use xml::{Step, Tag, Xml};
