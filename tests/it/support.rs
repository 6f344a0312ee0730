//! What several tests need: the shipped kit, a press, documents from markup.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use minutario::diagnostic::{Diagnostic, Source, text};
use minutario::document::{Block, Document, plain};
use minutario::fonts::Fonts;
use minutario::input::{RawFile, Sources};
use minutario::markup;
use minutario::model::Meeting;
use minutario::pdf::Press;
use minutario::pipeline::{self, Kit, Made, Options, Outcome, Picture, Run, Stage, Workshop};
use minutario::sheet::{self, Sheet};
use minutario::template::TemplateFile;
use unicode_normalization::UnicodeNormalization;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The templates of the repository, which are those compiled in.
pub(crate) fn shipped_kit() -> Kit {
    let folder = root().join("templates");
    let source = |name: &str| {
        Source::text(
            format!("templates/{name}"),
            std::fs::read_to_string(folder.join(name)).unwrap(),
        )
    };
    let mut templates = Vec::new();
    for inside in ["", "partials/"] {
        for path in files(&folder.join(inside), "hbs") {
            let name = format!("{inside}{}", path.file_name().unwrap().to_string_lossy());
            let stem = name.trim_end_matches(".hbs").to_owned();
            templates.push(TemplateFile { name: stem, source: source(&name) });
        }
    }
    let fonts = files(&folder.join("fonts"), "ttf")
        .iter()
        .map(|path| (path.display().to_string(), std::fs::read(path).unwrap()))
        .collect();
    Kit {
        templates,
        sheet: source("hoja.toml"),
        calendar: source("calendario.toml"),
        layout: source("layout.typ"),
        fonts,
    }
}

/// The files of a folder with an extension, sorted.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    found
}

/// The shipped sheet.
pub(crate) fn shipped_sheet() -> Sheet {
    sheet::read(&shipped_kit().sheet).unwrap_or_else(|problems| panic!("{}", shown(&problems)))
}

/// A press with the shipped sheet and fonts, shared by all tests.
pub(crate) fn press() -> &'static Press {
    static PRESS: LazyLock<Press> = LazyLock::new(|| {
        Press::new(&shipped_sheet(), &shipped_kit().layout, fonts())
            .unwrap_or_else(|problems| panic!("{}", shown(&problems)))
    });
    &PRESS
}

/// The shipped fonts, shared by all tests.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
        Fonts::read(&shipped_sheet(), &shipped_kit().fonts)
            .unwrap_or_else(|problems| panic!("{}", shown(&problems)))
    });
    &FONTS
}

/// A document from markup that has no fault, with the metadata every PDF needs.
pub(crate) fn document(markup: &str) -> Document {
    let source: Arc<Source> = Source::text("prueba.dj", markup);
    let parsed = markup::parse(&source);
    assert!(parsed.diagnostics.is_empty(), "{}\n{markup}", shown(&parsed.diagnostics));
    let mut document = parsed.value;
    document.properties.title = "Prueba".to_owned();
    document.properties.author = "Institución de prueba".to_owned();
    document.properties.subject = "Asunto de prueba".to_owned();
    document.properties.language = "es-MX".to_owned();
    document.properties.date = "2019-11-05".to_owned();
    document
}

/// Diagnostics as the user reads them.
pub(crate) fn shown(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|found| text(found, false)).collect::<Vec<_>>().join("\n\n")
}

/// What differs between the file of an expectation and what was made; with
/// `UPDATE=1` the file is written instead.
pub(crate) fn differs(path: &Path, made: &str) -> Option<String> {
    let shown = path.strip_prefix(root()).unwrap_or(path).display().to_string();
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, made).unwrap();
        return None;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    if expected == made {
        return None;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), made.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = |lines: &[&str]| lines[same..lines.len().min(same + 6)].join("\n  ");
    let line = same + 1;
    Some(format!("{shown}:{line} expected\n  {}\nmade\n  {}\n", rest(&old), rest(&new)))
}

/// The folder of the reference meeting.
pub fn reference_folder() -> PathBuf {
    root().join("inputs/2019-11-04-stl")
}

/// The files of a meeting: those of its folder, else of its parent, under the
/// names that the command line would show for `inputs/…`.
pub fn sources(folder: &Path) -> Sources {
    let parent = folder.parent().unwrap();
    let carpeta = format!("inputs/{}", folder.file_name().unwrap().to_string_lossy());
    let read =
        |path: PathBuf, name: String| std::fs::read(path).ok().map(|bytes| RawFile { name, bytes });
    let own = |name: &str| read(folder.join(name), format!("{carpeta}/{name}"));
    let shared =
        |name: &str| own(name).or_else(|| read(parent.join(name), format!("inputs/{name}")));
    Sources {
        institucion: shared("institucion.json"),
        directorio: shared("directorio.csv"),
        inhabiles: shared("inhabiles.csv"),
        reunion: own("reunion.json"),
        participantes: own("participantes.csv"),
        acuerdos: own("acuerdos.csv"),
        desarrollo: own("desarrollo.dj"),
        carpeta,
        ..Sources::default()
    }
}

