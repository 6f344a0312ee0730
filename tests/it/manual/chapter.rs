//! A page of the manual, played from top to bottom in an empty folder: in, its
//! text; out, its text with what the program says today.
//!
//! | in the page | what is done |
//! | --- | --- |
//! | a `sh` fence | each line that begins with `minutario` is run |
//! | `text salida` | what the last `sh` fence said, on both streams |
//! | `LANGUAGE archivo=PATH` | the file is written |
//! | `LANGUAGE muestra=PATH` | the file is shown |
//! | `text carpeta=PATH` | the files of the folder are listed |
//! | `<!-- cambia PATH: «old» -> «new» -->` | the one occurrence is replaced |
//! | `<!-- copia PATH -> PATH -->` | a file of the repository is put there |
//! | `<!-- página N de PATH -->` | the PDF, of the folder or the repository, has it |
//!
//! `…` on a line of its own stands for any lines.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{Scratch, replace_in, root, seen_under, typed_words};

/// Said by `generar --vigilar` when it has done its work and waits.
const WATCHING: &str = "termine con Ctrl+C";

/// Plays a page in a folder of its own.
pub(super) fn play(path: &str, text: &str) -> String {
    let name: String = path.chars().filter(char::is_ascii_alphanumeric).collect();
    let scratch = Scratch::new(&format!("manual-{name}"));
    let mut player = Player { page: path, folder: scratch.path(""), said: String::new() };
    let mut made = String::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        made.push_str(line);
        if let Some(info) = line.trim_end().strip_prefix("```") {
            let body: Vec<&str> =
                lines.by_ref().take_while(|line| line.trim_end() != "```").collect();
            made.push_str(&player.fence(info, &body.concat()));
            made.push_str("```\n");
        } else if let Some(order) = line.trim_end().strip_prefix("<!-- ") {
            player.order(order.trim_end_matches(" -->"));
        }
    }
    made
}

/// The bodies of a page's fences of a language.
pub(super) fn fences(text: &str, language: &str) -> Vec<String> {
    let begins = format!("\n```{language}\n");
    let bodies = text.split(&begins).skip(1);
    bodies.filter_map(|rest| Some(format!("{}\n", rest.split_once("\n```")?.0))).collect()
}

struct Player<'a> {
    page: &'a str,
    folder: PathBuf,
    said: String,
}

impl Player<'_> {
    /// What a fence says today.
    fn fence(&mut self, info: &str, body: &str) -> String {
        let (language, role) = info.split_once(' ').unwrap_or((info, ""));
        match (language, role.split_once('=').unwrap_or((role, ""))) {
            ("sh", _) => self.said = body.lines().map(|line| self.run(line)).collect(),
            (_, ("salida", _)) => return kept(body, &self.said),
            (_, ("archivo", path)) => {
                let path = self.folder.join(path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, body).unwrap();
            }
            (_, ("muestra", path)) => {
                let shown = std::fs::read_to_string(self.folder.join(path));
                let shown = shown.unwrap_or_else(|_| panic!("{}: no {path}", self.page));
                return kept(body, shown.trim_start_matches('\u{feff}'));
            }
            (_, ("carpeta", path)) => return kept(body, &listing(&self.folder.join(path))),
            _ => {}
        }
        body.to_owned()
    }

    /// Does what a comment asks for; other comments ask for nothing.
    fn order(&self, order: &str) {
        let (verb, rest) = order.split_once(' ').unwrap_or((order, ""));
        let part = |mark| rest.split_once(mark).unwrap_or_else(|| panic!("{}: {order}", self.page));
        match verb {
            "cambia" => {
                let (path, change) = part(": «");
                let (from, to) = change.split_once("» -> «").expect("«old» -> «new»");
                replace_in(&self.folder.join(path), from, to.trim_end_matches('»'));
            }
            "copia" => {
                let (from, to) = part(" -> ");
                let to = self.folder.join(to);
                std::fs::create_dir_all(to.parent().unwrap()).unwrap();
                std::fs::copy(root().join(from), to).unwrap();
            }
            "página" => {
                let (number, path) = part(" de ");
                let near = self.folder.join(path);
                let path = if near.exists() { near } else { root().join(path) };
                let pdf = lopdf::Document::load(&path).unwrap_or_else(|_| panic!("{order}"));
                assert!(pdf.get_pages().contains_key(&number.parse().unwrap()), "{order}");
            }
            _ => {}
        }
    }

    /// Runs a command, and gives what a person sees of it.
    fn run(&self, line: &str) -> String {
        let words = typed_words(line);
        assert_eq!(words.first().map(String::as_str), Some("minutario"), "{}: {line}", self.page);
        let path = self.folder.with_extension("said");
        let said = File::create(&path).unwrap();
        let mut run = Command::new(env!("CARGO_BIN_EXE_minutario"))
            .args(&words[1..])
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(said.try_clone().unwrap())
            .stderr(said)
            .spawn()
            .unwrap();
        let read = || std::fs::read_to_string(&path).unwrap();
        if words.iter().any(|word| word == "--vigilar") {
            while !read().contains(WATCHING) && run.try_wait().unwrap().is_none() {
                std::thread::sleep(Duration::from_millis(20));
            }
            run.kill().unwrap();
        }
        run.wait().unwrap();
        let said = read();
        std::fs::remove_file(&path).unwrap();
        said
    }
}

/// The files of a folder that a person sees, one a line.
fn listing(folder: &Path) -> String {
    seen_under(folder).into_keys().map(|path| format!("{path}\n")).collect()
}

/// What is shown when it is what was made, and what was made when it is not.
fn kept(shown: &str, made: &str) -> String {
    let made: Vec<&str> = made.trim_end().lines().map(str::trim_end).collect();
    if matches(&shown.lines().collect::<Vec<_>>(), &made) {
        shown.to_owned()
    } else {
        made.iter().map(|line| format!("{line}\n")).collect()
    }
}

fn matches(shown: &[&str], made: &[&str]) -> bool {
    match shown {
        [] => made.is_empty(),
        ["…", rest @ ..] => (0..=made.len()).any(|skipped| matches(rest, &made[skipped..])),
        [line, rest @ ..] => made.first() == Some(line) && matches(rest, &made[1..]),
    }
}
