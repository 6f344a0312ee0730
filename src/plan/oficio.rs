//! Official letters: what identifies each, and what it says.

use std::sync::Arc;

use jiff::civil::Date;

use super::draft::Written;
use super::entry::{Cells, Entry};
use super::kind::{Kind, schema_of};
use super::minuta::drafter;
use super::people::{
    addressee, full_name, name_alone, name_or_post, recipients, signatory, spoken_of, text,
};
use super::planned::Planned;
use super::record::Record;
use super::{institucion, plazo, trato};
use crate::espanol::initials;
use crate::espanol::requests::after_que;
use crate::model::{
    Acuerdo, BLANK, Clase, ClaseDocumento, Copia, Directorio, Folio, Identity, Meeting, Oficio,
    Persona, PlazoImpreso, ReunionImpresa, Serie,
};

/// An official letter.
pub(super) const KIND: Kind = Kind {
    clase: Clase("oficio"),
    template: "oficio",
    called: ["un oficio", "oficios"],
    schema: schema_of::<Oficio>,
    plan,
};

/// What a copy is for, unless the institution's own.
const FOR_INFORMATION: &str = "Para su conocimiento";

/// What stands for the addressee of a letter that has none.
const NOBODY: &str = "sin-destinatario";

/// What stands for the addressees of one letter to several.
const SEVERAL: &str = "circular";

/// For each agreement that calls for a letter, one to all its addressees, or
/// one to each.
fn plan<'m>(record: &Record<'m>) -> Vec<Planned<'m>> {
    let acuerdos = record.meeting.acuerdos.iter();
    let letters = acuerdos.filter(|acuerdo| acuerdo.documento == ClaseDocumento::Oficio);
    letters.flat_map(|acuerdo| of_agreement(record, acuerdo)).collect()
}

fn of_agreement<'m>(record: &Record<'m>, acuerdo: &'m Acuerdo) -> Vec<Planned<'m>> {
    let to = |addressees: Vec<&'m Persona>| {
        let entry = entry(record, acuerdo, &addressees);
        let write = move |record: &Record<'m>, entry: &Entry, folio: Option<&Folio>| {
            written(oficio(record, acuerdo, &addressees, entry, folio), entry)
        };
        Planned::new(KIND.template, entry, write)
    };
    let addressees = addressees(&record.meeting.directorio, acuerdo);
    if acuerdo.uno_por_destinatario && !addressees.is_empty() {
        return addressees.into_iter().map(|persona| to(vec![persona])).collect();
    }
    vec![to(addressees)]
}

/// Whom it is addressed to. Who signs it is left out of a group that was written
/// whole: nobody writes to herself.
fn addressees<'m>(directorio: &'m Directorio, acuerdo: &'m Acuerdo) -> Vec<&'m Persona> {
    let all = recipients(directorio, &acuerdo.destinatarios);
    let signers = recipients(directorio, &acuerdo.firmantes);
    let named =
        |one: &Persona| acuerdo.destinatarios.iter().any(|key| key.value == one.clave.value);
    let signs = |one: &Persona| signers.iter().any(|signer| signer.clave.value == one.clave.value);
    let others: Vec<&Persona> =
        all.iter().copied().filter(|one| named(one) || !signs(one)).collect();
    if others.is_empty() { all } else { others }
}

fn entry(record: &Record<'_>, acuerdo: &Acuerdo, addressees: &[&Persona]) -> Entry {
    let date = record.plazos.emision(acuerdo).fecha;
    let destinatario = match addressees {
        [] => NOBODY.to_owned(),
        [one] => one.clave.value.clone(),
        _ => SEVERAL.to_owned(),
    };
    Entry {
        path: format!("oficios/{}-{destinatario}", acuerdo.clave.value),
        identity: Identity {
            reunion: record.meeting.reunion.clave.value.clone(),
            acuerdo: Some(acuerdo.clave.value.clone()),
            clase: KIND.clase,
            destinatario: Some(destinatario),
        },
        date,
        serie: serie(record.meeting, date),
        fila: Some(acuerdo.fila.clone()),
        cells: cells(
            &record.meeting.directorio,
            acuerdo,
            addressees,
            &plazo::printed(acuerdo, &record.plazos),
        ),
    }
}

