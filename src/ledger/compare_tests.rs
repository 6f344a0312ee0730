//! What may be replaced in a folder of results, and what is said of it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{Asked, Earlier, Incoming, Ledger, Move, Standing, compare};
use crate::diagnostic::{Diagnostic, Located, Source};

const DAY: Date = date(2026, 2, 10);

fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, digest)| ((*path).to_owned(), (*digest).to_owned())).collect()
}

fn ledger(archivos: &[(&str, &str)]) -> Ledger {
    let carpeta = "../../reuniones/feb".to_owned();
    Ledger { carpeta, fecha: DAY, archivos: files(archivos), anteriores: BTreeMap::new() }
}

/// A run, as it is without more: of the meeting of February, for good.
struct Case {
    earlier: Earlier,
    found: BTreeMap<String, String>,
    made: BTreeMap<String, String>,
    fecha: Date,
    carpeta: &'static str,
    draft: bool,
    reemplazar: bool,
    sobrescribir: &'static str,
}

impl Case {
    fn new(earlier: Earlier, found: &[(&str, &str)], made: &[(&str, &str)]) -> Self {
        Case {
            earlier,
            found: files(found),
            made: files(made),
            fecha: DAY,
            carpeta: "../../reuniones/feb",
            draft: false,
            reemplazar: false,
            sobrescribir: "-",
        }
    }

    fn compared(&self) -> (Move, Vec<Diagnostic>) {
        let source = Source::text("reunion.json", "\"2026-02-10\"");
        let clave = Located::new("2026-02-10".to_owned(), source.span(0..12));
        let folder = "salida/feb".to_owned();
        let (earlier, files) = (self.earlier.clone(), self.found.clone());
        let standing = Standing { folder, earlier, files };
        let (carpeta, files) = (self.carpeta.to_owned(), self.made.clone());
        let incoming = Incoming { carpeta, fecha: self.fecha, clave: &clave, files };
        let asked = Asked {
            draft: self.draft,
            reemplazar: self.reemplazar,
            sobrescribir: &|path| path.starts_with(self.sobrescribir),
        };
        compare(&standing, &incoming, asked)
    }

    /// What is said, each as `error S001`.
    fn said(&self) -> Vec<String> {
        let (_, problems) = self.compared();
        problems.iter().map(|it| format!("{} {}", it.severity.word(), it.code)).collect()
    }
}

#[test]
fn what_the_program_wrote_is_replaced_without_a_word() {
    let known = Earlier::Known(ledger(&[("minuta.pdf", "1")]));
    let case = Case::new(known, &[("minuta.pdf", "1")], &[("minuta.pdf", "2")]);
    assert!(case.said().is_empty());
    let (moving, _) = case.compared();
    assert_eq!(moving.after, ledger(&[("minuta.pdf", "2")]));
    assert_eq!(moving.during.anteriores, files(&[("minuta.pdf", "1")]));
    assert!(moving.left.is_empty());
}

#[test]
fn a_first_run_has_nothing_to_ask() {
    assert!(Case::new(Earlier::Nothing, &[], &[("minuta.pdf", "1")]).said().is_empty());
}

#[test]
fn what_a_person_changed_is_never_replaced_unless_its_document_is_named() {
    let known = Earlier::Known(ledger(&[("minuta.pdf", "1"), ("minuta.docx", "1")]));
    let found = [("minuta.pdf", "firmada"), ("minuta.docx", "editada")];
    let made = [("minuta.pdf", "2"), ("minuta.docx", "2")];
    let mut case = Case::new(known, &found, &made);
    assert_eq!(case.said(), ["error S003", "error S003"]);
    let (_, problems) = case.compared();
    assert!(problems[0].message.contains("`salida/feb/minuta.docx`"), "{problems:?}");
    assert!(problems[0].hint.as_deref().is_some_and(|it| it.contains("`--sobrescribir minuta`")));
    case.sobrescribir = "minuta";
    assert!(case.said().is_empty());
}

#[test]
fn what_a_person_put_there_is_no_less_hers() {
    let known = Earlier::Known(ledger(&[]));
    let case = Case::new(known, &[("minuta.pdf", "suya")], &[("minuta.pdf", "2")]);
    assert_eq!(case.said(), ["error S003"]);
}

#[test]
fn a_file_is_the_same_in_either_case() {
    let known = Earlier::Known(ledger(&[("oficios/a01-x.pdf", "1"), ("minuta.pdf", "2")]));
    let path = "oficios/A01-x.pdf";
    let case = |found| Case::new(known.clone(), &[(path, found)], &[(path, "3")]);
    assert!(case("1").said().is_empty());
    assert_eq!(case("2").said(), ["error S003"], "the minuta in its place");
}

#[test]
fn what_a_person_removed_or_made_equal_is_no_matter() {
    let known = || Earlier::Known(ledger(&[("minuta.pdf", "1")]));
    assert!(Case::new(known(), &[], &[("minuta.pdf", "2")]).said().is_empty());
    let same = Case::new(known(), &[("minuta.pdf", "2")], &[("minuta.pdf", "2")]);
    assert!(same.said().is_empty());
}

