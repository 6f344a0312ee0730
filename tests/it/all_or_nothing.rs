//! Promise 5: a run that fails or is killed leaves the state that was, or one
//! that the next run completes; never half a file under its final name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::command_line::{command, fail, succeed};
use crate::support::{Scratch, files_under, path_text, replace_in, seen_under};

/// Files of an output folder, by path.
type State = BTreeMap<String, Vec<u8>>;

/// The folder in which a run writes before it moves anything.
const STAGING: &str = ".en-curso";

/// What a run leaves written of what it wrote.
const REGISTER: &str = ".registro.json";

/// Runs that are killed after a growing time, over the length of a whole run.
const KILLED_BY_TIME: u32 = 12;

/// Runs that are killed a growing time after all was written, while they move.
const KILLED_WHILE_MOVING: u32 = 13;

/// What is written last before the files are moved.
const LAST_WRITTEN: &str = ".en-curso/resumen.csv";

/// One meeting with two possible states: the oficios of one day or of another.
struct Desk {
    scratch: Scratch,
    before: State,
    /// What the run of the earlier state left written of it.
    register: Vec<u8>,
    after: State,
    whole_run: Duration,
}

impl Desk {
    fn new(name: &str) -> Self {
        let scratch = Scratch::new(name);
        let made = |dates: &[&str], inside: &str| {
            let output = path_text(&scratch.path(inside));
            succeed(&[&["generar", "inputs/2019-11-04-stl", "--salida", &output], dates].concat());
            state(&scratch.path(inside).join("2019-11-04-stl"))
        };
        let before = made(&[], "antes");
        let register = std::fs::read(scratch.path("antes/2019-11-04-stl").join(REGISTER)).unwrap();
        let begun = Instant::now();
        let after = made(&["--fecha", "2019-11-06"], "despues");
        let whole_run = begun.elapsed();
        assert_ne!(before, after);
        Desk { scratch, before, register, after, whole_run }
    }

    fn output(&self) -> PathBuf {
        self.scratch.path("salida")
    }

    fn folder(&self) -> PathBuf {
        self.output().join("2019-11-04-stl")
    }

    /// Puts the earlier state back, and nothing else.
    fn restore(&self) {
        let _ = std::fs::remove_dir_all(self.output());
        for (path, bytes) in &self.before {
            let path = self.folder().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        std::fs::write(self.folder().join(REGISTER), &self.register).unwrap();
    }

    fn order(&self) -> Command {
        let output = path_text(&self.output());
        command(&["generar", "inputs/2019-11-04-stl", "--fecha", "2019-11-06", "--salida", &output])
    }

    fn start(&self) -> Child {
        self.order().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Every file under its final name is what it was or what it will be.
    fn assert_nothing_is_half_written(&self, moment: &str) {
        let found = state(&self.folder());
        assert!(found.keys().eq(self.before.keys()), "{moment}: {:?}", found.keys());
        for (path, bytes) in &found {
            let whole = *bytes == self.before[path] || *bytes == self.after[path];
            assert!(whole, "{moment}: {path} is neither the old file nor the new one");
            let ended = bytes.trim_ascii_end().ends_with(b"%%EOF");
            assert!(ended || !path.ends_with(".pdf"), "{moment}: {path} has no end");
        }
    }

    /// The next run leaves exactly the later state, and takes nothing that it finds
    /// for a person's work.
    fn assert_next_run_completes(&self, moment: &str) {
        let ended = self.order().output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success() && !said.contains("[S0"), "{moment}: {said}");
        assert!(state(&self.folder()) == self.after, "{moment}: another state");
        assert!(!self.folder().join(STAGING).exists(), "{moment}: staging folder left");
    }

    fn kill_once(&self, moment: &str, wait: impl FnOnce(&mut Child)) {
        self.restore();
        let mut run = self.start();
        wait(&mut run);
        let _ = run.kill();
        run.wait().unwrap();
        self.assert_nothing_is_half_written(moment);
        self.assert_next_run_completes(moment);
    }
}

/// The documents and the summary, without what a killed run may leave under
/// names that are not final.
fn state(folder: &Path) -> State {
    seen_under(folder)
}

/// Waits until the run has written what is `awaited`, or has ended.
fn wait_for(awaited: &Path, run: &mut Child) {
    while !awaited.exists() && run.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(100));
    }
}

