//! The catalogue of mistakes, `tests/mistakes/*.txt`: what a person can get
//! wrong in a sound meeting, and exactly what the program answers. In: each
//! case's changes; out: its findings and exit code. `tests/README.md` tells how
//! to add one; `UPDATE=1` writes the answers anew. What a text file cannot hold
//! (links, huge files, locked ones) stands in `mistakes_on_disk.rs`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::command_line::{ENGLISH, command};
use crate::support::{Scratch, differs, files, files_under, root};

/// Begins the title of a case.
const TITLE: &str = "=== ";

/// Begins what is done to a file: `@ ruta`, or `@ ruta: acción`.
const CHANGE: &str = "@ ";

/// Begins the order, when it is not the usual one.
const ORDER: &str = "$ minutario ";

/// The usual order.
const USUAL: &str = "revisar inputs/reunion";

/// Parts the case from the answer, and says the exit code.
const ANSWER: &str = "==> código ";

/// One case, as its file says it.
struct Case {
    title: String,
    /// Its lines, as written.
    text: String,
    changes: Vec<Change>,
    order: String,
}

/// What is done to one file.
#[derive(Default)]
struct Change {
    path: String,
    action: String,
    steps: Vec<Step>,
}

/// Lines that are there, and what they become.
#[derive(Default)]
struct Step {
    old: Vec<String>,
    new: Vec<String>,
}

/// What the program answered.
struct Answer {
    code: i32,
    findings: Vec<String>,
    /// Promises that every answer keeps, and this one does not.
    broken: Vec<String>,
}

#[test]
fn every_mistake_has_its_answer() {
    let wrong: Vec<String> = catalogue().par_iter().flat_map(|path| check_file(path)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_meeting_without_mistakes_is_sound() {
    let case = Case {
        title: "sin errores".to_owned(),
        text: String::new(),
        changes: Vec::new(),
        order: USUAL.to_owned(),
    };
    let Answer { code, findings, broken } = answer(&case);
    assert_eq!((code, findings, broken), (0, Vec::new(), Vec::new()));
}

#[test]
fn titles_are_unique() {
    let mut titles: Vec<String> =
        catalogue().iter().flat_map(|path| read(path).1).map(|case| case.title).collect();
    let count = titles.len();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), count, "two cases have one title");
    assert!(count >= 150, "the catalogue promises every mistake, and has {count}");
}

fn catalogue() -> Vec<PathBuf> {
    files(&root().join("tests/mistakes"), "txt")
}

/// What differs between a file and what the program answers.
fn check_file(path: &Path) -> Vec<String> {
    let (introduction, cases) = read(path);
    let mut text = format!("{}\n", introduction.trim_end());
    let mut wrong = Vec::new();
    let answers: Vec<Answer> = cases.par_iter().map(answer).collect();
    for (case, Answer { code, findings, broken }) in cases.iter().zip(answers) {
        wrong.extend(broken.iter().map(|broken| format!("{}: {broken}", case.title)));
        let _ = write!(text, "\n{TITLE}{}\n\n{}\n\n{ANSWER}{code}\n", case.title, case.text);
        for finding in findings {
            let _ = write!(text, "\n{finding}\n");
        }
    }
    wrong.extend(differs(path, &text));
    wrong
}

/// The introduction of a file, and its cases.
fn read(path: &Path) -> (String, Vec<Case>) {
    let text = format!("\n{}", std::fs::read_to_string(path).unwrap());
    let title = format!("\n{TITLE}");
    let mut pieces = text.split(&title);
    let introduction = pieces.next().unwrap_or_default().trim_start().to_owned();
    (introduction, pieces.map(case).collect())
}

fn case(piece: &str) -> Case {
    let (title, rest) = piece.split_once('\n').unwrap_or((piece, ""));
    let text = rest.split(ANSWER).next().unwrap_or_default().trim_matches('\n').to_owned();
    let order = text.lines().find_map(|line| line.strip_prefix(ORDER)).unwrap_or(USUAL).to_owned();
    Case { title: title.trim().to_owned(), changes: changes(&text), text, order }
}

fn changes(text: &str) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix(CHANGE) {
            let (path, action) = head.split_once(": ").unwrap_or((head, ""));
            let (path, action) = (path.to_owned(), action.to_owned());
            changes.push(Change { path, action, ..Change::default() });
        } else if let Some(change) = changes.last_mut() {
            add_line(change, line);
        }
    }
    changes
}

/// Takes `- old` and `+ new`; a new step begins when an old line follows a new.
fn add_line(change: &mut Change, line: &str) {
    let (old, new) = (line.strip_prefix('-'), line.strip_prefix('+'));
    let Some(words) = old.or(new) else { return };
    let words = words.strip_prefix(' ').unwrap_or(words).to_owned();
    let begins = old.is_some() && change.steps.last().is_none_or(|step| !step.new.is_empty());
    if begins || change.steps.is_empty() {
        change.steps.push(Step::default());
    }
    if let Some(step) = change.steps.last_mut() {
        if old.is_some() { step.old.push(words) } else { step.new.push(words) }
    }
}

