//! The house as its source tells it: which room may look into which, which
//! files are doors, and how large a file may grow.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::{files_under, root};

/// The rooms in reading order: each may look only into those before it.
const ROOMS: [&str; 17] = [
    "espanol",
    "diagnostic",
    "model",
    "campos",
    "calendario",
    "input",
    "libro",
    "rules",
    "plan",
    "document",
    "markup",
    "template",
    "sheet",
    "pdf",
    "docx",
    "pipeline",
    "cli",
];

/// The rooms that write a document in a format.
const WRITERS: [&str; 2] = ["pdf", "docx"];

/// All that a writer may look into.
const OPEN_TO_WRITERS: [&str; 3] = ["diagnostic", "document", "sheet"];

/// Words that only some files may say, and those files.
const DOORS: [(&str, &[&str]); 10] = [
    ("notify::", &["cli/vigilar.rs"]),
    ("std::fs", &["cli/load.rs", "cli/save.rs"]),
    ("std::env", &["cli/terminal.rs", "main.rs"]),
    ("SystemTime", &[]),
    ("Instant", &[]),
    ("process::exit", &[]),
    ("panic!", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
    ("dbg!", &[]),
];

/// Most lines of a file; 300 is the aim.
const LONGEST: usize = 400;

/// Names that say nothing of what a file holds.
const VAGUE: [&str; 4] = ["utils.rs", "util.rs", "common.rs", "helpers.rs"];

/// A file of `src/`.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The room it belongs to.
    fn room(&self) -> &str {
        let name = self.path.split('/').next().unwrap_or_default();
        name.strip_suffix(".rs").unwrap_or(name)
    }

    /// Whether it is compiled for tests alone.
    fn is_test(&self) -> bool {
        self.path.ends_with("_tests.rs") || self.path.ends_with("/samples.rs")
    }

    /// The lines that ship, with their numbers: no comments, and not the test
    /// module, which the house puts last.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let shipped = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let is_code = |line: &str| !line.trim_start().starts_with("//");
        (1..).zip(shipped.lines()).filter(move |(_, line)| is_code(line))
    }

    /// Each shipped line for which `wrong` gives a word, with its place.
    fn faults(&self, wrong: impl Fn(&str) -> Option<String>) -> Vec<String> {
        let fault =
            |(number, line)| wrong(line).map(|word| format!("src/{}:{number} {word}", self.path));
        self.code().filter_map(fault).collect()
    }
}

fn sources() -> Vec<File> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let found = files_under(&root().join("src")).into_iter();
    let rust = found.filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "rs"));
    rust.map(|(path, bytes)| File { path, text: text(bytes) }).collect()
}

/// What ships of a room, `lib.rs` and `main.rs` excluded.
fn rooms() -> Vec<File> {
    let roots = ["lib.rs", "main.rs"];
    sources().into_iter().filter(|it| !it.is_test() && !roots.contains(&it.path.as_str())).collect()
}

fn order(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

/// The rooms that a line names by `crate::` or, in the binary, `minutario::`.
fn named(line: &str) -> BTreeSet<String> {
    let paths = line.split("crate::").skip(1).chain(line.split("minutario::").skip(1));
    paths.flat_map(first_names).collect()
}

/// `markup` of `markup::parse`, `markup` and `rules` of `{markup, rules::check}`.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| {
        let end = text.find(|c: char| c != '_' && !c.is_ascii_lowercase()).unwrap_or(text.len());
        text[..end].to_owned()
    };
    match path.strip_prefix('{') {
        Some(list) => list
            .split('}')
            .next()
            .unwrap_or_default()
            .split(',')
            .map(|item| name(item.trim()))
            .filter(|name| !name.is_empty())
            .collect(),
        None => vec![name(path)],
    }
}

