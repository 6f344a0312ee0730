//! Dates, in figures and in words.

use super::action::Action;
use super::arguments::Arguments;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::date::{self, Days};

const DATE: ParameterDoc = ParameterDoc { name: "fecha", kind: Takes::Date };

const TEXT: HelperDoc = HelperDoc { parameters: &[DATE], ..HelperDoc::TEXT };

pub(super) const FECHA_LARGA: HelperDoc = HelperDoc {
    name: "fecha_larga",
    description: "la fecha con el nombre de su mes",
    example: "{{fecha_larga fecha}}",
    result: "4 de noviembre de 2019",
    action: Action::Text(|arguments| arguments.date(0).map(date::long)),
    ..TEXT
};

pub(super) const FECHA_CON_DIA: HelperDoc = HelperDoc {
    name: "fecha_con_dia",
    description: "la fecha con el nombre de su mes y el día de la semana",
    example: "{{fecha_con_dia fecha}}",
    result: "lunes 4 de noviembre de 2019",
    action: Action::Text(|arguments| arguments.date(0).map(date::with_weekday)),
    ..TEXT
};

pub(super) const FECHA_EN_LETRA: HelperDoc = HelperDoc {
    name: "fecha_en_letra",
    description: "la fecha toda en letra, para actas",
    example: "{{fecha_en_letra fecha}}; {{fecha_en_letra \"2026-01-01\"}}",
    result: "cuatro de noviembre de dos mil diecinueve; primero de enero de dos mil veintiséis",
    action: Action::Text(|arguments| arguments.date(0).map(date::in_words)),
    ..TEXT
};

pub(super) const FECHA_CORTA: HelperDoc = HelperDoc {
    name: "fecha_corta",
    description: "la fecha en cifras, para formatos y carátulas",
    example: "{{fecha_corta fecha}}",
    result: "04/11/2019",
    action: Action::Text(|arguments| arguments.date(0).map(date::in_figures)),
    ..TEXT
};

pub(super) const A_LOS_DIAS: HelperDoc = HelperDoc {
    name: "a_los_dias",
    description: "la fecha con que cierra una constancia",
    example: "Se extiende {{a_los_dias \"2021-03-21\"}}",
    result: "Se extiende a los veintiún días del mes de marzo de dos mil veintiuno",
    action: Action::Text(|arguments| arguments.date(0).map(date::days_of_month)),
    ..TEXT
};

pub(super) const PERIODO: HelperDoc = HelperDoc {
    name: "periodo",
    parameters: &[
        ParameterDoc { name: "primera", kind: Takes::Date },
        ParameterDoc { name: "última", kind: Takes::Date },
    ],
    options: &[OptionDoc::new("forma", &["cifra", "dias", "letra"])],
    description: "de una fecha a otra, sin repetir lo que comparten; con `forma=\"dias\"` dice los de \
                  la semana, y con `forma=\"letra\"` va en letra",
    example: "{{periodo \"2019-11-04\" \"2019-11-08\"}}; {{periodo \"2019-10-28\" \"2019-11-01\" forma=\"letra\"}}",
    result: "del 4 al 8 de noviembre de 2019; del veintiocho de octubre al primero de noviembre de dos mil diecinueve",
    action: Action::Text(period),
    ..TEXT
};

pub(super) const LUGAR_Y_FECHA: HelperDoc = HelperDoc {
    name: "lugar_y_fecha",
    parameters: &[ParameterDoc { name: "lugar", kind: Takes::Text }, DATE],
    description: "el lugar y la fecha de una carta",
    example: "{{lugar_y_fecha \"Victoria de Durango, Dgo.\" fecha}}",
    result: "Victoria de Durango, Dgo., a 4 de noviembre de 2019",
    action: Action::Text(|arguments| {
        Ok(date::place_and_date(arguments.text(0)?, arguments.date(1)?))
    }),
    ..TEXT
};

fn period(arguments: &Arguments<'_, '_>) -> Result<String, String> {
    let (first, last) = (arguments.date(0)?, arguments.date(1)?);
    let days = match arguments.option("forma") {
        Some("dias") => Days::Weekdays,
        Some("letra") => Days::Words,
        _ => Days::Figures,
    };
    date::range(first, last, days).ok_or_else(|| {
        format!("espera primero la fecha anterior y recibió `{first}` antes que `{last}`")
    })
}
