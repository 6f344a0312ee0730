//! Paths as they are typed and shown: what they say by themselves, without
//! asking the disk.

use std::path::{Path, PathBuf};

/// The folder that holds a path: the current one for a bare name, and the one
/// above for `.` and `..`.
pub(crate) fn parent(path: &Path) -> PathBuf {
    match (path.file_name(), path.parent()) {
        (Some(_), Some(parent)) if parent == Path::new("") => PathBuf::from("."),
        (Some(_), Some(parent)) => parent.to_path_buf(),
        _ => path.join(".."),
    }
}

/// A path in a folder, bare where the folder is the current one.
pub(crate) fn joined(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) }
}

/// The last name of a path; empty for `.` and `..`.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A path as it is typed in a command.
pub(crate) fn typed(path: &Path) -> String {
    let path = shown(path);
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

/// A path as messages show it: with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// A whole path as it is seen from a whole folder, with `/`: the same wherever
/// both were moved together. Where they share nothing, the path itself.
pub(crate) fn seen_from(folder: &Path, path: &Path) -> String {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), path.components().collect());
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return shown(path);
    }
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let down = to[shared..].iter().map(|name| name.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_seen_from_a_folder() {
        for (folder, path, seen) in [
            ("/a/output/r", "/a/inputs/r", "../../inputs/r"),
            ("/a/r", "/a/r/libro.xlsx", "libro.xlsx"),
            ("/a/r", "/a/r", ""),
            ("r", "/a", "/a"),
        ] {
            assert_eq!(seen_from(Path::new(folder), Path::new(path)), seen, "{folder} {path}");
        }
    }

    #[test]
    fn every_path_lies_in_a_folder() {
        for (path, folder) in
            [("inputs/r", "inputs"), ("r", "."), (".", "./.."), ("..", "../.."), ("/r", "/")]
        {
            assert_eq!(parent(Path::new(path)), Path::new(folder), "{path}");
        }
    }

    #[test]
    fn a_path_with_spaces_is_typed_between_quotes() {
        assert_eq!(typed(Path::new("inputs/mi reunión")), "\"inputs/mi reunión\"");
        assert_eq!(typed(&joined(Path::new("."), "r")), "r");
    }
}
