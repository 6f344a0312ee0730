//! Lines of a cell that begin like the items of a list, where the document has no list
//! for them: it prints them one after another, or one that is alone as a paragraph.

use super::prose::{Prose, all};
use crate::diagnostic::Diagnostic;
use crate::espanol::typed::typed;
use crate::input;
use crate::model::{Meeting, Passage};

/// Fields whose lines are paragraphs and lists.
const PARAGRAPHS: [&str; 2] = ["motivo", "apercibimiento"];

/// The narrative has lists.
const WITH_LISTS: &str = "desarrollo";

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let texts = texts.iter().filter(|prose| prose.field != WITH_LISTS);
    texts.filter_map(listed).collect()
}

/// The first line of a text that looks like an item and is printed otherwise.
fn listed(prose: &Prose<'_>) -> Option<Diagnostic> {
    let text = prose.text.as_str();
    let (line, how, hint) = match PARAGRAPHS.contains(&prose.field) {
        true => (
            alone(text)?,
            "se imprime así, como párrafo",
            "si es de una lista, escriba juntos sus renglones y con la misma marca",
        ),
        false => (
            joined(text)?,
            "se imprime seguido de los otros",
            "diga la lista en una oración, o póngala en el desarrollo",
        ),
    };
    let mark = line.split_whitespace().next()?;
    let message = format!("un renglón de `{}` comienza con `{mark}` y {how}", prose.field);
    // A tab in the line is a space of the paragraph.
    let range = text.find(&line).map_or(0..text.len(), |at| at..at + line.len());
    Some(Diagnostic::warning("E025", message).at(&prose.place(range)).hint(hint))
}

fn is_item(line: &str) -> bool {
    !typed(line.trim_start()).is_empty()
}

/// The first item of several lines.
fn joined(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let item = lines.iter().find(|line| is_item(line)).filter(|_| lines.len() > 1)?;
    Some(item.trim().to_owned())
}

/// The first paragraph that begins like an item.
fn alone(text: &str) -> Option<String> {
    input::passages(text).into_iter().find_map(|passage| {
        let Passage::Paragraph(words) = passage else { return None };
        let said: String = words.into_iter().map(|stretch| stretch.text).collect();
        is_item(&said).then_some(said)
    })
}