/// The series of the area that wrote on `date`.
fn serie(meeting: &Meeting, date: Date) -> Option<Serie> {
    let vigencia = meeting.institucion.on(date)?;
    let area = vigencia.area.as_ref().and_then(|area| text(area.siglas.as_ref()));
    Some(Serie {
        numeracion: vigencia.numeracion.value.clone(),
        year: date.year(),
        siglas: vigencia.siglas.value.clone(),
        area,
    })
}

fn cells(
    directorio: &Directorio,
    acuerdo: &Acuerdo,
    addressees: &[&Persona],
    plazo: &PlazoImpreso,
) -> Cells {
    let named = addressees.iter().map(|persona| name_alone(directorio, persona));
    Cells {
        documento: format!("Oficio {}", acuerdo.clave.value),
        destinatario: named.collect::<Vec<_>>().join("; "),
        asunto: subject(acuerdo),
        plazo: plazo.breve.clone(),
        vence: plazo.vence.clone().or(plazo.sin_fecha.clone()).unwrap_or_default(),
        calendario: plazo.calendario.clone().unwrap_or_default(),
    }
}

fn subject(acuerdo: &Acuerdo) -> String {
    text(acuerdo.asunto.as_ref()).unwrap_or_else(|| BLANK.to_owned())
}

fn written(oficio: Oficio, entry: &Entry) -> Written {
    let file = entry.path.rsplit('/').next().unwrap_or(&entry.path);
    Written {
        title: format!("Oficio {}, {file}", oficio.numero),
        author: oficio.institucion.nombre.clone(),
        subject: oficio.asunto.clone(),
        context: Arc::new(oficio),
    }
}

fn oficio(
    record: &Record<'_>,
    acuerdo: &Acuerdo,
    addressees: &[&Persona],
    entry: &Entry,
    folio: Option<&Folio>,
) -> Oficio {
    let meeting = record.meeting;
    let reunion = &meeting.reunion;
    let vigencia = meeting.institucion.on(entry.date);
    let signers = recipients(&meeting.directorio, &acuerdo.firmantes);
    let asked: Vec<String> = acuerdo.peticion.iter().map(|line| line.value.clone()).collect();
    let lenguaje = institucion::lenguaje(vigencia);
    let trato = trato::treatment(spoken_of(addressees, lenguaje));
    let suscribe = trato::subscription(spoken_of(&signers, lenguaje));
    Oficio {
        numero: entry.number(folio).unwrap_or_else(|| BLANK.to_owned()),
        expediente: text(reunion.expediente.as_ref())
            .or_else(|| vigencia.and_then(|vigencia| text(vigencia.expediente.as_ref()))),
        asunto: subject(acuerdo),
        lugar: vigencia.map_or_else(|| BLANK.to_owned(), |vigencia| vigencia.lugar.value.clone()),
        fecha: entry.date.to_string(),
        institucion: institucion::printed(&meeting.institucion, entry.date),
        destinatarios: addressees.iter().map(|persona| addressee(persona)).collect(),
        despedida: vigencia
            .and_then(|vigencia| vigencia.despedida.as_ref())
            .map(|formula| formula.filled(&trato, &suscribe)),
        trato,
        firmantes: signers.iter().map(|persona| signatory(persona)).collect(),
        hoja_de_firmas: signers.len() > record.beside_text,
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
            [] => Some(BLANK.to_owned()),
            [one] => Some(after_que(one)),
            _ => None,
        },
        peticiones: if asked.len() > 1 { asked } else { Vec::new() },
        plazo: plazo::printed(acuerdo, &record.plazos),
        apercibimiento: text(acuerdo.apercibimiento.as_ref()),
        anexos: acuerdo.anexos.iter().map(|anexo| anexo.value.clone()).collect(),
        copias: copies(meeting, acuerdo, entry.date),
        iniciales: initials_line(meeting, &signers),
    }
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

/// Initials of the first person who signs, in capitals, and of whoever drafts.
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
