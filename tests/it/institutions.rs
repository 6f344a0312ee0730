//! One meeting under several institutions: every document says what the
//! institution of its own day says, and nothing of another.

use std::collections::BTreeMap;

use minutario::input::{RawFile, Sources};
use minutario::pdf::Engine;
use minutario::pipeline::{self, Made, Options, Run, Stage};

use crate::support::{root, shipped_kit, shown};

/// What only one version of an institution says: in every document, and in its
/// oficios alone.
struct Facts {
    everywhere: &'static [&'static str],
    in_oficios: &'static [&'static str],
}

/// The institution of `cambio-de-ley` before its change of name and law.
const BEFORE: Facts = Facts {
    everywhere: &[
        "Instituto Imaginario de Archivos de Muestra",
        "Coordinación de Ejemplos Abiertos",
        "2031, Año del Archivo Imaginario",
        "Calle del Ensayo 7",
        "000 111 1111",
        "archivos@instituto.ejemplo.mx",
    ],
    in_oficios: &[
        "IIAM/CEA/_______/2031",
        "IIAM/3C.1/2031",
        "Villa Muestra, Mtra., a ",
        "artículo 12, fracción IV, de la Ley de Archivos Imaginarios de Muestra",
        "la seguridad de",
        "ATENTAMENTE",
        "Abrir para saber",
        "Minutario del Instituto",
    ],
};

/// The same, after.
const AFTER: Facts = Facts {
    everywhere: &[
        "Dirección Ficticia de Archivos y Memoria",
        "Unidad de Pruebas y Memoria",
        "2031, Año de la Memoria Ficticia",
        "Avenida de la Prueba 90",
        "000 222 2222",
        "memoria@direccion.ejemplo.mx",
    ],
    in_oficios: &[
        "2031.DFAM.UPM._______",
        "DFAM/8S.2/2031",
        "Puerto Ejemplo, Mtra., a ",
        "artículo 31 de la Ley Ficticia de Memoria y Archivos",
        "un cordial saludo",
        "RESPETUOSAMENTE",
        "Memoria que sirve",
        "Archivo de la Dirección",
    ],
};

/// The institution of `segunda-institucion`.
const SECOND: Facts = Facts {
    everywhere: &[
        "Comisión de Ejemplo del Estado de Muestra",
        "Unidad de Ensayos y Pruebas",
        "2031, Año de la Muestra Ficticia",
        "Calle de la Muestra 1",
        "ensayos@ejemplo.mx",
    ],
    in_oficios: &[
        "CEEM/UEP/____-_______/31",
        "9S.1/2032",
        "Ciudad Muestra, Mtra., a ",
        "atribuciones que corresponden a esta Unidad",
        "la seguridad de",
        "ATENTAMENTE",
        "Constancia, método y prueba",
    ],
};

const ALL: [&Facts; 3] = [&BEFORE, &AFTER, &SECOND];

#[test]
fn each_document_is_of_the_institution_of_its_day() {
    let days = [
        ("2031-06-24", "2031-06-30", &BEFORE, &BEFORE),
        ("2031-06-24", "2031-07-03", &BEFORE, &AFTER),
        ("2031-07-01", "2031-07-03", &AFTER, &AFTER),
    ];
    for (meeting, oficios, minuta, letters) in days {
        let made = documents("cambio-de-ley", meeting, oficios);
        check(&made, minuta, letters);
    }
}

#[test]
fn the_same_meeting_under_two_institutions() {
    check(&documents("cambio-de-ley", "2031-06-24", "2031-06-30"), &BEFORE, &BEFORE);
    check(&documents("segunda-institucion", "2031-06-24", "2031-06-30"), &SECOND, &SECOND);
}

/// The meeting of `cambio-de-ley` held and followed up on other days, under the
/// institution of a case: the text of each document, by its path.
fn documents(institution: &str, meeting: &str, oficios: &str) -> BTreeMap<String, String> {
    let cases = root().join("tests/cases");
    let read = |case: &str, name: &str| {
        let bytes = std::fs::read(cases.join(case).join("entradas").join(name)).unwrap();
        Some(RawFile { name: name.to_owned(), bytes })
    };
    let own = |name: &str| read("cambio-de-ley", name);
    let reunion = String::from_utf8(own("reunion.json").unwrap().bytes).unwrap();
    let reunion =
        reunion.replace("2031-07-03", oficios).replace("\"2031-06-24\"", &quoted(meeting));
    let sources = Sources {
        carpeta: "entradas".to_owned(),
        institucion: read(institution, "institucion.json"),
        directorio: own("directorio.csv"),
        inhabiles: own("inhabiles.csv"),
        reunion: Some(RawFile { name: "reunion.json".to_owned(), bytes: reunion.into_bytes() }),
        participantes: own("participantes.csv"),
        acuerdos: own("acuerdos.csv"),
        desarrollo: own("desarrollo.dj"),
        ..Sources::default()
    };
    texts(&sources)
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn texts(sources: &Sources) -> BTreeMap<String, String> {
    let options = Options::default();
    let workshop = pipeline::open(&shipped_kit(), Engine::default()).value.unwrap();
    let read = pipeline::read(&workshop, sources, &options);
    let errors: Vec<_> = read.diagnostics.into_iter().filter(|it| it.is_error()).collect();
    assert!(errors.is_empty(), "{}", shown(&errors));
    let meeting = read.value.unwrap();
    let plan = pipeline::plan(&workshop, &meeting).value;
    let run = Run { workshop: &workshop, plan, options: &options, stage: Stage::Text };
    let made = run.make(Vec::new(), |_| true).made;
    let text = |made: &Made| made.text.as_ref().unwrap().content().replace('\\', "");
    made.iter().map(|made| (made.draft.entry.path.clone(), text(made))).collect()
}

/// Whether every document says all that its institution says of itself, and
/// nothing that another does.
fn check(documents: &BTreeMap<String, String>, minuta: &Facts, oficios: &Facts) {
    assert_eq!(documents.len(), 6);
    for (path, text) in documents {
        let is_oficio = path != "minuta";
        let facts = if is_oficio { oficios } else { minuta };
        let letters = if is_oficio { facts.in_oficios } else { &[] };
        for fact in facts.everywhere.iter().chain(letters) {
            assert!(text.contains(fact), "{path} does not say {fact}\n{text}");
        }
        let others = ALL.into_iter().filter(|other| !std::ptr::eq(*other, facts));
        for foreign in others.flat_map(|other| other.everywhere.iter().chain(other.in_oficios)) {
            let own = facts.in_oficios.iter().any(|fact| fact.contains(foreign));
            assert!(own || !text.contains(foreign), "{path} says {foreign}\n{text}");
        }
    }
}
