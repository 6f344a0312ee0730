//! An institution that stands one folder away from where a new meeting would look
//! for it: in, the meeting's folder; out, where the institution is, and what the
//! user probably meant.

use std::path::{Path, PathBuf};

use minutario::input::{self, RawFile};

use super::paths::{file_name, joined, parent, shown};
use super::{disk, forms};

/// Most workbooks of other meetings that are looked into.
const MOST_BOOKS: usize = 100;

/// An institution that the new meeting would not find.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Near {
    /// A file in a folder in which the meeting may have been meant to be.
    File { file: PathBuf, meant: PathBuf },
    /// A sheet of another meeting's workbook, in this folder.
    Sheet { meeting: PathBuf },
}

/// The institution in the folder above the one that holds `dir`, in one below it,
/// or in the workbook of a meeting beside.
pub(crate) fn institution(dir: &Path) -> Option<Near> {
    let beside = parent(dir);
    let folders: Vec<PathBuf> = disk::names(&beside)
        .iter()
        .map(|name| joined(&beside, name))
        .filter(|path| disk::is_folder(path))
        .collect();
    let near = std::iter::once(parent(&beside)).chain(folders.iter().cloned());
    let mut files = near.filter_map(|folder| {
        let file = forms::institution_file(&folder)?;
        Some(Near::File { file, meant: joined(&folder, &file_name(dir)) })
    });
    // The latest meeting knows best.
    let books = || folders.iter().rev().take(MOST_BOOKS).find(|folder| has_sheet(folder));
    files.next().or_else(|| books().map(|folder| Near::Sheet { meeting: folder.clone() }))
}

fn has_sheet(folder: &Path) -> bool {
    let path = joined(folder, "reunion.xlsx");
    let bytes = disk::read(&path, &[folder]);
    bytes.is_ok_and(|bytes| input::has_institution(&RawFile { name: shown(&path), bytes }))
}