#[test]
fn every_room_is_in_the_order() {
    let unknown: BTreeSet<String> = rooms()
        .iter()
        .map(|file| file.room().to_owned())
        .filter(|room| order(room).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn no_room_looks_forward() {
    let forward: Vec<String> = rooms()
        .iter()
        .flat_map(|file| {
            let own = order(file.room());
            file.faults(|line| named(line).into_iter().find(|room| order(room) > own))
        })
        .collect();
    assert!(forward.is_empty(), "{}", forward.join("\n"));
}

#[test]
fn a_room_is_named_from_the_root() {
    // `super::` in a room's own file would be a second way to its neighbours.
    let hidden: Vec<String> = rooms()
        .iter()
        .filter(|file| is_own_file(file))
        .flat_map(|file| file.faults(|line| line.contains("super::").then(|| line.to_owned())))
        .collect();
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

/// `pipeline.rs` or `markup/mod.rs`.
fn is_own_file(file: &File) -> bool {
    let inside = file.path.split_once('/').map(|(_, inside)| inside);
    inside.is_none_or(|inside| inside == "mod.rs")
}

#[test]
fn writers_know_only_the_document_and_the_sheet() {
    let curious: Vec<String> = rooms()
        .iter()
        .filter(|file| WRITERS.contains(&file.room()))
        .flat_map(|file| file.faults(|line| named(line).into_iter().find(|it| is_closed(it, file))))
        .collect();
    assert!(curious.is_empty(), "{}", curious.join("\n"));
}

/// Whether a writer's file may not look into a room.
fn is_closed(room: &str, file: &File) -> bool {
    order(room).is_some() && room != file.room() && !OPEN_TO_WRITERS.contains(&room)
}

#[test]
fn the_doors_are_few() {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|file| !file.is_test())
        .flat_map(|file| file.faults(|line| forbidden(&file.path, line)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The word of a line that its file may not say.
fn forbidden(path: &str, line: &str) -> Option<String> {
    let said = DOORS.iter().find(|(word, doors)| says(line, word) && !doors.contains(&path));
    let standard = ["fs", "env", "time"].into_iter().find(|name| imports(line, name));
    let doors: Vec<&str> = DOORS.iter().flat_map(|(_, doors)| doors.iter().copied()).collect();
    said.map(|(word, _)| (*word).to_owned())
        .or_else(|| standard.filter(|_| !doors.contains(&path)).map(str::to_owned))
}

/// Whether a line says a whole word: `Instant`, but not `Instants`.
fn says(line: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) =
            (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
        !is_part(before) && !is_part(after)
    })
}

/// Whether a line imports `name` from `std` among others: `use std::{fs, io};`.
fn imports(line: &str, name: &str) -> bool {
    let list = line.trim().strip_prefix("use std::{");
    list.is_some_and(|list| list.split([',', '}', ' ', ':']).any(|item| item == name))
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for file in sources() {
        let lines = file.text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("src/{} has {lines} lines, more than {LONGEST}", file.path));
        }
        if !file.text.starts_with("//!") {
            wrong.push(format!("src/{} does not begin with `//!`", file.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_has_a_vague_name() {
    let vague: Vec<String> =
        sources().into_iter().map(|file| file.path).filter(|path| is_vague(path)).collect();
    assert!(vague.is_empty(), "{vague:?}");
}

/// A folder may be called `helpers`, being the helpers of something.
fn is_vague(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    VAGUE.contains(&name)
}

#[test]
fn nothing_is_imported_unnamed() {
    let globs: Vec<String> = sources()
        .iter()
        .filter(|file| !file.is_test())
        .flat_map(|file| file.faults(|line| line.contains("::*").then(|| line.trim().to_owned())))
        .collect();
    assert!(globs.is_empty(), "{}", globs.join("\n"));
}

#[test]
fn the_map_lists_every_room() {
    let files: BTreeMap<String, Vec<u8>> = files_under(&root().join("src"));
    let map = String::from_utf8(files["lib.rs"].clone()).unwrap();
    let listed: BTreeSet<String> = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect();
    let library: BTreeSet<String> =
        rooms().iter().map(|file| file.room().to_owned()).filter(|room| room != "cli").collect();
    assert_eq!(listed, library);
}
