//! The door out for single files: in, bytes and a path; out, a file that is
//! whole under its name or not there. What a run makes goes through `staging`.

#![expect(clippy::disallowed_methods, reason = "this is the door out")]

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::Failure;
use super::disk::is_there;
use super::paths::{file_name, parent, shown};

/// Name, or its beginning, of what is being written and not yet whole.
pub(super) const STAGING: &str = ".en-curso";

/// A file to be written, by its path under the output folder.
pub(crate) struct Finished {
    /// Path with `/`.
    pub(crate) path: String,
    /// The whole file.
    pub(crate) bytes: Vec<u8>,
}

/// Writes a file that is not there yet, whole; gives whether it was written.
///
/// # Errors
/// The disk refused.
pub(crate) fn create_missing(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if is_there(path) {
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

/// Makes a folder and those above it.
///
/// # Errors
/// The disk refused.
pub(crate) fn create_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|reason| refused("crear la carpeta", folder, reason))
}

/// Removes the folder of a run; of a link, the link and not where it leads.
///
/// # Errors
/// The disk refused.
pub(super) fn sweep(staging: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(staging) {
        Err(reason) if reason.kind() != std::io::ErrorKind::NotFound => {
            Err(refused("limpiar", staging, reason))
        }
        _ => Ok(()),
    }
}

/// Writes a file whole, under a name that is not final.
///
/// # Errors
/// The disk refused.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write(File::options().create(true), path, bytes)
}

/// The same for a file that a person need not see.
///
/// # Errors
/// The disk refused.
pub(super) fn write_hidden(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write(&mut hidden(), path, bytes)
}

fn write(options: &mut OpenOptions, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut write = || -> std::io::Result<()> {
        let mut file = options.write(true).truncate(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|reason| refused("escribir", path, reason))
}

/// Opens a file, or makes one that is not shown: elsewhere than on Windows its
/// name begins with a point.
pub(super) fn hidden() -> OpenOptions {
    let mut options = File::options();
    options.create(true);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::attributes(&mut options, HIDDEN);
    options
}

/// What Windows calls a file that is not shown.
#[cfg(windows)]
const HIDDEN: u32 = 2;

/// A refusal of the disk, with what was tried and where.
pub(super) fn refused(tried: &'static str, path: &Path, reason: std::io::Error) -> Failure {
    Failure::Disk { tried, path: shown(path), reason }
}
