//! Files that are missing, empty, in another encoding or not text at all.

use super::samples::{ACUERDOS, DIRECTORIO, REUNION, brief, read_sample, with, with_bytes};
use super::{RawFile, Sources};

fn said_of(sources: &Sources) -> Vec<String> {
    read_sample(sources).diagnostics.iter().map(brief).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

#[test]
fn excel_saves_in_three_ways_and_all_say_the_same() {
    let unix = with("directorio.csv", DIRECTORIO);
    let marked = with("directorio.csv", &format!("\u{FEFF}{DIRECTORIO}"));
    let windows = with_bytes("directorio.csv", &windows_1252(&DIRECTORIO.replace('\n', "\r\n")));
    let mac = with("directorio.csv", &DIRECTORIO.replace('\n', "\r"));
    for sources in [unix, marked, windows, mac] {
        let read = read_sample(&sources);
        assert_eq!(read.diagnostics, Vec::new());
        let directorio = read.value.unwrap().directorio;
        let names: Vec<&str> = directorio
            .personas
            .iter()
            .filter_map(|one| Some(one.nombre.as_ref()?.as_str()))
            .collect();
        assert_eq!(names, ["Paulina Compean", "José Mendivil", "Manuel Galván"]);
        assert_eq!(directorio.group("stl").count(), 2);
    }
}

#[test]
fn a_capital_with_accent_before_a_quotation_mark_is_not_a_mixture() {
    let text = DIRECTORIO.replace("Presidencia del Tribunal", "Presidencia “OCUPÓ” ñandú");
    assert_eq!(said_of(&with_bytes("directorio.csv", &windows_1252(&text))), [""; 0]);
}

#[test]
fn two_encodings_in_one_file_are_reported_where_they_part() {
    let mut bytes = b"Se present\xC3\xB3.\nY se acord".to_vec();
    bytes.push(0xF3);
    let said = said_of(&with_bytes("desarrollo.dj", &bytes));
    assert_eq!(said, ["L005 2:11: el archivo mezcla dos codificaciones: aquí deja de ser UTF-8"]);
}

#[test]
fn utf16_asks_to_save_otherwise() {
    for mark in [[0xFF, 0xFE], [0xFE, 0xFF]] {
        let read = read_sample(&with_bytes("acuerdos.csv", &mark));
        let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
        assert_eq!(said, ["L002 1:1: el archivo está guardado en UTF-16, se espera UTF-8"]);
        assert!(read.diagnostics[0].hint.as_ref().unwrap().contains("CSV UTF-8"));
        assert!(read.value.unwrap().acuerdos.is_empty());
    }
}

#[test]
fn a_file_that_is_not_text_says_where() {
    let said = said_of(&with_bytes("reunion.json", b"{\n \0"));
    let expected = "L003 2:2: el archivo no es de texto: está dañado o es de otro programa";
    assert_eq!(said, [expected]);
}

#[test]
fn an_empty_file_is_an_error_except_the_narrative() {
    for text in ["", "\u{FEFF}", " \r\n\r\n"] {
        let said = said_of(&with("acuerdos.csv", text));
        assert_eq!(said, ["L004 1:1: el archivo `acuerdos.csv` está vacío"]);
        let read = read_sample(&with("desarrollo.dj", text));
        assert_eq!(read.diagnostics, Vec::new());
        assert_eq!(read.value.unwrap().desarrollo.value, "");
    }
    let said = said_of(&with("acuerdos.csv", ",,\n , ,\n"));
    assert_eq!(said, ["L004 1:1: el archivo `acuerdos.csv` está vacío"]);
}

#[test]
fn missing_files_are_named_and_two_may_be_missing() {
    let none = Sources { carpeta: "2019".to_owned(), ..Sources::default() };
    let read = read_sample(&none);
    assert!(read.value.is_none());
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert_eq!(said.len(), 5);
    assert_eq!(said[0], "L001 -: falta el archivo `institucion.json` de `2019`");
    let mut sources = with("", "");
    sources.inhabiles = None;
    sources.desarrollo = None;
    let read = read_sample(&sources);
    assert_eq!(read.diagnostics, Vec::new());
    assert_eq!(read.value.unwrap().desarrollo.value, "");
}

#[test]
fn every_problem_of_every_file_comes_at_once() {
    let mut sources = with("reunion.json", &REUNION.replace("18:00", "z").replace("20:00", "y"));
    let acuerdos = ACUERDOS.replace("sugerencia", "zz").replace("habiles", "y");
    sources.acuerdos =
        Some(RawFile { name: "acuerdos.csv".to_owned(), bytes: acuerdos.into_bytes() });
    let said = said_of(&sources);
    let codes: Vec<&str> = said.iter().map(|line| line.split(':').next().unwrap_or("")).collect();
    assert_eq!(codes, ["L031 6", "L031 7", "L032 C2", "L032 I4"]);
    assert!(read_sample(&sources).value.is_some());
}

#[test]
fn an_institution_without_versions_is_an_error() {
    let read = read_sample(&with("institucion.json", r#"{"vigencias": []}"#));
    let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
    assert_eq!(said, ["R006 1:1: la lista `vigencias` no tiene ninguna"]);
    assert!(read.value.is_none());
}

#[test]
fn too_many_levels_do_not_reach_the_parser() {
    let text = format!("{{\"tema\": {}", "[".repeat(1_000_000));
    let said = said_of(&with("reunion.json", &text));
    assert_eq!(said, ["L022 1:41: hay más de 32 niveles de llaves y corchetes"]);
}

#[test]
fn windows_1252_that_happens_to_be_utf8_is_read_as_it_was_written() {
    let bytes = b"fecha,motivo\n2019-11-18,\xF1\x80\x80\x80\n";
    let read = read_sample(&with_bytes("inhabiles.csv", bytes));
    let motivo = read.value.unwrap().inhabiles.dias[0].motivo.clone().unwrap();
    assert_eq!(motivo.value, "ñ€€€");
}
