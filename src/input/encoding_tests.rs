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

/// A directory of one person as a table of letters saves it.
fn saved([nombre, cargo]: [&str; 2], charset: &dyn Fn(char) -> u8) -> Sources {
    let text = format!("clave,nombre,cargo,genero\nana,{nombre},{cargo},f\n");
    let byte = |letter: char| if letter.is_ascii() { letter as u8 } else { charset(letter) };
    with_bytes("directorio.csv", &text.chars().map(byte).collect::<Vec<u8>>())
}

fn ms_dos(letter: char) -> u8 {
    let table = [
        ('é', 0x82),
        ('á', 0xA0),
        ('í', 0xA1),
        ('ó', 0xA2),
        ('ú', 0xA3),
        ('ñ', 0xA4),
        ('ü', 0x81),
        ('Ñ', 0xA5),
        ('Á', 0xB5),
        ('É', 0x90),
        ('Í', 0xD6),
        ('Ó', 0xE0),
        ('Ú', 0xE9),
        ('º', 0xA7),
        ('Ö', 0x99),
    ];
    table.into_iter().find(|(known, _)| *known == letter).unwrap().1
}

fn macintosh(letter: char) -> u8 {
    encoding_rs::MACINTOSH.encode(&letter.to_string()).0[0]
}

#[test]
fn a_file_for_ms_dos_or_macintosh_is_read_as_it_was_written() {
    let names = [
        ["Eva Núñez Cárdenas", "Secretaría Técnica"],
        ["Ángel Sánchez", "Coordinación"],
        ["JOSÉ PEÑA", "DIRECCIÓN DE PLANEACIÓN"],
        ["Ana Agüero", "Área de Vinculación n.º 2"],
        ["Luis Chávez", "Titular"],
        ["Iñigo Gómez", "Titular"],
    ];
    for [nombre, cargo] in names {
        for charset in [ms_dos, macintosh] {
            let read = read_sample(&saved([nombre, cargo], &charset));
            assert_eq!(read.diagnostics, Vec::new(), "{nombre}");
            let personas = read.value.unwrap().directorio.personas;
            let said = [&personas[0].nombre, &personas[0].cargo];
            assert_eq!(said.map(|it| it.as_ref().unwrap().as_str()), [nombre, cargo]);
        }
    }
}

#[test]
fn a_file_that_could_be_of_two_tables_says_so() {
    // `KÖNIG` for Windows and `KÍNIG` for MS-DOS are one file.
    let said = said_of(&saved(["ANA KÍNIG", "Titular"], &ms_dos));
    let message = "el archivo parece guardado para MS-DOS, y sus acentos se pueden leer de dos \
                   maneras";
    assert_eq!(said, [format!("L008 2:10: {message}")]);
}

#[test]
fn what_windows_wrote_is_never_taken_for_another_table() {
    for name in [
        "João Müller",
        "ANTÓN KÖNIG",
        "José D’Alba",
        "Zoë “Ñ”",
        "María\u{a0}de la Ó",
        "Ana Ó",
        "GarcÍa José",
        "Peña 5 µm",
        "Ruiz–Peña y Œuvre",
        "O’Farrill",
        "Ana – Luis",
        "n.º 5 de 2026",
        "20 °C",
        "© 2026",
        "JOSÉ",
        "¿Quién?",
        "así… ¡no!",
        "5 € y 20 £",
        "François",
    ] {
        let text = DIRECTORIO.replace("José Mendivil", name);
        let read = read_sample(&with_bytes("directorio.csv", &windows_1252(&text)));
        let personas = read.value.unwrap().directorio.personas;
        let has = |it: &Option<crate::diagnostic::Located<String>>| {
            it.as_ref().is_some_and(|it| it.value == name)
        };
        assert!(personas.iter().any(|it| has(&it.nombre)), "{name}");
    }
}

#[test]
fn a_file_encoded_twice_is_read_as_it_was_at_first() {
    let twice = |text: &str| encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0.into_owned();
    let whole = read_sample(&with("directorio.csv", &twice(DIRECTORIO)));
    assert_eq!(whole.diagnostics, Vec::new());
    let row = DIRECTORIO.replace("José Mendivil", &twice("José Mendivil"));
    let one = read_sample(&with("directorio.csv", &row));
    for read in [whole, one] {
        let nombre = read.value.unwrap().directorio.personas[1].nombre.clone().unwrap();
        assert_eq!(nombre.value, "José Mendivil");
    }
}

#[test]
fn a_letter_that_was_lost_is_told() {
    for name in ["Jos� Mendivil", "Mu?oz", "N??ez", "MuÃ?oz", "Marà�a", "GarcÃa", "Ã?ngel"]
    {
        let said = said_of(&with("directorio.csv", &DIRECTORIO.replace("José Mendivil", name)));
        assert!(said.len() == 1 && said[0].starts_with("C006 "), "{name}: {said:?}");
    }
}
