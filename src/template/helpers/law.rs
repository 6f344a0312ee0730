//! References to the parts of a law.

use super::action::Action;
use super::arguments::Arguments;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::law::{self, Part};

const REFERENCE: HelperDoc = HelperDoc {
    parameters: &[ParameterDoc { name: "número", kind: Takes::Text }],
    repeats: true,
    options: &[OptionDoc::new("conjuncion", &["y", "o"])],
    ..HelperDoc::TEXT
};

pub(super) const ARTICULOS: HelperDoc = HelperDoc {
    name: "articulos",
    description: "la cita de uno o más artículos; del 1 al 9, con su `o.`",
    example: "{{articulos \"6\"}}, {{articulos \"74\" \"75\"}}, {{articulos \"4 Bis\" \"8\" conjuncion=\"o\"}}",
    result: "artículo 6o\\., artículos 74 y 75, artículos 4o. Bis u 8o\\.",
    action: Action::Text(|arguments| {
        cite(arguments, Part::Article, "un artículo, como `6` o `4 Bis`,")
    }),
    ..REFERENCE
};

pub(super) const FRACCIONES: HelperDoc = HelperDoc {
    name: "fracciones",
    description: "la cita de una o más fracciones, en romanos",
    example: "{{fracciones \"46\"}} y {{fracciones \"I\" \"II\" \"V\"}}",
    result: "fracción XLVI y fracciones I, II y V",
    action: Action::Text(|arguments| {
        cite(arguments, Part::Fraction, "una fracción, como `XLVI` o `46`,")
    }),
    ..REFERENCE
};

pub(super) const INCISOS: HelperDoc = HelperDoc {
    name: "incisos",
    description: "la cita de uno o más incisos, con su paréntesis",
    example: "{{incisos \"a\"}}, {{incisos \"d\" \"e\" \"i\"}}",
    result: "inciso a\\), incisos d\\), e\\) e i\\)",
    action: Action::Text(|arguments| {
        cite(arguments, Part::Subsection, "la letra de un inciso, como `a`,")
    }),
    ..REFERENCE
};

fn cite(arguments: &Arguments<'_, '_>, part: Part, expected: &str) -> Result<String, String> {
    let mut numbers = Vec::new();
    for index in 0..arguments.count() {
        let number = part.number(arguments.text(index)?);
        numbers.push(number.ok_or_else(|| arguments.wrong(expected, index))?);
    }
    let any = arguments.is("conjuncion", "o");
    Ok(if any { law::cite_any(part, &numbers) } else { law::cite(part, &numbers) })
}
