//! Excel all the way: each form of a meeting gives the same documents, and the
//! command line finds each form and refuses two of them at once.

use std::collections::BTreeMap;
use std::path::Path;

use minutario::diagnostic::Diagnostic;
use minutario::input::{RawFile, Sources};
use minutario::libro::{self, Clave, Content, Row};
use minutario::pipeline::{self, Made, Options};
use serde_json::Value;

use crate::command_line::{fail, succeed};
use crate::support::{self, Scratch, files_under, path_text, reference, reference_folder, shown};

/// The tables of the reference meeting, each in its folder.
const TABLES: [&str; 4] = [
    "directorio.csv",
    "inhabiles.csv",
    "2019-11-04-stl/participantes.csv",
    "2019-11-04-stl/acuerdos.csv",
];

/// A file of the reference meeting or of its institution.
fn input(path: &str) -> Vec<u8> {
    std::fs::read(reference_folder().parent().unwrap().join(path)).unwrap()
}

/// The rows of a CSV file, each cell under its title.
fn rows(bytes: &[u8]) -> Vec<Row> {
    let mut reader = csv_core::Reader::new();
    let (mut output, mut ends) = (vec![0; bytes.len()], vec![0; 64]);
    let (mut rest, mut titles, mut rows) = (bytes, None, Vec::new());
    let (mut filled, mut ended) = (0, 0);
    loop {
        let (result, read, written, count) =
            reader.read_record(rest, &mut output[filled..], &mut ends[ended..]);
        (rest, filled, ended) = (&rest[read..], filled + written, ended + count);
        match result {
            csv_core::ReadRecordResult::End => return rows,
            csv_core::ReadRecordResult::InputEmpty => continue,
            csv_core::ReadRecordResult::Record => {}
            other => panic!("{other:?}"),
        }
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let cells: Vec<String> = starts
            .zip(&ends[..ended])
            .map(|(start, end)| String::from_utf8(output[start..*end].to_vec()).unwrap())
            .collect();
        (filled, ended) = (0, 0);
        match &titles {
            None => titles = Some(cells),
            Some(titles) => rows.push(titles.iter().cloned().zip(cells).collect()),
        }
    }
}

/// The narrative of the reference meeting without its bold words, which no sheet has.
fn narrative() -> String {
    String::from_utf8(input("2019-11-04-stl/desarrollo.dj")).unwrap().replace('*', "")
}

/// The reference meeting as a workbook would hold it.
fn content() -> Content {
    let reunion: BTreeMap<String, Value> =
        serde_json::from_slice(&input("2019-11-04-stl/reunion.json")).unwrap();
    let text = |value: &Value| match value {
        Value::Array(items) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
        }
        value => value.as_str().unwrap_or_default().to_owned(),
    };
    let clave = |row: &Row| Clave { clave: row[0].1.clone(), quien: row[2].1.clone() };
    Content {
        reunion: reunion.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
        participantes: rows(&input("2019-11-04-stl/participantes.csv")),
        acuerdos: rows(&input("2019-11-04-stl/acuerdos.csv")),
        desarrollo: narrative().split("\n\n").map(str::to_owned).collect(),
        claves: rows(&input("directorio.csv")).iter().map(clave).collect(),
        ..Content::default()
    }
}

/// The reference institution as a sheet would hold it.
fn institution() -> Row {
    let json: Value = serde_json::from_slice(&input("institucion.json")).unwrap();
    let vigencia = json["vigencias"][0].as_object().unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut row = Row::new();
    for (name, value) in vigencia {
        match (name.as_str(), value) {
            ("area", area) => {
                row.push(("area".into(), text(&area["nombre"])));
                row.push(("siglas_area".into(), text(&area["siglas"])));
            }
            ("logos", logos) => {
                let logo = &logos[0];
                let parts = [text(&logo["archivo"]), text(&logo["texto_alternativo"])];
                row.push(("logos".into(), format!("{}; {}", parts.join("; "), logo["alto_mm"])));
            }
            (_, Value::Array(items)) => {
                let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                row.push((name.clone(), items.join("\n")));
            }
            (_, value) => row.push((name.clone(), text(value))),
        }
    }
    row
}

/// One table of the reference meeting as a workbook.
fn table(path: &str) -> Vec<u8> {
    let name = path.rsplit('/').next().unwrap();
    libro::table(name, &rows(&input(path)), &[]).unwrap()
}

