//! Hours, and how long something lasted.

use super::action::Action;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::{duration, hour};

const HOUR: HelperDoc = HelperDoc {
    parameters: &[ParameterDoc { name: "hora", kind: Takes::Hour }],
    options: &[OptionDoc::new("articulo", &["sí", "no"])],
    ..HelperDoc::TEXT
};

const HOURS: HelperDoc = HelperDoc {
    parameters: &[
        ParameterDoc { name: "inicio", kind: Takes::Hour },
        ParameterDoc { name: "fin", kind: Takes::Hour },
    ],
    ..HelperDoc::TEXT
};

pub(super) const HORA: HelperDoc = HelperDoc {
    name: "hora",
    description: "la hora con su unidad; con `articulo=\"sí\"`, también `las` o `la`",
    example: "{{#if hora_inicio}}{{hora hora_inicio}}, a {{hora hora_inicio articulo=\"sí\"}}{{/if}}",
    result: "18\\:00 horas, a las 18\\:00 horas",
    action: Action::Text(|arguments| {
        let hour = arguments.hour(0)?;
        let with_article = arguments.is("articulo", "sí");
        Ok(if with_article { hour::with_article(hour) } else { hour::figures(hour) })
    }),
    ..HOUR
};

pub(super) const HORA_EN_LETRA: HelperDoc = HelperDoc {
    name: "hora_en_letra",
    description: "la hora en letra, para actas; con `articulo=\"sí\"`, también `las` o `la`",
    example: "{{hora_en_letra \"10:10\"}}; siendo {{hora_en_letra \"01:05\" articulo=\"sí\"}}",
    result: "diez horas con diez minutos; siendo la una hora con cinco minutos",
    action: Action::Text(|arguments| {
        let hour = arguments.hour(0)?;
        let with_article = arguments.is("articulo", "sí");
        Ok(if with_article { hour::words_with_article(hour) } else { hour::in_words(hour) })
    }),
    ..HOUR
};

pub(super) const HORARIO: HelperDoc = HelperDoc {
    name: "horario",
    options: &[OptionDoc::new("forma", &["cifra", "letra"])],
    description: "de una hora a otra; con `forma=\"letra\"`, en letra",
    example: "{{horario \"18:00\" \"20:00\"}}",
    result: "de las 18\\:00 a las 20\\:00 horas",
    action: Action::Text(|arguments| {
        let (start, end) = (arguments.hour(0)?, arguments.hour(1)?);
        let in_words = arguments.is("forma", "letra");
        Ok(if in_words { hour::range_in_words(start, end) } else { hour::range(start, end) })
    }),
    ..HOURS
};

pub(super) const HORARIO_DE_DIAS: HelperDoc = HelperDoc {
    name: "horario_de_dias",
    parameters: &[
        ParameterDoc { name: "fecha", kind: Takes::Date },
        ParameterDoc { name: "inicio", kind: Takes::Hour },
        ParameterDoc { name: "fecha_fin", kind: Takes::Date },
        ParameterDoc { name: "fin", kind: Takes::Hour },
    ],
    description: "de la hora de un día a la hora de otro",
    example: "{{horario_de_dias \"2026-02-10\" \"22:30\" \"2026-02-11\" \"01:15\"}}",
    result: "de las 22\\:30 horas del 10 a la 01\\:15 horas del 11 de febrero",
    action: Action::Text(|arguments| {
        let start = arguments.date(0)?.to_datetime(arguments.hour(1)?);
        let end = arguments.date(2)?.to_datetime(arguments.hour(3)?);
        Ok(hour::range_over_days(start, end))
    }),
    ..HelperDoc::TEXT
};

pub(super) const DURACION: HelperDoc = HelperDoc {
    name: "duracion",
    description: "cuánto va de una hora a otra, en letra; si la segunda es anterior, pasa la medianoche",
    example: "{{duracion \"18:00\" \"19:30\"}}",
    result: "una hora y treinta minutos",
    action: Action::Text(|arguments| {
        Ok(duration::in_words(duration::between(arguments.hour(0)?, arguments.hour(1)?)))
    }),
    ..HOURS
};
