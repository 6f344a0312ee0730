//! Characters that the page could not show: the last look before the writers,
//! for what comes out of a template's functions. Data is asked at its own place,
//! and so is what a template writes by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Source};
use crate::document::{Document, print};

/// One error for each character without a glyph, besides those that were told
/// of the data.
pub(super) fn check(
    text: &Arc<Source>,
    document: &Document,
    told: &BTreeSet<char>,
    covers: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let printed = print(document);
    let missing = printed.chars().filter(|&character| character != '\n' && !covers(character));
    let unprintable = |character: &char| character.is_control() && !"\n\r\t".contains(*character);
    let missing: BTreeSet<char> =
        missing.chain(text.content().chars().filter(unprintable)).collect();
    missing.difference(told).map(|character| placed(text, *character)).collect()
}

fn placed(text: &Arc<Source>, character: char) -> Diagnostic {
    let diagnostic = no_glyph(character);
    match text.content().find(character) {
        Some(at) => diagnostic.at(&text.span(at..at + character.len_utf8())),
        None => diagnostic,
    }
}

/// The error about a character that no face of the sheet shows.
pub(super) fn no_glyph(character: char) -> Diagnostic {
    let code = u32::from(character);
    let name = unicode_names2::name(character).map(|name| format!(" {name}")).unwrap_or_default();
    let message = format!(
        "el carácter `U+{code:04X}`{name} no se puede imprimir y leer como es con las tipografías de la hoja"
    );
    Diagnostic::error("M012", message)
        .hint("quítelo de la plantilla, o cambie las fuentes de la hoja")
}
