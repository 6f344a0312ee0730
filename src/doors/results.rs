//! What stands in a folder of results before a run moves its files there: in, the
//! folder and the paths of those files; out, each file by its SHA-256, and what
//! earlier runs left written of theirs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

use minutario::ledger::{Earlier, NAME, Standing, is_document};
use minutario::report::SUMMARY;

use super::paths::{seen_from, shown};
use super::{Failure, disk, folders, forms, refusal};

/// What stands in `folder`, above all in the places of these files.
///
/// # Errors
/// The disk refused.
pub(crate) fn standing(folder: &Path, paths: &[String]) -> Result<Standing, Failure> {
    let (earlier, mut files) = (earlier(folder), digests(folder, paths)?);
    // A register knows the other files; without one they are taken over.
    if !matches!(earlier, Earlier::Known(_)) {
        files.extend(others(folder, paths));
    }
    Ok(Standing { folder: shown(folder), earlier, files })
}

/// The other files that are there. What cannot be read of them is left out: no run
/// is kept from its own files by it.
fn others(folder: &Path, paths: &[String]) -> BTreeMap<String, String> {
    let written: BTreeSet<&String> = paths.iter().collect();
    let found = folders::finished(folder).into_iter();
    let others = found.filter(|path| is_result(path) && !written.contains(path));
    let digest = |path: String| {
        let digest = disk::digest(&folder.join(&path)).ok().flatten();
        digest.map(|digest| (path, digest))
    };
    others.filter_map(digest).collect()
}

fn is_result(path: &str) -> bool {
    is_document(path) || path == SUMMARY
}

/// SHA-256 of those of these files that are in a folder.
///
/// # Errors
/// The disk refused.
pub(super) fn digests(
    folder: &Path,
    paths: &[String],
) -> Result<BTreeMap<String, String>, Failure> {
    let mut found = BTreeMap::new();
    for path in paths {
        let full = folder.join(path);
        match disk::digest(&full) {
            Ok(digest) => found.extend(digest.map(|digest| (path.clone(), digest))),
            // A file where a folder must be made is told when it is made.
            Err(reason) if reason.kind() == ErrorKind::NotADirectory => {}
            Err(reason) => return Err(unread(&full, reason)),
        }
    }
    Ok(found)
}

fn earlier(folder: &Path) -> Earlier {
    match disk::read(&folder.join(NAME), &[folder]) {
        Ok(bytes) => Earlier::read(&bytes),
        Err(reason) if reason.kind() == ErrorKind::NotFound => Earlier::Nothing,
        Err(reason) => Earlier::Damaged(refusal::explained(&reason).0),
    }
}

/// The folder or the workbook of a meeting as it is seen from a folder of results.
///
/// # Errors
/// The disk refused.
pub(crate) fn origin(path: &Path, folder: &Path) -> Result<String, Failure> {
    let path = forms::origin(path);
    let real = |path: &Path| disk::real(path).map_err(|reason| unread(path, reason));
    Ok(seen_from(&real(folder)?, &real(&path)?))
}

fn unread(path: &Path, reason: std::io::Error) -> Failure {
    Failure::Disk { tried: "leer", path: shown(path), reason }
}
