//! Data within marks of its line: bold, italics, and the blank to fill in.

use super::action::Action;
use super::doc::{Gives, HelperDoc, ParameterDoc, Takes};
use crate::model::BLANK;
use crate::template::seams;

const MARKUP: HelperDoc = HelperDoc {
    name: "",
    parameters: &[ParameterDoc { name: "texto", kind: Takes::Text }],
    repeats: false,
    options: &[],
    gives: Gives::Markup,
    description: "",
    example: "",
    result: "",
    action: Action::Builtin,
};

pub(super) const NEGRITAS: HelperDoc = HelperDoc {
    name: "negritas",
    description: "el texto en negritas; nada si está vacío",
    example: "{{negritas asunto}}",
    result: "{*Reunión del Secretariado Técnico Local*}",
    action: Action::Markup(|arguments| arguments.text(0).map(|text| between(text, '*'))),
    ..MARKUP
};

pub(super) const CURSIVAS: HelperDoc = HelperDoc {
    name: "cursivas",
    description: "el texto en cursivas; nada si está vacío",
    example: "{{cursivas (mayusculas asunto)}}",
    result: "{_REUNIÓN DEL SECRETARIADO TÉCNICO LOCAL_}",
    action: Action::Markup(|arguments| arguments.text(0).map(|text| between(text, '_'))),
    ..MARKUP
};

pub(super) const BLANCO: HelperDoc = HelperDoc {
    name: "blanco",
    parameters: &[],
    gives: Gives::Text,
    description: "el espacio en blanco para un dato que no se conoce",
    example: "Expediente: {{blanco}}",
    result: "Expediente: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_",
    action: Action::Text(|_| Ok(BLANK.to_owned())),
    ..MARKUP
};

/// Escaped data between explicit delimiters, which open and close whatever
/// stands beside them; blank data is left to [`seams`].
fn between(text: &str, mark: char) -> String {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return seams::escape("");
    }
    format!("{{{mark}{}{mark}}}", seams::escape_words(trimmed))
}
