//! Narratives as people type and paste them.

use proptest::prelude::{ProptestConfig, proptest};

use crate::input::CODES;
use crate::input::samples::{brief, read_sample, with};
use crate::input::word::samples::shown;

/// What a text says, in one line, and what is told of it.
fn read(text: &str) -> (String, Vec<String>) {
    let read = read_sample(&with("desarrollo.txt", text));
    let said = read.diagnostics.iter().map(brief).collect();
    (shown(&read.value.unwrap().pasajes.unwrap()), said)
}

#[test]
fn a_line_is_a_paragraph_and_nothing_is_a_mark() {
    for line in [
        "Escriba a juan_lopez_p@x.gob.mx o a transparencia_unidad_enlace@caminos.example.",
        "Son 3*4*5 y (*) en C:\\ruta\\x, minuta_final_v2_corregida.docx.",
        "C. Ana Ejemplo tomó la palabra.",
        "2026. Año de la Muestra.",
        "LIC. ANA MUESTRA",
        "# Informe, > cita, {llave}, ~sub~, [liga](x), 5 | 6",
        "-5 grados y __________",
    ] {
        assert_eq!(read(line), (line.to_owned(), Vec::new()));
    }
    let (said, _) = read("Uno.\nDos.\r\n\r\n\r\nTres.\n");
    assert_eq!(said, "Uno. / Dos. / Tres.");
}

#[test]
fn items_whose_neighbours_agree_are_a_list() {
    for (text, expected) in [
        ("Puntos:\n- Uno\n- Dos", "Puntos: / [• Uno; • Dos]"),
        ("•\tUno\n•\tDos", "[• Uno; • Dos]"),
        ("· Uno\n\n· Dos", "[• Uno; • Dos]"),
        ("– Uno\n– Dos", "[• Uno; • Dos]"),
        ("* Uno\n* Dos", "[• Uno; • Dos]"),
        ("4. Uno\n5. Dos\nFin", "[4. Uno; 5. Dos] / Fin"),
        ("1) Uno\n2) Dos", "[1) Uno; 2) Dos]"),
        ("1.- Uno\n2.- Dos", "[1.- Uno; 2.- Dos]"),
        ("h) Uno\ni) Dos\nj) Tres", "[h) Uno; i) Dos; j) Tres]"),
        ("i) Uno\nii) Dos", "[i) Uno; ii) Dos]"),
        ("i. Uno\nii. Dos", "[i. Uno; ii. Dos]"),
        ("I. Uno\nII. Dos", "[I. Uno; II. Dos]"),
        ("- a\n- b\n1. c\n2. d", "[• a; • b] / [1. c; 2. d]"),
        ("1. a\n2. b\n1. c\n2. d", "[1. a; 2. b] / [1. c; 2. d]"),
        ("1. a\n- x\n- y\n2. b", "[1. a / [• x; • y]; 2. b]"),
        ("- a\n  - x\n  - y\n- b", "[• a / [• x; • y]; • b]"),
        ("1. a\n   a) x\n   b) y", "1. a / [a) x; b) y]"),
    ] {
        assert_eq!(read(text).0, expected, "{text}");
    }
}

#[test]
fn an_item_without_neighbours_is_printed_as_it_was_typed_and_told() {
    let told = |text: &str| {
        let (said, told) = read(text);
        assert_eq!(said, text.replace('\n', " / "));
        told
    };
    let expected = "M023 2:1: el renglón comienza con `-` y se imprime así, como párrafo";
    assert_eq!(told("Uno\n- dos\ntres"), [expected]);
    assert_eq!(told("1. a\ntexto\n2. b").len(), 2);
    assert_eq!(told("1. a\n1. b\n3. c").len(), 3);
    assert_eq!(read("1. a\n- x\n2. b").0, "[1. a / - x; 2. b]");
}

#[test]
fn columns_pasted_with_tabs_are_a_table() {
    let table = "Así:\nRubro\tAvance\nCalendario\t80 %\nPresupuesto\t\nFin.";
    let expected = "Así: / <Rubro|Avance; Calendario|80 %; Presupuesto|> / Fin.";
    assert_eq!(read(table), (expected.to_owned(), Vec::new()));
    assert_eq!(read("1.\tAna\tTitular\n2.\tLuis\tVocal").0, "<1.|Ana|Titular; 2.|Luis|Vocal>");
    assert_eq!(read("\tUno.\n\tDos.").0, "Uno. / Dos.");
    assert_eq!(read("Lugar:\tSala").0, "Lugar: Sala");
    assert_eq!(read("a\tb\n\nc\td").0, "a b / c d");
}