/// The finished files of a meeting, and what was said of it.
fn made(sources: &Sources) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let (mut workshop, _) = support::reference_desk();
    let read = pipeline::read(&workshop, sources, &Options::default());
    let said = read.diagnostics.iter().map(|found| format!("{} {}", found.code, found.message));
    let said = said.collect();
    let errors = read.diagnostics.iter().filter(|found| found.is_error()).cloned();
    let errors: Vec<Diagnostic> = errors.collect();
    assert!(errors.is_empty(), "{}", shown(&errors));
    let meeting = read.value.unwrap();
    let pictures = support::pictures(&meeting);
    assert!(pipeline::add_pictures(&mut workshop, &meeting, pictures).is_empty());
    (files(&support::make_all(&workshop, &meeting, &Options::default())), said)
}

fn files(made: &[Made]) -> BTreeMap<String, Vec<u8>> {
    let both = |made: &Made| {
        let path = &made.draft.entry.path;
        [
            (format!("{path}.pdf"), support::bytes(made)),
            (format!("{path}.docx"), made.docx.clone().unwrap()),
        ]
    };
    made.iter().flat_map(both).collect()
}

fn assert_same(found: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) {
    assert!(found.keys().eq(expected.keys()), "other files: {:?}", found.keys());
    let differ: Vec<&String> = found
        .iter()
        .filter(|(path, bytes)| expected[*path] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differ.is_empty(), "other bytes: {differ:?}");
}

#[test]
fn every_form_of_a_meeting_gives_the_same_bytes_and_says_the_same() {
    let plain = support::sources(&reference_folder());
    assert_same(&made(&plain).0, &files(reference()));
    let name = "inputs/2019-11-04-stl/desarrollo.dj".to_owned();
    let desarrollo = Some(RawFile { name, bytes: narrative().into_bytes() });
    let plain = Sources { desarrollo, ..plain };
    let (expected, said) = made(&plain);

    let book = |name: &str, path: &str| Some(RawFile { name: name.to_owned(), bytes: table(path) });
    let institucion = RawFile {
        name: "inputs/institucion.xlsx".to_owned(),
        bytes: libro::institution(&[institution()]).unwrap(),
    };
    let tables = Sources {
        institucion: Some(institucion),
        directorio: book("inputs/directorio.xlsx", TABLES[0]),
        inhabiles: book("inputs/inhabiles.xlsx", TABLES[1]),
        participantes: book("inputs/2019-11-04-stl/participantes.xlsx", TABLES[2]),
        acuerdos: book("inputs/2019-11-04-stl/acuerdos.xlsx", TABLES[3]),
        ..plain.clone()
    };
    let (of_tables, said_of_tables) = made(&tables);
    assert_same(&of_tables, &expected);
    assert_eq!(said_of_tables, said);

    let bytes = libro::meeting(&content()).unwrap();
    let one = Sources {
        carpeta: plain.carpeta.clone(),
        institucion: plain.institucion.clone(),
        directorio: plain.directorio.clone(),
        inhabiles: plain.inhabiles.clone(),
        libro: Some(RawFile { name: "inputs/2019-11-04-stl/reunion.xlsx".to_owned(), bytes }),
        ..Sources::default()
    };
    let (of_one, said_of_one) = made(&one);
    assert_same(&of_one, &expected);
    assert_eq!(said_of_one, said);

    let whole = Content {
        institucion: Some(vec![institution()]),
        directorio: Some(rows(&input(TABLES[0]))),
        inhabiles: Some(rows(&input(TABLES[1]))),
        ..content()
    };
    let bytes = libro::meeting(&whole).unwrap();
    let alone = Sources {
        carpeta: plain.carpeta.clone(),
        libro: Some(RawFile { name: "inputs/2019-11-04-stl/reunion.xlsx".to_owned(), bytes }),
        ..Sources::default()
    };
    let (of_alone, mut said_of_alone) = made(&alone);
    assert_same(&of_alone, &expected);
    // Files are told of in the order of their names, and so are sheets.
    let mut said = said;
    said.sort();
    said_of_alone.sort();
    assert_eq!(said_of_alone, said);
}

