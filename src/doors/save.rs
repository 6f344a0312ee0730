//! The door out: finished bytes into the output folder, all or nothing.
//!
//! Files are first written whole into a folder of their own, beside the final
//! ones and under no final name, as soon as each is made, so that none is held in
//! memory; then they are moved into place one by one, each move being
//! indivisible. A run that is killed leaves each final file as it was or as it
//! will be; the next run sweeps what it left and completes it. Two runs over one
//! meeting wait for each other.

#![expect(clippy::disallowed_methods, reason = "this is the door out")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Failure;
use super::load::{entries, is_inside, parent, shown};
use super::refusal::Refused;

/// Folder in which a run writes before it moves anything.
const STAGING: &str = ".en-curso";

/// File by which runs wait for each other.
const TURN: &str = ".turno";

/// A file to be written, by its path under the output folder.
pub(crate) struct Finished {
    /// Path with `/`.
    pub(crate) path: String,
    /// The whole file.
    pub(crate) bytes: Vec<u8>,
}

/// Files on their way into an output folder.
pub(crate) struct Staging {
    output: PathBuf,
    folder: PathBuf,
    staging: PathBuf,
    /// Held until the end, so that another run waits.
    _turn: File,
}

impl Staging {
    /// Waits for other runs over `folder`, which is `output` or lies in it, and
    /// sweeps what a killed one left.
    ///
    /// # Errors
    /// The disk refused.
    pub(crate) fn open(output: &Path, folder: &Path) -> Result<Self, Failure> {
        create_folder(output)?;
        create_inside(output, folder)?;
        let turn = wait_turn(folder)?;
        let staging = folder.join(STAGING);
        sweep(&staging)?;
        create_folder(&staging)?;
        let (output, folder) = (output.to_owned(), folder.to_owned());
        Ok(Staging { output, folder, staging, _turn: turn })
    }

    /// Writes a file whole, under no final name; several threads may at once.
    ///
    /// # Errors
    /// The disk refused.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let staged = self.staging.join(path);
        create_folder(&parent(&staged))?;
        write_whole(&staged, bytes)
    }

    /// Moves the files into place, in this order. What can be refused is
    /// refused before the first is moved; no link is followed out of `output`.
    ///
    /// # Errors
    /// The disk refused; what was moved before stays.
    pub(crate) fn finish(self, paths: &[String]) -> Result<(), Failure> {
        let moved = self.check(paths).and_then(|()| self.move_all(paths));
        moved.and(self.abandon())
    }

    fn check(&self, paths: &[String]) -> Result<(), Failure> {
        let targets: Vec<PathBuf> = paths.iter().map(|path| self.folder.join(path)).collect();
        let folders: BTreeSet<PathBuf> = targets.iter().map(|target| parent(target)).collect();
        for folder in &folders {
            create_inside(&self.output, folder)?;
        }
        for target in &targets {
            check_target(target).map_err(|reason| refused("escribir", target, reason))?;
        }
        Ok(())
    }

    fn move_all(&self, paths: &[String]) -> Result<(), Failure> {
        for path in paths {
            let target = self.folder.join(path);
            fs::rename(self.staging.join(path), &target)
                .map_err(|reason| refused("escribir", &target, reason))?;
        }
        Ok(())
    }

    /// Leaves every final file as it is.
    ///
    /// # Errors
    /// The disk refused.
    pub(crate) fn abandon(self) -> Result<(), Failure> {
        sweep(&self.staging)
    }
}

/// Makes a folder and sees that it really lies in `output`.
fn create_inside(output: &Path, folder: &Path) -> Result<(), Failure> {
    create_folder(folder)?;
    let check = || match is_inside(folder, &[output])? {
        true => Ok(()),
        false => Err(Refused::Outside.into()),
    };
    check().map_err(|reason| refused("escribir en", folder, reason))
}

/// Whether a finished file may take this place. Windows lets nobody replace a
/// file that Word or Acrobat holds open, and says so only when asked.
fn check_target(target: &Path) -> std::io::Result<()> {
    let found = match fs::symlink_metadata(target) {
        Err(reason) if reason.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    if found.is_dir() {
        return Err(Refused::Folder.into());
    }
    if cfg!(windows) {
        File::options().append(true).open(target)?;
    }
    Ok(())
}

/// Files with `extensions` under `folder` that are not in `current`: an earlier
/// run wrote them, and they are left in place.
pub(crate) fn left_over(
    folder: &Path,
    current: &BTreeSet<String>,
    extensions: &[&str],
) -> Vec<String> {
    let mut found = Vec::new();
    for inside in ["", "oficios"] {
        for path in entries(&folder.join(inside)) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let Some(name) = name.filter(|_| path.is_file()) else { continue };
            let ours = extensions.iter().any(|extension| name.ends_with(extension));
            let relative = if inside.is_empty() { name } else { format!("{inside}/{name}") };
            if ours && !current.contains(&relative) {
                found.push(shown(&folder.join(relative)));
            }
        }
    }
    found
}

/// Holds the folder against another run of the program until dropped; the
/// system lets go of it when a run is killed.
fn wait_turn(folder: &Path) -> Result<File, Failure> {
    let path = folder.join(TURN);
    let lock = || -> std::io::Result<File> {
        // A link or a pipe of this name is not ours, and is not followed.
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => return Err(Refused::Folder.into()),
            Ok(found) if !found.is_file() => return Err(Refused::Special.into()),
            _ => {}
        }
        let turn = File::options().create(true).append(true).open(&path)?;
        turn.lock()?;
        Ok(turn)
    };
    lock().map_err(|reason| refused("reservar", &path, reason))
}

/// Writes a file that is not there yet, whole; gives whether it was written.
///
/// # Errors
/// The disk refused.
pub(crate) fn create_missing(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if path.exists() {
        return Ok(false);
    }
    replace(path, bytes).map(|()| true)
}

/// Writes a file whole, over what is there.
///
/// # Errors
/// The disk refused.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = parent(path);
    create_folder(&folder)?;
    let staged = folder.join(format!("{STAGING}-{}", file_name(path)));
    write_whole(&staged, bytes)?;
    fs::rename(&staged, path).map_err(|reason| refused("escribir", path, reason))
}

/// Makes a meeting's folder, which is not there or is empty, with its files:
/// the whole folder or none.
///
/// # Errors
/// The disk refused.
pub(crate) fn create_meeting(dir: &Path, files: &[Finished]) -> Result<(), Failure> {
    let staging = parent(dir).join(format!("{STAGING}-{}", file_name(dir)));
    sweep(&staging)?;
    for file in files {
        let target = staging.join(&file.path);
        create_folder(&parent(&target))?;
        write_whole(&target, &file.bytes)?;
    }
    // Some systems do not move a folder over an empty one.
    let _ = fs::remove_dir(dir);
    fs::rename(&staging, dir).map_err(|reason| refused("escribir", dir, reason))
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Makes a folder and those above it.
///
/// # Errors
/// The disk refused.
pub(crate) fn create_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|reason| refused("crear la carpeta", folder, reason))
}

/// Removes the folder of a run; of a link, the link and not where it leads.
fn sweep(staging: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(staging) {
        Err(reason) if reason.kind() != std::io::ErrorKind::NotFound => {
            Err(refused("limpiar", staging, reason))
        }
        _ => Ok(()),
    }
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || -> std::io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|reason| refused("escribir", path, reason))
}

fn refused(tried: &'static str, path: &Path, reason: std::io::Error) -> Failure {
    Failure::Disk { tried, path: shown(path), reason }
}
