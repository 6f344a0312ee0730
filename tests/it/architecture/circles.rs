//! No two files of `src` use each other in a circle, however long.
//!
//! A file uses another when a path of it, in a `use` or in the code, leads to
//! something that the other defines; through re-exports a path is followed to
//! the file that defines what it names. How a parent and its child are counted:
//! a `mod.rs` is the front of its folder, so that neither `mod child;` nor
//! `pub use child::Name` nor a call of what lies under it is a use; a child may
//! then use what its `mod.rs` defines for the whole folder. Between all others,
//! cousins and aunts included, one direction is allowed and not both.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::paths::Form;
use super::source::{File, Modules, rooms};

/// The files that each file uses, with the line that first names each.
type Uses<'f> = BTreeMap<&'f str, BTreeMap<&'f str, usize>>;

#[test]
fn no_files_use_each_other_in_a_circle() {
    let files = rooms();
    let told = circles(&uses(&files));
    assert!(told.is_empty(), "{} circles:\n{}", told.len(), told.join("\n"));
}

fn uses(files: &[File]) -> Uses<'_> {
    let modules = Modules::of(files);
    files.iter().map(|file| (file.path.as_str(), used(&modules, file))).collect()
}

fn used<'f>(modules: &Modules<'f>, file: &File) -> BTreeMap<&'f str, usize> {
    let mut used = BTreeMap::new();
    for path in file.paths.iter().filter(|path| path.form != Form::Export) {
        if let Some(other) = modules.definition(file, path).filter(|other| !is_under(other, file)) {
            used.entry(other.path.as_str()).or_insert(path.line);
        }
    }
    used
}

/// Whether a file is `file` itself, or lies in the folder of which it is the front.
fn is_under(other: &File, file: &File) -> bool {
    let folder = file.path.strip_suffix("mod.rs");
    other.path == file.path || folder.is_some_and(|folder| other.path.starts_with(folder))
}

/// The shortest circle through each file, each told once.
fn circles(uses: &Uses<'_>) -> Vec<String> {
    // From the last, so that of two tellings of one circle the first stays.
    let found = uses.keys().rev().filter_map(|file| circle(uses, file));
    let told: BTreeMap<BTreeSet<&str>, String> =
        found.map(|files| (files.iter().copied().collect(), shown(uses, &files))).collect();
    told.into_values().collect()
}

/// The shortest way from a file back to it.
fn circle<'f>(uses: &Uses<'f>, from: &'f str) -> Option<Vec<&'f str>> {
    let (mut before, mut queue) = (BTreeMap::new(), VecDeque::from([from]));
    while let Some(file) = queue.pop_front() {
        for used in uses.get(file)?.keys().copied() {
            if used == from {
                return Some(way(&before, from, file));
            }
            before.entry(used).or_insert_with(|| {
                queue.push_back(used);
                file
            });
        }
    }
    None
}

/// The files from `from` to `to`, by the file before each.
fn way<'f>(before: &BTreeMap<&'f str, &'f str>, from: &'f str, to: &'f str) -> Vec<&'f str> {
    let mut way = vec![to];
    while let Some(file) = way.last().filter(|file| **file != from).and_then(|it| before.get(it)) {
        way.push(file);
    }
    way.reverse();
    way
}

/// `a.rs:3 -> b.rs:7 -> a.rs`, each with the line that names the next.
fn shown(uses: &Uses<'_>, files: &[&str]) -> String {
    let next = files.iter().cycle().skip(1);
    let line = |(file, next)| format!("{file}:{} -> ", uses[file][next]);
    let lines: String = files.iter().copied().zip(next.copied()).map(line).collect();
    lines + files[0]
}

#[test]
fn a_circle_is_found_through_calls_and_re_exports() {
    let told = |files: &[(&str, &str)]| {
        let files: Vec<File> = files.iter().map(|(path, text)| File::new(path, text)).collect();
        circles(&uses(&files))
    };
    let front = ("a/mod.rs", "mod b; mod c;\npub use b::B;\nfn f() { c::g() }");
    let b = ("a/b.rs", "pub struct B;\nfn f() { super::c::g() }");
    assert!(told(&[front, b, ("a/c.rs", "use super::f;")]).is_empty());
    let c = ("a/c.rs", "use crate::{\n    x,\n    a::B,\n};");
    assert_eq!(told(&[front, b, c]), ["a/b.rs:2 -> a/c.rs:3 -> a/b.rs"]);
    let test = ("a/c.rs", "#[cfg(test)]\nmod tests {\n    use super::super::B;\n}");
    assert!(told(&[front, b, test]).is_empty());
}
