//! The names of templates: in, a folder; out, the files in it, and which of them
//! promise to be used.

use std::path::{Path, PathBuf};

use super::disk::{self, entries, names};
use super::paths::file_name;

/// Paths of the files under `folder`, one level of folders deep, in order. A
/// folder with the name of a file counts as one, so that something is said of it.
pub(super) fn walk(folder: &Path) -> Vec<String> {
    let files = |entry: PathBuf| {
        let name = file_name(&entry);
        if is_ours(&name) || !disk::is_folder(&entry) {
            return vec![name];
        }
        names(&entry).into_iter().map(|inner| format!("{name}/{inner}")).collect()
    };
    entries(folder).into_iter().flat_map(files).collect()
}

/// Whether the name of a file promises that it is used. Windows hides the last
/// extension, and so `oficio.hbs` is often `oficio.hbs.txt`.
pub(super) fn is_ours(path: &str) -> bool {
    let path = path.to_lowercase();
    let path = path.strip_suffix(".txt").unwrap_or(&path);
    [".hbs", ".typ", ".toml"].iter().any(|extension| path.ends_with(extension)) || is_font(path)
}

pub(super) fn is_font(path: &str) -> bool {
    let path = path.to_lowercase();
    path.ends_with(".ttf") || path.ends_with(".otf")
}
