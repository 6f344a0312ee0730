//! What each oficio says.

use jiff::civil::Date;

use super::minuta::drafter;
use super::people::{addressee, full_name, name_or_post, recipients, signatory, spoken_of, text};
use super::{Clase, Contexto, Draft, Identity, institucion, plazo, trato};
use crate::calendario::Plazos;
use crate::diagnostic::Located;
use crate::espanol::initials;
use crate::input;
use crate::model::{Acuerdo, Copia, Meeting, Oficio, Persona, ReunionImpresa, Suscribe, Trato};

/// What a copy is for, unless the institution's own.
const FOR_INFORMATION: &str = "Para su conocimiento";

/// More signatures than these go on a sheet of their own.
const MOST_BESIDE_TEXT: usize = 8;

/// The oficios of one agreement: one to all its addressees, or one to each.
pub(super) fn drafts(meeting: &Meeting, acuerdo: &Acuerdo, plazos: &Plazos<'_>) -> Vec<Draft> {
    let addressees = recipients(&meeting.directorio, &acuerdo.destinatarios);
    if acuerdo.uno_por_destinatario && !addressees.is_empty() {
        return addressees
            .iter()
            .map(|persona| draft(meeting, acuerdo, &[persona], plazos))
            .collect();
    }
    vec![draft(meeting, acuerdo, &addressees, plazos)]
}

fn draft(
    meeting: &Meeting,
    acuerdo: &Acuerdo,
    addressees: &[&Persona],
    plazos: &Plazos<'_>,
) -> Draft {
    let destinatario = match addressees {
        [] => "sin-destinatario".to_owned(),
        [one] => one.clave.value.clone(),
        _ => "circular".to_owned(),
    };
    Draft {
        path: format!("oficios/{}-{destinatario}", acuerdo.clave.value),
        identity: Identity {
            reunion: meeting.reunion.clave.value.clone(),
            acuerdo: Some(acuerdo.clave.value.clone()),
            clase: Clase::Oficio,
            destinatario: Some(destinatario),
        },
        contexto: Contexto::Oficio(Box::new(oficio(meeting, acuerdo, addressees, plazos))),
        date: plazos.emision(acuerdo).fecha,
        fila: Some(acuerdo.fila.clone()),
    }
}

fn oficio(
    meeting: &Meeting,
    acuerdo: &Acuerdo,
    addressees: &[&Persona],
    plazos: &Plazos<'_>,
) -> Oficio {
    let reunion = &meeting.reunion;
    let date = plazos.emision(acuerdo).fecha;
    let vigencia = meeting.institucion.on(date);
    let signers = recipients(&meeting.directorio, &acuerdo.firmantes);
    let asked = asked(acuerdo.peticion.as_ref());
    let lenguaje = institucion::lenguaje(vigencia);
    let trato = trato::treatment(spoken_of(addressees, lenguaje));
    let suscribe = trato::subscription(spoken_of(&signers, lenguaje));
    Oficio {
        numero: vigencia.map_or_else(
            || super::BLANK.to_owned(),
            |vigencia| {
                let area = vigencia.area.as_ref().and_then(|area| area.siglas.as_ref());
                input::blank(
                    &vigencia.numeracion,
                    date.year(),
                    &vigencia.siglas,
                    area.map(|siglas| siglas.value.as_str()),
                )
            },
        ),
        expediente: text(reunion.expediente.as_ref())
            .or_else(|| vigencia.and_then(|vigencia| text(vigencia.expediente.as_ref()))),
        asunto: text(acuerdo.asunto.as_ref()).unwrap_or_else(|| super::BLANK.to_owned()),
        lugar: vigencia
            .map_or_else(|| super::BLANK.to_owned(), |vigencia| vigencia.lugar.value.clone()),
        fecha: date.to_string(),
        institucion: institucion::printed(&meeting.institucion, date),
        destinatarios: addressees.iter().map(|persona| addressee(persona)).collect(),
        despedida: vigencia
            .and_then(|vigencia| vigencia.despedida.as_ref())
            .map(|formula| input::filled(formula, |name| agreed(name, &trato, &suscribe))),
        trato,
        firmantes: signers.iter().map(|persona| signatory(persona)).collect(),
        hoja_de_firmas: signers.len() > MOST_BESIDE_TEXT,
        suscribe,
        reunion: ReunionImpresa {
            clave: reunion.clave.value.clone(),
            fecha: reunion.fecha.value.to_string(),
            asunto: reunion.asunto.value.clone(),
            tema: text(reunion.tema.as_ref()),
            lugar: text(reunion.lugar.as_ref()),
        },
        acuerdo: acuerdo.clave.value.clone(),
        caracter: acuerdo.caracter.word().to_owned(),
        compromiso: text(acuerdo.compromiso.as_ref()),
        motivo: text(acuerdo.motivo.as_ref()),
        peticion: match asked.as_slice() {
            [] => Some(super::BLANK.to_owned()),
            [one] => Some(one.clone()),
            _ => None,
        },
        peticiones: if asked.len() > 1 { asked } else { Vec::new() },
        plazo: plazo::printed(acuerdo, plazos),
        apercibimiento: text(acuerdo.apercibimiento.as_ref()),
        anexos: acuerdo.anexos.iter().map(|anexo| anexo.value.clone()).collect(),
        copias: copies(meeting, acuerdo, date),
        iniciales: initials_line(meeting, &signers),
    }
}

