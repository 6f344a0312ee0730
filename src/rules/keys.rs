//! Who is named: every key must be in the directory and mean one thing.

use std::collections::BTreeMap;

use crate::campos::{key, pieces::pieces};
use crate::diagnostic::{Diagnostic, Located, MOST_ALIKE, cut, nearest};
use crate::espanol::contraction::with_a;
use crate::espanol::fold::fold;
use crate::espanol::list;
use crate::espanol::naming::plain_name;
use crate::model::{Directorio, Meeting, Nombrado, Persona, Responsable};

/// People that a message tells apart.
const TOLD_APART: usize = 4;

/// Letters of a post that a message says.
const SHOWN: usize = 60;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let directorio = &meeting.directorio;
    let mut problems = ambiguous(directorio);
    problems.extend(groups_written_twice(directorio));
    let participantes = meeting.participantes.iter().map(|participante| &participante.clave);
    let persons = participantes.chain(&meeting.reunion.elabora);
    problems.extend(persons.filter_map(|clave| wrong_person(directorio, clave)));
    let lists = meeting.acuerdos.iter().flat_map(|acuerdo| {
        let responsables = match &acuerdo.responsable {
            Some(Responsable::Claves(keys)) => keys.as_slice(),
            Some(Responsable::Palabras(_)) | None => &[],
        };
        let addressees = acuerdo.destinatarios.iter().chain(&acuerdo.firmantes);
        addressees.chain(&acuerdo.copias).chain(responsables)
    });
    let unknowns = lists.filter(|clave| !directorio.knows(clave));
    problems.extend(unknowns.enumerate().map(|(index, clave)| match index {
        // What was meant is looked for in the whole directory.
        0..MOST_ALIKE => unknown(directorio, clave),
        _ => unknown_key(directorio, clave, add(directorio)),
    }));
    problems
}

/// Where one person is expected, a group is not enough.
fn wrong_person(directorio: &Directorio, clave: &Located<String>) -> Option<Diagnostic> {
    if directorio.get(clave).is_some() {
        return None;
    }
    let Some(member) = directorio.group(clave).next() else {
        return Some(several(directorio, clave).unwrap_or_else(|| unknown(directorio, clave)));
    };
    let message = format!("`{}` es un grupo, se espera una persona", clave.value);
    let hint = format!("escriba la clave de una persona, por ejemplo `{}`", member.clave.value);
    Some(Diagnostic::error("D012", message).at(&clave.span).hint(hint))
}

/// Several people where one is expected.
fn several(directorio: &Directorio, text: &Located<String>) -> Option<Diagnostic> {
    let parts = pieces(text);
    let is_known = |range: &std::ops::Range<usize>| {
        !matches!(directorio.named(&text[range.clone()]), Nombrado::Nadie)
    };
    if parts.len() < 2 || !parts.iter().all(is_known) {
        return None;
    }
    let message = format!("`{}` nombra a {} personas, se espera una", text.value, parts.len());
    let hint = "deje una; si la tabla tiene una fila por persona, ponga a cada una en la suya";
    Some(Diagnostic::error("D022", message).at(&text.span).hint(hint))
}

/// What names nobody, or too many.
fn unknown(directorio: &Directorio, clave: &Located<String>) -> Diagnostic {
    if let Nombrado::Varias(people) = directorio.named(clave) {
        return several_of_one_name(clave, &people);
    }
    let hint = similar(directorio, clave)
        .or_else(|| shorter(directorio, clave))
        .map_or_else(|| add(directorio), |near| format!("quizá quiso escribir `{near}`"));
    unknown_key(directorio, clave, hint)
}

fn unknown_key(directorio: &Directorio, clave: &Located<String>, hint: String) -> Diagnostic {
    let text = cut(&clave.value, SHOWN);
    let what = if key(&clave.value).is_ok() { "la clave " } else { "" };
    let message = format!("{what}`{text}` no está en {}", directorio.called());
    Diagnostic::error("D010", message).at(&clave.span).hint(hint)
}

/// What to do about a key that nothing is like.
fn add(directorio: &Directorio) -> String {
    let file = with_a(&directorio.called());
    format!("corrija la clave o agréguela {file}")
}

/// The key, group or name that is most like a text.
fn similar<'d>(directorio: &'d Directorio, text: &str) -> Option<&'d str> {
    let people = || directorio.personas.iter();
    let keys = people().flat_map(|it| std::iter::once(&it.clave).chain(&it.grupos));
    let names = people().filter_map(|persona| persona.nombre.as_ref());
    let values = |it: &'d Located<String>| it.value.as_str();
    nearest(text, keys.map(values)).or_else(|| nearest(text, names.map(values)))
}

/// The only person whose name has every word of a text that is shorter.
fn shorter<'d>(directorio: &'d Directorio, text: &str) -> Option<&'d str> {
    let said = plain_name(text);
    let has_all = |persona: &&Persona| {
        let name = persona.nombre.as_ref().map(|nombre| plain_name(nombre)).unwrap_or_default();
        let is_in_it = |word: &str| name.split(' ').any(|part| part == word);
        !said.is_empty() && said.split(' ').all(is_in_it)
    };
    let mut found = directorio.personas.iter().filter(has_all);
    let only = found.next().filter(|_| found.next().is_none())?;
    Some(&only.clave.value)
}

/// People of one name, or of one post, and what tells them apart.
fn several_of_one_name(text: &Located<String>, people: &[&Persona]) -> Diagnostic {
    let keys: Vec<String> = people.iter().map(|it| format!("`{}`", it.clave.value)).collect();
    let apart: Vec<String> = people.iter().map(|persona| told_apart(persona)).collect();
    let more = people.len().saturating_sub(TOLD_APART);
    let mut apart: Vec<String> = apart.into_iter().take(TOLD_APART).collect();
    apart.extend((more > 0).then(|| format!("{more} más")));
    let message = format!("`{}` puede ser {}", cut(&text.value, SHOWN), list::with_o(&apart));
    let few: Vec<String> = keys.into_iter().take(TOLD_APART).collect();
    let hint = format!("escriba la clave de quien sea: {}", list::with_o(&few));
    Diagnostic::error("D021", message).at(&text.span).hint(hint)
}

/// `mgh` (María Hernández, Contralora).
fn told_apart(persona: &Persona) -> String {
    let facts = [&persona.nombre, &persona.cargo, &persona.institucion];
    let facts: Vec<String> = facts.into_iter().flatten().map(|it| cut(&it.value, SHOWN)).collect();
    format!("`{}` ({})", persona.clave.value, facts.join(", "))
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

/// `Sociedad` and `sociedad` are read as one group; whoever wrote both may have meant
/// two, and then somebody would get a letter too many.
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
