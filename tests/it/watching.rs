//! `generar --vigilar`: a save is followed by new drafts, whatever the editor
//! does on the way. Nothing here depends on how fast the machine is: each step
//! waits until what it expects has happened.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::command_line::command;
use crate::support::{Scratch, path_text};

/// Longest wait for a round of drafts.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is said when a round has ended.
const WATCHING: &str = "Vigilando los archivos";

/// The program, watching.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn start(meeting: &Path, options: &[&str]) -> Self {
        let meeting = path_text(meeting);
        let mut command = command(&[&["generar", &meeting, "--vigilar"], options].concat());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let errors = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let watch = Watch { child, lines };
        watch.round();
        watch
    }

    /// What the round that is going on says, up to its end.
    fn round(&self) -> String {
        let mut said = String::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE).expect("the round ends");
            if line.starts_with(WATCHING) {
                return said;
            }
            said.push_str(&line);
            said.push('\n');
        }
    }

    /// Rounds until one says `what`.
    fn until(&self, what: &str) -> String {
        loop {
            let said = self.round();
            if said.contains(what) {
                return said;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn each_save_gives_new_drafts_and_their_findings() {
    let scratch = Scratch::new("vigilar");
    let meeting = scratch.meeting("2019-11-04-stl");
    let watch = Watch::start(&meeting, &[]);
    let drafts = scratch.path("output/2019-11-04-stl/borrador");
    let minuta = || std::fs::read(drafts.join("minuta.pdf")).unwrap();
    assert!(!scratch.path("output/2019-11-04-stl/minuta.pdf").exists(), "only proofs are made");

    // In place, as an editor writes.
    let first = minuta();
    let narrative = meeting.join("desarrollo.dj");
    let text = std::fs::read_to_string(&narrative).unwrap();
    std::fs::write(&narrative, format!("{text}\nY se dio por concluida la reunión.\n")).unwrap();
    watch.until("Cambió desarrollo.dj");
    assert!(minuta() != first, "the minuta says the new words");

    // Half-saved: told, and the drafts that were there stay.
    let second = minuta();
    let people = meeting.join("participantes.csv");
    let table = std::fs::read_to_string(&people).unwrap();
    std::fs::write(&people, "cla").unwrap();
    watch.until("error[");
    assert!(minuta() == second);

    // As Excel saves: a lock file, another file, and a rename over the old one.
    std::fs::write(meeting.join("~$participantes.csv"), "ella").unwrap();
    let other = meeting.join("A1B2C3.tmp");
    std::fs::write(&other, table.replace("ruvalcaba,,sí,", "")).unwrap();
    std::fs::rename(&other, &people).unwrap();
    let said = watch.until("Cambió participantes.csv");
    assert!(!said.contains('~') && !said.contains("error["), "{said}");
    assert!(minuta() != second, "one person fewer signs");

    // The institution's files count too.
    let third = minuta();
    let directory = scratch.path("inputs/directorio.csv");
    let table = std::fs::read_to_string(&directory).unwrap();
    std::fs::write(&directory, table.replace("Andrade Zamora", "Andrade Z")).unwrap();
    watch.until("Cambió directorio.csv");
    assert!(minuta() != third);
}

/// Drafts in the meeting's own folder are no change of it: else each round would
/// call for the next.
#[test]
fn what_a_round_writes_is_no_save() {
    let scratch = Scratch::new("vigilar-dentro");
    let meeting = scratch.meeting("2019-11-04-stl");
    let output = path_text(&meeting.join("documentos"));
    let watch = Watch::start(&meeting, &["--salida", &output]);
    let narrative = meeting.join("desarrollo.dj");
    for more in ["Uno.", "Dos."] {
        let text = std::fs::read_to_string(&narrative).unwrap();
        std::fs::write(&narrative, format!("{text}\n{more}\n")).unwrap();
        let said = watch.round();
        assert!(said.contains("Cambió desarrollo.dj."), "{said}");
    }
}