/// The requests of the cell, one a line.
fn asked(peticion: Option<&Located<String>>) -> Vec<String> {
    let lines = peticion.map_or("", |peticion| peticion.as_str()).lines();
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The word that a closing formula asks for, by its name in a template.
fn agreed<'w>(name: &str, trato: &'w Trato, suscribe: &'w Suscribe) -> Option<&'w str> {
    Some(match name {
        "usted" => &trato.usted,
        "le" => &trato.le,
        "se_sirva" => &trato.se_sirva,
        "tenga_a_bien" => &trato.tenga_a_bien,
        "el_suscrito" => &suscribe.el_suscrito,
        "quien_suscribe" => &suscribe.quien_suscribe,
        "me_permito" => &suscribe.me_permito,
        "me_dirijo" => &suscribe.me_dirijo,
        "reitero" => &suscribe.reitero,
        "envio" => &suscribe.envio,
        "mi" => &suscribe.mi,
        _ => return None,
    })
}

/// The agreement's copies, then those that every oficio of the institution has.
fn copies(meeting: &Meeting, acuerdo: &Acuerdo, date: Date) -> Vec<Copia> {
    let people = recipients(&meeting.directorio, &acuerdo.copias);
    let mut copies: Vec<Copia> = people
        .iter()
        .map(|persona| Copia {
            nombre: name_or_post(persona),
            cargo: full_name(persona).and(text(persona.cargo.as_ref())),
            proposito: Some(FOR_INFORMATION.to_owned()),
        })
        .collect();
    let files = meeting.institucion.on(date).map_or(&[][..], |vigencia| &vigencia.copias);
    copies.extend(files.iter().map(|file| Copia {
        nombre: file.value.clone(),
        cargo: None,
        proposito: None,
    }));
    copies
}

/// Initials of the first who signs, in capitals, and of who drafts.
fn initials_line(meeting: &Meeting, signers: &[&Persona]) -> Option<String> {
    let first: Vec<&str> = signers
        .iter()
        .take(1)
        .filter_map(|persona| persona.nombre.as_deref().map(String::as_str))
        .collect();
    let drafter = drafter(meeting).and_then(|drafter| drafter.nombre);
    let line = initials::line(&first, &drafter.into_iter().collect::<Vec<_>>());
    Some(line).filter(|line| !line.is_empty())
}
