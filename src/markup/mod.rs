//! Djot text into a [`Document`], and data into Djot.
//!
//! [`parse`] never fails: it gives a document and what is wrong with it. The
//! steps: `tree` folds the parser's events into a tree, `blocks` reads the
//! tree as the parts of a letter, `inlines` reads runs of words and joins what
//! must not be parted. [`escape()`] is the inverse, for data.
//!
//! The language is Djot without what a letter has no use for (code, mathematics,
//! footnotes, raw text), and with fenced divisions for the parts of a letter:
//! `tests/markup` shows every construct with the document it makes.

mod blocks;
mod emphasis;
mod escape;
mod facts;
mod fences;
mod glyphs;
mod inlines;
mod joints;
mod letter;
mod levels;
mod limits;
mod links;
mod lists;
mod marks;
mod tables;
mod tree;
mod typed;
mod write;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Located, Source, Span, Warned};
use crate::document::Document;
use crate::model::Passage;

pub use escape::escape;
pub use limits::LONGEST;
pub use write::write;

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("M001", "construcción de marcado que Minutario no usa"),
    ("M002", "división `:::` desconocida, o que no se cierra"),
    ("M003", "imagen fuera del membrete"),
    ("M004", "firma sin nombre, o bloque de firmas sin firmas"),
    ("M005", "fila de tabla con otro número de celdas que su encabezado"),
    ("M006", "tabla sin encabezado"),
    ("M007", "bloque de datos sin pares de etiqueta y valor"),
    ("M008", "encabezado de nivel demasiado profundo"),
    ("M009", "anchos de columna que no se entienden"),
    ("M010", "enlace que no es `https:`, `http:` ni `mailto:`"),
    ("M011", "división `:::` dentro de la narración"),
    ("M012", "carácter que las fuentes de la hoja no tienen"),
    ("M013", "encabezados que no empiezan por el título, o que saltan un nivel"),
    ("M014", "principio de párrafo que se leería como marca de lista"),
    ("M016", "más texto, títulos, marcas, divisiones o columnas de los que caben"),
    ("M017", "marca de énfasis que empieza o termina dentro de una palabra"),
    ("M018", "lista pegada al renglón de arriba"),
    ("M019", "renglones que parecen párrafos"),
    ("M020", "columnas separadas con tabuladores"),
    ("M024", "enlace que dice una dirección y lleva a otra"),
];

/// Reads a whole letter.
pub fn parse(source: &Arc<Source>) -> Warned<Document> {
    let whole = source.span(0..source.content().len());
    limits::with_room(&whole, || {
        let mut diagnostics = Vec::new();
        let nodes = nodes(&whole, &mut diagnostics);
        // Of a text that is too much to be read no more is said.
        let is_refused = !diagnostics.is_empty();
        let document = letter::read(&nodes, &mut diagnostics);
        let unpaired = if is_refused { Vec::new() } else { fences::check(source) };
        if !unpaired.is_empty() {
            diagnostics.retain(|problem| !fences::FOLLOWING.contains(&problem.code));
        }
        diagnostics.extend(unpaired);
        Warned { value: document, diagnostics }
    })
}

/// The narrative as Djot, and what is wrong with it at its own place. Passages of
/// plain text or Word are written as Djot, which gives nothing to complain of but
/// that it is too much.
pub fn narrative(text: &Located<String>, passages: Option<&[Passage]>) -> Warned<String> {
    let Some(passages) = passages else {
        return Warned { value: text.value.clone(), diagnostics: check_fragment(text) };
    };
    let value = write(passages);
    let source = Source::text(text.span.source().name(), value.as_str());
    let problems = check(&Located::new(value.clone(), source.span(0..value.len())));
    let diagnostics = problems.into_iter().map(|problem| problem.at(&text.span)).collect();
    Warned { value, diagnostics }
}

/// Checks a narrative by itself, so that its problems are told at its own
/// place, and so that nothing in it can reach into the letter around it.
pub fn check_fragment(fragment: &Located<String>) -> Vec<Diagnostic> {
    let mut diagnostics = check(fragment);
    diagnostics.extend(typed::check(&fragment.span));
    diagnostics
}

fn check(fragment: &Located<String>) -> Vec<Diagnostic> {
    limits::with_room(&fragment.span, || {
        let mut diagnostics = Vec::new();
        let nodes = nodes(&fragment.span, &mut diagnostics);
        letter::check_fragment(&nodes, &mut diagnostics);
        diagnostics
    })
}

/// The tree of a text; none of it when it is too much to be read.
fn nodes(span: &Span, diagnostics: &mut Vec<Diagnostic>) -> Vec<tree::Node> {
    let refusal = limits::check(span);
    let nodes = if refusal.is_none() { tree::read(span) } else { Vec::new() };
    diagnostics.extend(refusal);
    nodes
}

/// Checks that the page can show every character of a document, besides those
/// that were told of the data.
pub fn check_glyphs(
    text: &Arc<Source>,
    document: &Document,
    told: &BTreeSet<char>,
    covers: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    glyphs::check(text, document, told, covers)
}

/// The error about a character that no face of the sheet shows, without its
/// place.
pub fn no_glyph(character: char) -> Diagnostic {
    glyphs::no_glyph(character)
}
