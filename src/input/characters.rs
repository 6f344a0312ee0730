//! Promise 2: a character that cannot be printed as itself is an error, with
//! its place, its code and its name. Tabs and line breaks are allowed.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::findings::Findings;
use crate::diagnostic::{Diagnostic, Span};

/// What is wrong with a character.
struct Fault {
    code: &'static str,
    what: &'static str,
    hint: &'static str,
}

const CONTROL: Fault = Fault {
    code: "C001",
    what: "es de control y no se puede imprimir",
    hint: "bórrelo; suele llegar al copiar de otro programa",
};

const NOT_A_CHARACTER: Fault = Fault {
    code: "C002",
    what: "no es un carácter, o cada programa lo dibuja a su modo",
    hint: "bórrelo o escriba en su lugar el signo que quería",
};

const DIRECTION: Fault = Fault {
    code: "C003",
    what: "cambia la dirección del texto",
    hint: "bórrelo; es invisible y suele llegar al copiar de otro programa",
};

/// A soft hyphen, a zero-width space or a byte order mark is there by accident
/// when it comes from a cell: it breaks searches and nobody can see it.
const INVISIBLE: Fault = Fault {
    code: "C004",
    what: "es invisible y rompe las búsquedas",
    hint: "bórrelo; suele llegar al copiar de otro programa",
};

const WITHOUT_GLYPH: Fault = Fault {
    code: "C005",
    what: "no se puede imprimir y leer como es con las tipografías de la hoja",
    hint: "quítelo o dígalo con palabras",
};

/// Checks a value that stands in the file as it is, character by character.
pub(super) fn check(span: &Span, findings: &mut Findings<'_>) {
    let text = span.as_str();
    for (offset, character, fault) in faults(text, findings) {
        let place = span.slice(offset..offset + character.len_utf8());
        findings.push(diagnostic(character, &fault, &place));
    }
}

/// Checks a value that the file writes with escapes: the place is the whole.
pub(super) fn check_escaped(value: &str, span: &Span, findings: &mut Findings<'_>) {
    for (_, character, fault) in faults(value, findings) {
        findings.push(diagnostic(character, &fault, span));
    }
}

/// The first of each faulty character, and where it stands.
fn faults(text: &str, findings: &Findings<'_>) -> Vec<(usize, char, Fault)> {
    let mut found: Vec<(usize, char, Fault)> = Vec::new();
    for (offset, character) in text.char_indices() {
        let Some(fault) = fault(character, findings) else { continue };
        if found.iter().all(|(_, known, _)| *known != character) {
            found.push((offset, character, fault));
        }
    }
    found
}

fn fault(character: char, findings: &Findings<'_>) -> Option<Fault> {
    let blank = matches!(character, ' ' | '\t' | '\n' | '\r');
    // Nearly all of a text; the categories of the rest are looked up in a table.
    if blank || (character.is_ascii_graphic() && findings.covered(character)) {
        return None;
    }
    match character.general_category() {
        GeneralCategory::Control => Some(CONTROL),
        GeneralCategory::Unassigned | GeneralCategory::PrivateUse | GeneralCategory::Surrogate => {
            Some(NOT_A_CHARACTER)
        }
        _ if changes_direction(character) => Some(DIRECTION),
        _ if is_invisible(character) => Some(INVISIBLE),
        _ if !findings.covered(character) => Some(WITHOUT_GLYPH),
        _ => None,
    }
}

fn changes_direction(character: char) -> bool {
    matches!(character,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Format characters, line and paragraph separators, and the letters and marks
/// that Unicode says to draw as nothing.
fn is_invisible(character: char) -> bool {
    use GeneralCategory::{Format, LineSeparator, ParagraphSeparator};
    matches!(character.general_category(), Format | LineSeparator | ParagraphSeparator)
        || matches!(character,
            '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{2065}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FFA0}' | '\u{E0100}'..='\u{E01EF}')
}

fn diagnostic(character: char, fault: &Fault, place: &Span) -> Diagnostic {
    let code = u32::from(character);
    let name = unicode_names2::name(character).map_or(String::new(), |name| format!(" {name}"));
    let message = format!("el carácter `U+{code:04X}`{name} {}", fault.what);
    Diagnostic::error(fault.code, message).at(place).hint(fault.hint).about(character)
}
