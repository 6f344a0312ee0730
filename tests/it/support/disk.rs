//! Files and folders of tests: read, copied, changed, and held against what is
//! expected.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{reference_folder, root};

/// The files of a folder with an extension, sorted.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    found
}

/// What differs between the file of an expectation and what was made; with
/// `UPDATE=1` the file is written instead.
pub fn differs(path: &Path, made: &str) -> Option<String> {
    let shown = path.strip_prefix(root()).unwrap_or(path).display().to_string();
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, made).unwrap();
        return None;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    if expected == made {
        return None;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), made.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = |lines: &[&str]| lines[same..lines.len().min(same + 6)].join("\n  ");
    let line = same + 1;
    Some(format!("{shown}:{line} expected\n  {}\nmade\n  {}\n", rest(&old), rest(&new)))
}

/// A folder of one test, gone when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder; `name` is the test's own.
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("minutario-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Scratch(folder)
    }

    /// A path in it.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.0.join(inside)
    }

    /// A copy of the reference meeting as `inputs/<name>` in it, with the
    /// files that it shares.
    pub fn meeting(&self, name: &str) -> PathBuf {
        let folder = self.path("inputs").join(name);
        copy_files(&reference_folder(), &folder);
        copy_files(reference_folder().parent().unwrap(), folder.parent().unwrap());
        folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of a folder, not those of the folders in it.
pub fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// Every file under a folder, by its path with `/`; a missing folder has none.
pub fn files_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = files_under(&path).into_iter();
            found.extend(inside.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

/// The files under a folder that a person sees: none whose name begins with a point.
pub fn seen_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_under(folder);
    files.retain(|path, _| path.split('/').all(|name| !name.starts_with('.')));
    files
}

/// The files of a folder with an extension, as text, by their path in it.
pub fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
    files_under(&root().join(folder))
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == extension))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

/// Replaces the one occurrence of a text in a file.
pub fn replace_in(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {}", path.display());
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// A path as an argument.
pub fn path_text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
