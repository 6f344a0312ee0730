//! Numbers in words, ordinals, Roman numerals and money.

use super::action::Action;
use super::arguments::Arguments;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::agreement::{Agreement, Genero, Number};
use crate::espanol::cardinal::{self, Form};
use crate::espanol::ordinal::{self, Variant};
use crate::espanol::{amount, roman};

const NUMBER: ParameterDoc = ParameterDoc { name: "número", kind: Takes::Whole };
const GENDER: OptionDoc = OptionDoc::new("genero", &["m", "f"]);

const TEXT: HelperDoc = HelperDoc { parameters: &[NUMBER], ..HelperDoc::TEXT };

pub(super) const LETRA: HelperDoc = HelperDoc {
    name: "letra",
    options: &[GENDER],
    description: "el número en letra; con `genero`, como va ante un sustantivo de ese género",
    example: "{{letra 21}}, {{letra 21 genero=\"m\"}} días, {{letra \"231\" genero=\"f\"}} fojas",
    result: "veintiuno, veintiún días, doscientas treinta y una fojas",
    action: Action::Text(|arguments| {
        let form = match arguments.option("genero") {
            Some("m") => Form::Masculine,
            Some("f") => Form::Feminine,
            _ => Form::Alone,
        };
        Ok(cardinal::write(arguments.whole(0)?, form))
    }),
    ..TEXT
};

pub(super) const CUENTA: HelperDoc = HelperDoc {
    name: "cuenta",
    parameters: &[
        NUMBER,
        ParameterDoc { name: "singular", kind: Takes::Text },
        ParameterDoc { name: "plural", kind: Takes::Text },
    ],
    options: &[GENDER, OptionDoc::new("forma", &["letra", "cifra"])],
    description: "el número y lo que cuenta, en singular o plural; con `forma=\"cifra\"`, en cifras",
    example: "{{cuenta (len participantes) \"foja\" \"fojas\" genero=\"f\"}}, {{cuenta 1000000 \"peso\" \"pesos\"}}, {{cuenta 1 \"día\" \"días\" forma=\"cifra\"}}",
    result: "tres fojas, un millón de pesos, 1 día",
    action: Action::Text(|arguments| {
        let (number, one, many) = (arguments.whole(0)?, arguments.text(1)?, arguments.text(2)?);
        Ok(if arguments.is("forma", "cifra") {
            cardinal::counting_in_figures(number, one, many)
        } else {
            cardinal::counting(number, one, many, gender(arguments))
        })
    }),
    ..TEXT
};

pub(super) const ORDINAL: HelperDoc = HelperDoc {
    name: "ordinal",
    options: &[
        GENDER,
        OptionDoc::new("numero", &["uno", "varios"]),
        OptionDoc::new("forma", &["clásica", "unida", "separada"]),
        OptionDoc::new("apocope", &["sí", "no"]),
    ],
    description: "el ordinal en letra, de 1 a 100; con `apocope=\"sí\"`, como va ante un sustantivo \
                  masculino; `forma` es `clásica` (undécima), `unida` (decimoprimera) o `separada` \
                  (décima primera)",
    example: "{{ordinal 11 genero=\"f\"}}, {{ordinal 11 genero=\"f\" forma=\"separada\"}} sesión; {{ordinal 1 apocope=\"sí\"}} periodo",
    result: "undécima, décima primera sesión; primer periodo",
    action: Action::Text(ordinal),
    ..TEXT
};

pub(super) const ROMANO: HelperDoc = HelperDoc {
    name: "romano",
    description: "el número en romanos, de 1 a 3999",
    example: "fracción {{romano 46}}",
    result: "fracción XLVI",
    action: Action::Text(|arguments| {
        let number = arguments.whole(0)?;
        let small = u16::try_from(number).ok().filter(|number| (1..=3999).contains(number));
        small.map(roman::write).ok_or_else(|| beyond("1 a 3999", number))
    }),
    ..TEXT
};

pub(super) const ARABIGO: HelperDoc = HelperDoc {
    name: "arabigo",
    description: "el número que está en romanos, en cifras",
    example: "{{mayuscula_inicial (ordinal (arabigo \"LXVIII\") genero=\"f\")}} Legislatura",
    result: "Sexagésima octava Legislatura",
    action: Action::Text(|arguments| {
        let text = arguments.text(0)?.trim();
        let number = roman::read(text).map(|number| number.to_string());
        number.ok_or_else(|| arguments.wrong("un número romano, como `XLVI`,", 0))
    }),
    ..HelperDoc::TEXT
};

pub(super) const PESOS: HelperDoc = HelperDoc {
    name: "pesos",
    parameters: &[ParameterDoc { name: "importe", kind: Takes::Amount }],
    options: &[OptionDoc::new("forma", &["completa", "cifra", "letra"])],
    description: "el importe en cifra y en letra, o en una sola `forma`; nunca redondea",
    example: "{{pesos \"60000.00\"}}; {{pesos \"$1,234.56\" forma=\"cifra\"}}; {{pesos 1 forma=\"letra\"}}",
    result: "\\$60,000\\.00 \\(sesenta mil pesos 00/100 M.N.\\); \\$1,234\\.56; un peso 00/100 M.N\\.",
    action: Action::Text(|arguments| {
        let amount = arguments.amount(0)?;
        Ok(match arguments.option("forma") {
            Some("cifra") => amount::figures(amount),
            Some("letra") => amount::in_words(amount),
            _ => amount::figures_and_words(amount),
        })
    }),
    ..TEXT
};

fn ordinal(arguments: &Arguments<'_, '_>) -> Result<String, String> {
    let number = arguments.whole(0)?;
    let many = arguments.is("numero", "varios");
    let noun = Agreement {
        gender: gender(arguments),
        number: if many { Number::Many } else { Number::One },
    };
    let variant = match arguments.option("forma") {
        Some("unida") => Variant::Joined,
        Some("separada") => Variant::Apart,
        _ => Variant::Classic,
    };
    let write = if arguments.is("apocope", "sí") { ordinal::before_noun } else { ordinal::write };
    write(number, variant, noun).ok_or_else(|| beyond("1 a 100", number))
}

fn gender(arguments: &Arguments<'_, '_>) -> Genero {
    if arguments.is("genero", "f") { Genero::Femenino } else { Genero::Masculino }
}

fn beyond(range: &str, number: u64) -> String {
    format!("espera un número de {range} y recibió `{number}`")
}
