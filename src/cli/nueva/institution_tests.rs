//! Whose institution a new meeting begins with.

use std::path::PathBuf;

use minutario::input::{RawFile, Sources};

use super::institution::{is_sample, names};
use crate::cli::arguments::Nueva;

/// What was typed, for a folder that is nowhere.
fn typed(names: [&str; 3]) -> Nueva {
    let [institucion, siglas, ciudad] =
        names.map(|name| (!name.is_empty()).then(|| name.to_owned()));
    let dir = PathBuf::from("no hay/esta carpeta/2026-02-10");
    Nueva { dir, institucion, siglas, ciudad, desde: None, fecha: None, excel: false }
}

/// What becomes of it when somebody answers so, and what she is asked.
fn answered(
    given: [&str; 3],
    answers: &[&str],
) -> (Result<Option<[String; 3]>, String>, Vec<String>) {
    let (mut left, mut asked) = (answers.iter(), Vec::new());
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        left.next().map(|answer| (*answer).to_owned())
    };
    let made = names(&typed(given), &Sources::default(), Some(&mut ask));
    (made.map_err(|failure| failure.to_string()), asked)
}

#[test]
fn each_missing_name_is_asked_once_and_again_while_it_is_empty() {
    let (made, asked) = answered(["", "", ""], &["Instituto de Acceso", "", "IA", "Durango"]);
    assert_eq!(made.unwrap().unwrap(), ["Instituto de Acceso", "IA", "Durango"]);
    assert_eq!(asked.len(), 4);
    let (made, asked) = answered(["Instituto de Acceso", "", "Durango"], &["IA"]);
    assert_eq!(made.unwrap().unwrap(), ["Instituto de Acceso", "IA", "Durango"]);
    assert_eq!(asked, ["Siglas"]);
}

#[test]
fn whoever_says_no_name_takes_the_sample() {
    let (made, asked) = answered(["", "", ""], &[""]);
    assert!(is_sample(&made.unwrap().unwrap()) && asked.len() == 1);
    let nobody = names(&typed(["", "", ""]), &Sources::default(), None);
    assert!(is_sample(&nobody.ok().flatten().unwrap()));
}

#[test]
fn half_of_the_names_is_too_little() {
    let made = names(&typed(["Instituto", "", ""]), &Sources::default(), None);
    let said = made.map_err(|failure| failure.to_string()).unwrap_err();
    assert!(said.contains("falta `--siglas` y `--ciudad`"), "{said}");
    let (made, _) = answered(["", "", ""], &["Instituto"]);
    assert!(made.unwrap_err().contains("falta `--siglas` y `--ciudad`"));
    let blank = names(&typed(["Instituto", "IA", "  "]), &Sources::default(), None);
    assert!(blank.map_err(|failure| failure.to_string()).unwrap_err().contains("`--ciudad`"));
}

#[test]
fn an_institution_that_is_there_is_not_named_again() {
    let institucion = Some(RawFile { name: "r/institucion.json".to_owned(), bytes: Vec::new() });
    let found = Sources { institucion, ..Sources::default() };
    let kept = names(&typed(["", "", ""]), &found, None);
    assert!(kept.ok().is_some_and(|names| names.is_none()));
    let other = names(&typed(["Otro", "O", "Otra"]), &found, None);
    let said = other.map_err(|failure| failure.to_string()).unwrap_err();
    assert!(said.contains("ya está en `r/institucion.json`"), "{said}");
}
