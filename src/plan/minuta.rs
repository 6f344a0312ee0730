//! The minuta: what identifies it, and what it says.

use std::sync::Arc;

use super::draft::Written;
use super::entry::{Cells, Entry};
use super::kind::{Kind, schema_of};
use super::people::{attendee, name_alone, recipients, signatory, spoken_of, text};
use super::planned::Planned;
use super::record::Record;
use super::{institucion, plazo, trato};
use crate::calendario::Plazos;
use crate::diagnostic::Located;
use crate::espanol::list;
use crate::model::{
    Acuerdo, AcuerdoImpreso, BLANK, Clase, Directorio, Firmante, Identity, Meeting, Minuta,
    Persona, Responsable,
};

/// The record of a meeting: every meeting has one.
pub(super) const KIND: Kind = Kind {
    clase: Clase("minuta"),
    template: "minuta",
    called: ["la minuta", "minutas"],
    schema: schema_of::<Minuta>,
    plan: |record| {
        vec![Planned::new(KIND.template, entry(record.meeting), |record, _, _| write(record))]
    },
};

fn entry(meeting: &Meeting) -> Entry {
    let reunion = &meeting.reunion;
    Entry {
        identity: Identity {
            reunion: reunion.clave.value.clone(),
            acuerdo: None,
            clase: KIND.clase,
            destinatario: None,
        },
        path: "minuta".to_owned(),
        date: reunion.fecha.value,
        serie: None,
        fila: None,
        cells: Cells {
            documento: "Minuta".to_owned(),
            asunto: reunion.asunto.value.clone(),
            ..Cells::default()
        },
    }
}

fn write(record: &Record<'_>) -> Written {
    let minuta = minuta(record.meeting, &record.plazos);
    Written {
        title: format!("Minuta {}", minuta.clave),
        author: minuta.institucion.nombre.clone(),
        subject: minuta.asunto.clone(),
        context: Arc::new(minuta),
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
        fecha_fin: Some(reunion.dia_de_termino())
            .filter(|end| *end != reunion.fecha.value)
            .map(|end| end.to_string()),
        asunto: reunion.asunto.value.clone(),
        tema: text(reunion.tema.as_ref()),
        orden_del_dia: values(&reunion.orden_del_dia),
        participantes: meeting
            .participantes
            .iter()
            .map(|participante| attendee(&meeting.directorio, participante))
            .collect(),
        desarrollo: Some(meeting.marcado.clone()).filter(|text| !text.trim().is_empty()),
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
        responsable: acuerdo.responsable.as_ref().map(|it| responsible(directorio, it)),
        plazo: plazo::printed(acuerdo, plazos),
        documento: acuerdo.documento.word().to_owned(),
        estatus: acuerdo.estatus.word().to_owned(),
    }
}

/// The words as they stand, or the names of those whose keys they are.
fn responsible(directorio: &Directorio, responsable: &Responsable) -> String {
    match responsable {
        Responsable::Palabras(words) => words.value.clone(),
        Responsable::Claves(keys) => {
            let people = recipients(directorio, keys);
            let names = people.into_iter().map(|persona| name_alone(directorio, persona));
            list::with_y(&names.collect::<Vec<_>>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::responsible;
    use crate::input::samples::{ACUERDOS, read_sample, with};

    /// What is printed of the responsible of the sample's last agreement.
    fn printed(cell: &str) -> String {
        let people = "clave,tratamiento,nombre,cargo,grupos\n\
            luis,Mtro.,Luis Muñoz,Director,\n\
            mghl,Lic.,Guadalupe Hernández,\"Directora de Finanzas, A. C.\",dos\n\
            mgh2,Lic.,Guadalupe Hernández,Contralora,dos\n";
        let acuerdos = ACUERDOS.replace("emision,,Comisión", &format!("emision,,\"{cell}\""));
        let mut sources = with("directorio.csv", people);
        sources.acuerdos = with("acuerdos.csv", &acuerdos).acuerdos;
        let meeting = read_sample(&sources).value.unwrap();
        let last = meeting.acuerdos.last().unwrap();
        responsible(&meeting.directorio, last.responsable.as_ref().unwrap())
    }

    #[test]
    fn a_name_is_printed_as_the_directory_says_it() {
        assert_eq!(printed("LUIS MUÑOZ"), "Mtro. Luis Muñoz");
        assert_eq!(printed("Comisión"), "Comisión");
    }

    #[test]
    fn two_of_one_name_are_told_apart_by_their_posts() {
        let both = "Lic. Guadalupe Hernández, Directora de Finanzas, A. C., y Lic. Guadalupe \
                    Hernández, Contralora";
        assert_eq!(printed("dos"), both);
        assert_eq!(printed("mghl, mgh2"), both);
        assert_eq!(
            printed("luis y mgh2"),
            "Mtro. Luis Muñoz y Lic. Guadalupe Hernández, Contralora"
        );
    }
}
