//! `ver`: what each boundary shows, and of which documents (`--solo`, `--fecha`).

use serde_json::Value;

use super::{MEETING, fail, misused, succeed, without_addressee};
use crate::support::{Scratch, path_text};

#[test]
fn ver_shows_each_boundary() {
    let shown = |stage| succeed(&["ver", MEETING, "--etapa", stage, "--solo", "A01"]).out;
    let data = shown("datos");
    let (head, json) = data.split_once('\n').unwrap();
    assert_eq!(head, "%% oficios/A01-titular-cetic");
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!(json["numero"], "IDAIP/CGA/_______/2019");
    let markup = shown("texto");
    assert!(markup.starts_with("%% oficios/A01-titular-cetic\n"), "{markup}");
    assert!(markup.contains("::: destinatario\nTITULAR DEL CETIC\n"), "{markup}");
    let document = shown("documento");
    assert!(document.contains("\nparagraph presente \"PRESENTE\"\n"), "{document}");
}

#[test]
fn ver_chooses_by_agreement_file_or_minuta() {
    let heads = |solo: &[&str]| -> Vec<String> {
        let said = succeed(&[&["ver", MEETING, "--etapa", "texto"], solo].concat());
        let heads = said.out.lines().filter_map(|line| line.strip_prefix("%% "));
        heads.map(str::to_owned).collect()
    };
    assert_eq!(heads(&[]).len(), 11);
    assert_eq!(heads(&["--solo", "minuta"]), ["minuta"]);
    assert_eq!(heads(&["--solo", "A08"]).len(), 6);
    assert_eq!(heads(&["--solo", "A08-galvan"]), ["oficios/A08-galvan"]);
    assert_eq!(heads(&["--solo", "A01", "--solo", "MINUTA"]).len(), 2);
}

#[test]
fn solo_must_name_a_document() {
    for order in [&["generar", MEETING][..], &["ver", MEETING, "--etapa", "datos"]] {
        let said = misused(&[order, &["--solo", "minuta", "--solo", "A99"]].concat());
        assert!(said.contains("`--solo A99` no nombra ningún documento"), "{said}");
        assert!(said.contains("ayuda: hay minuta, A01, A04, A05, A06, A08"), "{said}");
    }
}

#[test]
fn an_agreement_without_an_oficio_is_no_document() {
    misused(&["ver", MEETING, "--etapa", "datos", "--solo", "A02"]);
}

#[test]
fn fecha_dates_the_oficios_and_not_the_minuta() {
    let shown = |solo: &str, dates: &[&str]| {
        let arguments = ["ver", MEETING, "--etapa", "documento", "--solo", solo];
        succeed(&[&arguments[..], dates].concat()).out
    };
    for written in ["06/11/2019", "2019-11-06"] {
        let oficio = shown("A04", &["--fecha", written]);
        assert!(oficio.contains("paragraph fecha \"Victoria de Durango, Dgo.,~a~6~de noviembre"));
        assert!(oficio.contains("\ndate \"2019-11-06\"\n"));
        assert!(!oficio.contains("5~de noviembre"));
        assert_eq!(shown("minuta", &["--fecha", written]), shown("minuta", &[]));
    }
    assert!(shown("A04", &[]).contains("a~5~de noviembre de 2019"));
}

#[test]
fn ver_still_shows_what_is_whole() {
    let scratch = Scratch::new("ver-broken");
    let meeting = scratch.meeting("2019-11-04-stl");
    without_addressee(&meeting);
    let said = fail(&["ver", &path_text(&meeting), "--etapa", "texto", "--solo", "minuta"], 1);
    assert!(said.out.starts_with("%% minuta\n"), "{}", said.out);
    assert!(said.err.contains("error[A012]"), "{}", said.err);
}
