//! `nueva`: a folder for a new meeting, filled as an example or from an earlier
//! meeting, and beside it the institution's files that are not there yet.
//! Nothing that is there is written over.

mod content;
mod earlier;
mod example;
mod files;

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use minutario::calendario;
use minutario::campos;
use minutario::diagnostic::Diagnostic;
use minutario::input::{self, RawFile, Sources, Unreadable};
use minutario::model::{Directorio, Meeting};

use super::arguments::Nueva;
use super::{Status, Terminal};
use crate::doors::paths::{file_name, parent, shown, typed};
use crate::doors::save::{self, Finished};
use crate::doors::{Failure, disk, folders, kit, load};
use content::Content;
use example::Cast;

/// Folder of the results when the program makes it: Spanish, as all that the user sees.
const OUTPUT: &str = "salida";

/// What is to be written: in the meeting's folder, and in its parent.
struct Plan {
    meeting: Vec<Finished>,
    shared: Vec<Finished>,
}

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
        Some(earlier) => from_earlier(arguments, earlier, &clave, date)?,
        None => from_example(arguments, &clave, date),
    };
    match planned {
        Ok(plan) => {
            let written = write(dir, plan)?;
            terminal.say(&screen(dir, &written));
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

fn from_example(arguments: &Nueva, clave: &str, date: Date) -> Step<Plan> {
    let found = load::sources_beside(&arguments.dir);
    let unreadable: Vec<Diagnostic> = found.ilegibles.iter().map(Unreadable::diagnostic).collect();
    if !unreadable.is_empty() {
        return Err(unreadable);
    }
    example_plan(arguments, clave, date, &found)
}

fn example_plan(arguments: &Nueva, clave: &str, date: Date, found: &Sources) -> Step<Plan> {
    let own = files::csv("directorio.csv", &example::directory());
    let own = RawFile { name: "directorio.csv".to_owned(), bytes: own };
    let directorio = input::directory(found.directorio.as_ref().unwrap_or(&own))?;
    let content = if arguments.excel {
        example::blank(clave, date)
    } else {
        example::meeting(clave, date, &Cast::of(&directorio))
    };
    Ok(Plan {
        meeting: meeting_files(arguments, &content, &directorio)?,
        shared: missing_shared(arguments, found)?,
    })
}

/// The institution's files that the new meeting's folder does not find.
fn missing_shared(arguments: &Nueva, found: &Sources) -> files::Made {
    let mut missing = Vec::new();
    if found.institucion.is_none() {
        let bytes = example::INSTITUCION.as_bytes().to_vec();
        missing.push(Finished { path: "institucion.json".to_owned(), bytes });
    }
    let tables = [
        ("directorio.csv", &found.directorio, example::directory()),
        ("inhabiles.csv", &found.inhabiles, Vec::new()),
    ];
    for (file, found, rows) in tables {
        match found {
            Some(_) => {}
            None if arguments.excel => missing.extend(files::workbook_table(file, &rows)?),
            None => {
                missing.push(Finished { path: file.to_owned(), bytes: files::csv(file, &rows) });
            }
        }
    }
    Ok(missing)
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
    let mut plan = match meeting_files(arguments, &content, &meeting.directorio) {
        Ok(files) => Plan { meeting: files, shared: Vec::new() },
        Err(problems) => return Ok(Err(problems)),
    };
    copy_shared(&sources, &meeting, dir, &mut plan)?;
    Ok(Ok(plan))
}

/// The institution's files go where they stood: with the meeting, or beside it.
fn copy_shared(
    sources: &Sources,
    meeting: &Meeting,
    dir: &Path,
    plan: &mut Plan,
) -> Result<(), Failure> {
    let beside = |file: &RawFile| parent(Path::new(&file.name)) != *dir;
    let files = [&sources.institucion, &sources.directorio, &sources.inhabiles];
    for file in files.into_iter().flatten() {
        let name = file.name.rsplit('/').next().unwrap_or(&file.name).to_owned();
        let copy = Finished { path: name, bytes: file.bytes.clone() };
        if beside(file) { plan.shared.push(copy) } else { plan.meeting.push(copy) }
    }
    let Some(institucion) = &sources.institucion else { return Ok(()) };
    let names: Vec<String> = minutario::pipeline::pictures(meeting)
        .iter()
        .map(|picture| picture.value.clone())
        .collect();
    for (path, picture) in load::pictures(&institucion.name, &names) {
        if let Ok(bytes) = picture {
            let copy = Finished { path, bytes };
            if beside(institucion) { plan.shared.push(copy) } else { plan.meeting.push(copy) }
        }
    }
    Ok(())
}

/// The meeting's own files, in the form that was asked for.
fn meeting_files(arguments: &Nueva, content: &Content, directorio: &Directorio) -> files::Made {
    if arguments.excel { files::workbook(content, directorio) } else { files::meeting(content) }
}

/// Writes the plan; gives the paths of what was written.
fn write(dir: &Path, plan: Plan) -> Result<Vec<String>, Failure> {
    let beside = parent(dir);
    let mut written = Vec::new();
    for file in &plan.shared {
        let path = beside.join(&file.path);
        if save::create_missing(&path, &file.bytes)? {
            written.push(shown(&path));
        }
    }
    for file in files::schema_files() {
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
fn screen(dir: &Path, written: &[String]) -> String {
    let mut text = "Se crearon:\n".to_owned();
    for path in written {
        text.push_str(&format!("  {path}\n"));
    }
    let dir = typed(dir);
    text.push_str(&format!(
        "\nÁbralos, ponga los datos de la reunión, y siga con:\n  minutario revisar {dir}\n"
    ));
    text
}
