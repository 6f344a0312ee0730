//! The only room that prints. Results go to standard output, all else to
//! standard error; a reader that has gone away is no failure. Whatever came from
//! outside is shown without what a terminal would obey.

use std::io::{BufRead, IsTerminal, Read, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use minutario::diagnostic::{self, Diagnostic, harmless};

use super::arguments::{Color, Manners};

/// How long a run must take before its progress is shown.
const MOMENT: Duration = Duration::from_millis(500);

/// `[######····] 120 de 500 documentos`.
const PROGRESS: &str = "[{bar:30}] {pos} de {len} documentos, faltan {eta}";

/// Most bytes of an answer.
const LONGEST_ANSWER: u64 = 4096;

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
    #[expect(clippy::disallowed_methods, reason = "colours are the terminal's own matter")]
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
        let _ = writeln!(self.out, "{}", harmless(text.trim_end_matches('\n')));
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
            let _ = writeln!(self.err, "{}", harmless(text));
        }
    }

    /// Whether somebody sits before it who can be asked.
    pub(crate) fn can_ask(&self) -> bool {
        std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// What somebody answers, in a line; none when there are no more answers.
    pub(crate) fn ask(&mut self, question: &str) -> Option<String> {
        let _ = write!(self.err, "{question}: ");
        let _ = self.err.flush();
        let mut line = String::new();
        let read = std::io::stdin().lock().take(LONGEST_ANSWER).read_line(&mut line);
        read.is_ok_and(|read| read > 0).then(|| line.trim().to_owned())
    }

    /// Follows a run of so many documents.
    pub(crate) fn progress(&self, documents: usize) -> Progress {
        let length = u64::try_from(documents).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        // The form is fixed, and is one that the library takes.
        if let Ok(style) = ProgressStyle::with_template(PROGRESS) {
            bar.set_style(style);
        }
        Progress { bar, wanted: !self.silent && std::io::stderr().is_terminal() }
    }

    /// Why the run could not go on.
    pub(crate) fn complain(&mut self, message: &str) {
        let _ = writeln!(self.err, "error: {}", harmless(message));
    }

    /// Problems as results: for `revisar`.
    pub(crate) fn report(&mut self, problems: &[Diagnostic]) {
        for problem in shown(problems, self.silent) {
            let _ = writeln!(self.out, "{}\n", diagnostic::text(&problem, self.out_color));
        }
    }

    /// Problems beside the results: for the other commands.
    pub(crate) fn warn(&mut self, problems: &[Diagnostic]) {
        for problem in shown(problems, self.silent) {
            let _ = writeln!(self.err, "{}\n", diagnostic::text(&problem, self.err_color));
        }
    }
}

/// How far a run has come, on a terminal, once it takes more than a moment.
pub(crate) struct Progress {
    bar: ProgressBar,
    wanted: bool,
}

impl Progress {
    /// One more document is made; several threads may say so at once.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
        if self.wanted && self.bar.is_hidden() && self.bar.elapsed() > MOMENT {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Nothing more is drawn.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// All of them, or only the errors; of many alike, the first.
fn shown(problems: &[Diagnostic], silent: bool) -> impl Iterator<Item = Diagnostic> {
    let limited = diagnostic::limit(problems).into_iter();
    limited.filter(move |problem| problem.is_error() || !silent)
}
