//! What the help says of commands and options: in, the program; out, tables.

use super::tables::{Table, cell, code};
use crate::command_line::succeed;

/// The commands, each with what it does, as the help tells them.
pub(super) fn commands() -> Vec<(String, String)> {
    entries(&succeed(&["--ayuda"]).out, "Órdenes:")
}

pub(super) fn program_options() -> Vec<(String, String)> {
    entries(&succeed(&["--ayuda"]).out, "Opciones:")
}

/// The options of a command that the program itself has not.
pub(super) fn own_options(command: &str) -> Vec<(String, String)> {
    let help = succeed(&[command, "--ayuda"]).out;
    let shared = program_options();
    let own = entries(&help, "Opciones:").into_iter().filter(|option| !shared.contains(option));
    entries(&help, "Datos:").into_iter().chain(own).collect()
}

/// The lines of a part of the help: a name, and what it is for.
fn entries(help: &str, part: &str) -> Vec<(String, String)> {
    let lines = help.lines().skip_while(|line| *line != part).skip(1);
    lines
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.trim().split_once("  "))
        .map(|(name, told)| (name.trim().to_owned(), told.trim().to_owned()))
        .collect()
}

pub(super) fn options(rows: Vec<(String, String)>) -> Table {
    let table = plain(["Se escribe", "Qué hace"], rows);
    Table { by_hand: Some("Cuándo se usa"), ..table }
}

/// A table of names and what each is.
pub(super) fn plain(titles: [&'static str; 2], rows: Vec<(String, String)>) -> Table {
    let rows = rows.into_iter().map(|(name, told)| vec![code(&name), cell(&told)]).collect();
    Table { titles: titles.to_vec(), rows, by_hand: None }
}
