//! What a workbook to be filled in holds, read back part by part.

use std::io::{Cursor, Read};

use super::{Clave, Content, meeting, table};

fn row(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn filled() -> Content {
    let clave = |clave: &str| Clave { clave: clave.to_owned(), quien: "Persona".to_owned() };
    Content {
        reunion: row(&[
            ("clave", "2019-11-04-stl"),
            ("fecha", "2019-11-04"),
            ("hora_inicio", "18:00"),
        ]),
        participantes: vec![row(&[("clave", "compean"), ("firma", "sí")])],
        acuerdos: vec![row(&[("clave", "A01"), ("texto", "=1+1"), ("_mía", "x")])],
        desarrollo: vec!["Un *párrafo*.".to_owned()],
        claves: vec![clave("compean"), clave("stl")],
        ..Content::default()
    }
}

/// A part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    assert_eq!(meeting(&filled()), meeting(&filled()));
    assert!(meeting(&filled()) != meeting(&Content::default()));
}

#[test]
fn the_sheets_are_those_that_the_readers_take() {
    let workbook = part(&meeting(&filled()).unwrap(), "xl/workbook.xml");
    let names: Vec<&str> = workbook
        .split("<sheet name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let expected =
        ["_instrucciones", "Reunión", "Participantes", "Acuerdos", "Desarrollo", "_claves"];
    assert_eq!(names, expected);
}

#[test]
fn closed_vocabularies_and_keys_are_lists() {
    let bytes = meeting(&filled()).unwrap();
    let acuerdos = part(&bytes, "xl/worksheets/sheet4.xml");
    assert!(acuerdos.contains("<formula1>\"acuerdo,sugerencia,compromiso\"</formula1>"));
    assert!(acuerdos.contains("<formula1>_claves!$A$2:$A$3</formula1>"));
    let blank = part(&meeting(&Content::default()).unwrap(), "xl/worksheets/sheet4.xml");
    assert!(!blank.contains("_claves"));
}

/// A list that was written out would keep the example's people for ever.
#[test]
fn lists_follow_the_directory_of_the_workbook() {
    let directorio = Some(vec![row(&[("clave", "ana"), ("nombre", "Ana")])]);
    let content = Content { directorio, inhabiles: Some(Vec::new()), ..filled() };
    let bytes = meeting(&content).unwrap();
    let keys = "OFFSET(Directorio!$A$2,0,0,MAX(1,COUNTA(Directorio!$A$2:$A$5001)),1)";
    // The meeting, who took part, and the agreements; not the directory itself.
    for sheet in [2, 3, 4] {
        let part = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(part.contains(&format!("<formula1>{keys}</formula1>")), "{sheet}");
    }
    assert!(!part(&bytes, "xl/worksheets/sheet6.xml").contains("OFFSET"));
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("\"Días inhábiles\"") && !workbook.contains("_claves"));
}

#[test]
fn a_note_says_what_each_column_holds() {
    let bytes = meeting(&Content::default()).unwrap();
    let notes = part(&bytes, "xl/comments4.xml");
    assert!(notes.contains("Obligatorio. Clave única en la reunión, como A04."), "{notes}");
    assert!(notes.contains("Opcional. Anexos, uno por línea."), "{notes}");
}

#[test]
fn words_are_never_formulas() {
    let bytes = meeting(&filled()).unwrap();
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>=1+1</t>"));
    assert!(!part(&bytes, "xl/worksheets/sheet4.xml").contains("<f>"));
}

#[test]
fn what_does_not_fit_is_said_with_its_cell() {
    let long = "a".repeat(32_768);
    let rows = [row(&[("clave", "a"), ("nombre", &long)])];
    let problems = table("directorio.csv", &rows, &[]).unwrap_err();
    let said: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(problems[0].code, "X101");
    assert!(said[0].contains("celda C2"), "{said:?}");
    assert!(table("directorio.csv", &[row(&[("clave", &long[1..])])], &[]).is_ok());
}

#[test]
fn more_rows_than_a_sheet_has_are_refused() {
    let content = Content { desarrollo: vec![String::new(); 1_048_576], ..Content::default() };
    let problems = meeting(&content).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["X102"]);
}
