//! Lists within a sentence.

use super::action::Action;
use super::arguments::Arguments;
use super::doc::{HelperDoc, OptionDoc, ParameterDoc, Takes};
use crate::espanol::list;

const LIST: HelperDoc = HelperDoc {
    parameters: &[ParameterDoc { name: "lista", kind: Takes::List }],
    options: &[
        OptionDoc::new("campo", &[]),
        OptionDoc::new("singular", &[]),
        OptionDoc::new("plural", &[]),
        OptionDoc::new("vacia", &[]),
    ],
    ..HelperDoc::TEXT
};

pub(super) const LISTA: HelperDoc = HelperDoc {
    name: "lista",
    description: "una lista dentro de la frase, con `y` o `e`; de un grupo de datos se dice el `campo`; \
                  antes van el `singular` o el `plural`, según cuántos sean, o sólo `vacia` si no hay ninguno",
    example: "{{lista participantes campo=\"nombre_completo\"}}; {{lista orden_del_dia singular=\"el punto\" plural=\"los puntos\"}}; {{lista asuntos_generales vacia=\"Ninguna.\"}}",
    result: "Lic\\. Paulina Compeán, Manuel Galván e Itzel Núñez; los puntos bienvenida, avances y observaciones; Ninguna\\.",
    action: Action::Text(|arguments| phrase(arguments, |texts| list::with_y(texts))),
    ..LIST
};

pub(super) const LISTA_O: HelperDoc = HelperDoc {
    name: "lista_o",
    description: "una lista dentro de la frase, con `o` o `u`; por lo demás, como `lista`",
    example: "{{lista_o orden_del_dia}}",
    result: "bienvenida, avances u observaciones",
    action: Action::Text(|arguments| phrase(arguments, |texts| list::with_o(texts))),
    ..LIST
};

/// The list after its noun, or what is said when there is nothing in it.
fn phrase(arguments: &Arguments<'_, '_>, join: fn(&[&str]) -> String) -> Result<String, String> {
    let texts = arguments.texts(0)?;
    let noun = match texts.iter().filter(|text| !text.trim().is_empty()).count() {
        0 => return Ok(arguments.option("vacia").unwrap_or_default().to_owned()),
        1 => arguments.option("singular"),
        _ => arguments.option("plural"),
    };
    let list = join(&texts);
    Ok(noun.map_or_else(|| list.clone(), |noun| format!("{noun} {list}")))
}
