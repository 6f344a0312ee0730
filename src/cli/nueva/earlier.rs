//! A new meeting from an earlier one: the same people, and the agreements that
//! are still open.

use jiff::civil::Date;
use minutario::diagnostic::Located;
use minutario::model::{Acuerdo, Caracter, Desde, Estatus, Meeting, Participante, Plazo};

use super::content::{Content, Values, value};

/// What the meeting of `date` takes over from `earlier`. The oficios of an open
/// agreement were sent by the earlier meeting: here it calls for none until
/// somebody says so.
pub(super) fn carry_over(earlier: &Meeting, clave: &str, date: Date) -> Content {
    let reunion = &earlier.reunion;
    let open = earlier.acuerdos.iter().filter(|acuerdo| acuerdo.estatus == Estatus::Pendiente);
    Content {
        reunion: vec![
            value("clave", clave),
            value("tipo", reunion.tipo.value.clone()),
            value("fecha", date.to_string()),
            value("lugar", words(reunion.lugar.as_ref())),
            value("asunto", reunion.asunto.value.clone()),
            value("tema", words(reunion.tema.as_ref())),
            value("elabora", words(reunion.elabora.as_ref())),
            value("expediente", words(reunion.expediente.as_ref())),
        ],
        participantes: earlier.participantes.iter().map(participant).collect(),
        acuerdos: open.map(|acuerdo| agreement(acuerdo, &reunion.clave)).collect(),
        desarrollo: String::new(),
    }
}

fn words(text: Option<&Located<String>>) -> String {
    text.map(|text| text.value.clone()).unwrap_or_default()
}

fn participant(participante: &Participante) -> Values {
    vec![
        value("clave", participante.clave.value.clone()),
        value("calidad", words(participante.calidad.as_ref())),
        value("firma", if participante.firma { "sí" } else { "no" }),
    ]
}

fn agreement(acuerdo: &Acuerdo, from: &str) -> Values {
    let (kind, days, since) = plazo(&acuerdo.plazo);
    vec![
        value("clave", acuerdo.clave.value.clone()),
        value("compromiso", words(acuerdo.compromiso.as_ref())),
        value("texto", acuerdo.texto.value.clone()),
        value("caracter", caracter(acuerdo.caracter)),
        value("responsable", words(acuerdo.responsable.as_ref())),
        value("plazo_tipo", kind),
        value("plazo_valor", days),
        value("plazo_desde", since),
        value("documento", "ninguno"),
        value("estatus", "pendiente"),
        value("nota", format!("pendiente de la reunión {from}")),
    ]
}

/// A term as its three columns say it.
fn plazo(plazo: &Plazo) -> (&'static str, String, &'static str) {
    let since = |desde: &Desde| match desde {
        Desde::Emision => "emision",
        Desde::Recepcion => "recepcion",
    };
    match plazo {
        Plazo::Fecha(date) => ("fecha", date.to_string(), ""),
        Plazo::Habiles(days, desde) => ("habiles", days.to_string(), since(desde)),
        Plazo::Naturales(days, desde) => ("naturales", days.to_string(), since(desde)),
        Plazo::Indeterminado(words) => ("indeterminado", words.clone(), ""),
        Plazo::Ninguno => ("ninguno", String::new(), ""),
    }
}

fn caracter(caracter: Caracter) -> &'static str {
    match caracter {
        Caracter::Acuerdo => "acuerdo",
        Caracter::Sugerencia => "sugerencia",
        Caracter::Compromiso => "compromiso",
    }
}
