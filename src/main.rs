//! The command line of Minutario: arguments in, exit code out.
//!
//! Everything the user sees is Spanish. Exit codes: 0 done, warnings included;
//! 1 the inputs or templates have errors, nothing written; 2 usage, or the disk
//! refused.

mod cli;
mod doors;

use std::process::ExitCode;

/// Laying out a page makes and drops many small things, in all threads at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[expect(clippy::disallowed_methods, reason = "what was typed comes in here")]
fn main() -> ExitCode {
    let mut terminal = cli::Terminal::standard();
    match cli::run(std::env::args_os(), &mut terminal) {
        Ok(status) => ExitCode::from(status.code()),
        Err(failure) => {
            terminal.complain(&failure.to_string());
            ExitCode::from(cli::Status::Usage.code())
        }
    }
}
