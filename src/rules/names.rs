//! People: one name and one form of address for each, wherever they are named;
//! and nobody in a meeting's own directory whom nothing names.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::prose::{Prose, all, words};
use crate::diagnostic::{Diagnostic, Located};
use crate::input::fold;
use crate::model::{Directorio, Meeting, Persona};

/// Forms of address as they stand before a name in running text.
const ADDRESS: [&str; 16] = [
    "lic", "ing", "arq", "dr", "dra", "mtro", "mtra", "profr", "profra", "prof", "dip", "mag",
    "lcytc", "lts", "cp", "c",
];

/// Longest beginning of a name that is compared, in letters.
const LONGEST: usize = 120;

/// Most rows that one shape of a name is looked up in.
const MOST_ALIKE: usize = 8;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut found = alike(&meeting.directorio);
    let texts = all(meeting);
    let texts: Vec<&Prose<'_>> = texts.iter().filter(|prose| prose.field != "nombre").collect();
    let said = index(&texts);
    for persona in &meeting.directorio.personas {
        let parts = persona.nombre.iter().flat_map(|name| words(name)).take(2);
        let near: BTreeSet<usize> = parts
            .flat_map(|(_, part)| said.get(&part.to_lowercase()).into_iter().flatten())
            .copied()
            .collect();
        found.extend(near.into_iter().filter_map(|at| named(persona, texts[at])));
    }
    found.extend(unused(meeting));
    found
}

/// The texts in which each word with a capital stands. A name that differs by a
/// letter says one of its first two words as the directory does.
fn index(texts: &[&Prose<'_>]) -> BTreeMap<String, Vec<usize>> {
    let mut index: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, prose) in texts.iter().enumerate() {
        for (_, word) in words(prose.text).filter(|(_, word)| word.starts_with(char::is_uppercase))
        {
            let places = index.entry(word.to_lowercase()).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    index
}

/// Two rows for one person, or for two whose names differ by a letter.
fn alike(directorio: &Directorio) -> Vec<Diagnostic> {
    let named: Vec<(&Persona, &Located<String>, String)> = directorio
        .personas
        .iter()
        .filter_map(|persona| Some((persona, persona.nombre.as_ref()?)))
        .map(|(persona, nombre)| (persona, nombre, fold(nombre).chars().take(LONGEST).collect()))
        .collect();
    let mut seen: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for (index, (persona, nombre, folded)) in named.iter().enumerate() {
        let shapes = shapes(folded);
        let earlier = shapes.iter().flat_map(|shape| seen.get(shape).into_iter().flatten());
        let near = earlier.copied().filter(|&at| strsim::osa_distance(folded, &named[at].2) <= 1);
        if let Some((other, other_name, _)) = near.min().map(|at| &named[at]) {
            found.push(twice(persona, nombre, other, other_name));
        }
        for shape in shapes {
            let places = seen.entry(shape).or_default();
            if places.len() < MOST_ALIKE {
                places.push(index);
            }
        }
    }
    found
}

/// A name and what is left of it without each of its letters, as numbers: two
/// names that differ by a letter, or by the order of two, have one in common. So
/// each name is compared with its likes and not with every other.
fn shapes(name: &str) -> Vec<u64> {
    let number = |shape: &mut dyn Iterator<Item = char>| {
        let mut hasher = DefaultHasher::new();
        shape.for_each(|letter| letter.hash(&mut hasher));
        hasher.finish()
    };
    let letters: Vec<char> = name.chars().collect();
    let without = |gone: usize| {
        let rest = letters.iter().enumerate().filter(move |(at, _)| *at != gone);
        number(&mut rest.map(|(_, letter)| *letter))
    };
    let mut shapes: Vec<u64> = (0..letters.len()).map(without).collect();
    shapes.push(number(&mut letters.iter().copied()));
    shapes.sort_unstable();
    shapes.dedup();
    shapes
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

/// A text that names somebody of the directory otherwise than the directory.
fn named(persona: &Persona, prose: &Prose<'_>) -> Option<Diagnostic> {
    let nombre = persona.nombre.as_ref()?;
    let parts: Vec<String> = words(nombre).map(|(_, part)| part.to_owned()).collect();
    if parts.len() < 2 {
        return None;
    }
    let text = prose.text.as_str();
    let said: Vec<(Range<usize>, &str)> = words(text).collect();
    let mut windows = said.windows(parts.len()).enumerate();
    windows.find_map(|(first, window)| {
        let range = window.first()?.0.start..window.last()?.0.end;
        match difference(&parts, window) {
            Difference::None => other_address(persona, prose, &said[..first], range),
            Difference::Little => Some(misspelt(nombre, prose, range)),
            Difference::Other => None,
        }
    })
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
        if part.len().abs_diff(word.len()) > 2 || word.len() > LONGEST {
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
