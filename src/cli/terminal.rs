//! The only room that prints. Results go to standard output, all else to
//! standard error; a reader that has gone away is no failure.

use std::io::{IsTerminal, Write};

use minutario::diagnostic::{self, Diagnostic};

use super::arguments::{Color, Manners};

/// Where a run speaks.
pub(crate) struct Terminal {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    out_color: bool,
    err_color: bool,
    silent: bool,
}

impl Terminal {
    /// The process's own output and error.
    pub(crate) fn standard() -> Self {
        Terminal {
            out: Box::new(std::io::stdout()),
            err: Box::new(std::io::stderr()),
            out_color: false,
            err_color: false,
            silent: false,
        }
    }

    /// Takes what the user asked for; `auto` means colours on a terminal,
    /// unless `NO_COLOR` says otherwise.
    pub(crate) fn behave(&mut self, manners: Manners) {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let wanted = |terminal: bool| match manners.color {
            Color::Auto => terminal && !plain,
            Color::Siempre => true,
            Color::Nunca => false,
        };
        self.out_color = wanted(std::io::stdout().is_terminal());
        self.err_color = wanted(std::io::stderr().is_terminal());
        self.silent = manners.silencio;
    }

    /// A result, with a final line break.
    pub(crate) fn print(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}", text.trim_end_matches('\n'));
    }

    /// A summary, with a final line break; nothing when only errors are wanted.
    pub(crate) fn say(&mut self, text: &str) {
        if !self.silent {
            self.print(text);
        }
    }

    /// Something that is not a result.
    pub(crate) fn remark(&mut self, text: &str) {
        if !self.silent {
            let _ = writeln!(self.err, "{text}");
        }
    }

    /// Why the run could not go on.
    pub(crate) fn complain(&mut self, message: &str) {
        let _ = writeln!(self.err, "error: {message}");
    }

    /// Findings as results: for `revisar`.
    pub(crate) fn report(&mut self, findings: &[Diagnostic]) {
        for finding in told(findings, self.silent) {
            let _ = writeln!(self.out, "{}\n", diagnostic::text(&finding, self.out_color));
        }
    }

    /// Findings beside the results: for the other commands.
    pub(crate) fn warn(&mut self, findings: &[Diagnostic]) {
        for finding in told(findings, self.silent) {
            let _ = writeln!(self.err, "{}\n", diagnostic::text(&finding, self.err_color));
        }
    }
}

/// All of them, or only the errors; of many alike, the first.
fn told(findings: &[Diagnostic], silent: bool) -> impl Iterator<Item = Diagnostic> {
    let shown = diagnostic::limit(findings).into_iter();
    shown.filter(move |finding| finding.is_error() || !silent)
}
