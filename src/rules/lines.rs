//! Lines of a cell that begin like the items of a list, where the document has no list
//! for them: it prints them one after another, or each as a paragraph, with its mark.

use super::prose::{Prose, all};
use crate::diagnostic::Diagnostic;
use crate::espanol::typed::typed;
use crate::model::Meeting;

/// Fields of which each line is a paragraph.
const PARAGRAPHS: [&str; 2] = ["motivo", "apercibimiento"];

/// The narrative has lists.
const WITH_LISTS: &str = "desarrollo";

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let texts = texts.iter().filter(|prose| prose.field != WITH_LISTS);
    texts.filter_map(listed).collect()
}

/// The first line of a list in a text.
fn listed(prose: &Prose<'_>) -> Option<Diagnostic> {
    let text = prose.text.as_str();
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let lines: Vec<(usize, &str)> = starts.map(|at| (at, line_at(text, at))).collect();
    let is_item = |line: &str| !typed(line.trim_start()).is_empty();
    let pair = lines.windows(2).find(|pair| is_item(pair[0].1) || is_item(pair[1].1))?;
    let (at, line) = *pair.iter().find(|(_, line)| is_item(line))?;
    let mark = line.split_whitespace().next()?;
    let how = match PARAGRAPHS.contains(&prose.field) {
        true => "se imprime así, como párrafo",
        false => "se imprime seguido de los otros",
    };
    let message = format!("un renglón de `{}` comienza con `{mark}` y {how}", prose.field);
    let hint = "diga la lista en una oración, o póngala donde el programa numera, como `peticion`";
    let place = prose.place(at..at + line.len());
    Some(Diagnostic::warning("E025", message).at(&place).hint(hint))
}

fn line_at(text: &str, at: usize) -> &str {
    text[at..].split('\n').next().unwrap_or_default()
}
