//! A meeting's content as the files that the coordinator opens: JSON, CSV as
//! Excel opens it, and the narrative in Word.

use minutario::campos::{self, SHARED_SHEETS, VIGENCIA, ValueType, schemas};
use minutario::diagnostic;
use minutario::input::Rows;
use minutario::libro::{self, Clave};
use minutario::model::{Directorio, Persona, Stretch};
use minutario::report;

use super::content::{Content, Values};
use crate::doors::save::Finished;

/// Where the schemas stand, beside institucion.json.
pub(super) const SCHEMAS: &str = "esquemas";

/// Files, or why they cannot be made.
pub(super) type Made = diagnostic::Result<Vec<Finished>>;

/// What the institution shares, in the order of its sheets; none for what stands in a
/// file already.
pub(super) type Shared = [Option<Rows>; SHARED_SHEETS.len()];

/// The four files of a meeting.
pub(super) fn meeting(content: &Content) -> Made {
    let file = |path: &str, bytes: Vec<u8>| Finished { path: path.to_owned(), bytes };
    Ok(vec![
        file("reunion.json", json("reunion.json", &content.reunion).into_bytes()),
        file("participantes.csv", csv("participantes.csv", &content.participantes)),
        file("acuerdos.csv", csv("acuerdos.csv", &content.acuerdos)),
        file("desarrollo.docx", libro::narrative(&content.desarrollo)?),
    ])
}

/// The schemas that the JSON files name.
pub(super) fn schema_files() -> Vec<Finished> {
    let files = schemas().into_iter().map(|schema| Finished {
        path: format!("{SCHEMAS}/{}", schema.file),
        bytes: schema.text.into_bytes(),
    });
    files.collect()
}

/// A table with every column that the file may have.
pub(super) fn csv(file: &str, rows: &[Values]) -> Vec<u8> {
    let titles: Vec<&str> = campos::of(file).iter().map(|field| field.name).collect();
    let cells = |row: &Values| titles.iter().map(|title| text(row, title).to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    report::csv(&titles, &rows)
}

/// An object with every key that has a value, and the lists even when empty.
fn json(file: &str, values: &Values) -> String {
    let schema = file.replace(".json", ".schema.json");
    let mut lines = vec![format!("  \"$schema\": \"../{SCHEMAS}/{schema}\"")];
    for field in campos::of(file) {
        let value = text(values, field.name);
        if field.value_type == ValueType::Lines {
            lines.push(format!("  {}: {}", quoted(field.name), list(value)));
        } else if !value.is_empty() {
            lines.push(format!("  {}: {}", quoted(field.name), quoted(value)));
        }
    }
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn quoted(text: &str) -> String {
    // A text always serialises.
    serde_json::to_string(text).unwrap_or_default()
}

fn text<'a>(values: &'a Values, name: &str) -> &'a str {
    values.iter().find(|(field, _)| *field == name).map_or("", |(_, text)| text.as_str())
}

/// `institucion.json`, from the data that its sheet would hold.
pub(super) fn institution(values: &Values) -> Vec<u8> {
    let said = |name: &str| quoted(text(values, name));
    let mut lines = Vec::new();
    for field in VIGENCIA.iter().filter(|field| !text(values, field.name).is_empty()) {
        let value = match (field.name, field.value_type) {
            ("area", _) => {
                format!("{{ \"nombre\": {}, \"siglas\": {} }}", said("area"), said("siglas_area"))
            }
            (name, ValueType::Lines) => list(text(values, name)),
            (name, _) => said(name),
        };
        lines.push(format!("      {}: {value}", quoted(field.name)));
    }
    let schema = format!("\"$schema\": \"{SCHEMAS}/institucion.schema.json\"");
    let version = format!("    {{\n{}\n    }}", lines.join(",\n"));
    format!("{{\n  {schema},\n  \"vigencias\": [\n{version}\n  ]\n}}\n").into_bytes()
}

/// The items of a list, one a line, as JSON.
fn list(lines: &str) -> String {
    let items: Vec<String> = lines.lines().map(quoted).collect();
    format!("[{}]", items.join(", "))
}

/// The same meeting as one workbook, with what its institution shares where no file
/// says it; its lists offer the directory's keys.
pub(super) fn workbook(content: &Content, shared: Shared, directorio: &Directorio) -> Made {
    let [institucion, own, inhabiles] = shared;
    let content = libro::Content {
        reunion: named(&content.reunion),
        participantes: rows(&content.participantes),
        acuerdos: rows(&content.acuerdos),
        desarrollo: content.desarrollo.iter().map(|words| said(words)).collect(),
        claves: keys(directorio),
        institucion,
        directorio: own,
        inhabiles,
    };
    let bytes = libro::meeting(&content)?;
    Ok(vec![Finished { path: "reunion.xlsx".to_owned(), bytes }])
}

/// The words of a paragraph; a cell shows none of them in bold.
fn said(words: &[Stretch]) -> String {
    words.iter().map(|stretch| stretch.text.as_str()).collect()
}

/// What the institution shares, each part as a workbook of its own.
pub(super) fn workbooks(shared: Shared) -> Made {
    let mut files = Vec::new();
    for ((_, file), rows) in SHARED_SHEETS.iter().zip(shared) {
        let Some(rows) = rows else { continue };
        let (stem, bytes) = match file.split_once('.') {
            Some((stem, "json")) => (stem, libro::institution(&rows)?),
            _ => (file.trim_end_matches(".csv"), libro::table(file, &rows, &[])?),
        };
        files.push(Finished { path: format!("{stem}.xlsx"), bytes });
    }
    Ok(files)
}

/// Rows as a workbook takes them.
pub(super) fn rows(rows: &[Values]) -> Rows {
    rows.iter().map(named).collect()
}

fn named(values: &Values) -> libro::Row {
    values.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect()
}

/// The people and groups of the directory, each once.
fn keys(directorio: &Directorio) -> Vec<Clave> {
    let mut keys: Vec<Clave> = directorio.personas.iter().map(person).collect();
    for group in directorio.personas.iter().flat_map(|persona| &persona.grupos) {
        if keys.iter().all(|key| key.clave != group.value) {
            keys.push(Clave { clave: group.value.clone(), quien: "grupo".to_owned() });
        }
    }
    keys
}

fn person(persona: &Persona) -> Clave {
    let quien = persona.nombre.as_ref().or(persona.cargo.as_ref());
    let quien = quien.map(|text| text.value.clone()).unwrap_or_default();
    Clave { clave: persona.clave.value.clone(), quien }
}
