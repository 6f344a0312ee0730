//! What the manual must tell of, from the program itself: in, the name of a
//! table; out, the table as it is today.

use std::collections::{BTreeMap, BTreeSet};

use minutario::campos::{self, FILES, Field, ValueType};
use minutario::document::Style;
use minutario::{pipeline, sheet};
use serde_json::Value;

use super::help::{commands, options, own_options, plain, program_options};
use super::tables::{Table, cell, code};
use super::templates;
use crate::support::shipped_sheet;

/// Divisions of the markup that are not a style.
pub(super) const DIVISIONS: [&str; 8] =
    ["membrete", "encabezado", "pie", "datos", "referencia", "desarrollo", "firmas", "firma"];

/// The name of every table that must stand in the manual.
pub(super) fn names() -> BTreeSet<String> {
    let with_options = commands().into_iter().map(|(name, _)| name);
    let with_options = with_options.filter(|name| !own_options(name).is_empty());
    let kinds: [(&str, Vec<String>); 6] = [
        ("archivo", FILES.iter().map(|(file, _)| (*file).to_owned()).collect()),
        ("mensajes", families().into_iter().collect()),
        ("opciones", with_options.collect()),
        ("funciones", templates::GIVEN.iter().map(|(name, _)| (*name).to_owned()).collect()),
        ("datos", templates::records().into_keys().collect()),
        ("hoja", look().into_keys().collect()),
    ];
    let single = ["órdenes", "opciones", "estilos", "divisiones"].map(str::to_owned);
    let named = kinds
        .into_iter()
        .flat_map(|(kind, names)| names.into_iter().map(move |name| format!("{kind} {name}")));
    named.chain(single).collect()
}

/// Words that must stand in the manual, wherever.
pub(super) fn told() -> Vec<String> {
    let files = FILES.iter().filter(|(file, _)| !file.contains('#'));
    let files = files.map(|(file, _)| (*file).to_owned());
    let commands = commands().into_iter().map(|(name, _)| format!("minutario {name}"));
    files.chain(commands).chain(templates::calls()).collect()
}

/// The table of a name.
pub(super) fn table(name: &str) -> Table {
    let (kind, which) = name.split_once(' ').unwrap_or((name, ""));
    match kind {
        "archivo" => file(which),
        "mensajes" => messages(which),
        "órdenes" => plain(["Orden", "Qué hace"], commands()),
        "opciones" if which.is_empty() => options(program_options()),
        "opciones" => options(own_options(which)),
        "funciones" => templates::functions(which),
        "datos" => templates::record(which),
        "hoja" => section(which),
        "estilos" => styles(),
        "divisiones" => divisions(),
        _ => panic!("the program knows no table `{name}`"),
    }
}

// ---- files -----------------------------------------------------------------

fn file(name: &str) -> Table {
    let fields = campos::of(name);
    assert!(!fields.is_empty(), "no file `{name}`");
    let json = name.contains(".json");
    let column = if json { "Dato" } else { "Columna" };
    let row = |field: &Field| {
        let must = if field.required { "sí" } else { "no" };
        vec![code(field.name), must.to_owned(), cell(field.holds), written(field, json)]
    };
    let titles = vec![column, "Obligatorio", "Qué dice", "Cómo se escribe"];
    Table { titles, rows: fields.iter().map(row).collect(), by_hand: None }
}

/// How a field is written.
fn written(field: &Field, json: bool) -> String {
    match field.value_type {
        ValueType::Text => "texto".to_owned(),
        ValueType::Lines if json => "lista: `[\"uno\", \"dos\"]`".to_owned(),
        ValueType::Lines => "lista: un elemento por renglón".to_owned(),
        ValueType::Date => "fecha: `2026-02-10` o `10/02/2026`".to_owned(),
        ValueType::Time => "hora: `18:00`".to_owned(),
        ValueType::Number => "número".to_owned(),
        ValueType::YesNo => "`sí` o `no`".to_owned(),
        ValueType::Choice(words) if words.iter().all(|word| field.holds.contains(word)) => {
            "una de esas palabras".to_owned()
        }
        ValueType::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| code(word)).collect();
            format!("una de estas palabras: {}", words.join(", "))
        }
        ValueType::Key => "una clave de `directorio.csv`".to_owned(),
        ValueType::Keys => "claves o grupos, con `+` entre ellos".to_owned(),
        ValueType::ByYear => "un texto por año: `{ \"2026\": \"…\" }`".to_owned(),
        ValueType::Object(_) => "un grupo de datos".to_owned(),
        ValueType::Objects(_) => "una lista de grupos de datos".to_owned(),
    }
}

// ---- messages --------------------------------------------------------------

/// The letters with which codes begin.
fn families() -> BTreeSet<String> {
    pipeline::codes().map(|(code, _)| code[..1].to_owned()).collect()
}

fn messages(family: &str) -> Table {
    let mut codes: Vec<_> =
        pipeline::codes().filter(|(code, _)| code.starts_with(family)).collect();
    codes.sort();
    let row = |(code, meaning): &&(&str, &str)| {
        vec![format!("<a id=\"{}\"></a>{code}", code.to_lowercase()), cell(meaning)]
    };
    Table {
        titles: vec!["Código", "Qué pasa"],
        rows: codes.iter().map(row).collect(),
        by_hand: Some("Qué hacer"),
    }
}

// ---- the sheet -------------------------------------------------------------

/// The parts of the sheet, each with its keys and what the shipped one says.
fn look() -> BTreeMap<String, BTreeMap<String, Value>> {
    let sheet = serde_json::to_value(shipped_sheet()).unwrap();
    let parts = sheet.as_object().unwrap().iter();
    let keys = |part: &Value| part.as_object().unwrap().clone().into_iter().collect();
    parts
        .map(|(name, part)| match name.as_str() {
            "estilos" => ("estilo".to_owned(), keys(&part["cuerpo"])),
            _ => (name.clone(), keys(part)),
        })
        .collect()
}

fn section(name: &str) -> Table {
    let look = look();
    let keys = look.get(name).unwrap_or_else(|| panic!("the sheet has no `[{name}]`"));
    let row = |(key, value): (&String, &Value)| {
        let value = match value {
            Value::Null => String::new(),
            Value::Number(number) => code(&number.as_f64().unwrap_or_default().to_string()),
            other => code(&other.to_string()),
        };
        vec![code(key), value]
    };
    let of = if name == "estilo" { "En `cuerpo`" } else { "Trae" };
    Table {
        titles: vec!["Se escribe", of],
        rows: keys.iter().map(row).collect(),
        by_hand: Some("Qué es"),
    }
}

fn styles() -> Table {
    let shipped = shipped_sheet();
    let row = |name: &&str| {
        let look = &shipped.estilos[*name];
        vec![code(name), format!("{} / {}", look.tamano, look.interlinea)]
    };
    Table {
        titles: vec!["Estilo", "Letra / renglón"],
        rows: sheet::STYLES.iter().map(row).collect(),
        by_hand: Some("Qué partes lo usan"),
    }
}

fn divisions() -> Table {
    let classes = DIVISIONS.into_iter().chain(Style::ALL.map(Style::class));
    let row = |class: &str| vec![code(&format!("::: {class}"))];
    Table {
        titles: vec!["División"], rows: classes.map(row).collect(), by_hand: Some("Qué lleva")
    }
}
