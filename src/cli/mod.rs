//! The binary's own rooms: arguments, commands, the two doors, the terminal.

mod arguments;
mod completar;
mod desk;
mod esquema;
mod forms;
mod generar;
mod kit;
mod load;
mod nueva;
mod refusal;
mod revisar;
mod save;
mod terminal;
mod ver;
mod verdict;
mod vigilar;

use std::ffi::OsString;
use std::fmt;

use arguments::Command;
pub(crate) use terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Done, warnings included.
    Done,
    /// The inputs or the templates have errors; nothing was written.
    Errors,
    /// Usage, or the disk refused.
    Usage,
}

impl Status {
    /// The exit code of the contract.
    pub(crate) fn code(self) -> u8 {
        match self {
            Status::Done => 0,
            Status::Errors => 1,
            Status::Usage => 2,
        }
    }
}

/// Why a run could not go on: the arguments or the disk, never the inputs.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments make no sense.
    Usage(String),
    /// The disk refused: what was tried, where, and what the system said.
    Disk { tried: &'static str, path: String, reason: std::io::Error },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(message) => write!(f, "{message}"),
            Failure::Disk { tried, path, reason } => {
                let (why, hint) = refusal::words(reason);
                write!(f, "no se pudo {tried} `{path}`: {why}\n   = ayuda: {hint}")
            }
        }
    }
}

/// Runs the command that the arguments ask for.
///
/// # Errors
/// Wrong arguments, or a disk that refused.
pub(crate) fn run(
    arguments: impl IntoIterator<Item = OsString>,
    terminal: &mut Terminal,
) -> Result<Status, Failure> {
    let (command, manners) = match arguments::parse(arguments) {
        Ok(command) => command,
        Err(arguments::Stopped::Shown(text)) => {
            terminal.print(&text);
            return Ok(Status::Done);
        }
        Err(arguments::Stopped::Wrong(message)) => return Err(Failure::Usage(message)),
    };
    terminal.behave(manners);
    match command {
        Command::Nueva(arguments) => nueva::run(&arguments, terminal),
        Command::Esquema(arguments) => esquema::run(&arguments, terminal),
        Command::Completar(arguments) => completar::run(&arguments, terminal),
        Command::Man => completar::man(terminal),
        Command::Generar(arguments) => generar::run(&arguments, terminal),
        Command::Revisar(arguments) => revisar::run(&arguments, terminal),
        Command::Ver(arguments) => ver::run(&arguments, terminal),
    }
}
