//! People: one name and one form of address for each, wherever they are named;
//! and nobody in a meeting's own directory whom nothing names.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::likes::Likes;
use super::prose::{Prose, all, words};
use crate::diagnostic::{Diagnostic, Located};
use crate::input::fold;
use crate::model::{Directorio, Meeting, Persona};

/// Forms of address as they stand before a name in running text.
const ADDRESS: [&str; 16] = [
    "lic", "ing", "arq", "dr", "dra", "mtro", "mtra", "profr", "profra", "prof", "dip", "mag",
    "lcytc", "lts", "cp", "c",
];

/// Longest word that is compared, in bytes.
const LONGEST_WORD: usize = 120;

/// Most places in which the words of one name are looked for.
const MOST_PLACES: usize = 10_000;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut found = alike(&meeting.directorio);
    let texts = all(meeting);
    let texts: Vec<Text<'_>> =
        texts.iter().filter(|prose| prose.field != "nombre").map(Text::new).collect();
    let said = index(&texts);
    let personas = meeting.directorio.personas.iter();
    found.extend(personas.flat_map(|persona| named(persona, &texts, &said)));
    found.extend(unused(meeting));
    found
}

/// A text and its words.
struct Text<'a> {
    prose: &'a Prose<'a>,
    words: Vec<(Range<usize>, &'a str)>,
}

impl<'a> Text<'a> {
    fn new(prose: &'a Prose<'a>) -> Self {
        Text { prose, words: words(prose.text).collect() }
    }
}

/// Where each word with a capital stands, in lower case: text and word.
type Said = BTreeMap<String, Vec<(usize, usize)>>;

