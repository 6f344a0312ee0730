//! What a field asks of Excel: in, a [`Field`]; out, a [`Column`] with its
//! width, its note and what may be typed under it.

use crate::campos::{Field, ValueType};
use crate::espanol::capitals;

/// Width of a column of few words, in characters.
const NARROW: f64 = 16.0;

/// Width of a column of keys.
const MIDDLE: f64 = 26.0;

/// Width of a column of sentences.
const WIDE: f64 = 48.0;

/// Names of fields that hold sentences.
const SENTENCES: [&str; 12] = [
    "apercibimiento",
    "asunto",
    "asuntos_generales",
    "cargo",
    "compromiso",
    "fuente",
    "lugar",
    "motivo",
    "orden_del_dia",
    "peticion",
    "tema",
    "texto",
];

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// Its title.
    pub(super) title: String,
    /// What its title's note says.
    pub(super) note: String,
    /// Whether it must be filled in.
    pub(super) required: bool,
    /// Its width in characters.
    pub(super) width: f64,
    /// What is typed under it.
    pub(super) entry: Entry,
}

/// What a cell holds, and what Excel offers for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Entry {
    /// Words, which stay as they are typed.
    Text,
    /// A day.
    Date,
    /// An hour.
    Time,
    /// One of these words, and no other.
    Choice(&'static [&'static str]),
    /// A key of the sheet of keys.
    Key,
    /// Several keys, the first of which may be chosen.
    Keys,
    /// Nothing: the program wrote it for whoever reads.
    Label,
}

impl Column {
    /// The column of a field.
    pub(super) fn of(field: &Field) -> Self {
        Column {
            title: field.name.to_owned(),
            note: note(field),
            required: field.required,
            width: width(field),
            entry: Entry::of(field.value_type),
        }
    }

    /// A column of the user's own.
    pub(super) fn own(title: &str) -> Self {
        let note = "columna suya: el programa no la lee si su título comienza con `_`";
        Column {
            title: title.to_owned(),
            note: note.to_owned(),
            required: false,
            width: MIDDLE,
            entry: Entry::Text,
        }
    }

    /// A column of what the program says.
    pub(super) fn label(title: &str, note: &str, width: f64) -> Self {
        Column {
            title: title.to_owned(),
            note: note.to_owned(),
            required: false,
            width,
            entry: Entry::Label,
        }
    }
}

impl Entry {
    /// What a kind of value is in a cell.
    pub(super) fn of(value_type: ValueType) -> Self {
        match value_type {
            ValueType::Date => Entry::Date,
            ValueType::Time => Entry::Time,
            ValueType::YesNo => Entry::Choice(&["sí", "no"]),
            ValueType::Choice(words) => Entry::Choice(words),
            ValueType::Key => Entry::Key,
            ValueType::Keys => Entry::Keys,
            ValueType::Text
            | ValueType::Lines
            | ValueType::Number
            | ValueType::ByYear
            | ValueType::Object(_)
            | ValueType::Objects(_) => Entry::Text,
        }
    }
}

/// What the field holds, whether it must, and how it is written.
pub(super) fn note(field: &Field) -> String {
    let must = if field.required { "Obligatorio. " } else { "Opcional. " };
    let how = match field.value_type {
        ValueType::Date => ". Una fecha, como 04/11/2019",
        ValueType::Lines => ". Uno por renglón: Alt+Entrar abre otro en la celda",
        _ => "",
    };
    let holds = field.holds.replace('`', "");
    // What is to be typed keeps its case.
    let is_typed = field.holds.starts_with('`');
    let holds = if is_typed { holds } else { capitals::first_upper(&holds) };
    format!("{must}{holds}{how}.")
}

fn width(field: &Field) -> f64 {
    match field.value_type {
        _ if SENTENCES.contains(&field.name) => WIDE,
        ValueType::Keys | ValueType::Lines => MIDDLE,
        _ if matches!(field.name, "nombre" | "nota" | "responsable" | "institucion") => MIDDLE,
        _ => NARROW,
    }
}
