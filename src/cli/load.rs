//! The door in: the files of a meeting into `Sources`, and pictures. Nothing
//! else reads the disk; `kit` asks here for the templates.

#![expect(clippy::disallowed_methods, reason = "this is the door in")]

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use minutario::diagnostic::nearest;
use minutario::input::{RawFile, Sources, Unreadable};
use minutario::pipeline::Picture;

use super::refusal::{self, Refused};
use super::{Failure, forms};

/// Largest file that is read, in bytes: no meeting, font or logo comes near.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The spelling dictionary of Mexican Spanish: its rules and its words.
pub(crate) const DICTIONARY: [&str; 2] = [
    include_str!("../../templates/diccionario/es_MX.aff"),
    include_str!("../../templates/diccionario/es_MX.dic"),
];

/// The files of a meeting: those of its folder, and those that may stand in
/// its parent. A file that is there and cannot be read is among them, with the
/// reason; a link may lead to another file of the two folders, not out of them.
///
/// # Errors
/// The folder is not one.
pub(crate) fn sources(path: &Path) -> Result<Sources, Failure> {
    let dir = forms::folder(path).ok_or_else(|| no_meeting(path))?;
    let above = parent(&dir);
    let mut ilegibles = Vec::new();
    let mut read = |file: &Path| found(file, &file_name(file), &[&dir, &above], &mut ilegibles);
    let sources = forms::sources(path, &dir, &mut read);
    Ok(Sources { ilegibles, otros: names(&dir), ..sources })
}

/// The institution's files that a meeting in `dir` finds, there or in its
/// parent, whether the folder exists or not.
pub(crate) fn sources_beside(dir: &Path) -> Sources {
    let above = parent(dir);
    let mut ilegibles = Vec::new();
    let mut read = |file: &Path| found(file, &file_name(file), &[dir, &above], &mut ilegibles);
    let sources = forms::institution(dir, &mut read);
    Sources { ilegibles, ..sources }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn found(
    path: &Path,
    file: &str,
    folders: &[&Path],
    ilegibles: &mut Vec<Unreadable>,
) -> Option<RawFile> {
    match read(path, folders) {
        Ok(bytes) => return Some(RawFile { name: shown(path), bytes }),
        Err(reason) if reason.kind() == ErrorKind::NotFound => {}
        Err(reason) => ilegibles.push(unreadable(file, path, &reason)),
    }
    None
}

/// A file that is there, and why it cannot be read.
pub(crate) fn unreadable(file: &str, path: &Path, reason: &std::io::Error) -> Unreadable {
    let (why, hint) = refusal::words(reason);
    Unreadable { file: file.to_owned(), name: shown(path), why, hint: hint.to_owned() }
}

/// What was given instead of the folder of a meeting.
fn no_meeting(dir: &Path) -> Failure {
    let (what, hint) = if dir.exists() {
        let expected = "se espera la carpeta de la reunión o su libro de Excel";
        let what = format!("`{}` es un archivo, {expected}", shown(dir));
        (what, format!("escriba su carpeta, `{}`", shown(&parent(dir))))
    } else {
        let otherwise = "escriba la carpeta de la reunión, por ejemplo `inputs/2019-11-04-stl`, y \
                         entre comillas si tiene espacios";
        (format!("no existe la carpeta `{}`", shown(dir)), other_folder(dir, otherwise))
    };
    Failure::Usage(format!("{what}\n   = ayuda: {hint}"))
}

/// A hint for a folder that does not exist: the one beside it that was
/// probably meant.
pub(crate) fn other_folder(dir: &Path, otherwise: &str) -> String {
    let beside = parent(dir);
    let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folders: Vec<String> =
        names(&beside).into_iter().filter(|name| beside.join(name).is_dir()).collect();
    match nearest(&name, folders.iter().map(String::as_str)) {
        Some(near) => format!("quizá quiso escribir `{}`", shown(&dir.with_file_name(near))),
        None => otherwise.to_owned(),
    }
}

/// Names of what a folder holds, sorted.
fn names(folder: &Path) -> Vec<String> {
    let name = |path: &PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    entries(folder).iter().filter_map(name).collect()
}

/// The entries of a folder, sorted; none when it cannot be read.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

/// When a file was last written, in nanoseconds, and its length in bytes.
pub(crate) type Stamp = (u128, u64);

/// How a file stands; none when it is not there.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    let written = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((written.as_nanos(), metadata.len()))
}

