//! The institution says the same as JSON, as a workbook of its own and as a sheet
//! of the meeting's: every datum, whatever it says.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Content, Row, institution, meeting};
use crate::input::samples::{read_sample, with_bytes};
use crate::input::{RawFile, Sources};
use crate::model::{Institucion, Vigencia};

/// The texts of a version, by their keys.
const TEXTS: [&str; 10] = [
    "nombre",
    "siglas",
    "lugar",
    "domicilio",
    "telefono",
    "correo",
    "sitio",
    "lema",
    "expediente",
    "fundamento",
];

/// The lists of a version, by their keys.
const LISTS: [&str; 3] = ["calendarios", "copias", "palabras"];

/// A version as each form writes it.
fn version() -> impl Strategy<Value = (Value, Row)> {
    // Long enough to be none of the words that say that there is nothing.
    let text = "[A-Za-zÁñ(][A-Za-zÁñ ,.;:'+/()]{4,12}[a-z)]";
    let pairs = || vec((text, text), 0..3);
    let logo = ("[a-z]{1,5}/?[a-z;: ]{0,5}x\\.(png|jpg)", text, option::of(1_u32..100));
    (
        vec(option::of(text), TEXTS.len()),
        vec(vec(text, 0..3), LISTS.len()),
        prop::sample::select(vec!["f", "m"]),
        option::of(prop::sample::select(vec!["masculino", "desdoblado", "neutro"])),
        option::of((text, option::of(text))),
        btree_map(1900_u32..2100, text, 0..3),
        vec(logo, 0..3),
        pairs(),
        any::<bool>(),
    )
        .prop_map(|(texts, lists, genero, lenguaje, area, leyendas, logos, permitir, more)| {
            let mut object = Map::new();
            let mut row = Row::new();
            let mut put = |name: &str, value: Value, cell: String| {
                object.insert(name.to_owned(), value);
                row.push((name.to_owned(), cell));
            };
            for (index, (name, text)) in TEXTS.iter().zip(texts).enumerate() {
                // The first three are obligatory.
                if let Some(text) = text.or((index < 3).then(|| "Algo".to_owned())) {
                    put(name, json!(text), text);
                }
            }
            for (name, list) in LISTS.iter().zip(lists) {
                put(name, json!(list), list.join("\n"));
            }
            put("genero", json!(genero), genero.to_owned());
            if let Some(lenguaje) = lenguaje {
                put("lenguaje", json!(lenguaje), lenguaje.to_owned());
            }
            put("numeracion", json!("{INST}/{N:03}/{AAAA}"), "{INST}/{N:03}/{AAAA}".to_owned());
            if more {
                put("despedida", json!("{le} {reitero}"), "{le} {reitero}".to_owned());
                put("atentamente", json!("RESPETUOSAMENTE"), "RESPETUOSAMENTE".to_owned());
            }
            let lines: Vec<String> =
                leyendas.iter().map(|(year, legend)| format!("{year}: {legend}")).collect();
            let by_year: Map<String, Value> =
                leyendas.iter().map(|(year, text)| (year.to_string(), json!(text))).collect();
            put("leyendas", Value::Object(by_year), lines.join("\n"));
            let logos: Vec<_> = logos
                .into_iter()
                .map(|(file, text, height)| (file.replace([';', ':'], ""), text, height))
                .collect();
            let lines = logos.iter().map(|(file, text, height)| match height {
                Some(height) => format!("{file}; {text}; {height}"),
                None => format!("{file}; {text};"),
            });
            let lines = lines.collect::<Vec<String>>().join("\n");
            let objects: Vec<Value> = logos
                .iter()
                .map(|(file, text, height)| {
                    json!({ "archivo": file, "texto_alternativo": text, "alto_mm": height })
                })
                .collect();
            put("logos", json!(objects), lines);
            let lines: Vec<String> =
                permitir.iter().map(|(_, reason)| format!("A018 {reason}")).collect();
            let objects: Vec<Value> = permitir
                .iter()
                .map(|(_, reason)| json!({ "codigo": "A018", "motivo": reason }))
                .collect();
            put("permitir", json!(objects), lines.join("\n"));
            if let Some((nombre, siglas)) = area {
                row.push(("area".to_owned(), nombre.clone()));
                row.push(("siglas_area".to_owned(), siglas.clone().unwrap_or_default()));
                object.insert("area".to_owned(), json!({ "nombre": nombre, "siglas": siglas }));
            }
            (Value::Object(object), row)
        })
}

