//! Who is named: every key must be in the directory and mean one thing.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Located, MOST_ALIKE, nearest};
use crate::espanol::fold::fold;
use crate::model::{Directorio, Meeting};

/// What to do about a key that nothing is like.
const ADD: &str = "corrija la clave o agréguela a directorio.csv";

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let directorio = &meeting.directorio;
    let mut problems = ambiguous(directorio);
    problems.extend(groups_written_twice(directorio));
    let participantes = meeting.participantes.iter().map(|participante| &participante.clave);
    let persons = participantes.chain(&meeting.reunion.elabora);
    problems.extend(persons.filter_map(|clave| wrong_person(directorio, clave)));
    let lists = meeting.acuerdos.iter().flat_map(|acuerdo| {
        acuerdo.destinatarios.iter().chain(&acuerdo.firmantes).chain(&acuerdo.copias)
    });
    let unknowns = lists.filter(|clave| !directorio.knows(clave));
    problems.extend(unknowns.enumerate().map(|(index, clave)| match index {
        // What was meant is looked for in the whole directory.
        0..MOST_ALIKE => unknown(directorio, clave),
        _ => unknown_key(clave, ADD.to_owned()),
    }));
    problems
}

/// Where one person is expected, a group is not enough.
fn wrong_person(directorio: &Directorio, clave: &Located<String>) -> Option<Diagnostic> {
    if directorio.get(clave).is_some() {
        return None;
    }
    let Some(member) = directorio.group(clave).next() else {
        return Some(unknown(directorio, clave));
    };
    let message = format!("`{}` es un grupo, se espera una persona", clave.value);
    let hint = format!("escriba la clave de una persona, por ejemplo `{}`", member.clave.value);
    Some(Diagnostic::error("D012", message).at(&clave.span).hint(hint))
}

fn unknown(directorio: &Directorio, clave: &Located<String>) -> Diagnostic {
    let people = directorio.personas.iter();
    let names = people
        .flat_map(|persona| std::iter::once(&persona.clave).chain(&persona.grupos))
        .map(|name| name.value.as_str());
    let hint = match nearest(clave, names) {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => several(directorio, clave)
            .or_else(|| by_name(directorio, clave))
            .unwrap_or_else(|| ADD.to_owned()),
    };
    unknown_key(clave, hint)
}

fn unknown_key(clave: &Located<String>, hint: String) -> Diagnostic {
    let message = format!("la clave `{}` no está en directorio.csv", clave.value);
    Diagnostic::error("D010", message).at(&clave.span).hint(hint)
}

/// Two keys parted by something else than `+`.
fn several(directorio: &Directorio, text: &str) -> Option<String> {
    let text = text.replace(" y ", ",").replace(" e ", ",");
    let parts: Vec<&str> = text.split([',', ';', '/', '|']).map(str::trim).collect();
    let keys = parts.len() > 1 && parts.iter().all(|part| directorio.knows(part));
    keys.then(|| format!("separe las claves con `+`: `{}`", parts.join("+")))
}

/// A person by name and not by key.
fn by_name(directorio: &Directorio, text: &str) -> Option<String> {
    let has =
        |name: &Option<Located<String>>| name.as_ref().is_some_and(|it| fold(it) == fold(text));
    let persona = directorio.personas.iter().find(|it| has(&it.nombre) || has(&it.cargo))?;
    Some(format!("escriba su clave, `{}`", persona.clave.value))
}

fn ambiguous(directorio: &Directorio) -> Vec<Diagnostic> {
    let people = directorio.personas.iter();
    let both = people.filter(|persona| directorio.group(&persona.clave).next().is_some());
    both.map(|persona| {
        let clave = &persona.clave;
        let message = format!("`{}` es clave de una persona y nombre de un grupo", clave.value);
        let hint = "cambie la clave o el nombre del grupo";
        Diagnostic::error("D011", message).at(&clave.span).hint(hint)
    })
    .collect()
}

/// `Sociedad` and `sociedad` would be two groups, and somebody would be left
/// out of a letter without a word.
fn groups_written_twice(directorio: &Directorio) -> Vec<Diagnostic> {
    let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for grupo in directorio.personas.iter().flat_map(|persona| &persona.grupos) {
        let first = *spellings.entry(fold(grupo)).or_insert(grupo);
        if first != grupo.value {
            let message = format!("el grupo `{}` está escrito también `{first}`", grupo.value);
            let hint = format!("escriba `{first}` en todos los renglones");
            problems.push(Diagnostic::error("D013", message).at(&grupo.span).hint(hint));
        }
    }
    problems
}
