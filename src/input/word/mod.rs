//! A narrative written in Word: in, the bytes of a `.docx`; out, its words, a line
//! for each paragraph, and its passages. Paragraphs, headings, lists, bold, italics,
//! links and tables are read; what else a document holds is told. Numbers that Word
//! counts are counted here, those that were typed are read as in plain text.

mod arrange;
mod body;
mod label;
mod left;
mod numbering;
mod paragraph;
mod reader;
mod refusal;
mod run;
mod styles;
mod table;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
pub(in crate::input) mod samples;
#[cfg(test)]
mod word_tests;

use std::sync::Arc;

use super::characters;
use super::package::{Package, Unflawed, damaged, main_part, relations};
use super::problems::Problems;
use super::sources::RawFile;
use crate::diagnostic::{Located, Source};
use crate::model::Passage;
use left::Left;

pub(super) use refusal::{is_word, misnamed};

/// Where Word puts the document's own part.
const USUAL: &str = "word/document.xml";

/// What a document says, and where.
pub(super) struct Read {
    /// Its words, a line for each paragraph that says something.
    pub(super) text: Located<String>,
    /// Its passages.
    pub(super) passages: Vec<Passage>,
}

/// Reads a document.
pub(super) fn read(file: &RawFile, problems: &mut Problems<'_>) -> Option<Read> {
    let found = found(file).map_err(|flaw| refusal::told(flaw, file));
    let (pieces, left) = problems.keep(found)?;
    let lines = arrange::text(&pieces);
    let source: Arc<Source> = Source::paragraphs(&file.name, lines);
    let span = source.span(0..source.content().len());
    characters::check(&span, problems);
    problems.extend(left.told(&source));
    let passages = arrange::passages(pieces, &source, problems);
    Some(Read { text: Located::new(source.content().to_owned(), span), passages })
}

/// The pieces of a document, and what is left out.
fn found(file: &RawFile) -> Unflawed<(Vec<reader::Piece>, Left)> {
    let mut package = Package::open(&file.bytes)?;
    let main = main_part(&mut package)?.unwrap_or_else(|| USUAL.to_owned());
    let text = package.part(&main)?.filter(|_| !main.starts_with("xl/"));
    let text = text.ok_or_else(|| damaged("no es un documento de Word"))?;
    let relations = relations(&mut package, &main)?;
    let mut of_kind = |kind: &str| {
        let part = relations.values().find(|one| one.kind == kind && !one.is_outside);
        part.map_or(Ok(None), |part| package.part(&part.target))
    };
    let styles =
        of_kind("styles")?.map_or(Ok(styles::Styles::default()), |it| styles::read(&it))?;
    let numbering = of_kind("numbering")?;
    let numbering =
        numbering.map_or(Ok(numbering::Numbering::default()), |it| numbering::read(&it))?;
    let mut left = Left::default();
    for kind in ["header", "footer"] {
        for part in relations.values().filter(|one| one.kind == kind && !one.is_outside) {
            let says =
                package.part(&part.target)?.map_or(Ok(false), |text| body::says_words(&text))?;
            left.note_if(says, left::Kind::Furniture, 0);
        }
    }
    let context = reader::Context { styles, numbering, relations };
    body::read(&text, &context, left)
}
