//! The last screen of `revisar`: true to what was read, each file apart.

use super::{fail, succeed};
use crate::support::{Scratch, path_text, replace_in};

/// A screen on the reference meeting after a change to it.
fn screen(name: &str, code: i32, change: impl FnOnce(&std::path::Path)) -> (String, String) {
    let scratch = Scratch::new(name);
    let meeting = scratch.meeting("2019-11-04-stl");
    change(&meeting);
    let said = fail(&["revisar", &path_text(&meeting)], code);
    let (found, screen) = said.out.rsplit_once('─').unwrap();
    (found.to_owned(), screen.to_owned())
}

#[test]
fn warnings_of_one_code_are_told_file_by_file() {
    let long = "www.ejemplo.example/una/direccion/tan/larga/que/no/cabe/en/su/lugar";
    let (_, screen) = screen("verdict-files", 0, |meeting| {
        let narrative = meeting.join("desarrollo.dj");
        let text = std::fs::read_to_string(&narrative).unwrap();
        std::fs::write(&narrative, format!("Los datos están en {long}.\n\n{text}")).unwrap();
        replace_in(&meeting.join("acuerdos.csv"), "difundir", &format!("difundir en {long}"));
    });
    let line = screen.lines().find(|line| line.contains("palabra que puede no caber")).unwrap();
    assert!(line.contains("acuerdos.csv ") && line.contains("; desarrollo.dj L1"), "{line}");
}

#[test]
fn nothing_is_said_of_a_table_that_could_not_be_read() {
    let broken: [fn(&std::path::Path); 3] = [
        |meeting| std::fs::remove_file(meeting.join("acuerdos.csv")).unwrap(),
        |meeting| std::fs::write(meeting.join("acuerdos.csv"), "").unwrap(),
        |meeting| std::fs::write(meeting.join("acuerdos.csv"), b"PK\x03\x04\x00").unwrap(),
    ];
    for (index, change) in broken.into_iter().enumerate() {
        let (found, screen) = screen(&format!("verdict-unread-{index}"), 1, change);
        assert_eq!(found.matches("error[").count(), 1, "{found}");
        for wrong in ["E011", "E006", "D015", "lo recoge"] {
            assert!(!found.contains(wrong), "{index}: {wrong}\n{found}");
        }
        assert!(screen.contains("Todavía no se puede hacer ningún documento"), "{screen}");
    }
}

#[test]
fn nothing_is_said_of_participants_or_days_that_could_not_be_read() {
    let (found, screen) = screen("verdict-people", 1, |meeting| {
        std::fs::remove_file(meeting.join("participantes.csv")).unwrap();
        std::fs::write(meeting.join("../inhabiles.csv"), "fecha;fecha\n").unwrap();
    });
    for wrong in ["R019", "A027", "A028", "A031"] {
        assert!(!found.contains(wrong), "{wrong}\n{found}");
    }
    assert!(screen.contains("Se harían 11 documentos"), "{screen}");
}

#[test]
fn what_is_not_shown_is_not_above() {
    let scratch = Scratch::new("verdict-permits");
    let meeting = scratch.meeting("2019-11-04-stl");
    let codes = ["A018", "A019", "A020", "A021", "E001", "E002", "E003", "E006", "E007"];
    let permits = codes.map(|code| format!(r#"{{"codigo": "{code}", "motivo": "así se acordó"}}"#));
    let permits = format!("{{ \"permitir\": [{}],", permits.join(", "));
    replace_in(&meeting.join("reunion.json"), "{\n", &permits);
    let said = succeed(&["revisar", &path_text(&meeting)]).out;
    assert!(said.contains("\n  … y 2 más\n"), "{said}");
}