#[test]
fn marks_of_yesterday_are_told_once() {
    for text in [
        "Uno.\nEl *informe* y *otro*.",
        "Uno.\n| a | b |\n| c | d |",
        "Uno.\n::: firmas",
        "Uno.\nSe vio `esto`.",
    ] {
        let said = read(text).1;
        assert!(said.len() == 1 && said[0].starts_with("M021 2:"), "{text}: {said:?}");
    }
    assert!(read("El _plan_ anual.").1[0].starts_with("M021 1:4: `_plan_` se imprime así"));
    for text in ["3*4*5 (*) y __________", "a * b * c", "juan_lopez_p@x.mx", "Nota*: sí. *Nota."] {
        assert!(read(text).1.is_empty(), "{text}");
    }
}

#[test]
fn marks_typed_in_a_list_that_is_numbered_are_taken_off() {
    let agenda = |items: &str| {
        let text =
            crate::input::samples::REUNION.replacen("\"Bienvenida\", \"Compromisos\"", items, 1);
        let read = read_sample(&with("reunion.json", &text));
        let said: Vec<String> = read.diagnostics.iter().map(brief).collect();
        let items = read.value.unwrap().reunion.orden_del_dia;
        (items.into_iter().map(|item| item.value).collect::<Vec<_>>(), said)
    };
    for (typed, expected) in [
        (r#""1. Lista", "2. Informe", "3) Cierre""#, &["Lista", "Informe", "Cierre"][..]),
        (r#""- Lista", "• Informe""#, &["Lista", "Informe"]),
        (r#""a) Lista", "b) Informe""#, &["Lista", "Informe"]),
        (r#""I.- Lista", "II.- Informe""#, &["Lista", "Informe"]),
        (r#""1. Lista""#, &["Lista"]),
        (r#""2026. Año", "15 días""#, &["2026. Año", "15 días"]),
    ] {
        let (items, said) = agenda(typed);
        assert!(items == expected && said.is_empty(), "{typed}: {items:?} {said:?}");
    }
    let (items, said) = agenda(r#""Lista", "2. Informe""#);
    assert_eq!(items, ["Lista", "2. Informe"]);
    assert_eq!(
        said,
        ["M022 10:30: el renglón comienza con `2.`, y el programa ya numera los renglones"]
    );
    assert_eq!(agenda(r#""1. Lista", "1. Informe""#).1.len(), 1);
}

#[test]
fn marks_typed_in_a_cell_that_is_numbered_are_taken_off() {
    let asked = |cell: &str| {
        let text = crate::input::samples::ACUERDOS.replacen("se difunda", cell, 1);
        let read = read_sample(&with("acuerdos.csv", &text));
        let items = read.value.unwrap().acuerdos.swap_remove(0).peticion;
        (
            items
                .iter()
                .map(|item| (item.value.clone(), item.span.as_str().to_owned()))
                .collect::<Vec<_>>(),
            read.diagnostics.len(),
        )
    };
    let (items, told) =
        asked("\"1. la remisión de los datos\n2. la remisión de los planos\n3) el calendario\"");
    let words = ["la remisión de los datos", "la remisión de los planos", "el calendario"];
    assert_eq!(items, words.map(|words| (words.to_owned(), words.to_owned())));
    assert_eq!(told, 0);
    assert_eq!(asked("\"remita los datos\n- remita los planos\"").1, 1);
}

#[test]
fn every_code_of_plain_text_is_given_here() {
    let own = include_str!("plain_tests.rs");
    for (code, _) in CODES.iter().filter(|(code, _)| code.starts_with('M')) {
        assert!(own.contains(&format!("{code} ")), "{code}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_word_is_kept(text in "([a-z0-9.)\\-•*| ]{0,8}[\t\n ]?){0,12}") {
        let letters = |text: &str| {
            text.chars().filter(|sign| sign.is_alphabetic()).collect::<String>()
        };
        let (said, _) = read(&text);
        let (said, typed) = (letters(&said), letters(&text));
        proptest::prop_assert!(said.len() >= typed.len().saturating_sub(48), "{} {}", said, typed);
    }
}
