//! `nueva`: a folder for a new meeting, filled as an example or from an earlier
//! meeting, and beside it the institution's files that are not there yet.
//! Nothing that is there is written over.

mod content;
mod earlier;
mod example;
mod files;
mod institution;
#[cfg(test)]
mod institution_tests;
mod plan;
mod shared;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use minutario::calendario;
use minutario::campos;
use minutario::diagnostic::Diagnostic;
use minutario::input::{self, RawFile, Sources, Unreadable};

use super::arguments::Nueva;
use super::{Status, Terminal};
use crate::doors::paths::{file_name, parent, shown, typed};
use crate::doors::save;
use crate::doors::{Failure, disk, folders, kit, load};
use example::Cast;
use institution::Names;
use plan::Plan;

/// Folder of the results when the program makes it: Spanish, as all that the user sees.
const OUTPUT: &str = "salida";

/// Said of an institution that is nobody's yet.
const SAMPLE: &str = "\nLa institución es la de ejemplo: mientras no escriba su nombre y sus siglas, \
                      solo se hacen borradores.\n";

/// Writes the folder.
///
/// # Errors
/// Wrong arguments, a folder that is in use, or a disk that refused.
pub(crate) fn run(arguments: &Nueva, terminal: &mut Terminal) -> Result<Status, Failure> {
    let dir = &arguments.dir;
    if !disk::entries(dir).is_empty() {
        return Err(Failure::Usage(format!(
            "la carpeta `{}` ya tiene archivos\n   = ayuda: escriba otro nombre para la reunión \
             nueva",
            shown(dir)
        )));
    }
    let clave = key(dir)?;
    let date = date(arguments, &clave)?;
    let planned = match &arguments.desde {
        Some(earlier) => {
            institution::none_given(arguments)?;
            from_earlier(arguments, earlier, &clave, date)?
        }
        None => from_example(arguments, &clave, date, terminal)?,
    };
    match planned {
        Ok(plan) => {
            let is_sample = plan.is_sample;
            let written = write(arguments, plan)?;
            terminal.say(&screen(dir, &written, is_sample));
            Ok(Status::Done)
        }
        Err(problems) => {
            terminal.warn(&problems);
            terminal.remark("No se creó nada: corrija primero esos archivos.");
            Ok(Status::Errors)
        }
    }
}

/// The meeting's key: the folder's name.
fn key(dir: &Path) -> Result<String, Failure> {
    let name = file_name(dir);
    campos::key(&name).map_err(|why| {
        Failure::Usage(format!(
            "la carpeta `{}` no puede dar su clave a la reunión: {}\n   = ayuda: {}",
            shown(dir),
            why.message,
            why.hint.unwrap_or_default()
        ))
    })?;
    Ok(name)
}

/// The date that was asked for, or the one with which the folder's name begins.
fn date(arguments: &Nueva, clave: &str) -> Result<Date, Failure> {
    let named = clave.get(..10).and_then(|beginning| campos::date(beginning).ok());
    arguments.fecha.or(named).ok_or_else(|| {
        Failure::Usage(format!(
            "falta la fecha de la reunión\n   = ayuda: agregue `--fecha 2026-02-10`, o comience \
             con la fecha el nombre de la carpeta, como `2026-02-10-{clave}`"
        ))
    })
}

/// What a step made, or the problems that stopped it.
type Step<T> = Result<T, Vec<Diagnostic>>;

/// The example, with an institution where its folder finds none.
fn from_example(
    arguments: &Nueva,
    clave: &str,
    date: Date,
    terminal: &mut Terminal,
) -> Result<Step<Plan>, Failure> {
    let found = load::sources_beside(&arguments.dir);
    let unreadable: Vec<Diagnostic> = found.ilegibles.iter().map(Unreadable::diagnostic).collect();
    if !unreadable.is_empty() {
        return Ok(Err(unreadable));
    }
    let can_ask = terminal.can_ask();
    let mut ask = |question: &str| terminal.ask(question);
    let names = institution::names(arguments, &found, can_ask.then_some(&mut ask))?;
    if let Some(remark) = names.as_ref().and_then(|_| institution::remark(arguments)) {
        terminal.remark(&remark);
    }
    Ok(example_plan(arguments, clave, date, &found, names))
}

