//! What a person meant by the lines of a narrative and Djot does not read: a list
//! glued to its sentence, line breaks that look like paragraphs, columns parted by
//! tabs. In, the text; out, warnings, one a paragraph of each kind.

use crate::diagnostic::{Diagnostic, Span};
use crate::espanol::typed::{Typed, typed};

/// A line longer than this, in characters, is not one that was broken to fit.
const BROKEN_AT: usize = 120;

/// With these begin the blocks that are no paragraph.
const BLOCKS: [char; 5] = ['|', '#', '>', ':', '{'];

/// A line, and where it begins in the text.
struct Line<'a> {
    at: usize,
    text: &'a str,
}

/// What is told of the paragraphs of a text.
pub(super) fn check(span: &Span) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut paragraph: Vec<Line<'_>> = Vec::new();
    let mut at = 0;
    for text in span.as_str().split_inclusive('\n').chain(["\n"]) {
        if text.trim().is_empty() {
            problems.extend(told(&paragraph, span));
            paragraph.clear();
        } else {
            paragraph.push(Line { at, text: text.trim_end() });
        }
        at += text.len();
    }
    problems
}

/// What is told of one paragraph, if it is one.
fn told(lines: &[Line<'_>], span: &Span) -> Option<Diagnostic> {
    let first = lines.first()?.text.trim_start();
    if first.starts_with(BLOCKS) {
        return None;
    }
    let (line, problem) = columns(lines)
        .map(|line| (line, in_columns()))
        .or_else(|| glued(lines).map(|line| (line, glued_list(line))))
        .or_else(|| broken(lines).map(|line| (line, several())))?;
    Some(problem.at(&span.slice(line.at..line.at + line.text.len())))
}

/// The first of several lines with as many tabs.
fn columns<'l>(lines: &'l [Line<'l>]) -> Option<&'l Line<'l>> {
    let tabs = |line: &Line<'_>| line.text.trim_start().matches('\t').count();
    let pair = lines.windows(2).find(|pair| tabs(&pair[0]) > 0 && tabs(&pair[0]) == tabs(&pair[1]));
    pair.map(|pair| &pair[0])
}

/// The first line after another that begins like an item: after a colon, or beside
/// one that is marked alike. Where Djot reads a list, what stands in from it is glued.
fn glued<'l>(lines: &'l [Line<'l>]) -> Option<&'l Line<'l>> {
    let first = lines.first()?.text;
    if is_item(first) {
        let indent = |line: &str| line.len() - line.trim_start().len();
        let stands_in = |line: &&Line<'_>| indent(line.text) > indent(first);
        let is_marked = |line: &&Line<'_>| !typed(line.text.trim_start()).is_empty();
        return lines.iter().skip(1).find(|line| stands_in(line) && is_marked(line));
    }
    let marks: Vec<Vec<Typed>> = lines.iter().map(|line| typed(line.text.trim_start())).collect();
    for (index, pair) in marks.windows(2).enumerate() {
        let [above, own] = pair else { continue };
        let goes_on = above.iter().any(|mark| own.iter().any(|next| mark.is_followed_by(next)));
        let after_colon = lines[index].text.ends_with(':') && !own.is_empty();
        let next = marks.get(index + 2).map_or(&[][..], Vec::as_slice);
        let begins = own.iter().any(|mark| next.iter().any(|next| mark.is_followed_by(next)));
        if goes_on || after_colon || begins {
            return lines.get(index + 1);
        }
    }
    None
}

/// Whether Djot reads the line as an item, in whose list lines need no blank line.
fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    typed(line).iter().any(|mark| mark.sign.is_none_or(|sign| "-*".contains(sign)))
}

/// The first line that ends a sentence where the next word would have fitted.
fn broken<'l>(lines: &'l [Line<'l>]) -> Option<&'l Line<'l>> {
    let length = |line: &Line<'_>| line.text.chars().count();
    let longest = lines.iter().map(length).max().unwrap_or(0);
    let fits = |line: &Line<'_>, next: &Line<'_>| {
        let word = next.text.split_whitespace().next().unwrap_or_default();
        let needed = length(line) + 1 + word.chars().count();
        length(line) > BROKEN_AT || needed <= longest
    };
    let is_end = |line: &Line<'_>| {
        let text = line.text.trim_end_matches(['*', '_', '”', '»', ')']);
        text.ends_with(['.', ':', '?', '!']) && text.contains(char::is_alphabetic)
    };
    let begins = |line: &Line<'_>| {
        let words = line.text.trim_start().trim_start_matches(['*', '_', '“', '«', '¿', '¡']);
        words.starts_with(char::is_uppercase)
    };
    let mut pairs = lines.windows(2);
    let found = pairs.find(|pair| is_end(&pair[0]) && begins(&pair[1]) && fits(&pair[0], &pair[1]));
    found.map(|pair| &pair[1]).filter(|_| !is_item(lines[0].text))
}

fn glued_list(line: &Line<'_>) -> Diagnostic {
    let mark = line.text.split_whitespace().next().unwrap_or_default();
    let message = format!("el renglón comienza con `{mark}` y se imprime seguido del de arriba");
    let hint = "si es una lista, deje un renglón vacío antes del primero, y comience cada uno con \
                `-`, `1.`, `a)` o `I.`";
    Diagnostic::warning("M018", message).hint(hint)
}

fn several() -> Diagnostic {
    let message = "el renglón parece otro párrafo y se imprime seguido del de arriba";
    Diagnostic::warning("M019", message).hint("si es otro párrafo, deje antes un renglón vacío")
}

fn in_columns() -> Diagnostic {
    let message = "los tabuladores parecen columnas de una tabla y se imprimen como espacios";
    Diagnostic::warning("M020", message).hint("escriba cada fila como `| Rubro | Avance |`")
}
