//! Promise 4: same inputs, same templates, same version, same files; whatever
//! the threads, the order, and what was made before.

use std::collections::BTreeMap;
use std::path::Path;

use minutario::pdf::{Engine, Pictures, Press};
use minutario::pipeline::{Made, Options};

use crate::command_line::succeed;
use crate::support::{self, Scratch, make_all, reference, reference_desk};

/// Files by their path without extension.
type Files = BTreeMap<String, Vec<u8>>;

fn files(made: &[Made]) -> Files {
    made.iter().map(|made| (made.draft.entry.path.clone(), support::bytes(made))).collect()
}

/// Says which files differ, not their bytes.
fn assert_same(found: &Files, expected: &Files) {
    assert!(found.keys().eq(expected.keys()), "other files: {:?}", found.keys());
    let differ: Vec<&String> = found
        .iter()
        .filter(|(path, bytes)| expected[path.as_str()] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differ.is_empty(), "other bytes: {differ:?}");
}

/// A press that has written nothing yet.
fn fresh_press() -> Press {
    let layout = &support::shipped_kit().layout;
    Press::new(Engine::default(), &support::shipped_sheet(), layout, support::fonts()).unwrap()
}

/// A document with the pictures of the reference meeting.
fn written(press: &Press, made: &Made) -> Vec<u8> {
    let (_, meeting) = reference_desk();
    let mut pictures = Pictures::default();
    for (name, picture) in support::pictures(&meeting) {
        let picture = minutario::pictures::read(&name, &picture.unwrap()).value.unwrap();
        pictures.add(&name, &picture).unwrap();
    }
    press.write(made.document.as_ref().unwrap(), &pictures).unwrap().bytes
}

#[test]
fn a_fresh_workshop_and_a_used_one() {
    let expected = files(reference());
    let (workshop, meeting) = reference_desk();
    let options = Options::default();
    assert_same(&files(&make_all(&workshop, &meeting, &options)), &expected);
    assert_same(&files(&make_all(&workshop, &meeting, &options)), &expected);
}

#[test]
fn any_number_of_threads() {
    let expected = files(reference());
    let (workshop, meeting) = reference_desk();
    for threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let made = pool.install(|| make_all(&workshop, &meeting, &Options::default()));
        assert_same(&files(&made), &expected);
    }
}

#[test]
fn documents_in_reverse_order() {
    let press = fresh_press();
    let made = reference().iter().rev();
    let found = made.map(|made| (made.draft.entry.path.clone(), written(&press, made))).collect();
    assert_same(&found, &files(reference()));
}

#[test]
fn after_other_documents() {
    let press = fresh_press();
    for number in 0..6 {
        let other = format!("# Otro {number}\n\nUn párrafo distinto, el número {number}.");
        press.write(&support::document(&other), &Pictures::default()).unwrap();
        support::press().write(&support::document(&other), &Pictures::default()).unwrap();
    }
    for made in [&reference()[3], &reference()[0], &reference()[3]] {
        assert!(written(&press, made) == support::bytes(made), "{}", made.draft.entry.path);
    }
}

#[test]
fn a_document_alone_and_among_others() {
    for made in [&reference()[0], &reference()[10]] {
        assert!(written(&fresh_press(), made) == support::bytes(made), "{}", made.draft.entry.path);
    }
}

#[test]
fn two_processes_and_the_library() {
    let scratch = Scratch::new("same-bytes");
    let [first, second] = ["uno", "dos"].map(|name| generated(&scratch.path(name)));
    assert_same(&first, &second);
    let pdfs: Files = first
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_suffix(".pdf")?.to_owned(), bytes)))
        .collect();
    assert_same(&pdfs, &files(reference()));
}

#[test]
fn another_folder_gives_the_same_documents() {
    let scratch = Scratch::new("same-bytes-elsewhere");
    let folder = scratch.meeting("otra carpeta");
    let output = scratch.path("salida");
    succeed(&["generar", &support::path_text(&folder), "--salida", &support::path_text(&output)]);
    let elsewhere = support::seen_under(&output.join("2019-11-04-stl"));
    assert_same(&elsewhere, &generated(&scratch.path("repositorio")));
}

fn generated(output: &Path) -> Files {
    succeed(&["generar", "inputs/2019-11-04-stl", "--salida", &support::path_text(output)]);
    support::seen_under(&output.join("2019-11-04-stl"))
}
