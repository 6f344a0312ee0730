//! `docs/limits.md` names every bound of the program, and none that is gone.

use std::collections::BTreeSet;

use crate::support::{root, texts};

/// How the name of a bound begins.
const BEGINNINGS: [&str; 4] = ["MOST", "LONGEST", "DEEPEST", "LARGEST"];

#[test]
fn every_bound_is_in_the_table_of_limits() {
    let bounds: BTreeSet<String> = texts("src", "rs")
        .iter()
        .filter(|(path, _)| !path.ends_with("_tests.rs"))
        .flat_map(|(path, source)| of_file(path, source))
        .collect();
    let table = std::fs::read_to_string(root().join("docs/limits.md")).unwrap();
    let cells = table.lines().filter(|line| line.starts_with('|'));
    let told: BTreeSet<String> = cells.flat_map(named).collect();
    let (missing, gone) = (bounds.difference(&told), told.difference(&bounds));
    assert!(bounds == told, "not in the table: {missing:?}\nnot in src: {gone:?}");
}

/// The bounds that a file declares, as the table names them: `input::size::LARGEST`.
fn of_file(path: &str, source: &str) -> Vec<String> {
    let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let room = module.split('/').next().unwrap_or_default();
    let file = module.rsplit('/').next().filter(|_| module.contains('/'));
    let place = file.map_or(room.to_owned(), |file| format!("{room}::{file}"));
    let declared = source.lines().filter_map(|line| {
        let name = line.split_once("const ")?.1.split_once(':')?.0;
        BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)).then_some(name)
    });
    declared.map(|name| format!("{place}::{name}")).collect()
}

/// The bounds that a row of the table names.
fn named(row: &str) -> Vec<String> {
    let names = row.split('`').filter(|name| name.contains("::"));
    let is_bound = |name: &&str| {
        name.rsplit("::")
            .next()
            .is_some_and(|last| BEGINNINGS.iter().any(|beginning| last.starts_with(beginning)))
    };
    names.filter(is_bound).map(str::to_owned).collect()
}