/// A folder of inputs with the institution of the reference meeting alone.
fn office(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    support::copy_files(reference_folder().parent().unwrap(), &scratch.path("inputs"));
    scratch
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_workbook_is_found_as_a_folder_is() {
    let book = libro::meeting(&content()).unwrap();
    let places = [
        // In the folder of a meeting, named or not; beside the institution.
        ("inputs/2019-11-04-stl/reunion.xlsx", "inputs/2019-11-04-stl"),
        ("inputs/2019-11-04-stl/reunion.xlsx", "inputs/2019-11-04-stl/reunion.xlsx"),
        ("inputs/2019-11-04-stl.xlsx", "inputs/2019-11-04-stl.xlsx"),
    ];
    for (index, (written, asked)) in places.into_iter().enumerate() {
        let scratch = office(&format!("excel-found-{index}"));
        write(&scratch.path(written), &book);
        write(&scratch.path("inputs/~$2019-11-04-stl.xlsx"), b"lock");
        succeed(&["generar", &path_text(&scratch.path(asked)), "--solo", "minuta"]);
        let made = files_under(&scratch.path("output"));
        assert!(made.contains_key("2019-11-04-stl/minuta.pdf"), "{asked}: {:?}", made.keys());
    }
}

#[test]
fn a_workbook_typed_by_its_name_or_by_its_folder_is_one_meeting() {
    let scratch = office("excel-one-meeting");
    let folder = "inputs/2019-11-04-stl";
    write(&scratch.path(&format!("{folder}/reunion.xlsx")), &libro::meeting(&content()).unwrap());
    for asked in [folder.to_owned(), format!("{folder}/reunion.xlsx"), folder.to_owned()] {
        let said = succeed(&["generar", &path_text(&scratch.path(&asked)), "--solo", "minuta"]);
        assert!(!said.err.contains("[S0"), "{asked}: {}", said.err);
    }
}

#[test]
fn two_forms_at_once_are_refused_by_name() {
    let scratch = office("excel-two-forms");
    let meeting = scratch.meeting("2019-11-04-stl");
    write(&meeting.join("acuerdos.xlsx"), &table(TABLES[3]));
    let said = fail(&["revisar", &path_text(&meeting)], 1).out;
    assert!(said.contains("error[X005]"), "{said}");
    assert!(
        said.contains("acuerdos.csv` y `") && said.contains("acuerdos.xlsx` dicen lo mismo"),
        "{said}"
    );

    std::fs::remove_file(meeting.join("acuerdos.xlsx")).unwrap();
    write(&meeting.join("reunion.xlsx"), &libro::meeting(&content()).unwrap());
    let said = fail(&["revisar", &path_text(&meeting)], 1).out;
    for name in ["reunion.json", "participantes.csv", "acuerdos.csv", "desarrollo.dj"] {
        let pair = format!("reunion.xlsx` y `{}` dicen", path_text(&meeting.join(name)));
        assert!(said.contains(&pair), "{name}: {said}");
    }
}

#[test]
fn a_table_of_another_program_is_named() {
    let scratch = office("excel-other-program");
    let meeting = scratch.meeting("2019-11-04-stl");
    std::fs::rename(meeting.join("acuerdos.csv"), meeting.join("acuerdos.ods")).unwrap();
    let said = fail(&["revisar", &path_text(&meeting)], 1).out;
    assert!(said.contains("error[X003]"), "{said}");
    assert!(
        said.contains("acuerdos.ods` no se puede leer, se espera un libro .xlsx o un CSV"),
        "{said}"
    );
    let said = fail(&["generar", &path_text(&meeting.join("acuerdos.ods"))], 1);
    assert!(said.err.contains("error[X003]"), "{}", said.err);
}

#[test]
fn a_finding_in_a_workbook_names_its_sheet() {
    let scratch = office("excel-sheet");
    let mut content = content();
    content.acuerdos[0].iter_mut().find(|(name, _)| name == "destinatario").unwrap().1 =
        "nadie".into();
    let path = scratch.path("inputs/2019-11-04-stl/reunion.xlsx");
    write(&path, &libro::meeting(&content).unwrap());
    let folder = path_text(path.parent().unwrap());
    let said = fail(&["revisar", &folder], 1).out;
    assert!(
        said.contains("reunion.xlsx, hoja Acuerdos, celda J2 (columna `destinatario`)"),
        "{said}"
    );
    let json = fail(&["revisar", &folder, "--formato", "json"], 1).out;
    let records: Vec<Value> = serde_json::from_str(&json).unwrap();
    let wrong = records.iter().find(|record| record["severidad"] == "error").unwrap();
    assert_eq!((&wrong["hoja"], &wrong["celda"]), (&Value::from("Acuerdos"), &Value::from("J2")));
    assert!(wrong["archivo"].as_str().unwrap().ends_with("2019-11-04-stl/reunion.xlsx"));
}
