//! The verdict, part by part.

use super::{Next, Remark, Verdict};
use crate::diagnostic::{Diagnostic, Source};
use crate::plan::{KINDS, Kind};
use crate::rules::Silenced;

fn meaning(code: &str) -> Option<&'static str> {
    (code == "A018").then_some("un plazo vence antes de la reunión")
}

/// The verdict on a minuta and so many oficios.
fn verdict(oficios: usize, problems: &[Diagnostic], silenced: &[Silenced]) -> Verdict {
    let [minuta, oficio] = KINDS;
    let mut documents: Vec<(&Kind, usize)> = vec![(minuta, 1), (oficio, oficios)];
    documents.retain(|(_, count)| *count > 0);
    Verdict::new(&documents, problems, silenced, meaning)
}

fn warning(word: &str) -> Diagnostic {
    let source = Source::text("inputs/desarrollo.dj", "uno\ndos\ntres");
    let start = source.content().find(word).unwrap();
    let span = Source::span(&source, start..start + word.len());
    Diagnostic::warning("A018", format!("`{word}` vence antes")).at(&span)
}

#[test]
fn a_meeting_without_problems_has_no_parts() {
    let whole = verdict(1, &[], &[]);
    assert_eq!(whole.documents, "Se harán 2 documentos: la minuta y un oficio.");
    assert_eq!((whole.parts.len(), whole.next), (0, Next::Generate));
}

#[test]
fn an_error_stops_the_documents() {
    let problems = [Diagnostic::error("E001", "falta la fecha")];
    let stopped = verdict(2, &problems, &[]);
    assert_eq!(stopped.documents, "Se harían 3 documentos: la minuta y 2 oficios.");
    assert_eq!(stopped.next, Next::Correct);
    assert_eq!(stopped.parts[0].title, "Hay que corregir un error antes de generar");
    let line = Remark { place: String::new(), message: "falta la fecha".to_owned() };
    assert_eq!(stopped.parts[0].remarks, [line]);
}

#[test]
fn warnings_of_one_code_are_one_line() {
    let looked = verdict(0, &[warning("uno"), warning("tres")], &[]);
    assert_eq!(looked.parts[0].title, "Conviene mirar 2 avisos, que no impiden generar");
    let message = "un plazo vence antes de la reunión (2)".to_owned();
    let place = "desarrollo.dj 1, 3".to_owned();
    assert_eq!(looked.parts[0].remarks, [Remark { place, message }]);
}

#[test]
fn what_was_silenced_is_told_with_its_reason() {
    let silenced =
        Silenced { codigo: "A018".to_owned(), motivo: "así se acordó".to_owned(), avisos: 2 };
    let told = verdict(0, &[], &[silenced]);
    let line = Remark { place: "A018 (2)".to_owned(), message: "así se acordó".to_owned() };
    assert_eq!(told.parts[0].remarks, [line]);
    assert_eq!(told.next, Next::Generate);
}
