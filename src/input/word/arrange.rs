//! Pieces in order into passages: items of one list together, what was typed read as
//! plain text is.

use std::sync::Arc;

use super::numbering::Mark;
use super::reader::{Paragraph, Piece};
use crate::diagnostic::{Source, Span};
use crate::espanol::marker::Marker;
use crate::input::plain::{self, Line};
use crate::input::problems::Problems;
use crate::model::{Items, Passage, Stretch};

/// The lines of the pieces, one for each paragraph that says something.
pub(super) fn text(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for paragraph in pieces.iter().flat_map(paragraphs) {
        for stretch in &paragraph.words {
            text.push_str(&stretch.text.replace('\n', " "));
        }
        text.push('\n');
    }
    text
}

fn paragraphs(piece: &Piece) -> Vec<&Paragraph> {
    match piece {
        Piece::Paragraph(paragraph) => vec![paragraph],
        Piece::Table(rows) => rows.iter().flatten().flatten().collect(),
        Piece::Blank => Vec::new(),
    }
}

/// The passages that the pieces say; their lines are those of the source.
pub(super) fn passages(
    pieces: Vec<Piece>,
    source: &Arc<Source>,
    problems: &mut Problems<'_>,
) -> Vec<Passage> {
    let mut arranged = Arranged { at: 0, ..Arranged::default() };
    for piece in pieces {
        let first = arranged.at;
        for paragraph in paragraphs(&piece) {
            arranged.at += length(paragraph) + 1;
        }
        match piece {
            Piece::Blank => arranged.is_apart = true,
            Piece::Paragraph(paragraph) => {
                let place = source.span(first..first + length(&paragraph));
                arranged.add(paragraph, place, problems);
            }
            Piece::Table(rows) => {
                arranged.close(problems);
                arranged.done.extend(table(&rows));
            }
        }
    }
    arranged.close(problems);
    arranged.done
}

/// The table of these rows; none when there is no row.
fn table(rows: &[Vec<Vec<Paragraph>>]) -> Option<Passage> {
    let rows = rows.iter().map(|row| row.iter().map(|cell| words(cell)).collect());
    let mut rows: Vec<Vec<Vec<Stretch>>> = rows.collect();
    rows.first_mut()?.iter_mut().for_each(|cell| unset_bold(cell));
    Some(Passage::Table(rows))
}

/// What the sheet sets in bold, headings and the heads of tables, is not set off.
fn unset_bold(words: &mut [Stretch]) {
    words.iter_mut().for_each(|stretch| stretch.strong = false);
}

fn length(paragraph: &Paragraph) -> usize {
    paragraph.words.iter().map(|stretch| stretch.text.len()).sum()
}

/// A list to which items are added.
struct Open {
    level: usize,
    items: Items,
}

#[derive(Default)]
struct Arranged {
    done: Vec<Passage>,
    /// Paragraphs on end that no list of Word holds.
    lines: Vec<Line>,
    /// Lists, each within the last item of the one before.
    open: Vec<Open>,
    is_apart: bool,
    at: usize,
}

impl Arranged {
    fn add(&mut self, paragraph: Paragraph, place: Span, problems: &mut Problems<'_>) {
        let is_apart = std::mem::take(&mut self.is_apart);
        match (&paragraph.mark, paragraph.is_heading) {
            (Some((Mark::Marker(marker, number), level)), false) => {
                self.read_lines(problems);
                self.add_item(*marker, *number, *level, paragraph.words);
            }
            (mark, false) if mark.is_none() => {
                self.close_to(0);
                self.lines.push(Line::new(paragraph.words, place, is_apart));
            }
            (_, is_heading) => {
                self.close(problems);
                let mut words = words(std::slice::from_ref(&paragraph));
                if is_heading {
                    unset_bold(&mut words);
                }
                let passage = if is_heading { Passage::Heading } else { Passage::Paragraph };
                self.done.push(passage(words));
            }
        }
    }

    /// Puts an item where it goes on, into a list within the last item, or after all.
    fn add_item(&mut self, marker: Marker, number: u32, level: usize, words: Vec<Stretch>) {
        while self.open.last().is_some_and(|open| open.level > level) {
            self.close_to(self.open.len() - 1);
        }
        let item = vec![Passage::Paragraph(plain::trimmed(words))];
        let goes_on = |open: &&mut Open| {
            let next = open.items.start.saturating_add(counted(&open.items));
            open.level == level
                && open.items.marker == marker
                && (marker == Marker::Bullet || next == number)
        };
        if let Some(open) = self.open.last_mut().filter(goes_on) {
            open.items.items.push(item);
            return;
        }
        while self.open.last().is_some_and(|open| open.level >= level) {
            self.close_to(self.open.len() - 1);
        }
        let start = if marker == Marker::Bullet { 1 } else { number };
        self.open.push(Open { level, items: Items { marker, start, items: vec![item] } });
    }

    /// Ends the lists within the first `count`.
    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some(list) = self.open.pop() else { return };
            let above = self.open.last_mut().and_then(|above| above.items.items.last_mut());
            above.unwrap_or(&mut self.done).push(Passage::List(list.items));
        }
    }

    fn read_lines(&mut self, problems: &mut Problems<'_>) {
        let lines = std::mem::take(&mut self.lines);
        self.done.extend(plain::passages(&lines, problems));
    }

    fn close(&mut self, problems: &mut Problems<'_>) {
        self.close_to(0);
        self.read_lines(problems);
    }
}

fn counted(items: &Items) -> u32 {
    u32::try_from(items.items.len()).unwrap_or(u32::MAX)
}

/// The words of paragraphs as one run, each with the mark that Word shows before it.
fn words(paragraphs: &[Paragraph]) -> Vec<Stretch> {
    let mut words: Vec<Stretch> = Vec::new();
    for paragraph in paragraphs {
        if !words.is_empty() {
            words.push(Stretch::plain(" "));
        }
        let mark = paragraph.mark.as_ref().map(|(mark, _)| match mark {
            Mark::Marker(marker, number) => marker.label(*number),
            Mark::Words(words) => words.clone(),
        });
        words.extend(mark.map(|mark| Stretch::plain(format!("{mark} "))));
        words.extend(plain::trimmed(paragraph.words.clone()));
    }
    plain::trimmed(words)
}