#[test]
fn what_a_run_does_not_make_is_not_asked_and_stays_known() {
    let known = Earlier::Known(ledger(&[("a.pdf", "1"), ("b.pdf", "1")]));
    let found = [("a.pdf", "firmada"), ("b.pdf", "1")];
    let case = Case::new(known, &found, &[("b.pdf", "2")]);
    assert!(case.said().is_empty());
    assert_eq!(case.compared().0.after, ledger(&[("a.pdf", "1"), ("b.pdf", "2")]));
}

#[test]
fn a_run_that_was_killed_leaves_files_that_are_known() {
    let killed = Ledger { anteriores: files(&[("a.pdf", "1")]), ..ledger(&[("a.pdf", "2")]) };
    for found in ["1", "2"] {
        let case =
            Case::new(Earlier::Known(killed.clone()), &[("a.pdf", found)], &[("a.pdf", "3")]);
        assert!(case.said().is_empty(), "{found}");
        assert_eq!(case.compared().0.after, ledger(&[("a.pdf", "3")]));
    }
    let another = Case::new(Earlier::Known(killed.clone()), &[("a.pdf", "1")], &[("b.pdf", "3")]);
    assert_eq!(another.compared().0.after.anteriores, killed.anteriores);
}

#[test]
fn a_changed_summary_stays_and_keeps_nothing_from_being_made() {
    let known = Earlier::Known(ledger(&[("resumen.csv", "1")]));
    let found = [("resumen.csv", "con notas")];
    let mut case = Case::new(known, &found, &[("minuta.pdf", "2"), ("resumen.csv", "2")]);
    assert_eq!(case.said(), ["aviso S006"]);
    let (moving, _) = case.compared();
    assert!(moving.left.contains("resumen.csv"));
    assert_eq!(moving.after, ledger(&[("minuta.pdf", "2"), ("resumen.csv", "1")]));
    case.sobrescribir = "resumen";
    assert!(case.said().is_empty() && case.compared().0.left.is_empty());
}

#[test]
fn the_documents_of_another_day_are_replaced_only_when_asked() {
    let known = Earlier::Known(ledger(&[("minuta.pdf", "1")]));
    let mut case = Case::new(known, &[("minuta.pdf", "1")], &[("minuta.pdf", "2")]);
    case.fecha = date(2026, 3, 10);
    assert_eq!(case.said(), ["error S001"]);
    case.carpeta = "../../reuniones/marzo";
    assert_eq!(case.said(), ["error S001"]);
    case.draft = true;
    assert_eq!(case.said(), ["aviso S001"]);
    case.draft = false;
    case.reemplazar = true;
    assert!(case.said().is_empty());
    assert_eq!(case.compared().0.after.fecha, case.fecha);
}

#[test]
fn the_same_day_from_another_folder_is_told() {
    let known = Earlier::Known(ledger(&[("minuta.pdf", "1")]));
    let mut case = Case::new(known, &[("minuta.pdf", "1")], &[("minuta.pdf", "2")]);
    case.carpeta = "../../reuniones/copia";
    assert_eq!(case.said(), ["aviso S002"]);
    let (moving, problems) = case.compared();
    assert!(problems[0].message.ends_with("`reuniones/feb`"), "{problems:?}");
    assert_eq!(moving.after.carpeta, "../../reuniones/copia");
}

#[test]
fn a_folder_without_a_register_is_taken_over() {
    let found = [("minuta.pdf", "1"), ("oficios/A01-x.pdf", "1"), ("enlace.pdf", "")];
    for (earlier, code) in [
        (Earlier::Nothing, "aviso S004"),
        (Earlier::Damaged("no se entiende".to_owned()), "aviso S005"),
    ] {
        let case = Case::new(earlier, &found, &[("minuta.pdf", "2")]);
        assert_eq!(case.said(), [code]);
        let after = ledger(&[("minuta.pdf", "2"), ("oficios/A01-x.pdf", "1")]);
        assert_eq!(case.compared().0.after, after);
    }
}

#[test]
fn a_register_is_read_as_it_was_written() {
    let whole = Ledger { anteriores: files(&[("a.pdf", "0")]), ..ledger(&[("a.pdf", "1")]) };
    assert_eq!(Earlier::read(&whole.bytes()), Earlier::Known(whole.clone()));
    let text = String::from_utf8(ledger(&[("a.pdf", "1")]).bytes()).unwrap();
    assert!(text.contains("\"version\": 1,\n") && text.contains("\"fecha\": \"2026-02-10\""));
    assert!(!text.contains("anteriores"), "{text}");
}

#[test]
fn what_is_no_register_says_why() {
    let why = |bytes: &[u8]| match Earlier::read(bytes) {
        Earlier::Damaged(why) => why,
        other => panic!("{other:?}"),
    };
    let day = r#"{"version": 1, "carpeta": "", "fecha": "ayer", "archivos": {}}"#;
    for wrong in [&b""[..], b"\xff\x00", b"[]", b"{\"version\": 1}", day.as_bytes()] {
        assert_eq!(why(wrong), "no se entiende lo que dice");
    }
    assert!(why(b"{\"version\": 2, \"archivos\": []}").contains("más nueva"));
    let deep = "[".repeat(100_000);
    assert_eq!(why(deep.as_bytes()), "no se entiende lo que dice");
}
