//! A line of plain text: its words, where it stands, and how far in.

use crate::diagnostic::Span;
use crate::espanol::typed::{Typed, typed};
use crate::model::{Passage, Stretch};

/// How far a tab stands in, in spaces.
const TAB: usize = 4;

/// A line that says something.
#[derive(Debug, Clone)]
pub(in crate::input) struct Line {
    /// Its words, without the spaces around them; tabs at its beginning and its end
    /// may be those of empty cells.
    pub(in crate::input) words: Vec<Stretch>,
    /// Where it stands.
    pub(in crate::input) place: Span,
    /// How far in it begins, in spaces.
    pub(in crate::input) indent: usize,
    /// Whether a blank line is before it.
    pub(in crate::input) is_apart: bool,
}

/// The lines of a text that say something.
pub(in crate::input) fn lines(span: &Span) -> Vec<Line> {
    let (mut lines, mut at, mut is_apart) = (Vec::new(), 0, false);
    for text in span.as_str().split_inclusive('\n') {
        let place = span.slice(at..at + text.trim_end().len());
        match text.trim().is_empty() {
            true => is_apart = true,
            false => {
                let words = vec![Stretch::plain(text.trim_end_matches(['\n', ' ']))];
                lines.push(Line::new(words, place, is_apart));
                is_apart = false;
            }
        }
        at += text.len();
    }
    lines
}

impl Line {
    /// A line of these words.
    pub(in crate::input) fn new(words: Vec<Stretch>, place: Span, is_apart: bool) -> Self {
        let text = joined(&words);
        let before = text.chars().take_while(|sign| sign.is_whitespace());
        let indent = before.map(|sign| if sign == '\t' { TAB } else { 1 }).sum();
        Line { words, place, indent, is_apart }
    }

    /// What it says, as one text.
    pub(super) fn text(&self) -> String {
        joined(&self.words)
    }

    /// Each way to read the mark with which it begins.
    pub(super) fn marks(&self) -> Vec<Typed> {
        typed(self.text().trim_start())
    }

    /// Its words as a paragraph; none when it says nothing.
    pub(super) fn paragraph(&self) -> Option<Passage> {
        let words = trimmed(self.words.clone());
        (!words.is_empty()).then_some(Passage::Paragraph(words))
    }

    /// Its words after the first `length` bytes of them.
    pub(super) fn after(&self, length: usize) -> Vec<Stretch> {
        let text = self.text();
        let spaces = text.len() - text.trim_start().len();
        trimmed(cut(&self.words, spaces + length))
    }
}

fn joined(words: &[Stretch]) -> String {
    words.iter().map(|stretch| stretch.text.as_str()).collect()
}

/// The words from this byte on.
pub(super) fn cut(words: &[Stretch], from: usize) -> Vec<Stretch> {
    let mut before = from;
    let mut rest = Vec::new();
    for stretch in words {
        let text = stretch.text.get(before.min(stretch.text.len())..).unwrap_or_default();
        before = before.saturating_sub(stretch.text.len());
        if !text.is_empty() {
            rest.push(Stretch { text: text.to_owned(), ..stretch.clone() });
        }
    }
    rest
}

/// The words without the spaces around them; every tab is a space.
pub(in crate::input) fn trimmed(words: Vec<Stretch>) -> Vec<Stretch> {
    let mut words: Vec<Stretch> = words
        .into_iter()
        .map(|stretch| Stretch { text: stretch.text.replace('\t', " "), ..stretch })
        .collect();
    while words.first().is_some_and(|first| first.text.trim().is_empty()) {
        words.remove(0);
    }
    while words.last().is_some_and(|last| last.text.trim().is_empty()) {
        words.pop();
    }
    if let Some(first) = words.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = words.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    words
}
