//! What is not a template: tags left open, blocks without an end, and what
//! Handlebars has but letters have no use for.

use handlebars::{TemplateError, TemplateErrorReason};

use super::file::File;
use super::limits::DEEPEST;
use super::pairs::Unpaired;
use super::tags::{Tag, TagKind};
use super::{place, quotes};
use crate::diagnostic::{Diagnostic, on_one_line};

/// Characters of a tag that a message shows.
const MOST_SHOWN: usize = 60;

/// Every tag that cannot be handed to Handlebars.
pub(super) fn check(file: &File, unpaired: &[Unpaired], diagnostics: &mut Vec<Diagnostic>) {
    for (index, tag) in file.tags.iter().enumerate() {
        let found = refused(file, tag).or_else(|| too_nested(file, tag));
        diagnostics.extend(found.map(|found| found.at(&file.span(index))));
        diagnostics.extend(after_backslash(file, tag));
        diagnostics.extend(curly(file, tag));
    }
    diagnostics.extend(unpaired.iter().map(|unpaired| alone(file, *unpaired)));
}

fn refused(file: &File, tag: &Tag) -> Option<Diagnostic> {
    let (what, hint) = match tag.kind {
        TagKind::Unclosed => {
            let message = "la etiqueta que abre con `{{` no cierra con `}}`";
            return Some(Diagnostic::error("P003", message).hint("ciérrela con `}}`"));
        }
        TagKind::Unescaped => (
            "un dato no se imprime sin proteger",
            "use dos llaves: `{{x}}`; para la narración, `{{marcado desarrollo}}`",
        ),
        TagKind::Raw => ("los bloques literales `{{{{…}}}}` no se usan", "quite el bloque"),
        TagKind::Decorator => (
            "los parciales dentro de una plantilla, `{{#*inline}}`, no se usan",
            "páselo a un archivo de `partials/`",
        ),
        TagKind::PartialBlock => (
            "los parciales con contenido, `{{#> x}}`, no se usan",
            "llame al parcial con `{{> x}}`",
        ),
        _ => return None,
    };
    let word = file.text(tag).lines().next().unwrap_or_default();
    Some(Diagnostic::error("P040", format!("{what}: `{word}`")).hint(hint))
}

fn too_nested(file: &File, tag: &Tag) -> Option<Diagnostic> {
    if tag.kind == TagKind::Comment {
        return None;
    }
    let mut depth = 0_usize;
    let mut deepest = 0;
    for mark in file.text(tag).trim_matches(['{', '}']).chars() {
        match mark {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    (deepest > DEEPEST).then(|| {
        let message = format!("hay {deepest} paréntesis unos dentro de otros, y caben {DEEPEST}");
        Diagnostic::error("P006", message).hint("divida la etiqueta en varias")
    })
}

/// A backslash before a tag would make Handlebars print the tag, or undo the
/// protection of the data's first mark.
fn after_backslash(file: &File, tag: &Tag) -> Option<Diagnostic> {
    let text = file.source.content();
    let before = text.get(..tag.range.start)?;
    if !before.ends_with('\\') {
        return None;
    }
    let span = file.source.span(tag.range.start - 1..tag.range.end);
    let message = "hay una `\\` pegada a la etiqueta";
    Some(Diagnostic::error("P041", message).at(&span).hint("quite la `\\`"))
}

/// A tag between whose quotes a word processor put its own.
fn curly(file: &File, tag: &Tag) -> Option<Diagnostic> {
    if tag.kind == TagKind::Comment {
        return None;
    }
    let text = file.text(tag);
    let (at, mark) = quotes::curly(text).next()?;
    let message = format!("la etiqueta lleva comillas que no son rectas, `{mark}`");
    let right = on_one_line(&quotes::straight(text), MOST_SHOWN);
    let start = tag.range.start + at;
    let place = file.source.span(start..start + mark.len_utf8());
    Some(Diagnostic::error("P005", message).at(&place).hint(format!("escriba `{right}`")))
}

/// The sentence for a tag without its counterpart.
fn alone(file: &File, unpaired: Unpaired) -> Diagnostic {
    let name = |index: usize| file.tags.get(index).map_or("", |tag| tag.name.as_str());
    let (index, code, message, hint) = match unpaired {
        Unpaired::Open(index, None) => {
            let message = format!("el bloque `{}` no está cerrado", name(index));
            (index, "P004", message, format!("escriba `{{{{/{}}}}}` donde termina", name(index)))
        }
        Unpaired::Open(index, Some(closing)) => {
            let (open, close) = (name(index), name(closing));
            let message = format!("el bloque `{open}` no está cerrado antes de `{{{{/{close}}}}}`");
            (index, "P004", message, format!("escriba `{{{{/{open}}}}}` donde termina"))
        }
        Unpaired::Close(index) => {
            let message = format!("`{{{{/{}}}}}` no cierra ningún bloque", name(index));
            (index, "P004", message, "quítelo o abra el bloque".to_owned())
        }
        Unpaired::Else(index) => {
            let message = "hay un `{{else}}` fuera de todo bloque".to_owned();
            (index, "P004", message, "póngalo dentro de `{{#if …}}`".to_owned())
        }
        Unpaired::LateElse(index) => {
            let message = "hay un `{{else}}` después del último de su bloque".to_owned();
            (index, "P004", message, "deje un solo `{{else}}` al final".to_owned())
        }
        Unpaired::Deep(index) => {
            let message = format!("hay más de {DEEPEST} bloques unos dentro de otros");
            (index, "P006", message, "lleve una parte a un parcial".to_owned())
        }
    };
    Diagnostic::error(code, message).at(&file.span(index)).hint(hint)
}

/// What Handlebars could not read, in the user's words.
pub(super) fn translate(file: &File, error: &TemplateError) -> Diagnostic {
    let text = file.source.content();
    if let TemplateErrorReason::InvalidParam(value) = error.reason() {
        let message = format!("`{value}` no es un número ni un texto entre comillas");
        let holder = file.tags.iter().find(|tag| file.text(tag).contains(value.as_str()));
        let range = holder.map_or(0..0, |tag| place::word_in(text, tag.range.clone(), value));
        return Diagnostic::error("P005", message)
            .at(&file.source.span(range))
            .hint("corrija el valor");
    }
    let offset = error.pos().map_or(0, |(line, column)| place::offset(text, line, column));
    let index = place::tag_near(&file.tags, offset);
    let tag = index.and_then(|index| file.tags.get(index));
    let shown = tag.map_or("", |tag| file.text(tag));
    let message = format!("no se entiende la etiqueta `{}`", on_one_line(shown, MOST_SHOWN));
    let span = file.source.span(tag.map_or(offset..offset, |tag| tag.range.clone()));
    Diagnostic::error("P005", message)
        .at(&span)
        .hint("escriba `{{dato}}`, `{{función dato}}` o `{{#if dato}}`")
}

#[cfg(test)]
#[path = "syntax_tests.rs"]
mod tests;
