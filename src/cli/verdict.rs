//! The last screen of `revisar`: in, the verdict; out, its text, short enough to
//! be seen whole.

use std::path::Path;

use minutario::diagnostic::cut;
use minutario::report::{Next, Remark, Verdict, VerdictPart};

use crate::doors::paths::typed;

/// Most lines of one part, so that the whole fits on a screen.
const MOST: usize = 7;

/// Widest place with which the messages are lined up, in characters.
const WIDEST_PLACE: usize = 32;

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
    let widths = shown.iter().map(|line| line.place.chars().count());
    let width = widths.filter(|width| *width <= WIDEST_PLACE).max().unwrap_or(0);
    let mut text = format!("\n{}:\n", part.title);
    for Remark { place, message } in shown {
        let gap = if width == 0 && place.is_empty() { "" } else { "  " };
        text.push_str(&format!("  {place:width$}{gap}{}\n", cut(message, WIDEST)));
    }
    if part.remarks.len() > MOST {
        let above = if part.is_above { ", arriba" } else { "" };
        text.push_str(&format!("  … y {} más{above}\n", part.remarks.len() - MOST));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(remarks: usize, place: &str, is_above: bool) -> String {
        let remark = Remark { place: place.to_owned(), message: "algo".to_owned() };
        let short = Remark { place: "a.csv F4".to_owned(), message: "algo".to_owned() };
        let mut remarks = vec![remark; remarks];
        remarks.insert(0, short);
        part(&VerdictPart { title: "Título".to_owned(), remarks, is_above })
    }

    #[test]
    fn the_rest_is_above_only_where_it_was_shown() {
        assert!(shown(8, "", true).ends_with("  … y 2 más, arriba\n"));
        assert!(shown(8, "", false).ends_with("  … y 2 más\n"));
        assert!(!shown(6, "", true).contains('…'));
    }

    #[test]
    fn a_long_place_leaves_the_others_where_they_are() {
        let long = "acuerdos.csv F4, F6, F8, F9…; desarrollo.dj L1; reunion.json L7";
        let text = shown(1, long, true);
        assert_eq!(text, format!("\nTítulo:\n  a.csv F4  algo\n  {long}  algo\n"));
    }
}
