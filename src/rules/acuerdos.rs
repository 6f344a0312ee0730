//! What an oficio needs before it can be sent.

use std::collections::{BTreeMap, BTreeSet};

use super::people::people;
use crate::diagnostic::{Diagnostic, Located, Span};
use crate::model::{Acuerdo, ClaseDocumento, Directorio, Meeting, Persona, Plazo};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let directorio = &meeting.directorio;
    let mut problems: Vec<Diagnostic> = meeting.acuerdos.iter().filter_map(open_ended).collect();
    for acuerdo in oficios(meeting) {
        problems.extend(missing(directorio, acuerdo));
        problems.extend(repeated(directorio, acuerdo, &acuerdo.destinatarios, "destinatario"));
        problems.extend(repeated(directorio, acuerdo, &acuerdo.firmantes, "firmante"));
    }
    problems.extend(incomplete_signatories(meeting));
    problems
}

/// The agreements that call for an oficio.
pub(super) fn oficios(meeting: &Meeting) -> impl Iterator<Item = &Acuerdo> {
    meeting.acuerdos.iter().filter(|acuerdo| acuerdo.documento == ClaseDocumento::Oficio)
}

fn missing(directorio: &Directorio, acuerdo: &Acuerdo) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    if acuerdo.destinatarios.is_empty() {
        let hint = write_a_key(directorio, example_addressee(directorio));
        problems.push(lacks("A012", acuerdo, "destinatario", &acuerdo.celda_destinatario, hint));
    }
    if acuerdo.firmantes.is_empty() {
        let hint = write_a_key(directorio, example_signatory(directorio));
        problems.push(lacks("A013", acuerdo, "firmante", &acuerdo.celda_firmantes, hint));
    }
    if acuerdo.peticion.is_empty() {
        let hint = "escriba lo que se pide, como `remita la evidencia`".to_owned();
        problems.push(lacks("A014", acuerdo, "petición", &acuerdo.celda_peticion, hint));
    }
    if acuerdo.asunto.is_none() {
        let hint = "escriba el asunto del oficio en una línea".to_owned();
        problems.push(lacks("A015", acuerdo, "asunto", &acuerdo.celda_asunto, hint));
    }
    problems
}

fn lacks(
    code: &'static str,
    acuerdo: &Acuerdo,
    what: &str,
    cell: &Span,
    hint: String,
) -> Diagnostic {
    let message = format!("el acuerdo `{}` no tiene {what}", acuerdo.clave.value);
    let problem = Diagnostic::error(code, message).at(cell).hint(hint);
    // When the table has no such column the place is the row's first cell.
    if cell.as_str().trim().is_empty() { problem.label("vacía") } else { problem }
}

fn write_a_key(directorio: &Directorio, example: Option<&Persona>) -> String {
    let file = directorio.called();
    match example {
        Some(persona) => {
            format!("escriba una clave de {file}, por ejemplo `{}`", persona.clave.value)
        }
        None => format!("agregue a la persona a {file} y escriba aquí su clave"),
    }
}

/// Letters go to offices more often than to those who sat at the table. A row with
/// neither name nor post is no example of anything.
fn example_addressee(directorio: &Directorio) -> Option<&Persona> {
    let is_office = |persona: &&Persona| persona.nombre.is_none() && persona.cargo.is_some();
    let mut offices = directorio.personas.iter().filter(is_office);
    offices.next().or_else(|| example_signatory(directorio))
}

fn example_signatory(directorio: &Directorio) -> Option<&Persona> {
    let mut named = directorio.personas.iter().filter(|persona| persona.nombre.is_some());
    let mut with_post = directorio.personas.iter().filter(|persona| persona.cargo.is_some());
    named.next().or_else(|| with_post.next())
}

/// Somebody named by a key and again by a group would get two letters, or sign
/// twice.
fn repeated(
    directorio: &Directorio,
    acuerdo: &Acuerdo,
    claves: &[Located<String>],
    role: &str,
) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let twice = people(directorio, claves)
        .filter(|(persona, _)| !seen.insert(persona.clave.value.as_str()));
    twice
        .map(|(persona, clave)| {
            let message = format!(
                "en el acuerdo `{}`, `{}` es {role} dos veces",
                acuerdo.clave.value, persona.clave.value
            );
            let hint = "deje a la persona una sola vez, por su clave o por su grupo";
            Diagnostic::error("A016", message).at(&clave.span).hint(hint)
        })
        .collect()
}

fn open_ended(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let Plazo::Indeterminado(words) = &acuerdo.plazo.value else { return None };
    let message = format!(
        "el plazo «{words}» del acuerdo `{}` no fija un día: nadie podrá darle seguimiento",
        acuerdo.clave.value
    );
    let hint = "acuerde una fecha, y escríbala con `plazo_tipo` `fecha`";
    Some(Diagnostic::warning("A018", message).at(&acuerdo.plazo.span).hint(hint))
}

/// One warning for each signatory, however many oficios it signs.
fn incomplete_signatories(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut incomplete: BTreeMap<&str, (&Persona, &Acuerdo)> = BTreeMap::new();
    for acuerdo in oficios(meeting) {
        for (persona, _) in people(&meeting.directorio, &acuerdo.firmantes) {
            if persona.nombre.is_none() || persona.cargo.is_none() {
                incomplete.entry(&persona.clave).or_insert((persona, acuerdo));
            }
        }
    }
    let signatories = incomplete.values();
    signatories.map(|(persona, acuerdo)| incomplete_signatory(persona, acuerdo)).collect()
}

fn incomplete_signatory(persona: &Persona, acuerdo: &Acuerdo) -> Diagnostic {
    let lacks = if persona.nombre.is_none() { "nombre" } else { "cargo" };
    let message = format!(
        "`{}` firma el oficio de `{}` y no tiene {lacks}",
        persona.clave.value, acuerdo.clave.value
    );
    let hint = format!("escriba su `{lacks}` en {}", persona.clave.span.source().called());
    Diagnostic::warning("A019", message).at(&persona.clave.span).hint(hint)
}
