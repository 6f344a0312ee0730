//! Properties of reading: nothing panics, every place is whole, and a table
//! says the same however it was saved.

use proptest::collection::vec;
use proptest::prelude::*;

use super::placeholder::is_placeholder;
use super::samples::{read_sample, with_bytes};
use crate::diagnostic::{record, text};

const FILES: [&str; 7] = [
    "institucion.json",
    "directorio.csv",
    "inhabiles.csv",
    "reunion.json",
    "participantes.csv",
    "acuerdos.csv",
    "desarrollo.dj",
];

/// Pieces that mean something to one of the readers.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "clave",
            "texto",
            "fecha",
            "vigencias",
            "nombre",
            "logos",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u",
            "\\ud83d",
            "é",
            "e\u{301}",
            "😀",
            "\u{202E}",
            "\u{FEFF}",
            "sep=;",
            "null",
            "2019-02-30",
            "{N:03}",
            "+",
            " ",
            "-1e9",
            "//",
            "'",
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
        vec(any::<u8>(), 1..3),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check_places(name: &str, bytes: &[u8]) {
    let read = read_sample(&with_bytes(name, bytes));
    for diagnostic in &read.diagnostics {
        if let Some(span) = &diagnostic.span {
            let content = span.source().content();
            assert!(content.get(span.range()).is_some(), "{diagnostic:?}");
        }
        assert!(!text(diagnostic, false).is_empty());
        assert!(!record(diagnostic).mensaje.is_empty());
    }
    if let Some(meeting) = read.value {
        crate::rules::check(&meeting);
    }
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\"\""))
}

fn table(rows: &[Vec<String>], delimiter: char) -> String {
    let titles = ["clave", "calidad", "nota"].join(&delimiter.to_string());
    let mut table = format!("{titles}\n");
    for (index, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|value| quoted(value)).collect();
        table.push_str(&format!("k{index}{delimiter}{}\n", cells.join(&delimiter.to_string())));
    }
    table
}

/// What a cell says: nothing where it only says that there is nothing.
fn said(cell: &str) -> &str {
    if is_placeholder(cell) { "" } else { cell.trim() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200), file in 0..FILES.len()) {
        check_places(FILES[file], &bytes);
    }

    #[test]
    fn no_pieces_panic(bytes in pieces(), file in 0..FILES.len()) {
        check_places(FILES[file], &bytes);
    }

    #[test]
    fn no_broken_object_panics(bytes in pieces(), file in prop::sample::select(vec![0, 3])) {
        let text = [b"{\"fecha\": \"".as_slice(), &bytes, b"\", \"vigencias\": [{}]}"].concat();
        check_places(FILES[file], &text);
    }

    #[test]
    fn a_table_says_the_same_however_it_is_saved(
        rows in vec(vec("[a-zñÁ€\",;\t\n+= ]{0,12}", 2), 1..5),
        delimiter in prop::sample::select(vec![',', ';', '\t']),
        marked in any::<bool>(),
        windows in any::<bool>(),
    ) {
        let table = table(&rows, delimiter).replace('\n', if windows { "\r\n" } else { "\n" });
        let bytes = match (marked, windows) {
            (true, _) => format!("\u{FEFF}{table}").into_bytes(),
            (false, true) => encoding_rs::WINDOWS_1252.encode(&table).0.into_owned(),
            (false, false) => table.into_bytes(),
        };
        let read = read_sample(&with_bytes("participantes.csv", &bytes));
        let participantes = read.value.unwrap().participantes;
        prop_assert_eq!(participantes.len(), rows.len());
        for (participante, row) in participantes.iter().zip(&rows) {
            let calidad = participante.calidad.as_ref().map_or("", |cell| cell.value.as_str());
            let nota = participante.nota.as_ref().map_or("", |cell| cell.value.as_str());
            prop_assert_eq!([calidad, nota], [said(&row[0]), said(&row[1])]);
        }
    }
}