/// A workshop with the shipped kit, and the reference meeting with its
/// pictures on the desk.
pub fn reference_desk() -> (Workshop, Meeting) {
    let opened = pipeline::open(&shipped_kit());
    let mut workshop = opened.value.unwrap_or_else(|| panic!("{}", shown(&opened.diagnostics)));
    let read = pipeline::read(&workshop, &sources(&reference_folder()), &Options::default());
    let meeting = read.value.unwrap_or_else(|| panic!("{}", shown(&read.diagnostics)));
    let problems = pipeline::add_pictures(&mut workshop, &meeting, pictures(&meeting));
    assert!(problems.is_empty(), "{}", shown(&problems));
    (workshop, meeting)
}

/// The pictures that a meeting of `inputs/` names.
pub fn pictures(meeting: &Meeting) -> BTreeMap<String, Picture> {
    let read = |name: &str| std::fs::read(root().join("inputs").join(name)).unwrap();
    let names = pipeline::pictures(meeting).into_iter();
    names.map(|name| (name.value.clone(), Ok(read(name)))).collect()
}

/// Every document of a meeting, finished.
pub fn make_all(workshop: &Workshop, meeting: &Meeting, options: &Options) -> Vec<Made> {
    let mut problems = Vec::new();
    let plan = pipeline::plan(workshop, meeting).drain_into(&mut problems);
    let run = Run { workshop, plan, options, stage: Stage::File };
    let Outcome { made, mut problems, .. } = run.make(problems, |_| true);
    problems.retain(Diagnostic::is_error);
    assert!(problems.is_empty(), "{}", shown(&problems));
    made
}

/// The reference documents, made once.
pub fn reference() -> &'static [Made] {
    static MADE: LazyLock<Vec<Made>> = LazyLock::new(|| {
        let (workshop, meeting) = reference_desk();
        make_all(&workshop, &meeting, &Options::default())
    });
    &MADE
}

/// The reference documents as proofs, made once.
pub fn proofs() -> &'static [Made] {
    static MADE: LazyLock<Vec<Made>> = LazyLock::new(|| {
        let (workshop, meeting) = reference_desk();
        make_all(&workshop, &meeting, &Options { draft: true, ..Options::default() })
    });
    &MADE
}

/// The finished file of a document.
pub fn bytes(made: &Made) -> Vec<u8> {
    made.pdf
        .as_ref()
        .unwrap_or_else(|| panic!("{} was not made", made.draft.entry.path))
        .bytes
        .clone()
}

/// Words as promise 1 compares them: soft hyphens out, NFC, spaces folded.
pub fn folded(words: &str) -> String {
    let composed: String = words.replace('\u{ad}', "").nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a document's body in reading order, folded.
pub fn document_words(document: &Document) -> String {
    let mut words = Vec::new();
    document.body.iter().for_each(|block| push_words(block, &mut words));
    folded(&words.join(" "))
}

/// The words of the letterhead, folded; its pictures have none.
pub fn letterhead_words(document: &Document) -> String {
    let letterhead = &document.furniture.letterhead;
    let runs = std::iter::once(&letterhead.name).chain(&letterhead.lines);
    let words: Vec<String> = runs.chain([&letterhead.legend]).map(|run| plain(run)).collect();
    folded(&words.join(" "))
}

fn push_words(block: &Block, words: &mut Vec<String>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            words.push(plain(content));
        }
        Block::List(list) => {
            list.items.iter().flatten().for_each(|block| push_words(block, words));
        }
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            words.extend(cells.map(|cell| plain(cell)));
        }
        Block::Facts(facts) => {
            for fact in &facts.rows {
                words.push(plain(&fact.label));
                fact.value.iter().for_each(|block| push_words(block, words));
            }
        }
        Block::Quote { content } => content.iter().for_each(|block| push_words(block, words)),
        Block::Lines { lines, .. } => words.extend(lines.iter().map(|line| plain(line))),
        Block::Signatures(signatures) => {
            signatures.lead.iter().for_each(|block| push_words(block, words));
            for signatory in &signatures.signatories {
                words.push(plain(&signatory.name));
                words.extend(signatory.posts.iter().map(|post| plain(post)));
            }
        }
    }
}

/// A folder of one test, gone when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder; `name` is the test's own.
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("minutario-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Scratch(folder)
    }

    /// A path in it.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.0.join(inside)
    }

    /// A copy of the reference meeting as `inputs/<name>` in it, with the
    /// files that it shares.
    pub fn meeting(&self, name: &str) -> PathBuf {
        let folder = self.path("inputs").join(name);
        copy_files(&reference_folder(), &folder);
        copy_files(reference_folder().parent().unwrap(), folder.parent().unwrap());
        folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of a folder, not those of the folders in it.
pub fn copy_files(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// Every file under a folder, by its path with `/`; a missing folder has none.
pub fn files_under(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = files_under(&path).into_iter();
            found.extend(inside.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

/// The files of a folder with an extension, as text, by their path in it.
pub fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
    files_under(&root().join(folder))
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == extension))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
        .collect()
}

/// Replaces the one occurrence of a text in a file.
pub fn replace_in(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {}", path.display());
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// A path as an argument.
pub fn path_text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
