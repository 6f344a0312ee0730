//! Characters that the page could not show: the last look before the writers,
//! for what templates write by themselves. Data is asked at its own place.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Source};
use crate::document::{Document, print};

/// One error for each character without a glyph.
pub(super) fn check(
    text: &Arc<Source>,
    document: &Document,
    covers: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let printed = print(document);
    let missing = printed.chars().filter(|&character| character != '\n' && !covers(character));
    let unprintable = |character: &char| character.is_control() && !"\n\r\t".contains(*character);
    let missing: BTreeSet<char> =
        missing.chain(text.content().chars().filter(unprintable)).collect();
    missing.into_iter().map(|character| no_glyph(text, character)).collect()
}

fn no_glyph(text: &Arc<Source>, character: char) -> Diagnostic {
    let code = u32::from(character);
    let name = unicode_names2::name(character).map(|name| format!(" {name}")).unwrap_or_default();
    let message = format!(
        "el carácter `U+{code:04X}`{name} no se puede imprimir y leer como es con las tipografías de la hoja"
    );
    let diagnostic = Diagnostic::error("M012", message)
        .hint("quítelo de la plantilla, o cambie las fuentes de la hoja");
    match text.content().find(character) {
        Some(at) => diagnostic.at(&text.span(at..at + character.len_utf8())),
        None => diagnostic,
    }
}