/// Makes the mistake in a copy of the sound meeting, and asks the program.
fn answer(case: &Case) -> Answer {
    let scratch = Scratch::new(&folder_name(&case.title));
    sound_meeting(&scratch);
    case.changes.iter().for_each(|change| apply(change, &scratch, &case.title));
    let before = files_of(&scratch);
    let arguments: Vec<String> = case.order.split(' ').map(unspace).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = command(&arguments).current_dir(scratch.path("")).output().unwrap();
    let mut broken = broken_promises(&output);
    if !output.status.success() && files_of(&scratch) != before {
        broken.push("wrote something".to_owned());
    }
    Answer { code: output.status.code().unwrap_or(-1), findings: findings(&output), broken }
}

/// Every file, but for those that a run keeps for the next.
fn files_of(scratch: &Scratch) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_under(&scratch.path(""));
    files.retain(|path, _| ![".turno", ".registro.json"].iter().any(|name| path.ends_with(name)));
    files
}

/// A space within an argument is written `␣`.
fn unspace(argument: &str) -> String {
    argument.replace('␣', " ")
}

/// Copies the sound meeting, as `inputs/`.
pub fn sound_meeting(scratch: &Scratch) {
    for (path, bytes) in files_under(&root().join("tests/mistakes/reunion-sana")) {
        write(&scratch.path(&path), &bytes);
    }
}

fn folder_name(title: &str) -> String {
    title.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

fn apply(change: &Change, scratch: &Scratch, title: &str) {
    let path = scratch.path(&change.path);
    let shipped = root().join(&change.path);
    if !path.exists() && change.path.starts_with("templates/") && shipped.is_file() {
        write(&path, &std::fs::read(shipped).unwrap());
    }
    for step in &change.steps {
        let bytes = if step.old.is_empty() {
            bytes(&format!("{}\n", step.new.join("\n")))
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            let (old, new) = (step.old.join("\n"), step.new.join("\n"));
            assert_eq!(text.matches(&old).count(), 1, "{title}: `{old}` in {}", change.path);
            bytes(&text.replace(&old, &new))
        };
        write(&path, &bytes);
    }
    act(change, &path, title);
}

/// Does what stands after the colon.
fn act(change: &Change, path: &Path, title: &str) {
    let saved = || std::fs::read_to_string(path).unwrap();
    match change.action.as_str() {
        "" => {}
        "falta" => std::fs::remove_file(path).unwrap(),
        "es una carpeta" => {
            let _ = std::fs::remove_file(path);
            std::fs::create_dir_all(path).unwrap();
        }
        "vacío" => write(path, b""),
        "puros ceros" => write(path, &[0; 4096]),
        "guardado en UTF-16" => {
            let words: Vec<u8> = saved().encode_utf16().flat_map(u16::to_le_bytes).collect();
            write(path, &[b"\xFF\xFE", &words[..]].concat());
        }
        "guardado en Windows-1252" => {
            let text = saved();
            write(path, &encoding_rs::WINDOWS_1252.encode(&text).0);
        }
        other => panic!("{title}: nobody knows how to `{other}`"),
    }
}

/// The bytes of a text in which `‹FF FE›` stands for bytes.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for piece in text.split_inclusive(['‹', '›']) {
        match piece.strip_suffix('›') {
            Some(hexadecimal) => bytes
                .extend(hexadecimal.split(' ').map(|byte| u8::from_str_radix(byte, 16).unwrap())),
            None => bytes.extend(piece.trim_end_matches('‹').as_bytes()),
        }
    }
    bytes
}

/// What the program said of the mistake. Of all it prints, only what begins
/// with `error` or `aviso`: the rest (closing lines, tables) is not of the
/// catalogue.
pub fn findings(output: &Output) -> Vec<String> {
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let blocks = said.iter().flat_map(|said| said.trim_end().split("\n\n"));
    let ours = blocks.filter(|block| block.starts_with("error") || block.starts_with("aviso"));
    ours.map(|block| block.trim_end().to_owned()).collect()
}

/// What an answer promises, whatever the mistake, and this one does not keep: it
/// ends by itself with a code of the contract, in Spanish, and every finding
/// says where and what to do.
fn broken_promises(output: &Output) -> Vec<String> {
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let said = said.concat();
    let mut broken = Vec::new();
    let english = ENGLISH.iter().filter(|word| said.contains(*word));
    broken.extend(english.map(|word| format!("says `{word}`:\n{said}")));
    let findings = findings(output);
    for finding in &findings {
        if !finding.contains("= ayuda: ") {
            broken.push(format!("says nothing to do:\n{finding}"));
        }
        if !finding.contains("-->") && !finding.contains('`') {
            broken.push(format!("says no place:\n{finding}"));
        }
    }
    let errors = findings.iter().any(|finding| finding.starts_with("error"));
    match output.status.code() {
        Some(0) if !errors => {}
        Some(1 | 2) if errors => {}
        code => broken.push(format!("ended with {code:?}:\n{said}")),
    }
    broken
}
