//! Warnings that are worth reading: what the rules of writing say of prose that is
//! right, and of prose that is wrong.

use std::path::{Path, PathBuf};

use minutario::diagnostic::Diagnostic;
use minutario::input;
use minutario::rules::{self, Dictionary};

use crate::support::{files, root, sources};

/// Words of prose of which one false warning is let pass.
const WORDS_OF_ONE: usize = 1_000;

/// Names a folder of prose to be measured, in files that end in `.txt`.
const MEASURED: &str = "PROSE";

/// Paragraphs that make a narrative when prose is measured: the rules tell so many
/// things of a meeting and no more.
const PARAGRAPHS: usize = 5;

fn folder() -> PathBuf {
    root().join("tests/prose")
}

fn dictionary() -> Dictionary {
    let read = |name: &str| {
        std::fs::read_to_string(root().join("templates/diccionario").join(name)).unwrap()
    };
    let files = ["es_MX.aff", "es_MX.dic", "administracion.dic"].map(read);
    Dictionary::read([&files[0], &files[1], &files[2]]).unwrap()
}

/// What the rules of writing say of a narrative in a sound meeting.
fn said(narrative: &str, dictionary: &Dictionary) -> Vec<Diagnostic> {
    let mut sources = sources(&root().join("tests/mistakes/reunion-sana/inputs/reunion"));
    sources.desarrollo.as_mut().unwrap().bytes = narrative.as_bytes().to_vec();
    let read = input::read(&sources, &|_| true);
    let meeting = read.value.unwrap();
    let mut found = rules::check(&meeting);
    rules::spell(&meeting, dictionary, &mut found);
    let of_narrative = |problem: &Diagnostic| {
        let name = problem.span.as_ref().map(|span| span.source().name().to_owned());
        name.is_some_and(|name| name.ends_with("desarrollo.dj"))
    };
    // Whether a row takes up what was agreed is no question of writing.
    let of_writing = |code: &str| code.starts_with('E') && code != "E011";
    found.retain(|problem| of_writing(problem.code) && of_narrative(problem));
    found
}

fn shown(path: &Path, problem: &Diagnostic) -> String {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let place = problem.span.as_ref().map(|span| {
        let said: String = span.as_str().chars().take(40).collect();
        format!("{:?} «{said}»", span.position())
    });
    let hint = problem.hint.as_deref().unwrap_or_default();
    format!("{name} {} {}: {}; {hint}", problem.code, place.unwrap_or_default(), problem.message)
}

/// What is said of the prose of a folder, and how many words that has.
fn measured(folder: &Path) -> (usize, Vec<String>) {
    let dictionary = dictionary();
    let (mut words, mut found) = (0, Vec::new());
    for path in files(folder, "txt") {
        let text = std::fs::read_to_string(&path).unwrap();
        words += text.split_whitespace().count();
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        for part in paragraphs.chunks(PARAGRAPHS) {
            let problems = said(&part.join("\n\n"), &dictionary);
            found.extend(problems.iter().map(|problem| shown(&path, problem)));
        }
    }
    (words, found)
}

#[test]
fn sound_prose_is_let_be() {
    let (words, found) = measured(&folder().join("sana"));
    assert!(words >= 5_000, "only {words} words");
    assert!(found.len() * WORDS_OF_ONE < words, "{words} words\n{}", found.join("\n"));
}

/// Measures prose that is kept elsewhere: the figures of `docs/benchmarks.md`.
#[test]
#[ignore = "measures the prose of the folder that PROSE names"]
fn prose_kept_elsewhere() {
    let (words, found) = measured(Path::new(&std::env::var(MEASURED).unwrap()));
    eprintln!("{}\n{words} words, {} warnings", found.join("\n"), found.len());
}

/// Each line of `errores.txt`: a code, what it is said of, and a text.
#[test]
fn errors_are_seen() {
    let dictionary = dictionary();
    let text = std::fs::read_to_string(folder().join("errores.txt")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let missed = lines.iter().filter(|line| {
        let parts: Vec<&str> = line.splitn(3, '\t').collect();
        let [code, place, text] = parts[..] else { panic!("{line}") };
        let found = said(text, &dictionary);
        let is_told = |problem: &Diagnostic| {
            problem.code == code && problem.span.as_ref().is_some_and(|it| it.as_str() == place)
        };
        found.len() != 1 || !found.iter().any(is_told)
    });
    let missed: Vec<String> = missed
        .map(|line| {
            let text = line.rsplit('\t').next().unwrap();
            let found = said(text, &dictionary);
            let found: Vec<String> = found.iter().map(|it| shown(Path::new("-"), it)).collect();
            format!("{line}\n    {}", found.join("\n    "))
        })
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert!(lines.len() >= 60, "only {} errors", lines.len());
}
