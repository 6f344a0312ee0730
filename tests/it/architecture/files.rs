//! A file is short, says what it is for, has a name that tells it, and names
//! what it imports.

use super::source::{all, sources};

/// Most lines of a file, its tests included.
const LONGEST: usize = 250;

/// Files that may be longer, each with its reason.
const LONGER: [(&str, &str); 3] = [
    ("input/cases_tests.rs", "a table: one case for every code of the room"),
    ("rules/cases_tests.rs", "a table: one case for every code of the room"),
    ("template/samples_tests.rs", "a table: a value for every name that a template may print"),
];

/// Names that say nothing of what a file holds. A folder may be called
/// `helpers`, being the helpers of something.
const VAGUE: [&str; 4] = ["utils.rs", "util.rs", "common.rs", "helpers.rs"];

#[test]
fn files_are_short() {
    let is_allowed = |path: &str| LONGER.iter().any(|(longer, _)| *longer == path);
    let lengths = all().into_iter().map(|file| (file.text.lines().count(), file.path));
    let long: Vec<String> = lengths
        .filter(|(lines, path)| *lines > LONGEST && !is_allowed(path))
        .map(|(lines, path)| format!("src/{path} has {lines} lines, more than {LONGEST}"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn a_longer_file_is_there_and_is_longer() {
    let files = all();
    let is_needed = |path: &str| {
        files.iter().any(|file| file.path == path && file.text.lines().count() > LONGEST)
    };
    let idle: Vec<&str> =
        LONGER.iter().map(|(path, _)| *path).filter(|path| !is_needed(path)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn files_say_what_they_are_for() {
    let silent: Vec<String> = all()
        .into_iter()
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| file.path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn no_file_has_a_vague_name() {
    let is_vague = |path: &String| VAGUE.contains(&path.rsplit('/').next().unwrap_or(path));
    let vague: Vec<String> = all().into_iter().map(|file| file.path).filter(is_vague).collect();
    assert!(vague.is_empty(), "{vague:?}");
}

#[test]
fn nothing_is_imported_unnamed() {
    let mut globs = Vec::new();
    for file in sources() {
        for path in
            file.paths.iter().filter(|path| path.segments.last().is_some_and(|it| it == "*"))
        {
            globs.push(format!("src/{}:{} {}", file.path, path.line, path.segments.join("::")));
        }
    }
    assert!(globs.is_empty(), "{}", globs.join("\n"));
}
