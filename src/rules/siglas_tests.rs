//! Siglas: what is told of them and what is let pass, text by text.

use std::collections::BTreeSet;

use super::spelling_tests::DICTIONARY;
use super::{siglas, spell};
use crate::input::samples::{brief, changed, read_sample};

const NARRATIVE: &str = "Se presentó el *informe*.";

/// What is said of siglas in a narrative, with the sample institution or another.
fn said_by(nombre: &str, siglas_: &str, narrative: &str) -> Vec<String> {
    let mut sources = changed("desarrollo.dj", NARRATIVE, narrative);
    let file = sources.institucion.as_mut().unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let text = text.replace("Instituto Duranguense de Acceso a la Información", nombre);
    file.bytes = text.replace("\"IDAIP\"", &format!("\"{siglas_}\"")).into_bytes();
    let meeting = read_sample(&sources).value.unwrap();
    let mut found = siglas::check(&meeting);
    spell(&meeting, &DICTIONARY, &mut found);
    found.retain(|problem| problem.code != "E020");
    found.iter().map(brief).collect()
}

fn said(narrative: &str) -> Vec<String> {
    said_by("Instituto Duranguense de Acceso a la Información", "IDAIP", narrative)
}

#[test]
fn a_definition_after_the_very_name_must_be_the_right_one() {
    for text in [
        "El Instituto Duranguense de Acceso a la Información (IDAP) informó.",
        "El *Instituto Duranguense de Acceso a la Informacion* (IDAP) informó. El IDAP firmó.",
        "Se citó al INSTITUTO DURANGUENSE de Acceso a la Información (*IDAP*) hoy.",
    ] {
        let said = said(text);
        assert_eq!(said.len(), 1, "{text}: {said:?}");
        assert!(
            said[0].starts_with("E007") && said[0].ends_with("se parecen a `IDAIP`"),
            "{said:?}"
        );
    }
    let national = "El Consejo Nacional de Fomento Educativo (CONAFI) envió libros.";
    assert!(said(national)[0].starts_with("E007"), "{:?}", said(national));
    let other = "La Coordinación de Acceso (CDAIP) informó.";
    assert_eq!(said(other), [""; 0]);
}

#[test]
fn of_two_that_nobody_vouches_for_neither_is_the_right_one() {
    let text = "El Instituto de Datos de la Provincia (IDPRO) informó. Firmó el IDPROV.";
    let said = said_by("Instituto de Ejemplo", "IE", text);
    assert_eq!(said, ["E006 1:65: las siglas `IDPROV` no se definen en ningún lugar"]);
}

#[test]
fn capitals_that_are_words_are_no_siglas() {
    for text in [
        "TITULAR DE LA UNIDAD DE VINCULACIÓN",
        "# LISTA DE ASISTENCIA\n\nSe leyó el ACTA de la sesión. La UNIDAD informó.",
        "Se leyó la LISTA DE LOS VOTOS y se firmó.",
        "El INAI, el SAT, la CNDH, el RFC y la CURP; el valor de la UMA según el DOF.",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
    assert_eq!(said("Firmaron INAI, SAT, XQRT y SEP.").len(), 1);
}

#[test]
fn the_nation_s_siglas_are_data_with_their_names() {
    let rows: Vec<(&str, &str)> = siglas::KNOWN.iter().copied().collect();
    let all: BTreeSet<&str> = rows.iter().map(|(siglas, _)| *siglas).collect();
    assert!(all.len() == rows.len() && all.len() >= 100, "{}", all.len());
    assert_eq!(rows.len(), siglas::NATIONAL.lines().count());
    assert!(rows.iter().all(|(siglas, name)| siglas.len() >= 2 && name.contains(' ')));
}
