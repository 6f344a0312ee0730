//! What an earlier run wrote, and what a person did with it since: nothing of hers
//! is lost without her word.

use std::fs;
use std::path::PathBuf;

use crate::command_line::{Said, fail, run, succeed};
use crate::support::{Scratch, copy_files, files_under, path_text, replace_in, seen_under};

/// The hidden file of a folder of results.
const REGISTER: &str = ".registro.json";

/// A meeting whose documents were made once.
struct Made {
    scratch: Scratch,
    meeting: PathBuf,
}

impl Made {
    fn new(name: &str) -> Self {
        let scratch = Scratch::new(name);
        let meeting = scratch.meeting("2019-11-04-stl");
        let made = Made { scratch, meeting };
        assert!(!made.generate(&[]).err.contains("[S0"));
        made
    }

    fn order(&self, options: &[&str]) -> Vec<String> {
        let all = ["generar", &path_text(&self.meeting)];
        all.iter().chain(options).map(|it| (*it).to_owned()).collect()
    }

    fn generate(&self, options: &[&str]) -> Said {
        let order = self.order(options);
        succeed(&order.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// A run that writes nothing.
    fn refused(&self, options: &[&str]) -> Said {
        let before = files_under(&self.folder());
        let order = self.order(options);
        let said = fail(&order.iter().map(String::as_str).collect::<Vec<_>>(), 1);
        assert!(said.err.contains("No se escribió nada"), "{}", said.err);
        assert!(files_under(&self.folder()) == before, "{options:?} wrote something");
        said
    }

    fn folder(&self) -> PathBuf {
        self.scratch.path("output/2019-11-04-stl")
    }

    fn edit(&self, file: &str) {
        let path = self.folder().join(file);
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend(b"una firma");
        fs::write(path, bytes).unwrap();
    }

    fn is_edited(&self, file: &str) -> bool {
        fs::read(self.folder().join(file)).unwrap().ends_with(b"una firma")
    }
}

#[test]
fn each_edited_or_signed_document_is_named_and_kept() {
    let made = Made::new("edited");
    let edited = ["minuta.pdf", "oficios/A08-galvan.docx", "oficios/A05-presidencia-tsj.pdf"];
    edited.iter().for_each(|file| made.edit(file));
    let said = made.refused(&[]);
    assert_eq!(said.err.matches("error[S003]").count(), 3, "{}", said.err);
    for (file, name) in edited.iter().zip(["minuta", "A08-galvan", "A05-presidencia-tsj"]) {
        assert!(said.err.contains(&format!("{file}` no es como se hizo")), "{}", said.err);
        assert!(said.err.contains(&format!("`--sobrescribir {name}`")), "{}", said.err);
    }
    // What is not made again is not asked.
    made.generate(&["--solo", "A04"]);
    made.generate(&["--formato", "docx", "--solo", "minuta"]);
    made.refused(&["--sobrescribir", "minuta", "--sobrescribir", "A08"]);
    made.generate(&["--sobrescribir", "minuta", "--sobrescribir", "a08", "--sobrescribir", "A05"]);
    assert!(edited.iter().all(|file| !made.is_edited(file)));
    assert!(!made.generate(&[]).err.contains("[S0"));
}

#[test]
fn a_name_that_is_no_document_s_is_misuse() {
    let made = Made::new("edited-name");
    let order = made.order(&["--sobrescribir", "A99"]);
    let said = fail(&order.iter().map(String::as_str).collect::<Vec<_>>(), 2);
    assert!(said.err.contains("`--sobrescribir A99` no nombra ningún documento"), "{}", said.err);
    for name in ["A08-galvan.pdf", "oficios/A08-galvan.docx", "resumen", "resumen.csv", "MINUTA"] {
        made.generate(&["--sobrescribir", name]);
    }
}

#[test]
fn what_a_person_put_in_its_place_is_kept() {
    let made = Made::new("replaced");
    let minuta = made.folder().join("minuta.pdf");
    fs::copy(made.folder().join("resumen.csv"), &minuta).unwrap();
    made.refused(&[]);
    fs::remove_file(&minuta).unwrap();
    made.generate(&[]);
    assert!(minuta.is_file(), "what was removed is made again");
}

#[test]
fn proofs_have_a_register_of_their_own() {
    let made = Made::new("edited-proofs");
    made.generate(&["--borrador"]);
    made.edit("borrador/minuta.docx");
    made.generate(&[]);
    made.refused(&["--borrador"]);
    made.generate(&["--borrador", "--sobrescribir", "minuta"]);
    made.edit("minuta.docx");
    made.generate(&["--borrador"]);
}

#[test]
fn an_edited_summary_is_left_and_told() {
    let made = Made::new("summary-edited");
    made.edit("resumen.csv");
    let said = made.generate(&["--fecha", "2019-11-06"]);
    assert!(said.err.contains("aviso[S006]"), "{}", said.err);
    assert!(made.is_edited("resumen.csv"));
    made.generate(&["--sobrescribir", "resumen"]);
    assert!(!made.is_edited("resumen.csv"));
}

/// Last month's folder copied, and its key forgotten.
#[test]
fn another_meeting_s_documents_are_not_replaced() {
    let mut made = Made::new("other-date");
    made.meeting = made.scratch.path("inputs/2019-12-04-stl");
    copy_files(&made.scratch.path("inputs/2019-11-04-stl"), &made.meeting);
    let said = made.generate(&["--borrador"]);
    assert!(!said.err.contains("[S0"), "{}", said.err);
    let said = made.generate(&[]);
    assert!(said.err.contains("aviso[S002]"), "the same day: {}", said.err);
    assert!(said.err.contains("`inputs/2019-11-04-stl`"), "{}", said.err);
    assert!(!made.generate(&[]).err.contains("[S0"), "told once");
    replace_in(&made.meeting.join("reunion.json"), "\"2019-11-04\"", "\"2019-11-03\"");
    let said = made.refused(&[]);
    assert!(
        said.err.contains("error[S001]") && said.err.contains("`--reemplazar`"),
        "{}",
        said.err
    );
    assert!(said.err.contains("del 4 de noviembre de 2019"), "{}", said.err);
    assert!(made.generate(&["--borrador"]).err.contains("aviso[S001]"));
    made.edit("minuta.pdf");
    made.refused(&["--reemplazar"]);
    made.generate(&["--reemplazar", "--sobrescribir", "minuta"]);
    assert!(!made.generate(&[]).err.contains("[S0"));
}

#[test]
fn a_tree_that_was_moved_is_the_same_meeting() {
    let made = Made::new("moved-tree");
    let moved = made.scratch.path("otro lugar");
    fs::create_dir_all(&moved).unwrap();
    for folder in ["inputs", "output"] {
        fs::rename(made.scratch.path(folder), moved.join(folder)).unwrap();
    }
    let said = succeed(&["generar", &path_text(&moved.join("inputs/2019-11-04-stl"))]);
    assert!(!said.err.contains("[S0"), "{}", said.err);
}

#[test]
fn a_folder_without_a_register_is_adopted() {
    let made = Made::new("adopted");
    fs::remove_file(made.folder().join(REGISTER)).unwrap();
    let said = made.generate(&["--solo", "minuta"]);
    assert!(said.err.contains("aviso[S004]"), "{}", said.err);
    assert!(!made.generate(&[]).err.contains("[S0"), "what was there is known from then on");
}

#[test]
fn a_register_that_says_nothing_of_use_is_told_and_made_anew() {
    let made = Made::new("damaged");
    for foreign in ["", "{", "{\"version\": 7}", "[[[[", "hola"] {
        fs::write(made.folder().join(REGISTER), foreign).unwrap();
        let said = made.generate(&[]);
        assert!(said.err.contains("aviso[S005]"), "{foreign}: {}", said.err);
        assert!(!made.generate(&[]).err.contains("[S0"), "{foreign}");
    }
}

#[test]
fn a_register_that_is_a_folder_is_told() {
    let made = Made::new("register-folder");
    let before = seen_under(&made.folder());
    let register = made.folder().join(REGISTER);
    fs::remove_file(&register).unwrap();
    fs::create_dir_all(register.join("dentro")).unwrap();
    let order = made.order(&["--fecha", "2019-11-06"]);
    let said = run(&order.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains(".registro.json`: es una carpeta"), "{}", said.err);
    assert!(seen_under(&made.folder()) == before);
}

#[cfg(unix)]
#[test]
fn a_register_that_is_a_link_is_not_followed() {
    let made = Made::new("register-link");
    let (register, other) = (made.folder().join(REGISTER), made.scratch.path("ajeno.json"));
    fs::rename(&register, &other).unwrap();
    let before = fs::read(&other).unwrap();
    std::os::unix::fs::symlink(&other, &register).unwrap();
    assert!(made.generate(&["--fecha", "2019-11-06"]).err.contains("aviso[S005]"));
    assert!(fs::read(&other).unwrap() == before);
    assert!(register.symlink_metadata().unwrap().is_file());
}
