//! What is not done twice: the typesetter remembers the paragraphs of the last
//! letters, and a thread finishes a document before it begins the next.
//!
//! The typesetter says what it does, and the memory of a process is one for all
//! of its tests, so what is counted here is counted in a process of its own.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Mutex;

use minutario::pdf::Pictures;
use minutario::pipeline::{self, Options, Run, Stage};

use crate::fitting::letter;
use crate::support::{document, press, reference_desk};

/// How often the typesetter did each thing, by its own name for it: it is asked
/// to `compile`, and to `prepare` a paragraph that it does not remember.
type Counts = BTreeMap<String, usize>;

fn counted(markup: &str) -> Counts {
    typst_timing::clear();
    typst_timing::enable();
    press().write(&document(markup), &Pictures::default()).unwrap();
    typst_timing::disable();
    let mut events = Vec::new();
    typst_timing::export_json(&mut events, |_| (String::new(), 0)).unwrap();
    let events: Vec<serde_json::Value> = serde_json::from_slice(&events).unwrap();
    let mut counts = Counts::new();
    for event in events.iter().filter(|event| event["ph"] == "B") {
        *counts.entry(event["name"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

/// A letter with a number of its own: in its head, on its running head, in one
/// paragraph.
fn numbered(words: usize, number: usize) -> String {
    letter(words, 60, 2, "").replace("EJ/001/2019", &format!("EJ/{number:03}/2019")).replacen(
        "En dicha reunión",
        &format!("En la reunión {number}"),
        1,
    )
}

fn alone(test: &str) {
    let this = std::env::current_exe().unwrap();
    let done = Command::new(this)
        .args(["--exact", &format!("remembered::{test}"), "--ignored", "--test-threads=1"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn what_letters_share_is_set_once() {
    alone("paragraphs_of_letters");
}

#[test]
#[ignore = "run by `what_letters_share_is_set_once`, in a process of its own"]
fn paragraphs_of_letters() {
    for (words, pages) in [(120, 1), (900, 3)] {
        let first = counted(&numbered(words, 1));
        assert!(first["prepare"] > 12, "{pages} pages: {first:?}");
        for number in 2..12 {
            let next = counted(&numbered(words, number));
            // The number and the paragraph that differ, at each leading.
            let most = 2 * next["compile"];
            assert!(next["prepare"] <= most, "letter {number} of {pages} pages: {next:?}");
        }
    }
}

#[test]
fn few_spacings_are_tried() {
    alone("attempts_at_letters");
}

#[test]
#[ignore = "run by `few_spacings_are_tried`, in a process of its own"]
fn attempts_at_letters() {
    let lengths = (60..240).step_by(12);
    let attempts: Vec<usize> =
        lengths.map(|words| counted(&numbered(words, words))["compile"]).collect();
    let mean = attempts.iter().sum::<usize>() as f64 / attempts.len() as f64;
    assert!(mean <= 2.5, "attempts at each letter: {attempts:?}");
}

/// Were a document begun while another waits, it would be done first.
#[test]
fn a_thread_finishes_a_document_before_it_begins_the_next() {
    let (workshop, meeting) = reference_desk();
    let order = Mutex::new(Vec::new());
    let note = |made: pipeline::Made| {
        order.lock().unwrap().push(made.draft.entry.path.clone());
        made.draft.entry.path.clone()
    };
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let options = Options::default();
    let plan = pipeline::plan(&workshop, &meeting).value;
    let planned = one.install(|| {
        let stage = Stage::File;
        let run = Run { workshop: &workshop, plan, options: &options, stage };
        run.make_each(Vec::new(), |_| true, note).made
    });
    assert_eq!(planned.len(), 11);
    assert_eq!(*order.lock().unwrap(), planned);
}
