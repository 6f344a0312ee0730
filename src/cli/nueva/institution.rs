//! The institution that a new meeting begins with: in, what was typed and found,
//! and a way to ask; out, its data where there is none yet.

use minutario::espanol::fold::fold;
use minutario::input::Sources;
use minutario::model::{Genero, MUESTRA};

use super::content::{Values, value};
use crate::cli::arguments::Nueva;
use crate::doors::Failure;
use crate::doors::nearby::{self, Near};
use crate::doors::paths::{shown, typed};

/// The city of the institution that is nobody's.
const CIUDAD: &str = "Ciudad de Ejemplo";

/// The options, each with the question that asks for the same.
const ASKED: [(&str, &str); 3] = [
    ("--institucion", "Nombre de la institución (vacío, la de ejemplo)"),
    ("--siglas", "Siglas"),
    ("--ciudad", "Ciudad en que se fechan los oficios"),
];

/// A way to ask somebody; none where nobody sits.
pub(super) type Ask<'a> = Option<&'a mut dyn FnMut(&str) -> Option<String>>;

/// Name, siglas and city.
pub(super) type Names = [String; 3];

/// What the meeting's folder does not find: the names that were typed or answered,
/// or else those of the sample.
///
/// # Errors
/// Names for an institution that is there, half of the names, or an institution
/// that the meeting would not find.
pub(super) fn names(
    arguments: &Nueva,
    found: &Sources,
    ask: Ask<'_>,
) -> Result<Option<Names>, Failure> {
    let given = given(arguments)?;
    if let Some(file) = &found.institucion {
        return given.iter().all(Option::is_none).then_some(None).ok_or_else(|| there(&file.name));
    }
    match given {
        [Some(nombre), Some(siglas), Some(ciudad)] => Ok(Some([nombre, siglas, ciudad])),
        given if given.iter().all(Option::is_none) => {
            if let Some(near) = nearby::institution(&arguments.dir) {
                return Err(not_found(&near, arguments));
            }
            ask.map_or_else(|| Ok(sample()), |ask| asked(given, ask)).map(Some)
        }
        given => match ask {
            Some(ask) => asked(given, ask).map(Some),
            None => Err(half(&given)),
        },
    }
}

/// The names that were typed; one that says nothing is none of them.
fn given(arguments: &Nueva) -> Result<[Option<String>; 3], Failure> {
    let typed = [&arguments.institucion, &arguments.siglas, &arguments.ciudad];
    let given = typed.map(|name| name.as_ref().map(|name| name.trim().to_owned()));
    for ((option, _), name) in ASKED.iter().zip(&given) {
        if name.as_ref().is_some_and(String::is_empty) {
            let message =
                format!("`{option}` está vacía\n   = ayuda: escriba su valor entre comillas");
            return Err(Failure::Usage(message));
        }
    }
    Ok(given)
}

/// Asks for what was not typed. Whoever does not say a name takes the sample.
fn asked(
    mut given: [Option<String>; 3],
    ask: &mut dyn FnMut(&str) -> Option<String>,
) -> Result<Names, Failure> {
    for (index, (_, question)) in ASKED.iter().enumerate() {
        while given[index].is_none() {
            let answer = ask(question).ok_or_else(|| half(&given))?;
            if index == 0 && answer.is_empty() {
                return Ok(sample());
            }
            given[index] = Some(answer).filter(|answer| !answer.is_empty());
        }
    }
    Ok(given.map(Option::unwrap_or_default))
}

fn sample() -> Names {
    let [nombre, siglas] = MUESTRA;
    [nombre, siglas, CIUDAD].map(str::to_owned)
}

/// Whether the names are not yet anybody's.
pub(super) fn is_sample([nombre, siglas, _]: &Names) -> bool {
    fold(nombre) == fold(MUESTRA[0]) || fold(siglas) == fold(MUESTRA[1])
}

