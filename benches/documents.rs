//! How long a document takes, stage by stage: `cargo bench`.
//!
//! Letters of the reference meeting, each with its own words, so that what the
//! typesetter remembers from letter to letter is what it would in a real run.

#![allow(clippy::disallowed_methods, reason = "benchmarks stand outside the doors")]
#![allow(clippy::print_stdout, reason = "a benchmark is there to be read")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start has nothing to say")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use minutario::diagnostic::Source;
use minutario::document::{Block, Document, Inline};
use minutario::docx;
use minutario::pdf::{Assets, Press};
use minutario::pipeline::{self, Kit, Options, Stage};
use minutario::sheet::{self, Sheet};
use minutario::template::TemplateFile;
use tiny_bench::{BenchmarkConfig, bench_with_configuration_labeled};

/// Letters over which the stages of a DOCX are measured.
const STAGED: usize = 500;

/// Letters in a round; the figures are for a round.
const LETTERS: usize = 50;

fn main() {
    let (sheet, pictures, letters) = (sheet(), pictures(), letters());
    let kit = kit();
    bench_labeled("open templates sheet and fonts", || pipeline::open(&kit).value.is_some());
    let workshop = pipeline::open(&kit).value.unwrap();
    let meeting = meeting(&workshop);
    bench_labeled("eleven documents from data to document", || {
        let options = Options::default();
        pipeline::make(&workshop, &meeting, &options, Stage::Document, |_| true).value.len()
    });
    let press = press();
    bench_labeled("fifty one-page letters to PDF", || {
        letters.iter().map(|letter| press.write(letter).unwrap().bytes.len()).sum::<usize>()
    });
    bench_labeled("fifty one-page letters to DOCX", || {
        let write = |letter: &Document| docx::write(letter, &sheet, &pictures).unwrap().len();
        letters.iter().map(write).sum::<usize>()
    });
    docx_by_stage(&sheet, &pictures, &letters);
    let pdf = press.write(&letters[0]).unwrap().bytes.len();
    let docx = docx::write(&letters[0], &sheet, &pictures).unwrap().len();
    println!("one letter: {pdf} bytes of PDF, {docx} bytes of DOCX");
}

/// Milliseconds of each stage of a DOCX, on average over many letters.
fn docx_by_stage(sheet: &Sheet, pictures: &Pictures, letters: &[Document]) {
    let mut stages: BTreeMap<&'static str, Duration> = BTreeMap::new();
    let started = Instant::now();
    for letter in letters.iter().cycle().take(STAGED) {
        let mut since = Instant::now();
        let mut watch = |stage| {
            *stages.entry(stage).or_default() += since.elapsed();
            since = Instant::now();
        };
        docx::write_watched(letter, sheet, pictures, &mut watch).unwrap();
    }
    let whole = started.elapsed();
    let each = |time: Duration| 1000.0 * time.as_secs_f64() / STAGED as f64;
    let by_stage: Vec<String> =
        stages.iter().map(|(stage, time)| format!("{stage} {:.3} ms", each(*time))).collect();
    let rate = STAGED as f64 / whole.as_secs_f64();
    println!(
        "DOCX of a letter: {:.3} ms, {rate:.0} a second ({})",
        each(whole),
        by_stage.join(", ")
    );
}

/// Few rounds, each long: a round is fifty letters.
fn bench_labeled<T>(label: &'static str, work: impl FnMut() -> T) {
    let second = Duration::from_secs(1);
    let config = BenchmarkConfig {
        measurement_time: 3 * second,
        warm_up_time: second,
        num_samples: 10,
        num_resamples: 1000,
        max_iterations: Some(20),
        ..BenchmarkConfig::default()
    };
    bench_with_configuration_labeled(label, &config, work);
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn kit() -> Kit {
    let folder = root().join("templates");
    let source = |path: &Path| {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        Source::text(name, std::fs::read_to_string(path).unwrap())
    };
    let mut templates = Vec::new();
    for inside in [folder.clone(), folder.join("partials")] {
        for path in files(&inside, "hbs") {
            let name = path.strip_prefix(&folder).unwrap().with_extension("");
            let name = name.display().to_string();
            templates.push(TemplateFile { name, source: source(&path) });
        }
    }
    let fonts = files(&folder.join("fonts"), "ttf")
        .into_iter()
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    let layout = source(&folder.join("layout.typ"));
    let sheet = source(&folder.join("hoja.toml"));
    Kit { templates, sheet, assets: Assets { layout, fonts } }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    found.sort();
    found
}

fn meeting(workshop: &pipeline::Workshop) -> minutario::model::Meeting {
    use minutario::input::{RawFile, Sources};
    let inputs = root().join("inputs");
    let raw = |name: &str| {
        let bytes = std::fs::read(inputs.join(name)).ok()?;
        Some(RawFile { name: name.to_owned(), bytes })
    };
    let sources = Sources {
        carpeta: "2019-11-04-stl".to_owned(),
        institucion: raw("institucion.json"),
        directorio: raw("directorio.csv"),
        inhabiles: raw("inhabiles.csv"),
        reunion: raw("2019-11-04-stl/reunion.json"),
        participantes: raw("2019-11-04-stl/participantes.csv"),
        acuerdos: raw("2019-11-04-stl/acuerdos.csv"),
        desarrollo: raw("2019-11-04-stl/desarrollo.dj"),
    };
    pipeline::read(workshop, &sources, &Options::default()).value.unwrap()
}

/// Pictures of the letterhead, by name.
type Pictures = BTreeMap<String, Vec<u8>>;

fn sheet() -> Sheet {
    sheet::read(&kit().sheet).unwrap()
}

fn pictures() -> Pictures {
    let name = "marca-idaip.png";
    [(name.to_owned(), std::fs::read(root().join("inputs").join(name)).unwrap())].into()
}

fn press() -> Press {
    let mut press = Press::new(&sheet(), &kit().assets).unwrap();
    assert!(press.add_pictures(pictures()).is_ok());
    press
}

/// One-page letters of the reference meeting, each with a paragraph of its own.
fn letters() -> Vec<Document> {
    let workshop = pipeline::open(&kit()).value.unwrap();
    let meeting = meeting(&workshop);
    let one = |draft: &minutario::plan::Draft| draft.path.ends_with("A08-andrade");
    let made = pipeline::make(&workshop, &meeting, &Options::default(), Stage::Document, one);
    let letter = made.value[0].document.clone().unwrap();
    (0..LETTERS).map(|number| with_number(&letter, number)).collect()
}

fn with_number(letter: &Document, number: usize) -> Document {
    let mut letter = letter.clone();
    for block in &mut letter.body {
        if let Block::Paragraph { content, .. } = block
            && let Some(Inline::Text(text)) = content.last_mut()
        {
            text.push_str(&format!(" ({number})"));
        }
    }
    letter
}