fn example_plan(
    arguments: &Nueva,
    clave: &str,
    date: Date,
    found: &Sources,
    names: Option<Names>,
) -> Step<Plan> {
    let own = files::csv("directorio.csv", &example::directory());
    let own = RawFile { name: "directorio.csv".to_owned(), bytes: own };
    let directorio = input::directory(found.directorio.as_ref().unwrap_or(&own))?;
    let is_sample = names.as_ref().is_some_and(institution::is_sample);
    let institucion = names.as_ref().map(institution::values);
    let plan = if arguments.excel {
        let shared = [
            institucion.map(|values| files::rows(&[values])),
            found.directorio.is_none().then(|| files::rows(&example::directory())),
            found.inhabiles.is_none().then(Vec::new),
        ];
        let content = example::blank(clave, date);
        Plan { meeting: files::workbook(&content, shared, &directorio)?, ..Plan::default() }
    } else {
        let content = example::meeting(clave, date, &Cast::of(&directorio));
        let shared = shared::missing(institucion.as_ref(), found);
        Plan { meeting: files::meeting(&content)?, shared, ..Plan::default() }
    };
    Ok(Plan { is_sample, ..plan })
}

fn from_earlier(
    arguments: &Nueva,
    dir: &Path,
    clave: &str,
    date: Date,
) -> Result<Step<Plan>, Failure> {
    let sources = load::sources(dir)?;
    let read = input::read(&sources, &|_| true);
    let mut problems: Vec<Diagnostic> =
        read.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    // Of the templates only the calendar matters here: terms are counted by it.
    let (kit, _) = kit::load(dir, None)?;
    let ley = calendario::read(&kit.calendar).map_err(|more| problems.extend(more)).ok();
    let (Some(mut meeting), Some(ley), true) = (read.value, ley, problems.is_empty()) else {
        return Ok(Err(problems));
    };
    meeting.ley = ley;
    let content = earlier::carry_over(&meeting, clave, date);
    Ok(shared::carried(arguments, dir, &sources, &meeting, &content))
}

/// Writes the plan; gives the paths of what was written.
fn write(arguments: &Nueva, plan: Plan) -> Result<Vec<String>, Failure> {
    let dir = &arguments.dir;
    let beside = parent(dir);
    let mut written = Vec::new();
    for file in &plan.shared {
        let path = beside.join(&file.path);
        if save::create_missing(&path, &file.bytes)? {
            written.push(shown(&path));
        }
    }
    // They serve whoever writes JSON.
    for file in files::schema_files().into_iter().filter(|_| !arguments.excel) {
        save::replace(&beside.join(&file.path), &file.bytes)?;
    }
    save::create_meeting(dir, &plan.meeting)?;
    written.extend(plan.meeting.iter().map(|file| shown(&dir.join(&file.path))));
    if let Some(output) = output(&beside) {
        save::create_folder(&output)?;
    }
    Ok(written)
}

/// A folder for the results with a Spanish name, unless this is a repository,
/// whose names are English, or the place has one already.
fn output(inputs: &Path) -> Option<PathBuf> {
    let name = inputs.file_name()?.to_string_lossy().into_owned();
    let beside = parent(inputs);
    let is_taken = disk::is_folder(&folders::output_in(&beside));
    (name != "inputs" && !is_taken).then(|| beside.join(OUTPUT))
}

/// What was made, and what comes next.
fn screen(dir: &Path, written: &[String], is_sample: bool) -> String {
    let mut text = "Se crearon:\n".to_owned();
    for path in written {
        text.push_str(&format!("  {path}\n"));
    }
    let dir = typed(dir);
    if is_sample {
        text.push_str(SAMPLE);
    }
    text.push_str(&format!(
        "\nÁbralos, ponga los datos de la reunión, y siga con:\n  minutario revisar {dir}\n"
    ));
    text
}
