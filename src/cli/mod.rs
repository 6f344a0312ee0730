//! The binary's own rooms: arguments, commands, the terminal.

mod arguments;
mod completar;
mod desk;
mod esquema;
mod generar;
mod nueva;
mod revisar;
mod terminal;
mod ver;
mod verdict;
mod vigilar;

use std::ffi::OsString;

use minutario::diagnostic::Diagnostic;

use crate::doors::Failure;
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
    /// How a run ended that said all it could of the inputs.
    fn of(problems: &[Diagnostic]) -> Self {
        if problems.iter().any(Diagnostic::is_error) { Status::Errors } else { Status::Done }
    }

    /// The exit code of the contract.
    pub(crate) fn code(self) -> u8 {
        match self {
            Status::Done => 0,
            Status::Errors => 1,
            Status::Usage => 2,
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
        Command::Completar(arguments) => Ok(completar::run(&arguments, terminal)),
        Command::Man => Ok(completar::man(terminal)),
        Command::Generar(arguments) if arguments.vigilar => vigilar::run(&arguments, terminal),
        Command::Generar(arguments) => generar::run(&arguments, terminal),
        Command::Revisar(arguments) => revisar::run(&arguments, terminal),
        Command::Ver(arguments) => ver::run(&arguments, terminal),
    }
}
