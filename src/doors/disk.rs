//! The door in: what stands on the disk, and the bytes of its files. Nothing
//! else asks the disk, but for the door out when it is about to write.

#![expect(clippy::disallowed_methods, reason = "this is the door in")]

use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::paths::file_name;
use super::refusal::Refused;

/// Largest file that is read, in bytes: no meeting, font or logo comes near.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Bytes that are taken at once from a file that is not held whole.
const PIECE: usize = 64 * 1024;

/// When a file was last written, in nanoseconds, and its length in bytes.
pub(crate) type Stamp = (u128, u64);

/// Whether a folder stands there.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a file stands there.
pub(crate) fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether anything stands there.
pub(crate) fn is_there(path: &Path) -> bool {
    path.exists()
}

/// The entries of a folder, sorted; none when it cannot be read.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

/// Names of what a folder holds, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    entries(folder).iter().map(|path| file_name(path)).collect()
}

/// How a file stands; none when it is not there.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    let written = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((written.as_nanos(), metadata.len()))
}

/// Whether a path, its links followed, lies in one of the folders.
///
/// # Errors
/// The system's refusal.
pub(crate) fn is_inside(path: &Path, folders: &[&Path]) -> std::io::Result<bool> {
    let real = path.canonicalize()?;
    let holds = |folder: &&Path| folder.canonicalize().is_ok_and(|it| real.starts_with(it));
    Ok(folders.iter().any(holds))
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
    bounded(path, metadata.len())
}

/// SHA-256 of a file, in hexadecimal; empty for what is no common file, none when
/// nothing is there, or a folder. A finished document may be larger than what is read whole.
///
/// # Errors
/// The system's refusal.
pub(crate) fn digest(path: &Path) -> std::io::Result<Option<String>> {
    let found = match std::fs::symlink_metadata(path) {
        Err(reason) if reason.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        found => found?,
    };
    if found.is_dir() {
        return Ok(None);
    }
    if !found.is_file() {
        return Ok(Some(String::new()));
    }
    // No further than it was: it may grow without end.
    let mut bytes = std::fs::File::open(path)?.take(found.len() + 1);
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; PIECE]);
    loop {
        match bytes.read(&mut piece)? {
            0 => break,
            length => hasher.update(&piece[..length]),
        }
    }
    Ok(Some(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

/// A path without its links, from the beginning of the disk.
///
/// # Errors
/// The system's refusal.
pub(crate) fn real(path: &Path) -> std::io::Result<PathBuf> {
    path.canonicalize()
}

/// The bytes of a file that says how many it has. It may have grown since.
fn bounded(path: &Path, length: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if length <= LARGEST {
        std::fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    }
    if length.max(bytes.len() as u64) > LARGEST {
        return Err(Refused::TooLarge { most: LARGEST }.into());
    }
    Ok(bytes)
}
