//! The manual's first ten minutes, obeyed to the letter: who only types what the
//! text says, and changes only what it says, never meets an error but the one that it
//! shows. Each step is taken as the text stands: its commands, and the changes that it
//! tells, each of which must be told in words a person can read.

use std::process::Command;

use crate::support::{Scratch, files_under, replace_in, root, typed_words};

/// The part of the manual that is obeyed.
fn ten_minutes() -> String {
    let manual = std::fs::read_to_string(root().join("docs/manual.md")).unwrap();
    let (_, after) = manual.split_once("\n## Diez minutos\n").unwrap();
    after.split_once("\n## ").unwrap().0.to_owned()
}

/// What is done, in turn.
enum Step {
    /// A command, and the codes of the errors that the text says it gives.
    Run(String, Vec<String>),
    /// A file, what is sought in it, and what takes its place.
    Change([String; 3]),
}

fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(order) = line.strip_prefix("<!-- cambia ") {
            let (path, change) = order.trim_end_matches(" -->").split_once(": «").unwrap();
            let (from, to) = change.trim_end_matches('»').split_once("» -> «").unwrap();
            steps.push(Step::Change([path, from, to].map(str::to_owned)));
        } else if let Some(info) = line.strip_prefix("```") {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            match (info, steps.last_mut()) {
                ("sh", _) => {
                    steps.extend(body.iter().map(|it| Step::Run((*it).to_owned(), Vec::new())));
                }
                ("text salida", Some(Step::Run(_, codes))) => *codes = errors(&body.join("\n")),
                _ => {}
            }
        }
    }
    steps
}

/// The codes of the errors of a text.
fn errors(text: &str) -> Vec<String> {
    text.split("error[").skip(1).filter_map(|it| Some(it.split_once(']')?.0.to_owned())).collect()
}

#[test]
fn the_ten_minutes_obeyed_to_the_letter_give_no_error() {
    let scratch = Scratch::new("diez-minutos");
    let mut runs = 0;
    for step in steps(&ten_minutes()) {
        match step {
            Step::Change([path, from, to]) => replace_in(&scratch.path(&path), &from, &to),
            Step::Run(line, expected) => {
                let run = Command::new(env!("CARGO_BIN_EXE_minutario"))
                    .args(&typed_words(&line)[1..])
                    .current_dir(scratch.path(""))
                    .output()
                    .unwrap();
                let said = [run.stdout, run.stderr].map(|said| String::from_utf8(said).unwrap());
                let said = said.concat();
                assert_eq!(errors(&said), expected, "{line}\n{said}");
                let code = i32::from(!expected.is_empty());
                assert_eq!(run.status.code(), Some(code), "{line}\n{said}");
                // The light engine always says what its files are not.
                let warned = said.replace("aviso[T006]", "").contains("aviso[");
                assert!(!warned, "{line}\n{said}");
                runs += 1;
            }
        }
    }
    assert!(runs >= 6);
    let made = files_under(&scratch.path("salida/2026-02-10-comite"));
    for file in ["minuta.pdf", "minuta.docx", "oficios/A01-titular-muestra.pdf"] {
        assert!(made.contains_key(file), "{file}: {:?}", made.keys());
    }
}

/// A change that stands only in a comment is none that she makes.
#[test]
fn every_change_is_told_in_the_text() {
    let text = ten_minutes();
    let seen: String = text.lines().filter(|line| !line.starts_with("<!--")).collect();
    for step in steps(&text) {
        let Step::Change([path, from, to]) = step else { continue };
        let name = path.rsplit('/').next().unwrap();
        assert!(seen.contains(&format!("`{name}`")), "nobody is told to open {name}");
        let separators = [',', '"', ':'];
        let words = |text: &str| -> Vec<String> {
            text.split(separators)
                .map(|it| it.trim().to_owned())
                .filter(|it| !it.is_empty())
                .collect()
        };
        for (old, new) in words(&from).iter().zip(&words(&to)).filter(|(old, new)| old != new) {
            for word in [old, new] {
                assert!(seen.contains(&format!("`{word}`")), "the text does not say {word}");
            }
        }
    }
}

/// Whoever opens one file of the meeting must be told of the others that name the
/// same people.
#[test]
fn the_step_with_her_data_tells_of_every_file() {
    let text = ten_minutes();
    let (_, step) = text.split_once("\n### 5. ").unwrap();
    let (step, _) = step.split_once("\n### ").unwrap();
    for (file, _) in minutario::campos::FILES.iter().filter(|(file, _)| !file.contains('#')) {
        assert!(*file == "inhabiles.csv" || step.contains(file), "step 5 does not tell of {file}");
    }
}
