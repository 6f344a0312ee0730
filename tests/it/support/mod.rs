//! What several tests need: the shipped kit, a press, documents from markup, and
//! the reference meeting.

mod disk;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use minutario::diagnostic::{Diagnostic, Source, text};
use minutario::document::Document;
use minutario::fonts::Fonts;
use minutario::input::{RawFile, Sources};
use minutario::markup;
use minutario::model::Meeting;
use minutario::pdf::{Engine, Press};
use minutario::pipeline::{self, Kit, Made, Options, Outcome, Picture, Run, Stage, Workshop};
use minutario::sheet::{self, Sheet};
use minutario::template::TemplateFile;

pub use disk::{
    Scratch, copy_files, differs, files, files_under, path_text, replace_in, seen_under, texts,
};
pub use words::{document_words, folded, letterhead_words, typed_words};

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
            templates.push(TemplateFile { name: stem, source: source(&name), is_shipped: true });
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

/// The shipped sheet.
pub(crate) fn shipped_sheet() -> Sheet {
    sheet::read(&shipped_kit().sheet).unwrap_or_else(|problems| panic!("{}", shown(&problems)))
}

/// A press of the default engine, with the shipped sheet and fonts.
pub(crate) fn press() -> &'static Press {
    &presses()[0]
}

/// A press of each engine, with the shipped sheet and fonts, shared by all tests.
pub(crate) fn presses() -> &'static [Press] {
    static PRESSES: LazyLock<Vec<Press>> = LazyLock::new(|| {
        let press = |engine: &Engine| {
            Press::new(*engine, &shipped_sheet(), &shipped_kit().layout, fonts())
                .unwrap_or_else(|problems| panic!("{}", shown(&problems)))
        };
        Engine::ALL.iter().map(press).collect()
    });
    &PRESSES
}

/// That a PDF is what its engine promises: of the archival one, PDF/A-3a and PDF/UA-1.
pub(crate) fn assert_as_promised(engine: Engine, name: &str, pdf: &[u8]) {
    #[cfg(feature = "typst")]
    if engine.is_archival() {
        crate::conformance::assert_conformant(name, pdf);
    }
    assert!(engine.is_archival() || pdf.starts_with(b"%PDF-1.7"), "{name}");
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
    reference_desk_for(Engine::default())
}

/// The same for PDFs by an engine.
pub fn reference_desk_for(engine: Engine) -> (Workshop, Meeting) {
    let opened = pipeline::open(&shipped_kit(), engine);
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
