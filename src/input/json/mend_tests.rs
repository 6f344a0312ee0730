//! Every mistake of a JSON file is told in one run, each once and at its line.

use proptest::prelude::*;

use crate::input::samples::{REUNION, brief, read_sample, with};

/// What is said of the meeting's own file with some of its text changed.
fn said(changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = REUNION.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let read = read_sample(&with("reunion.json", &text));
    read.diagnostics.iter().map(brief).collect()
}

/// The code and the line of each.
fn places(said: &[String]) -> Vec<&str> {
    said.iter().map(|line| line.split(':').next().unwrap_or_default()).collect()
}

#[test]
fn mistakes_of_form_and_of_values_are_told_together() {
    let found = said(&[
        ("\"2019-11-04-stl\",", "\"2019-11-04-stl\""),
        ("\"18:00\"", "“18:00”"),
        ("20:00", "25 y media"),
        ("Durango\",", "Durango,"),
        ("\"asunto\"", "\"asumto\""),
        ("\"Compromisos\"", "\"Compromisos\","),
        ("\"compean\"", "'compean'"),
        ("05/11/2019", "31/11/2019"),
    ]);
    assert_eq!(
        places(&found),
        ["L020 4", "L020 6", "L031 7", "L023 8", "L026 9", "L021 10", "L020 11", "L030 12"],
        "{found:#?}"
    );
}

#[test]
fn each_mistake_is_mended_so_that_the_next_is_seen() {
    for (from, to, code) in [
        ("\"2019-11-04\",", "\"2019-11-04\"", "L020 5"),
        ("\"2019-11-04\"", "2019-11-04", "L020 5"),
        ("\"2019-11-04\"", "“2019-11-04”", "L020 5"),
        ("\"2019-11-04\"", "«2019-11-04»", "L020 5"),
        ("\"2019-11-04\"", "'2019-11-04'", "L020 5"),
        ("\"2019-11-04\",", "\"2019-11-04,", "L023 5"),
        ("\"fecha\":", "fecha:", "L020 5"),
        ("\"fecha\":", "“fecha”:", "L020 5"),
        ("\"fecha\":", "\"fecha\" =", "L020 5"),
        ("\"fecha\":", "\"fecha\"", "L020 5"),
        ("\"2019-11-04\",", "\"2019-11-04\", // ayer", "L020 5"),
        ("\"2019-11-04\",", "/* ayer */ \"2019-11-04\",", "L020 5"),
        ("\"2019-11-04\",", "\"4 de \"noviembre\"\",", "L020 5"),
        ("\"2019-11-04\"", "\"C:\\nov\\dic\"", "L020 5"),
        ("\"2019-11-04\"", "ayer", "L020 5"),
        ("\"2019-11-04\"", "", "L020 5"),
    ] {
        let found = said(&[(from, to), ("20:00", "veinte horas")]);
        let places = places(&found);
        assert_eq!(places, [code, "L031 7"], "{to}: {found:#?}");
    }
}

#[test]
fn what_cannot_be_guessed_is_told_alone() {
    for (from, to) in
        [("\n}\n", "\n"), ("[\"Bienvenida\"", "\"Bienvenida\""), ("\"orden", "]\"orden")]
    {
        let found = said(&[(from, to)]);
        assert_eq!(found.len(), 1, "{to:?}: {found:#?}");
    }
}

#[test]
fn names_are_read_without_regard_to_case_and_accents() {
    let text = REUNION.replace("\"lugar\"", "\"Lugar\"").replace("orden_del_dia", "Orden_del_Día");
    let read = read_sample(&with("reunion.json", &text));
    assert_eq!(read.diagnostics, Vec::new());
    let reunion = read.value.unwrap().reunion;
    assert!(reunion.lugar.is_some() && reunion.orden_del_dia.len() == 2);
    assert_eq!(places(&said(&[("\"hora_fin\"", "\"Hora_Inicio\"")])), ["L025 7"]);
}

#[test]
fn no_message_says_what_only_a_programmer_knows() {
    let changes = [
        ("\"Negrete 807 Ote., Durango\"", "{}"),
        ("\"lugar\"", "\"lugr\""),
        ("\"asunto\"", "\"_asunto\""),
        ("\"18:00\"", ""),
        ("civil", "C:\\civil"),
    ];
    for (from, to) in changes {
        let text = REUNION.replacen(from, to, 1);
        for problem in read_sample(&with("reunion.json", &text)).diagnostics {
            let words = format!("{} {}", problem.message, problem.hint.unwrap_or_default());
            assert!(!words.contains("objeto") && !words.contains("clave `"), "{words}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_mistake_panics(
        at in 0..REUNION.len(),
        length in 0_usize..6,
        new in "([\"'“”«»:,{}\\[\\]/*=\\\\\n ñx1]){0,4}",
    ) {
        let start = REUNION.floor_char_boundary(at);
        let end = REUNION.floor_char_boundary((at + length).min(REUNION.len())).max(start);
        let text = format!("{}{new}{}", &REUNION[..start], &REUNION[end..]);
        for problem in read_sample(&with("reunion.json", &text)).diagnostics {
            if let Some(span) = &problem.span {
                prop_assert!(span.source().content().get(span.range()).is_some());
            }
        }
    }
}
