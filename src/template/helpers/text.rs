//! Text into text: capitals, first letters, final points.

use super::action::Action;
use super::doc::HelperDoc;
use crate::espanol::capitals;
use crate::espanol::requests::without_final_point;

const TEXT: HelperDoc = HelperDoc::TEXT;

pub(super) const MAYUSCULAS: HelperDoc = HelperDoc {
    name: "mayusculas",
    description: "el texto en mayúsculas, con sus acentos",
    example: "{{mayusculas \"Comisión técnica\"}}",
    result: "COMISIÓN TÉCNICA",
    action: Action::Text(|arguments| arguments.text(0).map(capitals::upper)),
    ..TEXT
};

pub(super) const MAYUSCULA_INICIAL: HelperDoc = HelperDoc {
    name: "mayuscula_inicial",
    description: "el texto con su primera letra en mayúscula",
    example: "{{mayuscula_inicial \"a la brevedad\"}}",
    result: "A la brevedad",
    action: Action::Text(|arguments| arguments.text(0).map(capitals::first_upper)),
    ..TEXT
};

pub(super) const MINUSCULA_INICIAL: HelperDoc = HelperDoc {
    name: "minuscula_inicial",
    description: "el texto con su primera letra en minúscula, si su primera palabra no es de siglas",
    example: "{{minuscula_inicial \"Que se difunda\"}} y {{minuscula_inicial \"IDAIP\"}}",
    result: "que se difunda y IDAIP",
    action: Action::Text(|arguments| arguments.text(0).map(capitals::first_lower)),
    ..TEXT
};

pub(super) const CON_PUNTO: HelperDoc = HelperDoc {
    name: "con_punto",
    description: "el texto con un solo punto final; no lo añade tras `.`, `!`, `?` o `…`",
    example: "{{con_punto \"Se turna al área\"}} {{con_punto \"¿Procede?\"}}",
    result: "Se turna al área\\. ¿Procede?",
    action: Action::Text(|arguments| arguments.text(0).map(with_point)),
    ..TEXT
};

pub(super) const SIN_PUNTO: HelperDoc = HelperDoc {
    name: "sin_punto",
    description: "el texto sin punto, coma, punto y coma ni dos puntos al final; conserva el de `A. C.`",
    example: "{{sin_punto \"Se turna al área.\"}}, y se archiva",
    result: "Se turna al área, y se archiva",
    action: Action::Text(|arguments| arguments.text(0).map(without_point)),
    ..TEXT
};

pub(super) const COMILLAS: HelperDoc = HelperDoc {
    name: "comillas",
    description: "el texto entre comillas angulares; si ya las trae, entre comillas inglesas",
    example: "{{comillas \"Plan de Acción\"}} y {{comillas \"Apartado «Justicia»\"}}",
    result: "«Plan de Acción» y “Apartado «Justicia»”",
    action: Action::Text(|arguments| arguments.text(0).map(quoted)),
    ..TEXT
};

fn with_point(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}.")
}

fn without_point(text: &str) -> String {
    without_final_point(text.trim()).to_owned()
}

/// Angled quotes outside and English ones within (RAE, *Ortografía* 2010): what
/// already has angled quotes gets the others.
fn quoted(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text if text.contains(['«', '»']) => format!("“{text}”"),
        text => format!("«{text}»"),
    }
}
