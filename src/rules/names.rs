//! People: one name and one form of address for each, wherever they are named;
//! and nobody in a meeting's own directory whom nothing names.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::likes::Likes;
use super::prose::{MOST, Prose, all, words};
use crate::diagnostic::{Diagnostic, Located};
use crate::espanol::fold::fold;
use crate::model::{Directorio, Meeting, Persona, Responsable};

/// Forms of address as they stand before a name in running text.
const ADDRESS: [&str; 16] = [
    "lic", "ing", "arq", "dr", "dra", "mtro", "mtra", "profr", "profra", "prof", "dip", "mag",
    "lcytc", "lts", "cp", "c",
];

/// Longest form of address with what stands before it, in bytes.
const LONGEST_ADDRESS: usize = 40;

/// Longest word that is compared, in bytes.
const LONGEST_WORD: usize = 120;

/// Most places in which the words of one name are looked for.
const MOST_PLACES: usize = 10_000;

/// The tables that name people.
const TABLES: [&str; 2] = ["participantes.csv", "acuerdos.csv"];

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = alike(&meeting.directorio);
    let texts = all(meeting);
    let texts: Vec<&Prose<'_>> = texts.iter().filter(|prose| prose.field != "nombre").collect();
    let said = said(&texts);
    let personas = meeting.directorio.personas.iter();
    problems.extend(personas.flat_map(|persona| named(persona, &texts, &said)));
    problems.extend(unused(meeting));
    problems
}

/// Where a word stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    text: usize,
    /// First byte of the word.
    word: usize,
}

/// Every word with a capital, in lower case, and where it stands; with the word
/// before it, where there is one.
type Said = BTreeMap<String, Vec<(Place, Option<Place>)>>;

fn said(texts: &[&Prose<'_>]) -> Said {
    let mut said = Said::new();
    for (text, prose) in texts.iter().enumerate() {
        let mut before = None;
        for (range, word) in words(prose.text) {
            let place = Place { text, word: range.start };
            if word.starts_with(char::is_uppercase) {
                said.entry(word.to_lowercase()).or_default().push((place, before));
            }
            before = Some(place);
        }
    }
    said
}

/// Two rows for one person, or for two whose names differ by a letter.
fn alike(directorio: &Directorio) -> Vec<Diagnostic> {
    let personas = directorio.personas.iter();
    let named: Vec<(&Persona, &Located<String>, String)> = personas
        .filter_map(|persona| Some((persona, persona.nombre.as_ref()?)))
        .map(|(persona, nombre)| (persona, nombre, fold(nombre)))
        .collect();
    let likes = Likes::of(named.iter().map(|(.., folded)| folded.as_str()));
    let twice = named.iter().enumerate().filter_map(|(index, (persona, nombre, folded))| {
        let earlier = likes.near(folded).filter(|&at| at < index)?;
        let (other, other_name, _) = &named[earlier];
        Some(twice(persona, nombre, other, other_name))
    });
    twice.collect()
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
    let post = |persona: &Persona| persona.cargo.as_ref().map(|post| fold(post));
    let other_post = if post(persona) == post(other) { "" } else { " y otro cargo" };
    let as_what = match nombre.value == other_name.value {
        true => String::new(),
        false => format!("como `{}`, ", other_name.value),
    };
    let message = format!(
        "`{}` está también {as_what}con la clave `{}`{other_post}",
        nombre.value, other.clave.value
    );
    let hint = "si es la misma persona, deje un solo renglón";
    Diagnostic::warning("D014", message).at(&nombre.span).hint(hint)
}

/// Where texts name somebody otherwise than the directory. A misspelt name is looked for where its first or its second word is
/// right: only one letter of it is wrong.
fn named(persona: &Persona, texts: &[&Prose<'_>], said: &Said) -> Vec<Diagnostic> {
    let Some(nombre) = &persona.nombre else { return Vec::new() };
    let parts: Vec<&str> = words(nombre).map(|(_, part)| part).collect();
    let [first, second, ..] = parts[..] else { return Vec::new() };
    let places =
        |part: &str| said.get(&part.to_lowercase()).into_iter().flatten().take(MOST_PLACES);
    let by_first = places(first).map(|(place, _)| *place);
    let by_second = places(second).filter_map(|(_, before)| *before);
    let starts: BTreeSet<Place> = by_first.chain(by_second).collect();
    let problems = starts
        .into_iter()
        .filter_map(|Place { text, word }| named_at(persona, nombre, &parts, texts[text], word));
    problems.take(MOST).collect()
}

/// The words of a text from the byte `start`, when they are nearly the name or,
/// after another form of address, the name.
fn named_at(
    persona: &Persona,
    nombre: &Located<String>,
    parts: &[&str],
    prose: &Prose<'_>,
    start: usize,
) -> Option<Diagnostic> {
    let window: Vec<(Range<usize>, &str)> = words(&prose.text[start..]).take(parts.len()).collect();
    let range = start..start + window.last().filter(|_| window.len() == parts.len())?.0.end;
    match difference(parts, &window) {
        Difference::None => other_address(persona, prose, range),
        Difference::Little => Some(misspelt(nombre, prose, range)),
        Difference::Other => None,
    }
}

enum Difference {
    None,
    Little,
    Other,
}

/// How the words of a text differ from a name: not at all, by a letter or an
/// accent in all, or altogether.
fn difference(name: &[&str], window: &[(Range<usize>, &str)]) -> Difference {
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
fn other_address(persona: &Persona, prose: &Prose<'_>, name: Range<usize>) -> Option<Diagnostic> {
    let letters =
        |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let right = persona.tratamiento.as_ref()?;
    // An abbreviation may be several words: `L.T.S.`
    let near = prose.text.floor_char_boundary(name.start.saturating_sub(LONGEST_ADDRESS));
    let before: Vec<(Range<usize>, &str)> = words(&prose.text[near..name.start]).collect();
    let points = before.iter().rev().take(3).take_while(|(range, word)| {
        prose.text[near + range.end..].starts_with('.') && word.chars().count() <= 6
    });
    let start = near + points.last()?.0.start;
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
    if TABLES.iter().any(|file| meeting.lacks(file)) {
        return Vec::new();
    }
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
    let responsible = meeting.acuerdos.iter().flat_map(|acuerdo| match &acuerdo.responsable {
        Some(Responsable::Claves(keys)) => keys.as_slice(),
        Some(Responsable::Palabras(_)) | None => &[],
    });
    named.chain(responsible).map(|key| key.value.as_str()).collect()
}
