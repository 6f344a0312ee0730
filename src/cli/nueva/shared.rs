//! What the meetings of an institution share: in, what a new meeting finds of it, or
//! an earlier one had; out, the files that are missing.

use std::path::Path;

use minutario::diagnostic::Diagnostic;
use minutario::input::{self, RawFile, Sources};
use minutario::model::Meeting;

use super::content::{Content, Values};
use super::example;
use super::files::{self, Shared};
use super::plan::Plan;
use crate::cli::arguments::Nueva;
use crate::doors::paths::parent;
use crate::doors::save::Finished;
use crate::doors::{folders, load};

/// The institution's files that the new meeting's folder does not find.
pub(super) fn missing(institucion: Option<&Values>, found: &Sources) -> Vec<Finished> {
    let file = |path: &str, bytes| Finished { path: path.to_owned(), bytes };
    let mut missing = Vec::new();
    missing.extend(institucion.map(|it| file("institucion.json", files::institution(it))));
    let tables = [
        ("directorio.csv", &found.directorio, example::directory()),
        ("inhabiles.csv", &found.inhabiles, Vec::new()),
    ];
    for (path, found, rows) in tables {
        missing.extend(found.is_none().then(|| file(path, files::csv(path, &rows))));
    }
    missing
}

/// A meeting after an earlier one, with what that one's institution shares: files
/// go where they stood, with the meeting or beside it; sheets go to the new
/// workbook, or become workbooks beside.
pub(super) fn carried(
    arguments: &Nueva,
    earlier: &Path,
    sources: &Sources,
    meeting: &Meeting,
    content: &Content,
) -> Result<Plan, Vec<Diagnostic>> {
    let sheets = sources.libro.as_ref().map(input::shared_sheets).unwrap_or_default();
    let are_sheets = sheets.each_ref().map(Option::is_some);
    let sheets = not_found(arguments, sheets);
    let mut plan = Plan::default();
    if arguments.excel {
        plan.meeting = files::workbook(content, sheets, &meeting.directorio)?;
    } else {
        plan.meeting = files::meeting(content)?;
        plan.shared = files::workbooks(sheets)?;
    }
    let folder = folders::meeting(earlier).unwrap_or_else(|| parent(earlier));
    copy_files(sources, are_sheets, &folder, &mut plan);
    let institucion = meeting.institucion.file();
    let is_beside = if are_sheets[0] { !arguments.excel } else { beside(institucion, &folder) };
    let pictures = pictures(meeting);
    if is_beside {
        plan.shared.extend(pictures);
    } else {
        plan.meeting.extend(pictures);
    }
    Ok(plan)
}

/// The sheets that the new meeting does not find as files.
fn not_found(arguments: &Nueva, sheets: Shared) -> Shared {
    let found = load::sources_beside(&arguments.dir);
    let [institucion, directorio, inhabiles] = sheets;
    [
        institucion.filter(|_| found.institucion.is_none()),
        directorio.filter(|_| found.directorio.is_none()),
        inhabiles.filter(|_| found.inhabiles.is_none()),
    ]
}

fn beside(name: &str, folder: &Path) -> bool {
    parent(Path::new(name)) != *folder
}

/// Copies the files for which no sheet stood.
fn copy_files(sources: &Sources, are_sheets: [bool; 3], folder: &Path, plan: &mut Plan) {
    let files = [&sources.institucion, &sources.directorio, &sources.inhabiles];
    for (file, is_sheet) in files.into_iter().zip(are_sheets) {
        let Some(RawFile { name, bytes }) = file.as_ref().filter(|_| !is_sheet) else { continue };
        let path = name.rsplit('/').next().unwrap_or(name).to_owned();
        let copy = Finished { path, bytes: bytes.clone() };
        if beside(name, folder) { plan.shared.push(copy) } else { plan.meeting.push(copy) }
    }
}

/// The pictures that the institution names.
fn pictures(meeting: &Meeting) -> Vec<Finished> {
    let named = minutario::pipeline::pictures(meeting);
    let names: Vec<String> = named.iter().map(|picture| picture.value.clone()).collect();
    let found = load::pictures(meeting.institucion.file(), &names).into_iter();
    found.filter_map(|(path, picture)| Some(Finished { path, bytes: picture.ok()? })).collect()
}