fn index(texts: &[Text<'_>]) -> Said {
    let mut said = Said::new();
    for (text, Text { words, .. }) in texts.iter().enumerate() {
        for (at, (_, word)) in words.iter().enumerate() {
            if word.starts_with(char::is_uppercase) {
                said.entry(word.to_lowercase()).or_default().push((text, at));
            }
        }
    }
    said
}

/// Two rows for one person, or for two whose names differ by a letter.
fn alike(directorio: &Directorio) -> Vec<Diagnostic> {
    let personas = directorio.personas.iter();
    let named: Vec<(&Persona, &Located<String>)> =
        personas.filter_map(|persona| Some((persona, persona.nombre.as_ref()?))).collect();
    let mut earlier = Likes::default();
    let mut found = Vec::new();
    for (persona, nombre) in &named {
        let folded = fold(nombre);
        if let Some((other, other_name)) = earlier.near(&folded).map(|at| &named[at]) {
            found.push(twice(persona, nombre, other, other_name));
        }
        earlier.push(&folded);
    }
    found
}

fn twice(
    persona: &Persona,
    nombre: &Located<String>,
    other: &Persona,
    other_name: &Located<String>,
) -> Diagnostic {
    let title = |persona: &Persona| {
        persona.tratamiento.as_ref().map(|title| title.value.clone()).unwrap_or_default()
    };
    let (here, there) = (title(persona), title(other));
    if nombre.value == other_name.value && here != there {
        let message = format!(
            "`{}` tiene dos tratamientos en el directorio: `{here}` y `{there}`",
            nombre.value
        );
        let hint = "deje el mismo en los dos renglones";
        return Diagnostic::warning("D016", message).at(&nombre.span).hint(hint);
    }
    let message = format!(
        "`{}` está también como `{}`, con la clave `{}`",
        nombre.value, other_name.value, other.clave.value
    );
    let hint = "si es la misma persona, deje un solo renglón";
    Diagnostic::warning("D014", message).at(&nombre.span).hint(hint)
}

/// The texts that name somebody otherwise than the directory, the first place
/// of each. A name that differs by a letter says one of its first two words as
/// the directory does.
fn named(persona: &Persona, texts: &[Text<'_>], said: &Said) -> Vec<Diagnostic> {
    let Some(nombre) = &persona.nombre else { return Vec::new() };
    let parts: Vec<String> = words(nombre).map(|(_, part)| part.to_owned()).collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let starts: BTreeSet<(usize, usize)> = (0..2)
        .flat_map(|before| {
            let places = said.get(&parts[before].to_lowercase()).into_iter().flatten();
            let starts = places.map(move |(text, at)| Some((*text, at.checked_sub(before)?)));
            starts.take(MOST_PLACES)
        })
        .flatten()
        .collect();
    let mut found: BTreeMap<usize, Diagnostic> = BTreeMap::new();
    for (at, first) in starts {
        let Text { prose, words } = &texts[at];
        let Some(window) = words.get(first..first + parts.len()) else { continue };
        if found.contains_key(&at) {
            continue;
        }
        let range = window[0].0.start..window[window.len() - 1].0.end;
        let problem = match difference(&parts, window) {
            Difference::None => other_address(persona, prose, &words[..first], range),
            Difference::Little => Some(misspelt(nombre, prose, range)),
            Difference::Other => None,
        };
        found.extend(problem.map(|problem| (at, problem)));
    }
    found.into_values().collect()
}

enum Difference {
    None,
    Little,
    Other,
}

/// How the words of a text differ from a name: not at all, by a letter or an
/// accent in all, or altogether.
fn difference(name: &[String], window: &[(Range<usize>, &str)]) -> Difference {
    let mut letters = 0;
    for (part, (_, word)) in name.iter().zip(window) {
        if !word.starts_with(char::is_uppercase) && part.starts_with(char::is_uppercase) {
            return Difference::Other;
        }
        if part.len().abs_diff(word.len()) > 2 || word.len() > LONGEST_WORD {
            return Difference::Other;
        }
        letters += strsim::osa_distance(&part.to_lowercase(), &word.to_lowercase());
        if letters > 1 {
            return Difference::Other;
        }
    }
    if letters == 0 { Difference::None } else { Difference::Little }
}

fn misspelt(nombre: &Located<String>, prose: &Prose<'_>, range: Range<usize>) -> Diagnostic {
    let said = &prose.text[range.clone()];
    let message = format!("`{said}` está en el directorio como `{}`", nombre.value);
    let hint = "escriba el nombre igual en los dos lugares";
    Diagnostic::warning("E008", message).at(&prose.place(range)).hint(hint)
}

/// `L.T.S.` before the name of somebody whom the directory calls `Lic.`
fn other_address(
    persona: &Persona,
    prose: &Prose<'_>,
    before: &[(Range<usize>, &str)],
    name: Range<usize>,
) -> Option<Diagnostic> {
    let letters =
        |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let right = persona.tratamiento.as_ref()?;
    // An abbreviation may be several words: `L.T.S.`
    let start = before
        .iter()
        .rev()
        .take(3)
        .take_while(|(range, word)| {
            prose.text[range.end..].starts_with('.') && word.chars().count() <= 6
        })
        .last()?
        .0
        .start;
    let said = prose.text[start..name.start].trim();
    let is_address = ADDRESS.contains(&letters(said).as_str());
    if !is_address || letters(said) == letters(right) {
        return None;
    }
    let nombre = &prose.text[name.clone()];
    let message = format!("`{nombre}` es aquí `{said}` y en el directorio `{}`", right.value);
    let hint = "use un solo tratamiento para cada persona";
    Some(Diagnostic::warning("E009", message).at(&prose.place(start..name.end)).hint(hint))
}

/// Only a directory that is the meeting's own can say too much.
fn unused(meeting: &Meeting) -> Vec<Diagnostic> {
    let folder = |name: &str| name.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let directorio = &meeting.directorio;
    let Some(first) = directorio.personas.first() else { return Vec::new() };
    let theirs = folder(first.clave.span.source().name());
    if theirs.is_none() || theirs != folder(meeting.reunion.clave.span.source().name()) {
        return Vec::new();
    }
    let used = used(meeting);
    let is_used = |persona: &&Persona| {
        used.contains(persona.clave.value.as_str())
            || persona.grupos.iter().any(|group| used.contains(group.value.as_str()))
    };
    let idle = directorio.personas.iter().filter(|persona| !is_used(persona));
    idle.map(|persona| {
        let message = format!("`{}` no aparece en ningún documento", persona.clave.value);
        let hint = "quite el renglón, o póngalo en la lista que le falta";
        Diagnostic::warning("D015", message).at(&persona.clave.span).hint(hint)
    })
    .collect()
}

/// Every key that the meeting's files name.
fn used(meeting: &Meeting) -> BTreeSet<&str> {
    let attending = meeting.participantes.iter().map(|one| &one.clave);
    let lists = meeting.acuerdos.iter().flat_map(|acuerdo| {
        acuerdo.destinatarios.iter().chain(&acuerdo.firmantes).chain(&acuerdo.copias)
    });
    let named = attending.chain(&meeting.reunion.elabora).chain(lists);
    let responsible = meeting.acuerdos.iter().filter_map(|acuerdo| acuerdo.responsable.as_ref());
    let responsible = responsible.flat_map(|words| words.split(['+', '\n']).map(str::trim));
    named.map(|key| key.value.as_str()).chain(responsible).collect()
}