/// The pictures that the institution names, from the folder of its file.
pub(crate) fn pictures(institucion: &str, names: &[String]) -> BTreeMap<String, Picture> {
    let folder = parent(Path::new(institucion));
    let picture = |name: &String| {
        let path = folder.join(name);
        read(&path, &[&folder]).map_err(|reason| no_picture(name, &path, &reason))
    };
    names.iter().map(|name| (name.clone(), picture(name))).collect()
}

fn no_picture(name: &str, path: &Path, reason: &std::io::Error) -> Unreadable {
    let mut picture = unreadable(name, path, reason);
    if reason.kind() == ErrorKind::NotFound {
        let others = names(&parent(path));
        let near = nearest(stem(name), others.iter().map(|other| stem(other)));
        picture.hint = match others.iter().find(|other| Some(stem(other)) == near) {
            Some(near) => format!("quizá quiso escribir `{near}`"),
            None => "póngala junto a institucion.json o corrija su nombre".to_owned(),
        };
    }
    picture
}

/// The name without its extension, which all pictures have alike.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The bytes of a file that lies in one of `folders` when links are followed.
///
/// # Errors
/// The system's refusal, or our own: see [`Refused`].
pub(crate) fn read(path: &Path, folders: &[&Path]) -> std::io::Result<Vec<u8>> {
    // Asked by name first: to open a pipe is to wait for whoever writes it.
    let broken = |reason| if path.is_symlink() { Refused::Broken.into() } else { reason };
    let metadata = std::fs::metadata(path).map_err(broken)?;
    if metadata.is_dir() {
        return Err(Refused::Folder.into());
    }
    if !metadata.is_file() {
        return Err(Refused::Special.into());
    }
    if !is_inside(path, folders)? {
        return Err(Refused::Outside.into());
    }
    let mut bytes = Vec::new();
    if metadata.len() <= LARGEST {
        std::fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    }
    if metadata.len().max(bytes.len() as u64) > LARGEST {
        return Err(Refused::TooLarge.into());
    }
    Ok(bytes)
}

/// Whether a path, its links followed, lies in one of the folders.
pub(crate) fn is_inside(path: &Path, folders: &[&Path]) -> std::io::Result<bool> {
    let real = path.canonicalize()?;
    let holds = |folder: &&Path| folder.canonicalize().is_ok_and(|it| real.starts_with(it));
    Ok(folders.iter().any(holds))
}

/// The folder that holds a path: the current one for a bare name, and the one
/// above for `.` and `..`.
pub(crate) fn parent(path: &Path) -> PathBuf {
    match (path.file_name(), path.parent()) {
        (Some(_), Some(parent)) if parent == Path::new("") => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_path_buf(),
        _ => path.join(".."),
    }
}

/// The folder of results beside that of the inputs: `salida`, where there is
/// one, or `output`.
pub(crate) fn output(beside: &Path) -> PathBuf {
    let folder = |name: &str| joined(beside, name);
    Some(folder("salida")).filter(|folder| folder.is_dir()).unwrap_or_else(|| folder("output"))
}

/// The folder of templates that was asked for, or the one that stands beside
/// the folder of the inputs.
pub(crate) fn templates_folder(dir: &Path, asked: Option<&Path>) -> Option<PathBuf> {
    let beside = forms::beside(dir);
    let found = ["plantillas", "templates"].map(|name| joined(&beside, name));
    asked.map(Path::to_path_buf).or_else(|| found.into_iter().find(|folder| folder.is_dir()))
}

/// A path in a folder, bare where the folder is the current one.
fn joined(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
}

/// A path as messages show it: with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}
