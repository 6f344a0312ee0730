//! Keys into people, and people into what a letter prints of them.

use std::collections::BTreeSet;

use crate::diagnostic::Located;
use crate::espanol::agreement::People;
use crate::espanol::fold::fold;
use crate::model::{
    Asistente, BLANK, Destinatario, Directorio, Firmante, Lenguaje, Participante, Persona,
};

/// The people that a list of keys names, groups opened, nobody twice, in
/// order; a key that names nobody is passed over.
pub fn recipients<'a>(directorio: &'a Directorio, keys: &'a [Located<String>]) -> Vec<&'a Persona> {
    let mut found: Vec<&Persona> = Vec::new();
    let mut seen = BTreeSet::new();
    for key in keys {
        let named: Vec<&Persona> = match directorio.get(key) {
            Some(persona) => vec![persona],
            None => directorio.group(key).collect(),
        };
        found.extend(named.into_iter().filter(|one| seen.insert(one.clave.value.as_str())));
    }
    found
}

/// Form of address and name; none for an office known by its post.
pub(super) fn full_name(persona: &Persona) -> Option<String> {
    let nombre = persona.nombre.as_ref()?;
    Some(match &persona.tratamiento {
        Some(tratamiento) => format!("{} {}", tratamiento.value, nombre.value),
        None => nombre.value.clone(),
    })
}

/// Name, or post for an office, or a blank.
pub(super) fn name_or_post(persona: &Persona) -> String {
    full_name(persona).or_else(|| text(persona.cargo.as_ref())).unwrap_or_else(|| BLANK.to_owned())
}

/// Name or post, and the post as well for somebody whose name others have.
pub(super) fn name_alone(directorio: &Directorio, persona: &Persona) -> String {
    let name = name_or_post(persona);
    match text(persona.cargo.as_ref()).filter(|_| directorio.shares_name(persona)) {
        Some(cargo) => format!("{name}, {cargo}"),
        None => name,
    }
}

pub(super) fn addressee(persona: &Persona) -> Destinatario {
    Destinatario {
        clave: persona.clave.value.clone(),
        tratamiento: text(persona.tratamiento.as_ref()),
        nombre: text(persona.nombre.as_ref()),
        nombre_completo: full_name(persona),
        cargo: text(persona.cargo.as_ref()),
        institucion: text(persona.institucion.as_ref()),
    }
}

pub(super) fn signatory(persona: &Persona) -> Firmante {
    Firmante {
        clave: persona.clave.value.clone(),
        tratamiento: text(persona.tratamiento.as_ref()),
        nombre: text(persona.nombre.as_ref()),
        nombre_completo: full_name(persona).unwrap_or_else(|| BLANK.to_owned()),
        cargo: text(persona.cargo.as_ref()),
        institucion: text(persona.institucion.as_ref()),
    }
}

/// Somebody who took part; one whom the directory does not know stands under
/// the key.
pub(super) fn attendee(directorio: &Directorio, participante: &Participante) -> Asistente {
    let persona = directorio.get(&participante.clave);
    Asistente {
        clave: participante.clave.value.clone(),
        nombre_completo: persona.map_or_else(|| participante.clave.value.clone(), name_or_post),
        cargo: persona
            .filter(|persona| persona.nombre.is_some())
            .and_then(|persona| text(persona.cargo.as_ref())),
        institucion: persona.and_then(|persona| text(persona.institucion.as_ref())),
        calidad: text(participante.calidad.as_ref()).filter(|calidad| !is_post(persona, calidad)),
    }
}

/// Whether the capacity in which somebody attended says again what the post says.
fn is_post(persona: Option<&Persona>, calidad: &str) -> bool {
    let same = |text: &str| fold(text.trim_end_matches('.')) == fold(calidad.trim_end_matches('.'));
    persona.and_then(|persona| persona.cargo.as_ref()).is_some_and(|cargo| same(cargo))
}

/// Some people as the words about them agree with them.
pub(super) fn spoken_of(people: &[&Persona], lenguaje: Lenguaje) -> People {
    People::of(people.iter().map(|persona| persona.genero), lenguaje)
}

/// The words of an optional value.
pub(super) fn text(value: Option<&Located<String>>) -> Option<String> {
    value.map(|value| value.value.clone())
}
