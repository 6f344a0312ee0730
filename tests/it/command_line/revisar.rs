//! `revisar`: its verdict, all that it finds, its JSON.

use serde_json::Value;

use super::{MEETING, fail, succeed, without_addressee};
use crate::support::{Scratch, files_under, path_text, replace_in};

#[test]
fn revisar_ends_in_its_verdict() {
    let said = succeed(&["revisar", MEETING]);
    let warnings = said.out.matches("aviso[").count();
    assert!(
        said.out.contains("\nSe harán 11 documentos: la minuta y 10 oficios.\n"),
        "{}",
        said.out
    );
    let looked_at = format!("\nConviene mirar {warnings} avisos, que no impiden generar:\n");
    assert!(said.out.contains(&looked_at), "{}", said.out);
    let next = format!("\nSe puede generar: minutario generar {MEETING}\n");
    assert!(said.out.ends_with(&next), "{}", said.out);
    let screen = said.out.split('─').next_back().unwrap();
    assert!(screen.lines().count() < 24, "more than a screen: {screen}");
    assert!(warnings > 0 && said.err.is_empty(), "{}", said.err);
}

#[test]
fn revisar_finds_everything_and_writes_nothing() {
    let scratch = Scratch::new("revisar");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    replace_in(&meeting.join("participantes.csv"), "galvan,", "galvam,");
    let before = files_under(&scratch.path(""));
    let said = fail(&["revisar", &path_text(&meeting)], 1);
    assert!(said.out.contains("\nHay que corregir 2 errores antes de generar:\n"), "{}", said.out);
    assert!(said.out.contains("participantes.csv A4  "), "{}", said.out);
    let last = said.out.lines().last().unwrap();
    assert!(last.starts_with("Corrija y repita: minutario revisar "), "{last}");
    assert!(said.err.is_empty(), "{}", said.err);
    assert!(said.out.contains("error[A012]") && said.out.contains("error[D010]"), "{}", said.out);
    assert!(files_under(&scratch.path("")) == before, "revisar wrote something");
}

#[test]
fn revisar_gives_json() {
    let scratch = Scratch::new("json");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    let broken = fail(&["revisar", &path_text(&meeting), "--formato", "json"], 1);
    let whole = succeed(&["revisar", MEETING, "--formato", "json"]);
    for said in [&broken, &whole] {
        assert!(said.err.is_empty(), "{}", said.err);
        assert_records(&said.out);
    }
    let found: Value = serde_json::from_str(&broken.out).unwrap();
    let missing = found.as_array().unwrap().iter().find(|record| record["codigo"] == "A012");
    let missing = missing.expect("the missing addressee is told");
    assert_eq!(missing["severidad"], "error");
    assert_eq!((&missing["fila"], &missing["celda"]), (&Value::from(5), &Value::from("I5")));
    assert_eq!(missing["columna"], "destinatario");
    let file = missing["archivo"].as_str().unwrap();
    assert!(file.ends_with("2019-11-04-stl/acuerdos.csv"), "{file}");
}

fn assert_records(json: &str) {
    let expected =
        ["archivo", "ayuda", "celda", "codigo", "columna", "fila", "hoja", "mensaje", "severidad"];
    let records: Value = serde_json::from_str(json).unwrap();
    let records = records.as_array().expect("an array");
    assert!(!records.is_empty());
    for record in records {
        let mut keys: Vec<&String> = record.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, expected);
        let severity = record["severidad"].as_str().unwrap();
        assert!(["error", "aviso"].contains(&severity), "{severity}");
        assert!(!record["mensaje"].as_str().unwrap().is_empty());
    }
}
