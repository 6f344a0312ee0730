//! `completar` and `man`: what shells and man pages need to know of the command
//! line, in Spanish.

use clap_mangen::Man;

use super::arguments::{self, Completar};
use super::{Status, Terminal};

/// Headings of a man page, in English as clap writes them and in Spanish.
const HEADINGS: [(&str, &str); 4] = [
    (".SH NAME", ".SH NOMBRE"),
    (".SH SYNOPSIS", ".SH SINOPSIS"),
    (".SH VERSION", ".SH VERSIÓN"),
    (".SH EXTRA", ".SH CÓDIGOS DE SALIDA"),
];

/// Prints the shell's script.
pub(crate) fn run(arguments: &Completar, terminal: &mut Terminal) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut arguments::whole(), "minutario", &mut script);
    terminal.print(&String::from_utf8_lossy(&script));
    Status::Done
}

/// Prints the man page: the program, then each command with its options.
pub(crate) fn man(terminal: &mut Terminal) -> Status {
    let mut whole = arguments::whole();
    // What is global belongs to each command only once it is built.
    whole.build();
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = written(&whole, &mut page);
    let mut page = String::from_utf8_lossy(&page).replace("Códigos de salida:\n", "");
    for (english, spanish) in HEADINGS {
        page = page.replace(english, spanish);
    }
    terminal.print(&page);
    Status::Done
}

fn written(whole: &clap::Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let man = Man::new(whole.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    for command in whole.get_subcommands() {
        let name = command.get_name();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        page.extend(format!(".SH MINUTARIO {}\n{about}\n", name.to_uppercase()).bytes());
        let mut options = Vec::new();
        Man::new(command.clone()).render_options_section(&mut options)?;
        page.extend(String::from_utf8_lossy(&options).replace(".SH OPTIONS\n", "").bytes());
    }
    man.render_extra_section(page)?;
    man.render_version_section(page)
}
