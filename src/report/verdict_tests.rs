//! The verdict, part by part.

use super::{Next, Remark, Verdict};
use crate::diagnostic::{Cell, CellTable, Diagnostic, Source};
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
    let place = "desarrollo.dj L1, L3".to_owned();
    assert_eq!(looked.parts[0].remarks, [Remark { place, message }]);
}

/// A1 of a table, and lines of two texts: each belongs to its own file.
#[test]
fn each_file_is_told_with_its_own_places() {
    let mut table = CellTable::default();
    table.cells.push(Cell { row: 1, column: 0, range: 0..3 });
    let table = Source::table("inputs/acuerdos.csv", "uno", table);
    let cell = Diagnostic::warning("A018", "vence antes").at(&table.cell_span(0).unwrap());
    let other = Source::text("inputs/reunion.json", "\n\nuno");
    let other = Diagnostic::warning("A018", "vence antes").at(&other.span(2..3));
    let nowhere = Diagnostic::warning("A018", "vence antes");
    let problems = [cell, warning("uno"), other, warning("tres"), nowhere];
    let looked = verdict(0, &problems, &[]);
    let place = "acuerdos.csv A1; desarrollo.dj L1, L3; reunion.json L3";
    assert_eq!(looked.parts[0].remarks[0].place, place);
}

#[test]
fn of_many_places_in_a_file_the_first_are_told() {
    let source = Source::text("desarrollo.dj", "x\n".repeat(6));
    let problem =
        |line: usize| Diagnostic::warning("A018", "x").at(&source.span(2 * line..2 * line + 1));
    let looked = verdict(0, &(0..6).map(problem).collect::<Vec<_>>(), &[]);
    assert_eq!(looked.parts[0].remarks[0].place, "desarrollo.dj L1, L2, L3, L4…");
}

#[test]
fn what_an_error_stops_is_no_promise() {
    let stopped = verdict(0, &[Diagnostic::error("E001", "falta la fecha")], &[]);
    assert_eq!(stopped.documents, "Se haría un documento: la minuta.");
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
