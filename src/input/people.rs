//! Whom the cells name: in, what a person typed where a key is asked, be it a key, a
//! group, a name or a post; out, the keys and groups as the directory writes them, so
//! that nothing later has to ask again. What names nobody, or several, stays as it
//! was typed: the rules say so.

use super::cell::Cell;
use super::placeholder;
use super::problems::Problems;
use crate::campos::pieces::pieces;
use crate::diagnostic::Located;
use crate::model::{Directorio, Nombrado};

/// Most pieces of a cell that one name or post is made of.
const MOST_PIECES: usize = 12;

/// Everybody whom a cell names.
pub(super) fn listed(
    cell: &Cell,
    directorio: Option<&Directorio>,
    problems: &mut Problems<'_>,
) -> Vec<Located<String>> {
    let Some(whole) = cell.written() else { return Vec::new() };
    let Some(directorio) = directorio else { return cell.pieces(&['+', '\n']) };
    if names_somebody(directorio, &whole) {
        return vec![canonical(directorio, whole)];
    }
    if placeholder::is_placeholder(&whole) {
        return Vec::new();
    }
    let parts = cell.pieces(&['+', '\n']).into_iter();
    let found: Vec<Located<String>> = parts.flat_map(|part| parted(directorio, part)).collect();
    let is_known = |key: &Located<String>| names_somebody(directorio, key);
    placeholder::dropped(found, is_known, problems)
}

/// The one whom a text names.
pub(super) fn one(text: Located<String>, directorio: Option<&Directorio>) -> Located<String> {
    match directorio {
        Some(directorio) => canonical(directorio, text),
        None => text,
    }
}

/// Whether what was typed names people, and does not only say a post that somebody
/// holds, which is printed as it is.
pub(super) fn is_key(directorio: &Directorio, typed: &str) -> bool {
    match directorio.named(typed) {
        Nombrado::Grupo(_) => true,
        Nombrado::Persona(persona) => {
            let by_key = directorio.get(typed).is_some();
            by_key || persona.nombre.is_none() || directorio.is_name(typed)
        }
        Nombrado::Varias(_) => directorio.is_name(typed),
        Nombrado::Nadie => false,
    }
}

fn names_somebody(directorio: &Directorio, text: &str) -> bool {
    !matches!(directorio.named(text), Nombrado::Nadie)
}

fn canonical(directorio: &Directorio, typed: Located<String>) -> Located<String> {
    let key = match directorio.named(&typed) {
        Nombrado::Persona(persona) => persona.clave.value.clone(),
        Nombrado::Grupo(grupo) => grupo.to_owned(),
        Nombrado::Varias(_) | Nombrado::Nadie => return typed,
    };
    typed.map(|_| key)
}

/// A part as the names in it: from each piece the longest run that names somebody. A
/// part in which there is none, and that is no list of keys, stays whole.
fn parted(directorio: &Directorio, part: Located<String>) -> Vec<Located<String>> {
    let text = part.span.as_str();
    let pieces = pieces(text);
    let mut found = Vec::new();
    let mut any_known = false;
    let mut at = 0;
    while let Some(first) = pieces.get(at) {
        let mut run = 1;
        let mut is_known = false;
        for (count, last) in (1..=MOST_PIECES).zip(&pieces[at..]) {
            let typed = &text[first.start..last.end];
            if names_somebody(directorio, typed) {
                (run, is_known) = (count, true);
            } else if !directorio.may_begin(typed) {
                break;
            }
        }
        let range = first.start..pieces[at + run - 1].end;
        let typed = Located::new(text[range.clone()].to_owned(), part.span.slice(range));
        any_known |= is_known;
        found.push(canonical(directorio, typed));
        at += run;
    }
    let are_words = found.iter().any(|piece| piece.contains(char::is_whitespace));
    if any_known || !are_words { found } else { vec![part] }
}