/// Versions one after another in time, as each form writes them.
fn versions() -> impl Strategy<Value = (Vec<Value>, Vec<Row>)> {
    vec(version(), 1..4).prop_map(|versions| {
        let count = versions.len();
        let dated = versions.into_iter().enumerate().map(|(index, (mut object, mut row))| {
            let mut put = |name: &str, day: String| {
                object[name] = json!(day);
                row.push((name.to_owned(), day));
            };
            if index > 0 {
                put("desde", format!("{}-01-01", 2000 + index));
            }
            if index + 1 < count {
                put("hasta", format!("31/12/{}", 2000 + index));
            }
            (object, row)
        });
        dated.unzip()
    })
}

/// Everything that a version says, but where it says it.
fn said(vigencia: &Vigencia) -> Vec<String> {
    let Vigencia {
        desde,
        hasta,
        nombre,
        siglas,
        genero,
        lenguaje,
        area,
        lugar,
        domicilio,
        telefono,
        correo,
        sitio,
        lema,
        leyendas,
        numeracion,
        expediente,
        fundamento,
        despedida,
        atentamente,
        calendarios,
        copias,
        logos,
        palabras,
        permitir,
        span: _,
    } = vigencia;
    let texts = [
        Some(nombre),
        Some(siglas),
        Some(lugar),
        domicilio.as_ref(),
        telefono.as_ref(),
        correo.as_ref(),
        sitio.as_ref(),
        lema.as_ref(),
        expediente.as_ref(),
        fundamento.as_ref(),
        atentamente.as_ref(),
    ];
    let mut said: Vec<String> =
        texts.into_iter().map(|text| format!("{:?}", text.map(|text| &text.value))).collect();
    said.push(format!("{desde:?} {hasta:?} {genero:?} {lenguaje:?} {calendarios:?}"));
    said.push(format!("{:?}", numeracion.value));
    said.push(format!("{:?}", despedida.as_ref().map(|formula| &formula.value)));
    said.push(format!(
        "{:?}",
        area.as_ref()
            .map(|area| { (&area.nombre.value, area.siglas.as_ref().map(|siglas| &siglas.value)) })
    ));
    said.extend(leyendas.iter().map(|(year, legend)| format!("{year} {}", legend.value)));
    said.extend(copias.iter().map(|copia| format!("copia {}", copia.value)));
    said.extend(palabras.iter().map(|word| format!("palabra {}", word.value)));
    said.extend(logos.iter().map(|logo| {
        format!("{} {} {:?}", logo.archivo.value, logo.texto_alternativo.value, logo.alto_mm)
    }));
    let permits = permitir.iter();
    said.extend(permits.map(|it| format!("{} {}", it.codigo.value, it.motivo.value)));
    said
}

/// What the sound meeting says with this institution, and what is said of it.
pub(super) fn read(sources: &Sources) -> (Vec<Vec<String>>, Vec<String>) {
    let read = read_sample(sources);
    let found =
        read.diagnostics.iter().map(|problem| format!("{} {}", problem.code, problem.message));
    let Some(meeting) = read.value else { return (Vec::new(), found.collect()) };
    let Institucion { vigencias } = &meeting.institucion;
    (vigencias.iter().map(said).collect(), found.collect())
}

pub(super) fn file(name: &str, bytes: Vec<u8>) -> Option<RawFile> {
    Some(RawFile { name: name.to_owned(), bytes })
}

/// The sound meeting with the institution as a workbook of its own.
pub(super) fn with_book(rows: &[Row]) -> Sources {
    let institucion = file("x/institucion.xlsx", institution(rows).unwrap());
    Sources { institucion, ..with_bytes("", b"") }
}

/// A meeting in one workbook, the institution among its sheets.
pub(super) fn with_sheet(rows: &[Row]) -> Sources {
    let row = |fields: &[(&str, &str)]| -> Row {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let content = Content {
        reunion: row(&[("clave", "r"), ("fecha", "2019-11-04"), ("asunto", "Reunión")]),
        institucion: Some(rows.to_vec()),
        ..Content::default()
    };
    let libro = file("x/reunion.xlsx", meeting(&content).unwrap());
    let sound = with_bytes("", b"");
    Sources {
        directorio: sound.directorio,
        inhabiles: sound.inhabiles,
        libro,
        ..Sources::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn an_institution_says_the_same_in_every_form((objects, rows) in versions()) {
        let json = json!({ "vigencias": objects }).to_string();
        let (said, found) = read(&with_bytes("institucion.json", json.as_bytes()));
        prop_assert!(said.len() == rows.len(), "{found:?}");
        let (book, of_book) = read(&with_book(&rows));
        prop_assert_eq!((&book, of_book), (&said, found));
        let (sheet, of_sheet) = read(&with_sheet(&rows));
        prop_assert_eq!(sheet, said, "{:?}", of_sheet);
    }
}
