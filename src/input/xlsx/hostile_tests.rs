//! Workbooks that are broken, that are something else, or that are too much.

use proptest::prelude::{ProptestConfig, any, prop, proptest};

use super::samples::{book, fill, package, raw, read_of, row, said, said_of, sheet, text};
use crate::input::placeholder::is_placeholder;
use crate::input::samples::with;
use crate::input::{CODES, RawFile, Sources};

#[test]
fn files_that_are_no_workbooks_say_what_they_are() {
    let encrypted: Vec<u8> = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
        .iter()
        .copied()
        .chain("..EncryptedPackage".bytes().flat_map(|byte| [byte, 0]))
        .collect();
    let cases: [(Vec<u8>, &str); 9] = [
        (encrypted, "X002 -: el libro tiene contraseña"),
        (b"\xD0\xCF\x11\xE0 workbook".to_vec(), "X003 -: el libro es de un Excel anterior a 2007"),
        (
            b"fecha,motivo\n".to_vec(),
            "X001 -: no se puede leer el libro de Excel: no es un paquete",
        ),
        (Vec::new(), "X001 -"),
        (
            b"PK\x03\x04 cortado".to_vec(),
            "X001 -: no se puede leer el libro de Excel: está cortado",
        ),
        (
            package(&[("word/document.xml", "<w/>")]),
            "X001 -: no se puede leer el libro de Excel: no es un libro",
        ),
        (sheet("<sheetData><row>"), "X001 -"),
        (sheet("<!DOCTYPE x [<!ENTITY a 'b'>]><sheetData/>"), "X001 -"),
        (
            row("<c r='B2' t='inlineStr'><is><t>&lol;</t></is></c>"),
            "X001 -: no se puede leer el libro de Excel: usa una entidad",
        ),
    ];
    for (bytes, expected) in cases {
        let said = said_of(bytes);
        assert!(said.len() == 1 && said[0].starts_with(expected), "{expected}: {said:?}");
    }
}

#[test]
fn names_that_say_something_else() {
    let sound = book(|page| fill(page, &[&["fecha"], &["2019-11-18"]]));
    let named = |name: &str, bytes: &[u8]| {
        let file = RawFile { name: name.to_owned(), bytes: bytes.to_vec() };
        said(&Sources { inhabiles: Some(file), ..with("", "") })
    };
    assert!(named("inhabiles.xlsm", &sound).is_empty());
    assert!(named("inhabiles.csv", &sound)[0].contains("es un libro de Excel con nombre de otra"));
    assert!(named("inhabiles.ods", &sound)[0].contains("se espera un libro .xlsx o un CSV"));
    assert!(named("inhabiles.xls", b"fecha\n")[0].starts_with("X003"));
}

#[test]
fn nothing_takes_more_than_its_share() {
    let far = sheet(&format!(
        "<sheetData>{}{}</sheetData>",
        text("A1", "fecha"),
        text("XFD1048576", "x")
    ));
    assert_eq!(
        said_of(far),
        ["X004 -: el libro de Excel tiene algo en XFD1048576, lejos de la tabla"]
    );
    // A cell with nothing in it may stand anywhere.
    let styled =
        sheet(&format!("<sheetData>{}<c r='XFD1048576' s='1'/></sheetData>", text("A1", "fecha")));
    assert!(said_of(styled).is_empty());
    let outside = sheet("<sheetData><c r='XFE1' t='b'><v>1</v></c></sheetData>");
    assert!(said_of(outside)[0].starts_with("X001"));
    let many = sheet(&format!("<sheetData>{}</sheetData>", "<c><v>1</v></c>".repeat(600_000)));
    assert!(said_of(many)[0].starts_with("X004"));
    let bomb = sheet(&" ".repeat(70 * 1024 * 1024));
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(said_of(bomb), ["X004 -: el libro de Excel desempacado pesa demasiado"]);
    // Each of many cells says one long shared string.
    let cells: String =
        (1..20_000).map(|row| format!("<c r='A{row}' t='s'><v>0</v></c>")).collect();
    let long = format!("<si><t>{}</t></si>", "a".repeat(30_000));
    let repeated = raw(&format!("<sheetData>{cells}</sheetData>"), &long, "");
    assert_eq!(said_of(repeated), ["X004 -: el libro de Excel tiene demasiado texto"]);
}

#[test]
fn every_code_of_workbooks_is_given_here() {
    let own = [
        include_str!("workbook_tests.rs"),
        include_str!("meeting_tests.rs"),
        include_str!("hostile_tests.rs"),
    ]
    .concat();
    for (code, _) in CODES.iter().filter(|(code, _)| code.starts_with('X')) {
        assert!(
            own.contains(&format!("\"{code} ")) || own.contains(&format!("\"{code}\"")),
            "{code}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_bytes_stop_the_reader(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
        shorten: bool,
    ) {
        let mut bytes = row("<c r='B2' t='s'><v>0</v></c>");
        for (index, byte) in at {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if shorten {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = said_of(bytes);
    }

    #[test]
    fn no_sheet_stops_the_reader(inside in "(<(c|row|v|is|f|mergeCell|col)( r='[A-Z]{0,3}[0-9]{0,8}'| t='(s|b|e|d|str|n)'| ref='[A-Z0-9:]{0,9}'| hidden='1'){0,2}>|[0-9a-z.#-]{1,4}|</(c|row|v|is|f)>){0,12}") {
        let _ = said_of(sheet(&inside));
    }

    #[test]
    fn words_come_back_as_they_were_written(words in "[ ->@-~áéíóúñ¿«»_x0D\n]{1,40}") {
        let read = read_of(|page| { page.write_string(1, 1, &words).unwrap(); });
        assert_eq!(read, if is_placeholder(&words) { "" } else { words.trim() });
    }
}
