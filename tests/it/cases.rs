//! Whole jobs, one folder each in `tests/cases`: the files that a person would
//! write, and what the program makes and says of them. `tests/README.md` tells
//! how to add one; `UPDATE=1` writes the expectations anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use minutario::diagnostic::{Diagnostic, Source};
use minutario::document::{Block, Document, print};
use minutario::input::{RawFile, Sources, Unreadable};
use minutario::model::Meeting;
use minutario::pdf::Engine;
use minutario::pipeline::{self, Kit, Made, Options, Outcome, Picture};
use minutario::plan::Draft;
use serde_json::Value;

use crate::same_words::docx_words;
use crate::support::{
    assert_as_promised, differs, document_words, files_under, reference_folder, root, shipped_kit,
    shown, sources,
};

/// Folder of a case with what a run with `--borrador` makes of it.
const PROOFS: &str = "borrador";

/// File of a case that names the documents whose text it keeps.
const CHOSEN: &str = "documentos.txt";

/// Cases of which nothing worse than a warning may be said.
const SOUND: [&str; 5] =
    ["cambio-de-ley", "plantillas-propias", "referencia", "segunda-institucion", "vacia"];

/// Words shown of the beginning and of the end of a page.
const WORDS_SHOWN: usize = 5;

/// What a run made of a case.
pub(crate) struct Run {
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) made: Vec<Made>,
}

impl Run {
    fn is_sound(&self) -> bool {
        !self.findings.iter().any(Diagnostic::is_error)
    }
}

