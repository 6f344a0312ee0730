//! The doors: which files may ask the disk, the environment and the clock, and
//! what no file may do.

use super::paths::Named;
use super::source::{File, Modules, sources};
use super::tokens::Token;

/// The files that read and write the disk.
const DISK: &[&str] = &["doors/disk.rs", "doors/save.rs", "doors/staging.rs"];

/// What only some files may name, and those files.
const PATHS: [(&str, &[&str]); 9] = [
    ("notify", &["cli/vigilar.rs"]),
    ("std::fs", DISK),
    ("std::env", &["cli/terminal.rs", "main.rs"]),
    ("std::net", &[]),
    ("std::os", &["doors/save.rs"]),
    ("std::process::Command", &[]),
    ("std::process::exit", &[]),
    ("std::time::Instant", &[]),
    ("std::time::SystemTime", &[]),
];

/// Functions by which a path asks the disk, or a type the clock. `Path` and
/// `Metadata` share most of their names: both are the doors'.
const ASKING: [&str; 13] = [
    "canonicalize",
    "exists",
    "is_dir",
    "is_file",
    "is_symlink",
    "metadata",
    "modified",
    "now",
    "read_dir",
    "read_link",
    "symlink_metadata",
    "try_exists",
    "var_os",
];

/// Macros that end the program, or are left from a search for a mistake.
const MACROS: [&str; 4] = ["panic", "todo", "unimplemented", "dbg"];

#[test]
fn the_doors_are_few() {
    let wrong = faults(&sources());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What these files do and may not, each with its place.
fn faults(files: &[File]) -> Vec<String> {
    let modules = Modules::of(files);
    let all = files.iter().flat_map(|file| {
        let said = named(&modules, file).into_iter().chain(asked(file));
        said.map(|(line, what)| format!("src/{}:{line} {what}", file.path))
    });
    all.collect()
}

/// The paths that a file may not name.
fn named(modules: &Modules<'_>, file: &File) -> Vec<(usize, String)> {
    let is_wrong = |path: &Named, whole: &str| {
        let closed = PATHS.iter().any(|(path, doors)| leads(whole, path) && !is_in(file, doors));
        let asks = whole.rsplit("::").next().is_some_and(|name| ASKING.contains(&name));
        // What stands in `src` is judged where it stands.
        let is_ours = || modules.definition(file, path).is_some() || leads(whole, "std::env");
        closed || (asks && !is_in(file, DISK) && !is_ours())
    };
    let all = file.paths.iter().map(|path| (path, modules.whole(file, path).join("::")));
    let wrong = all.filter(|(path, whole)| is_wrong(path, whole));
    wrong.map(|(path, whole)| (path.line, whole)).collect()
}

/// Whether a path is another or leads into it.
fn leads(whole: &str, path: &str) -> bool {
    whole.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn is_in(file: &File, doors: &[&str]) -> bool {
    doors.contains(&file.path.as_str())
}

/// The methods and macros that a file may not call.
fn asked(file: &File) -> Vec<(usize, String)> {
    let wrong = |three: &[Token]| {
        let [before, name, after] = three else { return None };
        let called = before.text == "." && ["(", "::"].contains(&after.text.as_str());
        let asks = called && ASKING.contains(&name.text.as_str()) && !is_in(file, DISK);
        let ends = after.text == "!" && MACROS.contains(&name.text.as_str());
        (asks || ends).then(|| (name.line, name.text.clone()))
    };
    file.tokens.windows(3).filter_map(wrong).collect()
}

#[test]
fn a_door_is_seen_however_it_is_named() {
    let told = |text: &str| faults(&[File::new("plan/mod.rs", text)]).len();
    assert_eq!(told("use std::{\n    io,\n    fs::{self, File},\n};"), 2);
    assert_eq!(told("use std::path as p;\nfn f(x: &p::Path) -> bool { x.is_dir() }"), 1);
    assert_eq!(told("fn f() { folders.filter(Path::is_dir) }"), 1);
    assert_eq!(told("fn f() { jiff::Zoned::now() }"), 1);
    assert_eq!(told("fn f() { todo!() }"), 1);
    assert_eq!(told("use std::time;\nfn f() { time::Instant::now() }"), 1);
    assert_eq!(
        told("/// `std::fs` and x.exists()\nfn f() { g(\"std::env::var\", it.metadata) }"),
        0
    );
    assert_eq!(told("#[cfg(test)]\nmod tests { use std::fs; fn f() { panic!() } }"), 0);
}
