//! The files of a meeting: in, the path that was typed; out, `Sources` for the
//! library, and the pictures that the institution names. A file that is there
//! and cannot be read is among them, with the reason.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use minutario::diagnostic::nearest;
use minutario::input::{RawFile, Sources, Unreadable};
use minutario::pipeline::Picture;

use super::disk::{self, names};
use super::paths::{file_name, joined, parent, shown, typed};
use super::{Failure, folders, forms, refusal};

/// The files of a meeting: those of its folder, and those that may stand in
/// its parent. A link may lead to another file of the two folders, not out of
/// them.
///
/// # Errors
/// The folder is not one.
pub(crate) fn sources(path: &Path) -> Result<Sources, Failure> {
    let folder = folders::meeting(path).ok_or_else(|| no_meeting(path))?;
    let above = parent(&folder);
    let mut ilegibles = Vec::new();
    let mut read = |file: &Path| found(file, &[&folder, &above], &mut ilegibles);
    let sources = forms::sources(path, &folder, &mut read);
    Ok(Sources { ilegibles, otros: names(&folder), ..sources })
}

/// The institution's files that a meeting in `folder` finds, there or in its
/// parent, whether the folder exists or not.
pub(crate) fn sources_beside(folder: &Path) -> Sources {
    let above = parent(folder);
    let mut ilegibles = Vec::new();
    let mut read = |file: &Path| found(file, &[folder, &above], &mut ilegibles);
    let sources = forms::institution(folder, &mut read);
    Sources { ilegibles, ..sources }
}

/// A file, if it is there; the reason, if it cannot be read.
fn found(path: &Path, folders: &[&Path], ilegibles: &mut Vec<Unreadable>) -> Option<RawFile> {
    match disk::read(path, folders) {
        Ok(bytes) => return Some(RawFile { name: shown(path), bytes }),
        Err(reason) if reason.kind() == ErrorKind::NotFound => {}
        Err(reason) => ilegibles.push(unreadable(&file_name(path), path, &reason)),
    }
    None
}

/// A file that is there, and why it cannot be read.
pub(crate) fn unreadable(file: &str, path: &Path, reason: &std::io::Error) -> Unreadable {
    let (why, hint) = refusal::explained(reason);
    Unreadable { file: file.to_owned(), name: shown(path), why, hint: hint.to_owned() }
}

/// What was given instead of the folder of a meeting.
fn no_meeting(path: &Path) -> Failure {
    let name = shown(path);
    let (what, hint) = if disk::is_there(path) {
        let expected = "se espera la carpeta de la reunión o su libro de Excel";
        let hint = format!("escriba su carpeta, `{}`", shown(&parent(path)));
        (format!("`{name}` es un archivo, {expected}"), hint)
    } else {
        (format!("no existe la carpeta `{name}`"), other_folder(path, &a_meeting(path)))
    };
    Failure::Usage(format!("{what}\n   = ayuda: {hint}"))
}

/// A folder of the user's that can be typed, if there is one beside what was typed
/// or in the folder where she is: the latest, its name beginning with its date.
fn a_meeting(path: &Path) -> String {
    let here = Path::new(".").to_path_buf();
    let folders = [parent(path), here.join("reuniones"), here.join("inputs")];
    let is_meeting = |folder: &PathBuf| {
        ["reunion.json", "reunion.xlsx"].iter().any(|file| disk::is_file(&folder.join(file)))
    };
    let found = folders.iter().flat_map(|folder| {
        let name = |name: String| joined(folder.strip_prefix(".").unwrap_or(folder), &name);
        names(folder).into_iter().rev().map(name)
    });
    match found.into_iter().find(is_meeting) {
        Some(folder) => {
            format!("escriba la carpeta de la reunión, por ejemplo `{}`", typed(&folder))
        }
        None => "escriba la carpeta de la reunión, y entre comillas si tiene espacios".to_owned(),
    }
}

/// A hint for a folder that does not exist: the one beside it that was
/// probably meant.
pub(crate) fn other_folder(path: &Path, otherwise: &str) -> String {
    let beside = parent(path);
    let is_folder = |name: &String| disk::is_folder(&beside.join(name));
    let folders: Vec<String> = names(&beside).into_iter().filter(is_folder).collect();
    match nearest(&file_name(path), folders.iter().map(String::as_str)) {
        Some(near) => format!("quizá quiso escribir `{}`", shown(&path.with_file_name(near))),
        None => otherwise.to_owned(),
    }
}

/// The pictures that the institution names, from the folder of its file.
pub(crate) fn pictures(institucion: &str, names: &[String]) -> BTreeMap<String, Picture> {
    let folder = parent(Path::new(institucion));
    let picture = |name: &String| {
        let path = folder.join(name);
        let found = disk::read(&path, &[&folder]);
        found.map_err(|reason| no_picture(name, &path, institucion, &reason))
    };
    names.iter().map(|name| (name.clone(), picture(name))).collect()
}

fn no_picture(name: &str, path: &Path, institucion: &str, reason: &std::io::Error) -> Unreadable {
    let mut picture = unreadable(name, path, reason);
    if reason.kind() == ErrorKind::NotFound {
        let others = names(&parent(path));
        let near = nearest(stem(name), others.iter().map(|other| stem(other)));
        picture.hint = match others.iter().find(|other| Some(stem(other)) == near) {
            Some(near) => format!("quizá quiso escribir `{near}`"),
            None => {
                format!("póngala junto a {} o corrija su nombre", file_name(Path::new(institucion)))
            }
        };
    }
    picture
}

/// The name without its extension, which all pictures have alike.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
