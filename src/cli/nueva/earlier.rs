//! A new meeting from an earlier one: the same people, and the agreements that
//! are still open.

use jiff::civil::Date;
use minutario::calendario::{Plazos, Vencimiento};
use minutario::diagnostic::Located;
use minutario::espanol::date;
use minutario::model::{
    Acuerdo, ClaseDocumento, Desde, Estatus, Meeting, Participante, Plazo, Responsable, TipoPlazo,
};

use super::content::{Content, Values, value};

/// What the meeting of `date` takes over from `earlier`. The oficios of an open
/// agreement were sent by the earlier meeting: here it calls for none until
/// somebody says so.
pub(super) fn carry_over(earlier: &Meeting, clave: &str, date: Date) -> Content {
    let reunion = &earlier.reunion;
    let plazos = Plazos::of(earlier);
    let open = earlier.acuerdos.iter().filter(|acuerdo| acuerdo.estatus == Estatus::Pendiente);
    Content {
        reunion: vec![
            value("clave", clave),
            value("tipo", reunion.tipo.value.clone()),
            value("fecha", date.to_string()),
            value("lugar", text(reunion.lugar.as_ref())),
            value("asunto", reunion.asunto.value.clone()),
            value("tema", text(reunion.tema.as_ref())),
            value("elabora", text(reunion.elabora.as_ref())),
            value("expediente", text(reunion.expediente.as_ref())),
        ],
        participantes: earlier.participantes.iter().map(participant).collect(),
        acuerdos: open.map(|acuerdo| agreement(acuerdo, earlier, &plazos)).collect(),
        desarrollo: Vec::new(),
    }
}

fn text(written: Option<&Located<String>>) -> String {
    written.map(|written| written.value.clone()).unwrap_or_default()
}

fn participant(participante: &Participante) -> Values {
    vec![
        value("clave", participante.clave.value.clone()),
        value("calidad", text(participante.calidad.as_ref())),
        value("firma", if participante.firma { "sí" } else { "no" }),
    ]
}

fn agreement(acuerdo: &Acuerdo, earlier: &Meeting, plazos: &Plazos<'_>) -> Values {
    let (kind, limit) = plazo(acuerdo, earlier, plazos);
    vec![
        value("clave", acuerdo.clave.value.clone()),
        value("compromiso", text(acuerdo.compromiso.as_ref())),
        value("texto", acuerdo.texto.value.clone()),
        value("caracter", acuerdo.caracter.word()),
        value("responsable", responsible(acuerdo)),
        value("plazo_tipo", kind.word()),
        value("plazo_valor", limit),
        value("documento", ClaseDocumento::Ninguno.word()),
        value("estatus", Estatus::Pendiente.word()),
        value("nota", format!("pendiente de la reunión {}", earlier.reunion.clave.value)),
    ]
}

fn responsible(acuerdo: &Acuerdo) -> String {
    match &acuerdo.responsable {
        Some(Responsable::Claves(keys)) => {
            keys.iter().map(|key| key.as_str()).collect::<Vec<_>>().join("+")
        }
        Some(Responsable::Palabras(text)) => text.value.clone(),
        None => String::new(),
    }
}

/// A term as its columns say it. It runs from the earlier meeting's documents,
/// so days are counted already; where nobody knows from when, they are words.
fn plazo(acuerdo: &Acuerdo, earlier: &Meeting, plazos: &Plazos<'_>) -> (TipoPlazo, String) {
    if let Vencimiento::Dia { dia, .. } = plazos.vencimiento(acuerdo) {
        return (TipoPlazo::Fecha, dia.to_string());
    }
    let since = |days: u32, desde: Desde, of: [&str; 2]| {
        let document = match acuerdo.documento {
            ClaseDocumento::Oficio => "del oficio",
            ClaseDocumento::Ninguno => "de la minuta",
        };
        let meeting = date::long(earlier.reunion.fecha.value);
        let count = if days == 1 {
            format!("un día {}", of[0])
        } else {
            format!("{days} días {}", of[1])
        };
        let from = match desde {
            Desde::Emision => "la fecha",
            Desde::Recepcion => "la recepción",
        };
        let sentence = format!("{count} desde {from} {document} de la reunión del {meeting}");
        (TipoPlazo::Indeterminado, sentence)
    };
    match &acuerdo.plazo.value {
        Plazo::Habiles(days, desde) => since(*days, *desde, ["hábil", "hábiles"]),
        Plazo::Naturales(days, desde) => since(*days, *desde, ["natural", "naturales"]),
        Plazo::Fecha(day) => (TipoPlazo::Fecha, day.to_string()),
        Plazo::Indeterminado(text) => (TipoPlazo::Indeterminado, text.clone()),
        Plazo::Ninguno => (TipoPlazo::Ninguno, String::new()),
    }
}
