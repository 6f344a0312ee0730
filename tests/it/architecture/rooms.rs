//! The order of the rooms: each may look only into those before it.

use std::collections::BTreeSet;

use super::source::{File, Modules, ROOTS, all, rooms};

/// The rooms in reading order.
const ROOMS: [&str; 22] = [
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
    "fonts",
    "pictures",
    "pdf",
    "docx",
    "report",
    "ledger",
    "pipeline",
    "doors",
    "cli",
];

/// The rooms that write a document in a format.
const WRITERS: [&str; 2] = ["pdf", "docx"];

/// All that a writer may look into: the document, how it looks, its pictures, and the
/// language and the words for a problem, which lie under every room.
const OPEN_TO_WRITERS: [&str; 6] =
    ["espanol", "diagnostic", "document", "sheet", "fonts", "pictures"];

/// The rooms of the binary, which the library does not know.
const BINARY: [&str; 2] = ["doors", "cli"];

fn order(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

/// Each path of these files that leads into a room which `is_wrong` for the file.
fn wrong_ways(files: &[File], is_wrong: impl Fn(&File, &str) -> bool) -> Vec<String> {
    let modules = Modules::of(files);
    let mut wrong = Vec::new();
    for file in files {
        for path in &file.paths {
            let whole = modules.whole(file, path);
            if whole.first().is_some_and(|room| order(room).is_some() && is_wrong(file, room)) {
                wrong.push(format!("src/{}:{} {}", file.path, path.line, whole.join("::")));
            }
        }
    }
    wrong
}

#[test]
fn the_order_names_every_room_once() {
    let files = rooms();
    let there: BTreeSet<&str> = files.iter().map(File::room).collect();
    assert_eq!(there, ROOMS.into_iter().collect());
    assert_eq!(there.len(), ROOMS.len());
}

#[test]
fn no_room_looks_forward() {
    let forward = wrong_ways(&rooms(), |file, room| order(room) > order(file.room()));
    assert!(forward.is_empty(), "{}", forward.join("\n"));
}

#[test]
fn writers_know_only_the_document_and_how_it_looks() {
    let is_closed = |file: &File, room: &str| {
        WRITERS.contains(&file.room()) && room != file.room() && !OPEN_TO_WRITERS.contains(&room)
    };
    let curious = wrong_ways(&rooms(), is_closed);
    assert!(curious.is_empty(), "{}", curious.join("\n"));
}

#[test]
fn a_room_is_named_from_the_root() {
    // `super::` in a room's own file would be a second way to its neighbours.
    let own = rooms().into_iter().filter(|file| is_own_file(&file.path));
    let hidden: Vec<String> = own
        .filter_map(|file| {
            let path = file.paths.iter().find(|path| path.segments[0] == "super")?;
            Some(format!("src/{}:{} {}", file.path, path.line, path.segments.join("::")))
        })
        .collect();
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

/// `pipeline.rs` or `markup/mod.rs`.
fn is_own_file(path: &str) -> bool {
    path.split_once('/').is_none_or(|(_, inside)| inside == "mod.rs")
}

#[test]
fn the_map_lists_every_room() {
    let files = all();
    let map = files.iter().find(|file| file.path == "lib.rs").unwrap();
    let listed: BTreeSet<&str> = map
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let library = files.iter().filter(|file| !ROOTS.contains(&file.path.as_str()));
    let library: BTreeSet<&str> =
        library.map(File::room).filter(|room| !BINARY.contains(room)).collect();
    assert_eq!(listed, library);
}

#[test]
fn a_way_is_seen_over_several_lines_and_behind_another_name() {
    let model = File::new("model.rs", "");
    let text = "use crate::{\n    diagnostic,\n    cli::{\n        self as typed,\n    },\n};";
    let curious = File::new("input.rs", &format!("{text}\nfn f() {{ typed::run(\"plan::x\") }}"));
    let forward = wrong_ways(&[model, curious], |file, room| order(room) > order(file.room()));
    assert_eq!(forward, ["src/input.rs:4 cli", "src/input.rs:7 cli::run"]);
}