/// Of the archival engine: what the other says of itself is in every case.
#[test]
#[cfg_attr(not(feature = "typst"), ignore = "the pages kept are those of typst")]
fn every_case_is_as_expected() {
    let wrong: Vec<String> = case_folders().iter().flat_map(|folder| check(folder)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sound_cases_end_with_warnings_only() {
    for name in SOUND {
        let run = run(&root().join("tests/cases").join(name), &Options::default());
        let errors: Vec<Diagnostic> =
            run.findings.into_iter().filter(Diagnostic::is_error).collect();
        assert!(errors.is_empty(), "{name}\n{}", shown(&errors));
        assert!(run.made.iter().all(|made| made.pdf.is_some()), "{name}");
    }
}

fn case_folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("tests/cases")).unwrap();
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// What differs between a case and what it expects.
fn check(folder: &Path) -> Vec<String> {
    let mut wrong = check_run(folder, folder, false);
    let proofs = folder.join(PROOFS);
    if proofs.is_dir() {
        wrong.extend(check_run(folder, &proofs, true));
    }
    wrong
}

/// Runs a case and compares it with the expectations in one folder.
fn check_run(case: &Path, expected: &Path, draft: bool) -> Vec<String> {
    let run = run(case, &Options { draft, ..Options::default() });
    let made = expectations(&run, &chosen(expected));
    for made in &run.made {
        if let Some(pdf) = &made.pdf {
            assert_as_promised(Engine::default(), &made.draft.entry.path, &pdf.bytes);
        }
        if let (Some(document), Some(docx)) = (&made.document, &made.docx) {
            assert_eq!(docx_words(docx), document_words(document), "{}", made.draft.entry.path);
        }
    }
    let mut wrong: Vec<String> =
        made.iter().filter_map(|(name, text)| differs(&expected.join(name), text)).collect();
    for stale in stale(expected, &made) {
        wrong.push(format!("{}: no document makes `{stale}`", expected.display()));
    }
    wrong
}

/// The documents whose markup and printed form the case keeps.
fn chosen(expected: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(expected.join(CHOSEN)).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Expectations in a folder that nothing makes.
fn stale(expected: &Path, made: &BTreeMap<String, String>) -> Vec<String> {
    let is_expectation = |path: &str| {
        let inputs = ["entradas/", "plantillas/", "borrador/"];
        let inside = inputs.iter().any(|folder| path.starts_with(folder));
        !inside && path != CHOSEN && (path.ends_with(".txt") || path.ends_with(".dj"))
    };
    let files = files_under(expected).into_keys();
    files.filter(|path| is_expectation(path) && !made.contains_key(path)).collect()
}

/// Does what `revisar` and `generar` do, without the disk's end.
fn run(case: &Path, options: &Options) -> Run {
    run_by(Engine::default(), case, options)
}

/// The same, with PDFs by an engine.
pub(crate) fn run_by(engine: Engine, case: &Path, options: &Options) -> Run {
    let mut run = Run { findings: Vec::new(), made: Vec::new() };
    let (sources, pictures) = inputs(case);
    let workshop = pipeline::open(&kit(case), engine).drain_into(&mut run.findings);
    let Some(mut workshop) = workshop else { return run };
    let meeting = pipeline::read(&workshop, &sources, options).drain_into(&mut run.findings);
    let Some(meeting) = meeting else { return run };
    let found = found(&meeting, &pictures);
    run.findings.extend(pipeline::add_pictures(&mut workshop, &meeting, found));
    let stage = pipeline::farthest(&run.findings);
    let plan = pipeline::plan(&workshop, &meeting).drain_into(&mut run.findings);
    let making = pipeline::Run { workshop: &workshop, plan, options, stage };
    let Outcome { made, problems, .. } = making.make(run.findings, |_| true);
    Run { findings: problems, made }
}

/// The files of a meeting and the folder of its pictures: the case's own
/// `entradas/`, or those that ship.
fn inputs(case: &Path) -> (Sources, PathBuf) {
    let own = case.join("entradas");
    if !own.is_dir() {
        return (sources(&reference_folder()), root().join("inputs"));
    }
    let read = |name: &str| {
        let bytes = std::fs::read(own.join(name)).ok()?;
        Some(RawFile { name: format!("entradas/{name}"), bytes })
    };
    let table = |name: &str| read(&format!("{name}.csv")).or_else(|| read(&format!("{name}.xlsx")));
    let sources = Sources {
        carpeta: "entradas".to_owned(),
        institucion: read("institucion.json"),
        directorio: table("directorio"),
        inhabiles: table("inhabiles"),
        reunion: read("reunion.json"),
        participantes: table("participantes"),
        acuerdos: table("acuerdos"),
        desarrollo: read("desarrollo.dj"),
        libro: read("reunion.xlsx"),
        ..Sources::default()
    };
    (sources, own)
}

fn found(meeting: &Meeting, folder: &Path) -> BTreeMap<String, Picture> {
    let read = |name: &str| std::fs::read(folder.join(name)).map_err(|_| absent(name));
    let named = pipeline::pictures(meeting).into_iter();
    named.map(|name| (name.value.clone(), read(name))).collect()
}

/// As the door says it of a picture that is not there.
fn absent(name: &str) -> Unreadable {
    let [file, name] = [name, name].map(str::to_owned);
    let hint = "póngala junto a institucion.json o corrija su nombre".to_owned();
    Unreadable { file, name, why: "no existe".to_owned(), hint }
}

/// The shipped kit, each file replaced by that of the same name in the case's
/// `plantillas/`.
fn kit(case: &Path) -> Kit {
    let mut kit = shipped_kit();
    for (path, bytes) in files_under(&case.join("plantillas")) {
        let text = String::from_utf8(bytes).unwrap();
        let source = Source::text(format!("plantillas/{path}"), text);
        match path.as_str() {
            "hoja.toml" => kit.sheet = source,
            "calendario.toml" => kit.calendar = source,
            "layout.typ" => kit.layout = source,
            _ => {
                let name = path.trim_end_matches(".hbs");
                let template = kit.templates.iter_mut().find(|known| known.name == name);
                template.unwrap_or_else(|| panic!("{path} replaces nothing")).source = source;
            }
        }
    }
    kit
}

/// The files of an expectation, by name.
fn expectations(run: &Run, chosen: &[String]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    files.insert("diagnosticos.txt".to_owned(), findings(&run.findings));
    files.insert("plan.txt".to_owned(), run.made.iter().map(|it| planned(&it.draft)).collect());
    if run.is_sound() {
        files.insert("paginas.txt".to_owned(), run.made.iter().map(pages).collect());
    }
    for made in run.made.iter().filter(|made| chosen.contains(&made.draft.entry.path)) {
        let path = &made.draft.entry.path;
        if let Some(text) = &made.text {
            files.insert(format!("{path}.dj"), text.content().to_owned());
        }
        if let Some(document) = &made.document {
            files.insert(format!("{path}.txt"), print(document));
        }
    }
    files
}

/// How many of each kind, and each as the user reads it.
fn findings(findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len() - errors;
    let mut text = format!("errores: {errors}, avisos: {warnings}\n");
    for finding in findings {
        let _ = write!(text, "\n{}\n", shown(std::slice::from_ref(finding)));
    }
    text
}

/// One line: path, date, number, addressees, subject, deadline, signatories.
fn planned(draft: &Draft) -> String {
    let entry = &draft.entry;
    let data = draft.written.context.value();
    let is_letter = data["numero"].is_string();
    let deadline = if is_letter { deadline(&data["plazo"]) } else { String::new() };
    let signatories: Vec<&str> = data["firmantes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| word(&one["nombre_completo"]))
        .collect();
    let cells = [
        &entry.path,
        &entry.date.to_string(),
        word(&data["numero"]),
        &entry.cells.destinatario,
        word(&data["asunto"]),
        &deadline,
        &signatories.join("; "),
    ];
    format!("{}\n", cells.join(" | "))
}

/// The deadline, and the day on which it ends when that was counted.
fn deadline(plazo: &Value) -> String {
    let [brief, day, calendar, none] =
        ["breve", "vence", "calendario", "sin_fecha"].map(|name| word(&plazo[name]));
    match (none, day, calendar) {
        ("", "", _) | ("", _, "") => brief.to_owned(),
        ("", day, calendar) => format!("{brief} ({day}: {calendar})"),
        (none, ..) => format!("{brief} ({none})"),
    }
}

/// A text of the data; empty for what is not there.
fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// How a document fell on its pages.
fn pages(made: &Made) -> String {
    let (Some(document), Some(pdf)) = (&made.document, &made.pdf) else { return String::new() };
    let layout = &pdf.pagination;
    let mut text = format!("{}: {}\n", made.draft.entry.path, count(layout.pages.len(), "hoja"));
    for (index, page) in layout.pages.iter().enumerate() {
        let begun: Vec<&Block> = document
            .body
            .iter()
            .zip(&layout.blocks)
            .filter(|(_, place)| place.0 == index)
            .map(|(block, _)| block)
            .collect();
        let signed = layout.signatures.is_some_and(|(page, _)| page == index);
        let signatures = if signed { ", con las firmas" } else { "" };
        let lines = count(page.lines.len(), "renglón");
        let _ = writeln!(text, "  {}. {lines}{signatures}{}", index + 1, ends(&begun));
    }
    text
}

fn count(number: usize, what: &str) -> String {
    match (number, what) {
        (1, _) => format!("1 {what}"),
        (_, "renglón") => format!("{number} renglones"),
        _ => format!("{number} {what}s"),
    }
}

/// The first words of the first block that begins on a page, and the last of
/// the last one.
fn ends(blocks: &[&Block]) -> String {
    let words = |block: &&Block| -> Vec<String> {
        let document = Document { body: vec![(*block).clone()], ..Document::default() };
        document_words(&document).split(' ').map(str::to_owned).collect()
    };
    let (Some(first), Some(last)) = (blocks.first().map(words), blocks.last().map(words)) else {
        return ": comenzado en la anterior".to_owned();
    };
    let first = &first[..first.len().min(WORDS_SHOWN)];
    let last = &last[last.len().saturating_sub(WORDS_SHOWN)..];
    format!(": «{} …» a «… {}»", first.join(" "), last.join(" "))
}
