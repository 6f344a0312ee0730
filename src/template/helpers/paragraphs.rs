//! Data that becomes whole paragraphs. Each piece stands between blank lines,
//! so that it joins nothing of the template's; the seams close what is left.

use super::action::Action;
use super::doc::{Gives, HelperDoc, ParameterDoc, Takes};
use crate::espanol::{requests, roman};
use crate::template::seams;
use crate::{input, markup};

const PARAGRAPHS: HelperDoc = HelperDoc {
    name: "",
    parameters: &[ParameterDoc { name: "texto", kind: Takes::Text }],
    repeats: false,
    options: &[],
    gives: Gives::Paragraphs,
    description: "",
    example: "",
    result: "",
    action: Action::Builtin,
};

pub(super) const PARRAFOS: HelperDoc = HelperDoc {
    name: "parrafos",
    description: "un párrafo por cada renglón del texto, o sus listas y tablas; sola en su renglón de la plantilla",
    example: "{{parrafos \"Primero.\\nSegundo.\"}}",
    result: "Primero\\.\n\nSegundo\\.",
    action: Action::Markup(|arguments| arguments.text(0).map(paragraphs)),
    ..PARAGRAPHS
};

pub(super) const SOLICITUDES: HelperDoc = HelperDoc {
    name: "solicitudes",
    parameters: &[ParameterDoc { name: "lista", kind: Takes::TextList }],
    description: "las solicitudes numeradas `I.`, `II.`…; sola en su renglón de la plantilla",
    example: "{{solicitudes orden_del_dia}}",
    result: "I. bienvenida;\nII. avances, y\nIII. observaciones\\.",
    action: Action::Markup(|arguments| arguments.texts(0).map(|texts| numbered(&texts))),
    ..PARAGRAPHS
};

pub(super) const MARCADO: HelperDoc = HelperDoc {
    name: "marcado",
    parameters: &[ParameterDoc { name: "narración", kind: Takes::Marked }],
    description: "la narración con su propio marcado; sola en su renglón de la plantilla",
    example: "{{#if desarrollo}}\n{{marcado desarrollo}}\n{{/if}}",
    result: "Se abrió la sesión con *puntualidad*.",
    action: Action::Markup(|arguments| arguments.text(0).map(seams::narrative)),
    ..PARAGRAPHS
};

/// The lines of the data part paragraphs, or are the items of a list or the rows of a
/// table; every other space folds.
fn paragraphs(field: &str) -> String {
    let is_line_break = |mark| mark != '\t' && seams::is_break(mark);
    let lines = seams::plain(field).replace(is_line_break, "\n");
    let djot = markup::write(&input::passages(&lines));
    if djot.is_empty() { "\n\n".to_owned() } else { format!("\n\n{djot}\n\n") }
}

/// One ordered list in upper roman: it begins with `I.`, and Djot reads a
/// first `I` as a numeral.
pub(super) fn numbered(items: &[&str]) -> String {
    let mut text = String::from("\n\n");
    for (number, item) in (1..).zip(requests::legislative(items)) {
        text.push_str(&format!("{}. {}\n", roman::write(number), seams::escape_words(&item)));
    }
    text.push('\n');
    text
}
