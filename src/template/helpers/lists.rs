//! Lists within a sentence.

use super::define::Action;
use super::doc::{Gives, HelperDoc, Kind, ParameterDoc};
use crate::espanol::list;

const LIST: HelperDoc = HelperDoc {
    name: "",
    parameters: &[ParameterDoc { name: "lista", kind: Kind::List }],
    repeats: false,
    options: &["campo"],
    gives: Gives::Text,
    description: "",
    example: "",
    result: "",
    action: Action::Builtin,
};

pub(super) const LISTA: HelperDoc = HelperDoc {
    name: "lista",
    description: "una lista dentro de la frase, con `y` o `e`; de un grupo de datos se dice el `campo`",
    example: "{{lista participantes campo=\"nombre_completo\"}}",
    result: "Lic\\. Paulina Compeán, Manuel Galván e Itzel Núñez",
    action: Action::Text(|arguments| arguments.texts(0).map(|texts| list::with_y(&texts))),
    ..LIST
};

pub(super) const LISTA_O: HelperDoc = HelperDoc {
    name: "lista_o",
    description: "una lista dentro de la frase, con `o` o `u`",
    example: "{{lista_o orden_del_dia}}",
    result: "bienvenida, avances u observaciones",
    action: Action::Text(|arguments| arguments.texts(0).map(|texts| list::with_o(&texts))),
    ..LIST
};
