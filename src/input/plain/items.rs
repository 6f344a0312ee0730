//! Lines that are a list already, whose items the program numbers: a mark typed at
//! the beginning of every one is taken off.

use crate::diagnostic::{Diagnostic, Located};
use crate::espanol::typed::{Typed, typed};
use crate::input::problems::Problems;

/// The items without the marks that were typed before them. Where only some bear
/// one, or their numbers do not go on, nobody knows what they are: it is told.
pub(in crate::input) fn without_marks(
    items: Vec<Located<String>>,
    problems: &mut Problems<'_>,
) -> Vec<Located<String>> {
    let marks: Vec<Vec<Typed>> = items.iter().map(|item| typed(&item.value)).collect();
    if marks.iter().all(Vec::is_empty) {
        return items;
    }
    match lengths(&marks) {
        Some(lengths) => items.into_iter().zip(lengths).map(|(it, at)| after(it, at)).collect(),
        None => {
            let marked = items.iter().zip(&marks).find(|(_, marks)| !marks.is_empty());
            problems.extend(marked.map(|(item, _)| some(item)));
            items
        }
    }
}

/// The bytes of each mark, where all are bullets or number the items in order,
/// whatever follows the number.
fn lengths(marks: &[Vec<Typed>]) -> Option<Vec<usize>> {
    let first = marks.first()?;
    first.iter().find_map(|first| {
        let goes_on = |(number, marks): (u32, &Vec<Typed>)| {
            let own = |mark: &&Typed| match mark.sign {
                Some(_) => first.sign.is_some(),
                None => first.sign.is_none() && mark.number == number,
            };
            marks.iter().find(own).map(|mark| mark.length)
        };
        (first.number..).zip(marks).map(goes_on).collect()
    })
}

fn after(item: Located<String>, length: usize) -> Located<String> {
    let value = item.value.get(length..).unwrap_or_default().to_owned();
    // Quotes are doubled in the file, but no mark has any.
    let span = item.span.slice(length..item.span.as_str().len());
    Located::new(value, span)
}

fn some(item: &Located<String>) -> Diagnostic {
    let mark = item.value.split_whitespace().next().unwrap_or_default();
    let message =
        format!("el renglón comienza con `{mark}`, y el programa ya numera los renglones");
    let hint = format!("quite `{mark}`, o numere todos los renglones en orden");
    Diagnostic::warning("M022", message).at(&item.span).hint(hint)
}
