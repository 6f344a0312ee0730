//! How many letters a second: `cargo bench --bench documents`.
//!
//! The letters are one-page oficios, each with its own words (`letters`), taken
//! from data to bytes as the program does, on one thread and on all.
//! `cargo bench --bench documents -- write FOLDER COUNT` writes the same letters
//! as a folder of inputs and one of templates, for `foreign/run`.

#![allow(clippy::disallowed_methods, reason = "benchmarks stand outside the doors")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start has nothing to say")]
#![allow(dead_code, reason = "the letters are shared by benchmarks")]

mod letters;

use std::path::Path;
use std::time::Duration;

use minutario::pdf::Engine;
use minutario::pipeline::{self, Formats, Options, Run, Stage};
use tiny_bench::{BenchmarkConfig, bench_with_configuration_labeled};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Letters in a round; the figures are for a round.
const LETTERS: usize = 100;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, write, folder, count, ..] = &arguments[..]
        && write == "write"
    {
        letters::write(Path::new(folder), count.parse().unwrap());
        return;
    }
    let kit = letters::kit();
    bench_labeled("open templates, sheet and fonts", || {
        pipeline::open(&kit, Engine::default()).value.is_some()
    });
    for (threads, label) in [(1, "one thread"), (rayon::current_num_threads(), "all threads")] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bench_letters(label));
    }
    #[cfg(feature = "typst")]
    {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        pool.install(bench_memory_of_letters);
    }
}

fn bench_letters(threads: &str) {
    let (workshop, meeting) = letters::desk(LETTERS);
    for (pdf, docx, what) in
        [(true, false, "PDF"), (false, true, "DOCX"), (true, true, "PDF and DOCX")]
    {
        let options = Options { formats: Formats { pdf, docx }, ..Options::default() };
        bench_labeled(&format!("{LETTERS} letters as {what}, {threads}"), || {
            let is_letter = |entry: &minutario::plan::Entry| entry.path != "minuta";
            let plan = pipeline::plan(&workshop, &meeting).value;
            let stage = Stage::File;
            let run = Run { workshop: &workshop, plan, options: &options, stage };
            let outcome = run.make_each(Vec::new(), is_letter, |made| {
                made.pdf.map_or(0, |pdf| pdf.bytes.len()) + made.docx.map_or(0, |it| it.len())
            });
            outcome.made.iter().sum::<usize>()
        });
    }
}

/// What typst remembers from letter to letter is worth the difference
/// between these two; without it they would be alike.
#[cfg(feature = "typst")]
fn bench_memory_of_letters() {
    let (workshop, meeting) = letters::desk(LETTERS);
    let options = Options { formats: Formats { pdf: true, docx: false }, ..Options::default() };
    for (label, forget) in [("remembering", false), ("forgetting after each", true)] {
        let keep = |_| {
            if forget {
                comemo::evict(0);
            }
        };
        bench_labeled(&format!("{LETTERS} letters as PDF, one thread, {label}"), || {
            let plan = pipeline::plan(&workshop, &meeting).value;
            let stage = Stage::File;
            let run = Run { workshop: &workshop, plan, options: &options, stage };
            run.make_each(Vec::new(), |_| true, keep).made.len()
        });
    }
}

/// Few rounds, each long.
fn bench_labeled<T>(label: &str, work: impl FnMut() -> T) {
    // The harness keeps the label for its whole life, which is the process's.
    let label: &'static str = String::from(label).leak();
    let second = Duration::from_secs(1);
    let config = BenchmarkConfig {
        measurement_time: 3 * second,
        warm_up_time: second,
        num_samples: 10,
        num_resamples: 1000,
        max_iterations: Some(10),
        ..BenchmarkConfig::default()
    };
    bench_with_configuration_labeled(label, &config, work);
}
