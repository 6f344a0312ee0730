//! What the table of fields says of a value is what its reader takes.

use super::samples::{brief, read_sample, with};
use crate::campos::{ACUERDOS, DIRECTORIO, FILES, PARTICIPANTES, ValueType};

/// A table of one row in which `column` says `word`.
fn table(column: &str, word: &str) -> String {
    format!("clave,texto,nombre,{column}\nx1,algo,Alguien,{word}\n")
}

#[test]
fn every_word_of_a_closed_list_is_read_and_no_other() {
    let files = [
        ("directorio.csv", DIRECTORIO),
        ("participantes.csv", PARTICIPANTES),
        ("acuerdos.csv", ACUERDOS),
    ];
    let mut asked = 0;
    for (file, fields) in files {
        for field in fields {
            let words: &[&str] = match field.value_type {
                ValueType::Choice(words) => words,
                ValueType::YesNo => &["sí", "no"],
                _ => continue,
            };
            for word in words {
                let said = said(file, field.name, word);
                assert!(!said.contains("L032"), "{file} {} {word}: {said}", field.name);
                asked += 1;
            }
            assert!(said(file, field.name, "otracosa").contains("L032"), "{}", field.name);
        }
    }
    assert!(asked > 15, "{asked} words");
}

fn said(file: &'static str, column: &str, word: &str) -> String {
    let read = read_sample(&with(file, &table(column, word)));
    read.diagnostics.iter().map(brief).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_object_that_a_field_names_is_in_the_table() {
    for field in FILES.iter().flat_map(|(_, fields)| *fields) {
        if let ValueType::Object(name) | ValueType::Objects(name) = field.value_type {
            assert!(FILES.iter().any(|(file, _)| *file == name), "{name}");
        }
    }
}
