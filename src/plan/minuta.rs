//! What the minuta says.

use super::people::{attendee, name_or_post, recipients, signatory, spoken_of, text};
use super::{BLANK, Clase, Contexto, Draft, Identity, institucion, plazo, trato};
use crate::calendario::Plazos;
use crate::diagnostic::Located;
use crate::espanol::list;
use crate::model::{Acuerdo, AcuerdoImpreso, Directorio, Firmante, Meeting, Minuta, Persona};

/// The minuta of the meeting.
pub(super) fn draft(meeting: &Meeting, plazos: &Plazos<'_>) -> Draft {
    let reunion = &meeting.reunion;
    Draft {
        identity: Identity {
            reunion: reunion.clave.value.clone(),
            acuerdo: None,
            clase: Clase::Minuta,
            destinatario: None,
        },
        path: "minuta".to_owned(),
        contexto: Contexto::Minuta(Box::new(minuta(meeting, plazos))),
        date: reunion.fecha.value,
        fila: None,
    }
}

fn minuta(meeting: &Meeting, plazos: &Plazos<'_>) -> Minuta {
    let reunion = &meeting.reunion;
    let signers = signatories(meeting);
    let lenguaje = institucion::lenguaje(meeting.institucion.on(reunion.fecha.value));
    let hour = |time: &Located<jiff::civil::Time>| time.strftime("%H:%M").to_string();
    Minuta {
        clave: reunion.clave.value.clone(),
        tipo: reunion.tipo.value.clone(),
        expediente: text(reunion.expediente.as_ref()),
        institucion: institucion::printed(&meeting.institucion, reunion.fecha.value),
        lugar: text(reunion.lugar.as_ref()).unwrap_or_else(|| BLANK.to_owned()),
        fecha: reunion.fecha.value.to_string(),
        hora_inicio: reunion.hora_inicio.as_ref().map(hour),
        hora_fin: reunion.hora_fin.as_ref().map(hour),
        asunto: reunion.asunto.value.clone(),
        tema: text(reunion.tema.as_ref()),
        orden_del_dia: values(&reunion.orden_del_dia),
        participantes: meeting
            .participantes
            .iter()
            .map(|participante| attendee(&meeting.directorio, participante))
            .collect(),
        desarrollo: Some(meeting.desarrollo.value.clone()).filter(|text| !text.trim().is_empty()),
        acuerdos: meeting
            .acuerdos
            .iter()
            .map(|acuerdo| printed(&meeting.directorio, acuerdo, plazos))
            .collect(),
        asuntos_generales: values(&reunion.asuntos_generales),
        elabora: drafter(meeting),
        firmantes: signers.iter().map(|persona| signatory(persona)).collect(),
        suscribe: trato::subscription(spoken_of(&signers, lenguaje)),
    }
}

fn values(list: &[Located<String>]) -> Vec<String> {
    list.iter().map(|item| item.value.clone()).collect()
}

fn signatories(meeting: &Meeting) -> Vec<&Persona> {
    meeting
        .participantes
        .iter()
        .filter(|participante| participante.firma)
        .filter_map(|participante| meeting.directorio.get(&participante.clave))
        .collect()
}

/// Who drafted the minuta.
pub(super) fn drafter(meeting: &Meeting) -> Option<Firmante> {
    let clave = meeting.reunion.elabora.as_ref()?;
    meeting.directorio.get(clave).map(signatory)
}

fn printed(directorio: &Directorio, acuerdo: &Acuerdo, plazos: &Plazos<'_>) -> AcuerdoImpreso {
    AcuerdoImpreso {
        clave: acuerdo.clave.value.clone(),
        texto: acuerdo.texto.value.clone(),
        caracter: acuerdo.caracter.word().to_owned(),
        compromiso: text(acuerdo.compromiso.as_ref()),
        responsable: acuerdo.responsable.as_ref().map(|words| responsible(directorio, words)),
        plazo: plazo::printed(acuerdo, plazos),
        documento: acuerdo.documento.word().to_owned(),
        estatus: acuerdo.estatus.word().to_owned(),
    }
}

/// The words as they stand, or the names when they are keys of the directory.
fn responsible(directorio: &Directorio, words: &Located<String>) -> String {
    let keys: Vec<Located<String>> = words
        .split(['+', '\n'])
        .map(|key| Located::new(key.trim().to_owned(), words.span.clone()))
        .collect();
    let known = |key: &Located<String>| {
        directorio.get(key).is_some() || directorio.group(key).next().is_some()
    };
    if !keys.iter().all(known) {
        return words.value.clone();
    }
    let people = recipients(directorio, &keys);
    list::with_y(&people.into_iter().map(name_or_post).collect::<Vec<_>>())
}
