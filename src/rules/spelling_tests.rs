//! Spelling: what is told, what is let pass, against the dictionary that ships.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{Dictionary, spell};
use crate::diagnostic::Diagnostic;
use crate::input::samples::{brief, changed, read_sample};
use crate::model::Meeting;

const RULES: &str = include_str!("../../templates/diccionario/es_MX.aff");
const WORDS: &str = include_str!("../../templates/diccionario/es_MX.dic");
const TRADE: &str = include_str!("../../templates/diccionario/administracion.dic");

pub(super) static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read([RULES, WORDS, TRADE]).unwrap());

fn spelt(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    spell(meeting, &DICTIONARY, &mut found);
    found
}

/// What is said of a narrative.
fn said(narrative: &str) -> Vec<String> {
    let sources = changed("desarrollo.dj", "Se presentó el *informe*.", narrative);
    let meeting = read_sample(&sources).value.unwrap();
    spelt(&meeting).iter().map(brief).collect()
}

#[test]
fn a_word_that_does_not_exist_is_told_once_with_the_nearest() {
    let sources = changed(
        "desarrollo.dj",
        "Se presentó",
        "Falta la informasión y la informasión. Se presentó",
    );
    let meeting = read_sample(&sources).value.unwrap();
    let found = spelt(&meeting);
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
fn a_slip_beside_a_name_is_seen() {
    for (text, word) in [
        ("Itzel Garcia estubo presente.", "estubo"),
        ("El INAI haran la entrega.", "haran"),
        ("Según Xochitl Tecuapetla, ebidencia no hubo.", "ebidencia"),
        ("Al final no lo haran.", "haran"),
    ] {
        let said = said(text);
        assert!(said.len() == 1 && said[0].contains(&format!("`{word}`")), "{text}: {said:?}");
    }
}

#[test]
fn words_of_the_trade_are_known() {
    for text in [
        "Se verificó el quórum legal ante la oficialía mayor.",
        "La síndica y la regidora citaron a las ejidatarias y a los avecindados.",
        "El subcomité interinstitucionalmente acordó priorizándolos y solventándolas.",
        "La subcontraloría pidió los avalúos, los montos y los egresos.",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
}

#[test]
fn every_word_of_the_trade_has_its_source_and_is_new() {
    let plain = spellbook::Dictionary::new(RULES, WORDS).unwrap();
    let rows: Vec<&str> =
        TRADE.lines().filter(|line| !line.is_empty() && !line.starts_with('/')).collect();
    let lemmas: BTreeSet<&str> =
        rows.iter().map(|row| row.split(['/', '\t']).next().unwrap()).collect();
    assert!(rows.len() == lemmas.len() && rows.len() >= 600, "{}", rows.len());
    let sourced = |row: &&&str| row.split_once('\t').is_some_and(|(_, source)| source.len() > 5);
    assert_eq!(rows.iter().filter(sourced).count(), rows.len());
    let old: Vec<&&str> = lemmas.iter().filter(|lemma| plain.check(lemma)).collect();
    assert!(old.is_empty(), "{old:?}");
}

#[test]
fn no_suggestion_is_far() {
    let sources = changed("desarrollo.dj", "Se presentó", "Hubo xenoglotofilia. Se presentó");
    let found = spelt(&read_sample(&sources).value.unwrap());
    assert!(!found[0].hint.as_deref().unwrap().contains("quiso"), "{:?}", found[0].hint);
}

#[test]
fn what_was_read_as_keys_is_not_spelt() {
    let sources = changed("acuerdos.csv", "emision,,Comisión", "emision,,stl");
    assert_eq!(spelt(&read_sample(&sources).value.unwrap()).len(), 0);
}

#[test]
fn numbers_of_a_list_are_no_words() {
    assert!(said("ii) la remisión de los datos;\n\niii) la de los planos.").is_empty());
}

#[test]
fn the_institution_may_add_words() {
    let mut sources = changed("desarrollo.dj", "Se presentó", "Hubo ecoferia. Se presentó");
    let told = |sources: &crate::input::Sources| spelt(&read_sample(sources).value.unwrap()).len();
    assert_eq!(told(&sources), 1);
    let file = sources.institucion.as_mut().unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    file.bytes = text.replace("\"lema\": null", "\"palabras\": [\"ecoferia\"]").into_bytes();
    assert_eq!(told(&sources), 0);
}

#[test]
fn another_language_is_not_told_word_by_word_without_end() {
    let text: String = (0..500)
        .map(|n| {
            format!(
                "zqx{}n ",
                "abcdefghij".chars().nth(n % 10).unwrap().to_string().repeat(n / 10 + 1)
            )
        })
        .collect();
    assert_eq!(said(&text).len(), 25);
}