#[test]
fn killed_at_any_moment() {
    let desk = Desk::new("killed");
    for step in 0..KILLED_BY_TIME {
        let pause = desk.whole_run * step / KILLED_BY_TIME;
        desk.kill_once(&format!("killed after {pause:?}"), |_| std::thread::sleep(pause));
    }
    for step in 0..KILLED_WHILE_MOVING {
        let pause = Duration::from_micros(100) * step;
        desk.kill_once(&format!("killed {pause:?} after it wrote all"), |run| {
            wait_for(&desk.folder().join(LAST_WRITTEN), run);
            std::thread::sleep(pause);
        });
    }
}

#[test]
fn killed_at_the_first_run() {
    let desk = Desk::new("killed-first");
    for step in 0..4 {
        let _ = std::fs::remove_dir_all(desk.output());
        let mut run = desk.start();
        wait_for(&desk.folder().join(LAST_WRITTEN), &mut run);
        std::thread::sleep(Duration::from_micros(200) * step);
        let _ = run.kill();
        run.wait().unwrap();
        for (path, bytes) in state(&desk.folder()) {
            assert!(bytes == desk.after[&path], "{path} is not whole");
        }
        desk.assert_next_run_completes("first run");
    }
}

#[test]
fn what_a_killed_run_left_is_swept() {
    let desk = Desk::new("swept");
    desk.restore();
    let staging = desk.folder().join(STAGING);
    std::fs::create_dir_all(staging.join("dentro")).unwrap();
    std::fs::write(staging.join("0"), "medio archivo").unwrap();
    std::fs::write(staging.join("dentro/99"), "otro").unwrap();
    desk.assert_next_run_completes("after a stray staging folder");
}

#[test]
fn errors_in_the_inputs_leave_everything_as_it_was() {
    let scratch = Scratch::new("errors");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), scratch.path("salida"));
    let arguments = ["generar", &path_text(&meeting), "--salida", &path_text(&output)];
    succeed(&arguments);
    let before = files_under(&output);
    let stamp = |path: &str| std::fs::metadata(output.join(path)).unwrap().modified().unwrap();
    let stamps: Vec<_> = before.keys().map(|path| stamp(path)).collect();
    replace_in(&meeting.join("reunion.json"), "2019-11-05", "2019-11-31");
    let said = fail(&arguments, 1);
    assert!(said.err.contains("No se escribió nada"), "{}", said.err);
    assert!(files_under(&output) == before);
    assert_eq!(stamps, before.keys().map(|path| stamp(path)).collect::<Vec<_>>());
}

#[test]
fn errors_in_the_first_run_write_nothing() {
    let scratch = Scratch::new("errors-first");
    let (meeting, output) = (scratch.meeting("2019-11-04-stl"), scratch.path("salida"));
    replace_in(&meeting.join("reunion.json"), "2019-11-05", "2019-11-31");
    fail(&["generar", &path_text(&meeting), "--salida", &path_text(&output)], 1);
    assert!(!output.exists());
}

#[test]
fn two_runs_at_once() {
    let desk = Desk::new("at-once");
    for _ in 0..3 {
        desk.restore();
        let mut runs = [desk.start(), desk.start()];
        for run in &mut runs {
            assert!(run.wait().unwrap().success());
        }
        assert!(state(&desk.folder()) == desk.after, "another state");
        assert!(!desk.folder().join(STAGING).exists());
    }
}

#[test]
fn an_output_path_that_is_a_file() {
    let scratch = Scratch::new("file");
    for (inside, salida) in [("salida", "salida"), ("otra/2019-11-04-stl", "otra")] {
        let file = scratch.path(inside);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "aquí no").unwrap();
        let salida = path_text(&scratch.path(salida));
        let said = fail(&["generar", "inputs/2019-11-04-stl", "--salida", &salida], 2);
        let refused = said.err.lines().find(|line| line.starts_with("error:")).unwrap();
        assert!(refused.starts_with("error: no se pudo crear la carpeta"), "{refused}");
        assert!(!refused.contains("os error"), "in the system's words: {refused}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "aquí no");
    }
}

#[test]
fn a_final_name_that_is_a_folder() {
    let desk = Desk::new("folder");
    desk.restore();
    let taken = desk.folder().join("minuta.pdf");
    std::fs::remove_file(&taken).unwrap();
    std::fs::create_dir_all(taken.join("dentro")).unwrap();
    let output = path_text(&desk.output());
    let said = fail(&["generar", "inputs/2019-11-04-stl", "--salida", &output], 2);
    let refused = said.err.lines().find(|line| line.starts_with("error:")).unwrap();
    assert!(refused.starts_with("error: no se pudo escribir"), "{refused}");
    assert!(refused.contains("minuta.pdf"), "{refused}");
    std::fs::remove_dir_all(&taken).unwrap();
    desk.assert_next_run_completes("after a folder stood in the way");
}
