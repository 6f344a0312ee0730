//! The door out for what a run makes: finished bytes into the folder of results,
//! all or nothing.
//!
//! Files are first written whole into a folder of their own, beside the final
//! ones and under no final name, as soon as each is made, so that none is held in
//! memory; then they are moved into place one by one, each move being
//! indivisible. A run that is killed leaves each final file as it was or as it
//! will be; the next run sweeps what it left and completes it. Two runs over one
//! meeting wait for each other.

#![expect(clippy::disallowed_methods, reason = "this is the door out")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use minutario::ledger::{self, Move};

use super::disk::is_inside;
use super::paths::parent;
use super::refusal::Refused;
use super::save::{STAGING, create_folder, hidden, refused, sweep, write_hidden, write_whole};
use super::{Failure, results};

/// Name under which the last hidden file of a run waits.
const AFTER: &str = ".registro-final.json";

/// File by which runs wait for each other.
const TURN: &str = ".turno";

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

    /// SHA-256 of the files that wait here, by their path.
    ///
    /// # Errors
    /// The disk refused.
    pub(crate) fn digests(&self, paths: &[String]) -> Result<BTreeMap<String, String>, Failure> {
        results::digests(&self.staging, paths)
    }

    /// Moves the files into place, in this order. What can be refused is
    /// refused before the first is moved; no link is followed out of `output`.
    ///
    /// # Errors
    /// The disk refused; what was moved before stays.
    pub(crate) fn finish(self, paths: &[String], moving: &Move) -> Result<(), Failure> {
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let moved = self.check(&paths).and_then(|()| self.move_all(&paths, moving));
        moved.and(self.abandon())
    }

    fn check(&self, paths: &[&str]) -> Result<(), Failure> {
        let paths = paths.iter().chain([&ledger::NAME]);
        let targets: Vec<PathBuf> = paths.map(|path| self.folder.join(path)).collect();
        let folders: BTreeSet<PathBuf> = targets.iter().map(|target| parent(target)).collect();
        for folder in &folders {
            create_inside(&self.output, folder)?;
        }
        for target in &targets {
            check_target(target).map_err(|reason| refused("escribir", target, reason))?;
        }
        Ok(())
    }

    /// The hidden file is the first to take its place and the last: whenever the
    /// run is killed, it knows each file that stands there.
    fn move_all(&self, paths: &[&str], moving: &Move) -> Result<(), Failure> {
        write_hidden(&self.staging.join(ledger::NAME), &moving.during.bytes())?;
        write_hidden(&self.staging.join(AFTER), &moving.after.bytes())?;
        self.move_one(ledger::NAME, ledger::NAME)?;
        for path in paths.iter().filter(|path| !moving.left.contains(**path)) {
            self.move_one(path, path)?;
        }
        self.move_one(AFTER, ledger::NAME)
    }

    fn move_one(&self, staged: &str, path: &str) -> Result<(), Failure> {
        let target = self.folder.join(path);
        let moved = fs::rename(self.staging.join(staged), &target);
        moved.map_err(|reason| refused("escribir", &target, reason))
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
        let turn = hidden().append(true).open(&path)?;
        turn.lock()?;
        Ok(turn)
    };
    lock().map_err(|reason| refused("reservar", &path, reason))
}
