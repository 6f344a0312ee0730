//! Dates and hours in words.

use super::define::Action;
use super::doc::{Gives, HelperDoc, Kind, ParameterDoc};
use crate::espanol::{date, hour};

const DATE: ParameterDoc = ParameterDoc { name: "fecha", kind: Kind::Date };

const TEXT: HelperDoc = HelperDoc {
    name: "",
    parameters: &[DATE],
    repeats: false,
    options: &[],
    gives: Gives::Text,
    description: "",
    example: "",
    result: "",
    action: Action::Builtin,
};

pub(super) const FECHA_LARGA: HelperDoc = HelperDoc {
    name: "fecha_larga",
    description: "la fecha en palabras",
    example: "{{fecha_larga fecha}}",
    result: "4 de noviembre de 2019",
    action: Action::Text(|arguments| arguments.date(0).map(date::long)),
    ..TEXT
};

pub(super) const FECHA_CON_DIA: HelperDoc = HelperDoc {
    name: "fecha_con_dia",
    description: "la fecha en palabras, con el día de la semana",
    example: "{{fecha_con_dia fecha}}",
    result: "lunes 4 de noviembre de 2019",
    action: Action::Text(|arguments| arguments.date(0).map(date::with_weekday)),
    ..TEXT
};

pub(super) const LUGAR_Y_FECHA: HelperDoc = HelperDoc {
    name: "lugar_y_fecha",
    parameters: &[ParameterDoc { name: "lugar", kind: Kind::Text }, DATE],
    description: "el lugar y la fecha de una carta",
    example: "{{lugar_y_fecha \"Victoria de Durango, Dgo.\" fecha}}",
    result: "Victoria de Durango, Dgo., a 4 de noviembre de 2019",
    action: Action::Text(|arguments| {
        Ok(date::place_and_date(arguments.text(0)?, arguments.date(1)?))
    }),
    ..TEXT
};

pub(super) const HORA: HelperDoc = HelperDoc {
    name: "hora",
    parameters: &[ParameterDoc { name: "hora", kind: Kind::Hour }],
    description: "la hora con su unidad",
    example: "{{#if hora_inicio}}{{hora hora_inicio}}{{/if}}",
    result: "18\\:00 horas",
    action: Action::Text(|arguments| arguments.hour(0).map(hour::figures)),
    ..TEXT
};

pub(super) const HORARIO: HelperDoc = HelperDoc {
    name: "horario",
    parameters: &[
        ParameterDoc { name: "inicio", kind: Kind::Hour },
        ParameterDoc { name: "fin", kind: Kind::Hour },
    ],
    description: "de una hora a otra",
    example: "{{horario \"18:00\" \"20:00\"}}",
    result: "de las 18\\:00 a las 20\\:00 horas",
    action: Action::Text(|arguments| Ok(hour::range(arguments.hour(0)?, arguments.hour(1)?))),
    ..TEXT
};