/// The data of the institution. Those that were not asked for are the sample's with
/// the sample, and else left out: nothing invented reaches a letter.
pub(super) fn values(names: &Names) -> Values {
    let [nombre, siglas, ciudad] = names;
    let mut values = vec![
        value("nombre", nombre),
        value("siglas", siglas),
        value("genero", gender(nombre).word()),
    ];
    let (mut numeracion, is_sample) = ("{INST}/{N:03}/{AAAA}", *names == sample());
    if is_sample {
        values.push(value("area", "Coordinación de Ejemplo"));
        values.push(value("siglas_area", "CE"));
        values.push(value("domicilio", "Calle del Ejemplo 1, Zona Centro, Ciudad de Ejemplo"));
        numeracion = "{INST}/{AREA}/{N:03}/{AAAA}";
    }
    values.push(value("lugar", ciudad));
    values.push(value("numeracion", numeracion));
    values.push(value("copias", "Archivo\nMinutario"));
    values
}

/// The gender of a name's first noun, by its ending: *la* Comisión, *el* Instituto.
/// Whoever fills the file in sees it, and corrects it where it is another.
fn gender(nombre: &str) -> Genero {
    let noun = nombre.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_feminine =
        ["a", "ión", "ion", "dad", "tud", "red"].iter().any(|end| noun.ends_with(end));
    let is_greek = ["ema", "ama"].iter().any(|end| noun.ends_with(end));
    if is_feminine && !is_greek { Genero::Femenino } else { Genero::Masculino }
}

/// A meeting after an earlier one has that one's institution.
///
/// # Errors
/// The names of another were typed.
pub(super) fn none_given(arguments: &Nueva) -> Result<(), Failure> {
    let given = given(arguments)?;
    match &arguments.desde {
        Some(earlier) if given.iter().any(Option::is_some) => Err(there(&shown(earlier))),
        _ => Ok(()),
    }
}

fn there(file: &str) -> Failure {
    Failure::Usage(format!(
        "la institución ya está en `{file}`\n   = ayuda: quite de la orden `--institucion`, \
         `--siglas` y `--ciudad`"
    ))
}

fn half(given: &[Option<String>; 3]) -> Failure {
    let missing = ASKED.iter().zip(given).filter(|(_, name)| name.is_none());
    let missing: Vec<String> = missing.map(|((option, _), _)| format!("`{option}`")).collect();
    Failure::Usage(format!(
        "de la institución falta {}\n   = ayuda: agregue a la orden las tres opciones, \
         `--institucion`, `--siglas` y `--ciudad`",
        missing.join(" y ")
    ))
}

/// A second institution beside the first is seldom what is wanted.
fn not_found(near: &Near, arguments: &Nueva) -> Failure {
    let (place, order) = match near {
        Near::File { file, meant } => {
            (format!("en `{}`", shown(file)), format!("minutario nueva {}", typed(meant)))
        }
        Near::Sheet { meeting } => (
            format!("en el libro de `{}`", shown(meeting)),
            format!("minutario nueva {} --desde {}", typed(&arguments.dir), typed(meeting)),
        ),
    };
    let excel = if arguments.excel { " --excel" } else { "" };
    Failure::Usage(format!(
        "ya hay una institución {place}, y la reunión `{}` no la hallaría\n   = ayuda: escriba \
         `{order}{excel}`, o los datos de otra institución con `--institucion`, `--siglas` y \
         `--ciudad`",
        shown(&arguments.dir)
    ))
}

/// What is said of an institution that is made all the same.
pub(super) fn remark(arguments: &Nueva) -> Option<String> {
    let place = match nearby::institution(&arguments.dir)? {
        Near::File { file, .. } => format!("`{}`", shown(&file)),
        Near::Sheet { meeting } => format!("el libro de `{}`", shown(&meeting)),
    };
    Some(format!("Ya había una institución en {place}: esta es otra, y no comparten directorio."))
}
