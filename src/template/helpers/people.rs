//! Words that agree with people and names, and the initials of a name.

use super::action::Action;
use super::arguments::Arguments;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::agreement::Lenguaje;
use crate::espanol::{contraction, initials};

const NAME: HelperDoc = HelperDoc {
    parameters: &[ParameterDoc { name: "nombre", kind: Takes::Text }],
    ..HelperDoc::TEXT
};

pub(super) const CONCUERDA: HelperDoc = HelperDoc {
    name: "concuerda",
    parameters: &[
        ParameterDoc { name: "quiénes", kind: Takes::People },
        ParameterDoc { name: "un hombre", kind: Takes::Text },
        ParameterDoc { name: "una mujer", kind: Takes::Text },
        ParameterDoc { name: "hombres", kind: Takes::Text },
        ParameterDoc { name: "mujeres", kind: Takes::Text },
    ],
    options: &[OptionDoc::new("neutro", &[])],
    description: "de cuatro formas, la que concuerda con quienes firman o reciben; si son de los dos \
                  géneros decide el `lenguaje` de la institución, que usa `neutro` si lo pide y lo hay",
    example: "{{concuerda suscribe \"el titular\" \"la titular\" \"los titulares\" \"las titulares\"}}",
    result: "la titular",
    action: Action::Text(|arguments| {
        let people = arguments.people(0)?;
        let forms =
            [arguments.text(1)?, arguments.text(2)?, arguments.text(3)?, arguments.text(4)?];
        Ok(people.form(forms, arguments.option("neutro")))
    }),
    ..HelperDoc::TEXT
};

pub(super) const SEGUN_LENGUAJE: HelperDoc = HelperDoc {
    name: "segun_lenguaje",
    parameters: &[
        ParameterDoc { name: "lenguaje", kind: Takes::Text },
        ParameterDoc { name: "masculino", kind: Takes::Text },
        ParameterDoc { name: "desdoblado", kind: Takes::Text },
        ParameterDoc { name: "neutro", kind: Takes::Text },
    ],
    description: "de tres formas de nombrar a mujeres y hombres, la del `lenguaje` de la institución",
    example: "{{segun_lenguaje institucion.lenguaje \"los integrantes\" \"las y los integrantes\" \"quienes integran\"}}",
    result: "los integrantes",
    action: Action::Text(by_language),
    ..HelperDoc::TEXT
};

pub(super) const CON_A: HelperDoc = HelperDoc {
    name: "con_a",
    description: "el nombre tras `a`, con su contracción; no si el artículo es parte del nombre",
    example: "{{con_a institucion.con_articulo}}, {{con_a \"la Comisión\"}}, {{con_a \"El Colegio\"}}",
    result: "al Instituto Duranguense, a la Comisión, a El Colegio",
    action: Action::Text(|arguments| arguments.text(0).map(contraction::with_a)),
    ..NAME
};

pub(super) const CON_DE: HelperDoc = HelperDoc {
    name: "con_de",
    description: "el nombre tras `de`, con su contracción; no si el artículo es parte del nombre",
    example: "{{con_de institucion.con_articulo}} y {{con_de \"la Secretaría\"}}",
    result: "del Instituto Duranguense y de la Secretaría",
    action: Action::Text(|arguments| arguments.text(0).map(contraction::with_de)),
    ..NAME
};

pub(super) const INICIALES_DE: HelperDoc = HelperDoc {
    name: "iniciales_de",
    description: "las iniciales del nombre, sin las de `de`, `la`, `los` ni `y`",
    example: "{{iniciales_de \"Paulina Elizabeth Compeán de la Torre\"}}",
    result: "PECT",
    action: Action::Text(|arguments| arguments.text(0).map(initials::of)),
    ..NAME
};

fn by_language(arguments: &Arguments<'_, '_>) -> Result<String, String> {
    let expected = || arguments.wrong("`masculino`, `desdoblado` o `neutro`", 0);
    let chosen = match Lenguaje::named(arguments.text(0)?).ok_or_else(expected)? {
        Lenguaje::Masculino => 1,
        Lenguaje::Desdoblado => 2,
        Lenguaje::Neutro => 3,
    };
    arguments.text(chosen).map(str::to_owned)
}
