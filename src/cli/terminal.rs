//! The only room that prints. Results go to standard output, all else to
//! standard error; a reader that has gone away is no failure.

use std::io::{IsTerminal, Write};

use minutario::diagnostic::{self, Diagnostic};

/// Where a run speaks.
pub(crate) struct Terminal {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    out_color: bool,
    err_color: bool,
}

impl Terminal {
    /// The process's own output and error.
    pub(crate) fn standard() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Terminal {
            out: Box::new(std::io::stdout()),
            err: Box::new(std::io::stderr()),
            out_color: !plain && std::io::stdout().is_terminal(),
            err_color: !plain && std::io::stderr().is_terminal(),
        }
    }

    /// A result, with a final line break.
    pub(crate) fn say(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}", text.trim_end_matches('\n'));
    }

    /// Something that is not a result.
    pub(crate) fn remark(&mut self, text: &str) {
        let _ = writeln!(self.err, "{text}");
    }

    /// Why the run could not go on.
    pub(crate) fn complain(&mut self, message: &str) {
        let _ = writeln!(self.err, "error: {message}");
    }

    /// Findings as results: for `revisar`.
    pub(crate) fn report(&mut self, findings: &[Diagnostic]) {
        for finding in findings {
            let _ = writeln!(self.out, "{}\n", diagnostic::text(finding, self.out_color));
        }
    }

    /// Findings beside the results: for the other commands.
    pub(crate) fn warn(&mut self, findings: &[Diagnostic]) {
        for finding in findings {
            let _ = writeln!(self.err, "{}\n", diagnostic::text(finding, self.err_color));
        }
    }
}
