//! Spelling: what is told, what is let pass, against the dictionary that ships.

use std::sync::LazyLock;

use super::{Dictionary, spell};
use crate::input::samples::{brief, changed, read_sample};

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
    let rules = include_str!("../../templates/diccionario/es_MX.aff");
    let words = include_str!("../../templates/diccionario/es_MX.dic");
    Dictionary::read(rules, words).unwrap()
});

/// What is said of a narrative.
fn said(narrative: &str) -> Vec<String> {
    let sources = changed("desarrollo.dj", "Se presentó el *informe*.", narrative);
    let meeting = read_sample(&sources).value.unwrap();
    spell(&meeting, &DICTIONARY).iter().map(brief).collect()
}

#[test]
fn a_word_that_does_not_exist_is_told_once_with_the_nearest() {
    let sources = changed(
        "desarrollo.dj",
        "Se presentó",
        "Falta la informasión y la informasión. Se presentó",
    );
    let meeting = read_sample(&sources).value.unwrap();
    let found = spell(&meeting, &DICTIONARY);
    assert_eq!(
        found.iter().map(brief).collect::<Vec<_>>(),
        ["E020 1:10: `informasión` no está en el diccionario"]
    );
    assert!(found[0].hint.as_deref().unwrap().contains("`información`"), "{:?}", found[0].hint);
}

#[test]
fn sound_prose_says_nothing() {
    for text in [
        "Se acordó que la Coordinación remita el informe a más tardar el martes.",
        "Los compromisos 1, 2 y 3 están casi al 100 %, según la *evidencia* recibida.",
        "La aplicación Follow the Money se presentó con los Hackatones.",
        "Escriba a coordinacion@ejemplo.invalid o visite https://ejemplo.invalid/xqzt.",
        "Asistieron la Lic. Paulina Compean y el LCyTC. José Mendivil.",
        "La SECOED y el INAI enviaron sus observaciones.",
        "¿Quién redactará la minuta? «Así será», dijo.",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
}

#[test]
fn trouble_is_told_where_it_stands() {
    for (text, place) in [
        ("Siguyeron los trabajos.", "E020 1:1: `Siguyeron`"),
        ("Quedó pendiente de realizaz.", "E020 1:20: `realizaz`"),
        ("Se presento la ebidencia.", "E020 1:16: `ebidencia`"),
    ] {
        let said = said(text);
        assert!(said.len() == 1 && said[0].starts_with(place), "{text}: {said:?}");
    }
}

#[test]
fn numbers_of_a_list_are_no_words() {
    assert!(said("ii) la remisión de los datos;\n\niii) la de los planos.").is_empty());
}

#[test]
fn the_institution_may_add_words() {
    let mut sources = changed("desarrollo.dj", "Se presentó", "Hubo hackatón. Se presentó");
    let told = |sources: &crate::input::Sources| {
        spell(&read_sample(sources).value.unwrap(), &DICTIONARY).len()
    };
    assert_eq!(told(&sources), 1);
    let file = sources.institucion.as_mut().unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    file.bytes = text.replace("\"lema\": null", "\"palabras\": [\"hackatón\"]").into_bytes();
    assert_eq!(told(&sources), 0);
}

#[test]
fn another_language_is_not_told_word_by_word_without_end() {
    let text: String = (0..500)
        .map(|n| {
            format!(
                "zqx{}w ",
                "abcdefghij".chars().nth(n % 10).unwrap().to_string().repeat(n / 10 + 1)
            )
        })
        .collect();
    assert_eq!(said(&text).len(), 25);
}
