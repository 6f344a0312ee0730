//! Whole and sound files, for what a target does not make itself; and the
//! documents that sound meetings call for, for templates to print.

use crate::diagnostic::Source;
use crate::input::{self, RawFile, Sources};
use crate::model::Meeting;
use serde_json::Value;

use crate::plan;
use crate::template::{Root, TemplateFile};

/// Parts the files of one input: no text holds it.
pub const SEPARATOR: u8 = 0x1c;

/// The files of a meeting, in the order of [`Sources`].
pub const FILES: [&str; 7] = [
    "institucion.json",
    "directorio.csv",
    "inhabiles.csv",
    "reunion.json",
    "participantes.csv",
    "acuerdos.csv",
    "desarrollo.dj",
];

/// A file of a meeting.
macro_rules! file {
    ($folder:literal, $name:literal) => {
        Some(RawFile {
            name: $name.to_owned(),
            bytes: include_bytes!(concat!("../../../", $folder, "/", $name)).to_vec(),
        })
    };
}

/// The reference meeting.
pub fn reference() -> Sources {
    Sources {
        carpeta: "reunion".to_owned(),
        institucion: file!("inputs", "institucion.json"),
        directorio: file!("inputs", "directorio.csv"),
        inhabiles: file!("inputs", "inhabiles.csv"),
        reunion: file!("inputs/2019-11-04-stl", "reunion.json"),
        participantes: file!("inputs/2019-11-04-stl", "participantes.csv"),
        acuerdos: file!("inputs/2019-11-04-stl", "acuerdos.csv"),
        desarrollo: file!("inputs/2019-11-04-stl", "desarrollo.dj"),
        ..Sources::default()
    }
}

/// The reference meeting, with this file for its closed days.
pub fn with_closed_days(name: &str, bytes: Vec<u8>) -> Sources {
    let inhabiles = Some(RawFile { name: name.to_owned(), bytes });
    Sources { inhabiles, ..reference() }
}

/// The reference meeting, with this file for its narrative.
pub fn with_narrative(name: &str, bytes: Vec<u8>) -> Sources {
    let desarrollo = Some(RawFile { name: name.to_owned(), bytes });
    Sources { desarrollo, ..reference() }
}

/// A meeting in which hardly anything is said.
fn empty() -> Sources {
    Sources {
        carpeta: "vacia".to_owned(),
        institucion: file!("tests/cases/vacia/entradas", "institucion.json"),
        directorio: file!("tests/cases/vacia/entradas", "directorio.csv"),
        reunion: file!("tests/cases/vacia/entradas", "reunion.json"),
        participantes: file!("tests/cases/vacia/entradas", "participantes.csv"),
        acuerdos: file!("tests/cases/vacia/entradas", "acuerdos.csv"),
        ..Sources::default()
    }
}

/// The template of each document of the sample meetings, and what it is given.
pub fn contexts() -> Vec<(&'static str, Value)> {
    let meetings = [reference(), empty()].map(|sources| input::read(&sources, &|_| true).value);
    let mut meetings: Vec<Meeting> = meetings.into_iter().flatten().collect();
    meetings.iter_mut().for_each(|meeting| meeting.marcado = meeting.desarrollo.value.clone());
    let drafts = meetings.iter().flat_map(|meeting| {
        let plan = plan::plan(meeting, BESIDE_TEXT).value;
        plan.documents().iter().map(|document| plan.draft(document, None)).collect::<Vec<_>>()
    });
    drafts.map(|draft| (draft.template, draft.written.context.value())).collect()
}

/// Most signatures beside the text, as the sheet has it.
pub const BESIDE_TEXT: usize = 8;

/// The templates of a meeting's documents, with what each is given.
pub fn roots() -> Vec<Root> {
    let root = |kind: &&plan::Kind| Root { template: kind.template, schema: (kind.schema)() };
    plan::KINDS.iter().map(root).collect()
}

/// One of the files of [`FILES`] by itself.
pub fn alone(which: usize, bytes: &[u8]) -> Sources {
    let mut sources = Sources { carpeta: "reunion".to_owned(), ..Sources::default() };
    put(&mut sources, which, bytes);
    sources
}

/// Puts a file of [`FILES`] in its place.
pub fn put(sources: &mut Sources, which: usize, bytes: &[u8]) {
    let which = which % FILES.len();
    let place = [
        &mut sources.institucion,
        &mut sources.directorio,
        &mut sources.inhabiles,
        &mut sources.reunion,
        &mut sources.participantes,
        &mut sources.acuerdos,
        &mut sources.desarrollo,
    ];
    let file = RawFile { name: FILES[which].to_owned(), bytes: bytes.to_vec() };
    *place.into_iter().nth(which).unwrap() = Some(file);
}

/// A template that ships with the program.
macro_rules! shipped {
    ($name:literal) => {
        TemplateFile {
            name: $name.to_owned(),
            source: Source::text(
                concat!($name, ".hbs"),
                include_str!(concat!("../../../templates/", $name, ".hbs")),
            ),
            is_shipped: true,
        }
    };
}

/// The templates that ship with the program.
pub fn templates() -> Vec<TemplateFile> {
    vec![
        shipped!("minuta"),
        shipped!("oficio"),
        shipped!("partials/cierre"),
        shipped!("partials/copias"),
        shipped!("partials/destinatario"),
        shipped!("partials/firmas"),
        shipped!("partials/membrete"),
        shipped!("partials/pie"),
    ]
}
