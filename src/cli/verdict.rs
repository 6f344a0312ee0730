//! The last screen of `revisar`: in, the verdict; out, its text, short enough to
//! be seen whole.

use std::path::Path;

use minutario::diagnostic::cut;
use minutario::report::{Next, Remark, Verdict, VerdictPart};

use crate::doors::paths::typed;

/// Most lines of one part, so that the whole fits on a screen.
const MOST: usize = 7;

/// Widest message, in characters.
const WIDEST: usize = 70;

/// The screen, with what to type next about the meeting in `dir`.
pub(crate) fn screen(verdict: &Verdict, dir: &Path) -> String {
    let parts: String = verdict.parts.iter().map(part).collect();
    let dir = typed(dir);
    let next = match verdict.next {
        Next::Correct => format!("Corrija y repita: minutario revisar {dir}"),
        Next::Generate => format!("Se puede generar: minutario generar {dir}"),
    };
    format!("{}\n{}\n{parts}\n{next}\n", "─".repeat(WIDEST), verdict.documents)
}

/// A title, and the first lines, each as a place and a message, aligned, and how
/// many more there are.
fn part(part: &VerdictPart) -> String {
    let shown = &part.remarks[..part.remarks.len().min(MOST)];
    let width = shown.iter().map(|line| line.place.chars().count()).max().unwrap_or(0);
    let gap = if width == 0 { "" } else { "  " };
    let mut text = format!("\n{}:\n", part.title);
    for Remark { place, message } in shown {
        text.push_str(&format!("  {place:width$}{gap}{}\n", cut(message, WIDEST)));
    }
    if part.remarks.len() > MOST {
        text.push_str(&format!("  … y {} más, arriba\n", part.remarks.len() - MOST));
    }
    text
}
