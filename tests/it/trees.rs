//! What is built in: of the two engines, only those that a build asks for.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::root;

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The names of the crates of a build of the program.
fn crates(features: &[&str]) -> Vec<String> {
    let tree = ["tree", "-e", "normal", "--prefix", "none", "--format", "{p}"];
    let text = cargo(&[&tree, features].concat());
    text.lines().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect()
}

#[test]
fn each_build_has_its_engine_and_no_other() {
    let default = crates(&[]);
    let light = crates(&["--no-default-features", "--features", "genpdf"]);
    let has = |crates: &[String], name: &str| crates.iter().any(|it| it.starts_with(name));
    assert!(has(&default, "typst") && !has(&default, "genpdf") && !has(&default, "printpdf"));
    assert!(has(&light, "genpdf") && !has(&light, "typst") && !has(&light, "comemo"));
}

/// RUSTSEC-2026-0187 is of files that lopdf before 0.42 loads: the old one is in the
/// tree for genpdf and printpdf alone, and neither of them loads any.
#[test]
fn nothing_loads_a_pdf_through_the_old_lopdf() {
    let metadata = cargo(&["metadata", "--format-version", "1", "--all-features"]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let old = |dependency: &serde_json::Value| {
        let (name, wanted) = (&dependency["name"], dependency["req"].as_str().unwrap());
        let is_old = ["^0.26", "^0.3", "^0.2"].iter().any(|old| wanted.starts_with(old));
        name == "lopdf" && is_old
    };
    let users: Vec<&serde_json::Value> = packages
        .iter()
        .filter(|package| package["dependencies"].as_array().unwrap().iter().any(old))
        .collect();
    let names: Vec<&str> = users.iter().map(|user| user["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["genpdf", "printpdf"]);
    for user in users {
        let manifest = Path::new(user["manifest_path"].as_str().unwrap());
        for file in sources(&manifest.with_file_name("src")) {
            let text = std::fs::read_to_string(&file).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let text: String = code.collect();
            for load in
                ["Document::load", "load_mem", "load_from", "lopdf::Reader", "IncrementalDocument"]
            {
                assert!(!text.contains(load), "{} has `{load}`", file.display());
            }
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}
