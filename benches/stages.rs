//! Where the time and the memory of a letter go: `cargo bench --bench stages`.
//!
//! The same letters are taken as far as each stage, on one thread; what a stage
//! takes is what it adds to the one before. Inside a PDF, the typesetter says
//! itself how long it evaluated, laid out and exported.

#![allow(clippy::disallowed_methods, reason = "benchmarks stand outside the doors")]
#![allow(clippy::print_stdout, reason = "a benchmark is there to be read")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start has nothing to say")]
#![allow(dead_code, reason = "the letters are shared by benchmarks")]

mod letters;

use std::collections::BTreeMap;
use std::time::Instant;

use allocation_counter::{AllocationInfo, measure};
use minutario::model::Meeting;
use minutario::pipeline::{self, Formats, Options, Run, Stage, Workshop};

/// Letters over which a stage is measured.
const LETTERS: usize = 100;

/// Rounds of which the fastest counts.
const ROUNDS: usize = 3;

/// What some work takes, for one letter.
#[derive(Clone, Copy)]
struct Cost {
    milliseconds: f64,
    allocations: f64,
    kilobytes: f64,
}

fn main() {
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    one.install(|| {
        let desk = letters::desk(LETTERS);
        stages(&desk);
        inside_pdf(&desk);
        inside_docx(&desk);
    });
}

fn stages(desk: &(Workshop, Meeting)) {
    println!("| stage of a letter | ms | allocations | KB allocated |\n|---|---:|---:|---:|");
    let up_to = |stage, pdf, docx| cost(|| take(desk, stage, Formats { pdf, docx }));
    let neither = up_to(Stage::Data, false, false);
    let text = up_to(Stage::Text, false, false);
    let document = up_to(Stage::Document, false, false);
    print("plan: data to draft", neither);
    print("render: draft to text", text.beyond(neither));
    print("compose: text to document", document.beyond(text));
    print("PDF", up_to(Stage::File, true, false).beyond(document));
    print("DOCX", up_to(Stage::File, false, true).beyond(document));
}

fn take((workshop, meeting): &(Workshop, Meeting), stage: Stage, formats: Formats) {
    let options = Options { formats, ..Options::default() };
    let plan = pipeline::plan(workshop, meeting).value;
    let run = Run { workshop, plan, options: &options, stage };
    run.make_each(Vec::new(), |entry| entry.path != "minuta", drop);
}

/// The fastest of some rounds.
fn cost(work: impl Fn()) -> Cost {
    work();
    let costs = (0..ROUNDS).map(|_| {
        let begun = Instant::now();
        let AllocationInfo { count_total, bytes_total, .. } = measure(&work);
        let letters = LETTERS as f64;
        Cost {
            milliseconds: begun.elapsed().as_secs_f64() * 1000.0 / letters,
            allocations: count_total as f64 / letters,
            kilobytes: bytes_total as f64 / 1000.0 / letters,
        }
    });
    costs.min_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds)).unwrap()
}

impl Cost {
    fn beyond(self, before: Cost) -> Cost {
        Cost {
            milliseconds: self.milliseconds - before.milliseconds,
            allocations: self.allocations - before.allocations,
            kilobytes: self.kilobytes - before.kilobytes,
        }
    }
}

fn print(stage: &str, cost: Cost) {
    let Cost { milliseconds, allocations, kilobytes } = cost;
    println!("| {stage} | {milliseconds:.2} | {allocations:.0} | {kilobytes:.0} |");
}

/// What the typesetter says of its own time: it is asked to compile once for
/// each spacing that a letter is tried with.
fn inside_pdf(desk: &(Workshop, Meeting)) {
    typst_timing::clear();
    typst_timing::enable();
    take(desk, Stage::File, Formats { pdf: true, docx: false });
    typst_timing::disable();
    let mut written = Vec::new();
    typst_timing::export_json(&mut written, |_| (String::new(), 0)).unwrap();
    let events: Vec<serde_json::Value> = serde_json::from_slice(&written).unwrap();
    let mut open: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let mut totals: BTreeMap<String, (usize, f64)> = BTreeMap::new();
    for event in &events {
        let (name, time) = (event["name"].as_str().unwrap(), event["ts"].as_f64().unwrap());
        let begun = open.entry(name.to_owned()).or_default();
        if event["ph"] == "B" {
            begun.push(time);
        } else if let (Some(since), true) = (begun.pop(), begun.is_empty()) {
            let (times, total) = totals.entry(name.to_owned()).or_default();
            *times += 1;
            *total += time - since;
        }
    }
    println!("\n| inside a PDF | times a letter | ms a letter |\n|---|---:|---:|");
    for (name, what) in [
        ("compile", "attempt at a spacing"),
        ("eval", "of it, evaluating the layout"),
        ("layout document", "of it, laying out"),
        ("prepare", "of that, paragraphs not remembered"),
        ("pdf", "export"),
        ("finish export", "of it, fonts and streams"),
    ] {
        let (times, total) = totals.get(name).copied().unwrap_or_default();
        let (times, total) = (times as f64 / LETTERS as f64, total / 1000.0 / LETTERS as f64);
        println!("| {what} | {times:.2} | {total:.2} |");
    }
}

/// The stages of the DOCX writer.
fn inside_docx((workshop, meeting): &(Workshop, Meeting)) {
    let options = Options::default();
    let is_letter = |entry: &minutario::plan::Entry| entry.path != "minuta";
    let plan = pipeline::plan(workshop, meeting).value;
    let run = Run { workshop, plan, options: &options, stage: Stage::Document };
    let made = run.make(Vec::new(), is_letter).made;
    let read = |(name, bytes): (String, Vec<u8>)| {
        let picture = minutario::pictures::read(&name, &bytes).value.unwrap();
        (name, picture)
    };
    let pictures = letters::pictures().into_iter().map(read).collect();
    let stationery = letters::stationery();
    let mut stages: BTreeMap<&'static str, f64> = BTreeMap::new();
    for letter in made.iter().filter_map(|made| made.document.as_ref()) {
        let mut since = Instant::now();
        let mut watch = |stage| {
            *stages.entry(stage).or_default() += since.elapsed().as_secs_f64();
            since = Instant::now();
        };
        stationery.write_watched(letter, &pictures, &mut watch).unwrap();
    }
    println!("\n| inside a DOCX | ms a letter |\n|---|---:|");
    for (stage, seconds) in stages {
        println!("| {stage} | {:.3} |", seconds * 1000.0 / LETTERS as f64);
    }
}
