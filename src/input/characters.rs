//! The characters of a value: one that cannot be printed as itself is an error,
//! with its place, its code and its name. Tabs and line breaks are allowed.

use super::problems::Problems;
use crate::diagnostic::characters::{changes_direction, is_invisible, is_unassigned};
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

const LOST: Fault = Fault {
    code: "C006",
    what: "está donde se perdió una letra al guardar el archivo",
    hint: "escriba otra vez la palabra, y guarde el archivo como «CSV UTF-8»",
};

/// Checks a value that stands in the file as it is, character by character.
pub(super) fn check(span: &Span, problems: &mut Problems<'_>) {
    let text = span.as_str();
    for (offset, character, fault) in faults(text, problems) {
        let place = span.slice(offset..offset + character.len_utf8());
        problems.push(diagnostic(character, &fault, &place));
    }
}

/// Checks a value that the file writes with escapes: the place is the whole.
pub(super) fn check_escaped(value: &str, span: &Span, problems: &mut Problems<'_>) {
    for (_, character, fault) in faults(value, problems) {
        problems.push(diagnostic(character, &fault, span));
    }
}

/// The first of each faulty character, and where it stands.
fn faults(text: &str, problems: &Problems<'_>) -> Vec<(usize, char, Fault)> {
    let mut faults: Vec<(usize, char, Fault)> = Vec::new();
    for (offset, character) in text.char_indices() {
        let lost = || is_lost(&text[..offset], character, &text[offset..]).then_some(LOST);
        let Some(fault) = fault(character, problems).or_else(lost) else { continue };
        if faults.iter().all(|(_, known, _)| *known != character) {
            faults.push((offset, character, fault));
        }
    }
    faults
}

/// Whether a character stands for a letter that some program could not write:
/// its own mark for that, a question mark within a word, or the half of a letter
/// that was encoded twice.
fn is_lost(before: &str, character: char, from: &str) -> bool {
    let (left, mut right) = (before.chars().next_back(), from.chars().skip(1));
    match character {
        '?' => {
            let is_letter = |it: Option<char>| it.is_some_and(char::is_alphabetic);
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let sentence = before.rsplit(['?', '!', '\n']).next().unwrap_or_default();
            is_letter(left)
                && left != Some('Ã')
                && is_letter(right.find(|it| *it != '?'))
                && !word.contains(['/', '@', ':', '.'])
                && !sentence.contains('¿')
        }
        'Ã' | 'Â' => {
            left.is_some_and(char::is_lowercase) || matches!(right.next(), Some('?' | '\u{fffd}'))
        }
        _ => false,
    }
}

fn fault(character: char, problems: &Problems<'_>) -> Option<Fault> {
    let blank = matches!(character, ' ' | '\t' | '\n' | '\r');
    // Nearly all of a text; the categories of the rest are looked up in a table.
    if blank || (character.is_ascii_graphic() && problems.covered(character)) {
        return None;
    }
    match character {
        char::REPLACEMENT_CHARACTER => Some(LOST),
        _ if character.is_control() => Some(CONTROL),
        _ if is_unassigned(character) => Some(NOT_A_CHARACTER),
        _ if changes_direction(character) => Some(DIRECTION),
        _ if is_invisible(character) => Some(INVISIBLE),
        _ if !problems.covered(character) => Some(WITHOUT_GLYPH),
        _ => None,
    }
}

fn diagnostic(character: char, fault: &Fault, place: &Span) -> Diagnostic {
    let code = u32::from(character);
    let name = unicode_names2::name(character).map_or(String::new(), |name| format!(" {name}"));
    let message = format!("el carácter `U+{code:04X}`{name} {}", fault.what);
    Diagnostic::error(fault.code, message).at(place).hint(fault.hint).about(character)
}
