//! Lists as people type them: in, lines on end that begin like items; out, the lists
//! that their neighbours agree on, one within another, and as a paragraph what no
//! neighbour goes on.

use std::collections::BTreeMap;

use super::line::Line;
use crate::diagnostic::{Diagnostic, Span};
use crate::espanol::marker::Marker;
use crate::espanol::typed::Typed;
use crate::input::problems::Problems;
use crate::model::{Items, Passage};

/// Deepest list within lists.
const DEEPEST: usize = 6;

/// Spaces by which a list stands in from the one that holds it.
const STEP: usize = 2;

/// How many of the first lines begin like items.
pub(super) fn length(lines: &[Line]) -> usize {
    lines.iter().take_while(|line| !line.marks().is_empty()).count()
}

/// The lists of lines that all begin like items.
pub(super) fn read(lines: &[Line], problems: &mut Problems<'_>) -> Vec<Passage> {
    let marks: Vec<Vec<Typed>> = lines.iter().map(Line::marks).collect();
    let mut reader = Reader { later: later(&marks), ..Reader::default() };
    for (index, (line, marks)) in lines.iter().zip(&marks).enumerate() {
        reader.add(index, line, marks);
    }
    reader.close_to(0);
    problems.extend(reader.alone.iter().map(alone));
    reader.done
}

/// What tells items apart: the marker, the sign of a bullet, the number of the rest.
type Key = (usize, Option<char>, u32);

fn key(mark: &Typed, number: u32) -> Key {
    let marker = Marker::ALL.iter().position(|marker| *marker == mark.marker);
    (marker.unwrap_or(0), mark.sign, if mark.sign.is_some() { 0 } else { number })
}

/// The lines in which each mark is found.
fn later(marks: &[Vec<Typed>]) -> BTreeMap<Key, Vec<usize>> {
    let mut later: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (index, marks) in marks.iter().enumerate() {
        for mark in marks {
            later.entry(key(mark, mark.number)).or_default().push(index);
        }
    }
    later
}

/// A list to which items are added.
struct Open<'l> {
    last: Typed,
    indent: usize,
    first: &'l Line,
    items: Items,
}

#[derive(Default)]
struct Reader<'l> {
    later: BTreeMap<Key, Vec<usize>>,
    /// The lists that are open, each within the last item of the one before.
    open: Vec<Open<'l>>,
    done: Vec<Passage>,
    /// Lines that begin like items and are none.
    alone: Vec<Span>,
}

impl<'l> Reader<'l> {
    fn add(&mut self, index: usize, line: &'l Line, marks: &[Typed]) {
        if let Some((level, mark)) = self.continued(line, marks) {
            self.close_to(level + 1);
            if let Some(list) = self.open.last_mut() {
                list.last = mark;
                list.items.items.push(item(line, &mark));
            }
            return;
        }
        let goes_on = |mark: &&Typed| self.is_later(mark, index);
        let begun = marks.iter().find(goes_on).copied();
        let is_within = self.open.last().is_some_and(|list| line.indent >= list.indent + STEP)
            || self.open.iter().any(|list| self.is_later(&list.last, index));
        if !is_within || self.open.len() >= DEEPEST {
            self.close_to(0);
        }
        match begun {
            Some(mark) => self.begin(line, mark),
            None => {
                self.alone.push(line.place.clone());
                self.put(line.paragraph());
            }
        }
    }

    /// The open list that the line goes on, from the innermost out, and its mark.
    /// Bullets alike stand in lists apart where they stand further in.
    fn continued(&self, line: &Line, marks: &[Typed]) -> Option<(usize, Typed)> {
        self.open.iter().enumerate().rev().find_map(|(level, list)| {
            let is_level = list.last.sign.is_none()
                || (list.indent < line.indent + STEP && line.indent < list.indent + STEP);
            let next = marks.iter().find(|mark| list.last.is_followed_by(mark));
            next.filter(|_| is_level).map(|mark| (level, *mark))
        })
    }

    /// Whether a line after this one bears the mark that follows.
    fn is_later(&self, mark: &Typed, index: usize) -> bool {
        let lines = self.later.get(&key(mark, mark.number.saturating_add(1)));
        lines.and_then(|lines| lines.last()).is_some_and(|last| *last > index)
    }

    fn begin(&mut self, first: &'l Line, mark: Typed) {
        let items =
            Items { marker: mark.marker, start: mark.number, items: vec![item(first, &mark)] };
        self.open.push(Open { last: mark, indent: first.indent, first, items });
    }

    /// Ends the lists within the first `level`.
    fn close_to(&mut self, level: usize) {
        while self.open.len() > level {
            let Some(list) = self.open.pop() else { return };
            if list.items.items.len() > 1 {
                self.put(Some(Passage::List(list.items)));
                continue;
            }
            // No other item came: its one line is printed as it was typed.
            self.alone.push(list.first.place.clone());
            let within = list.items.items.into_iter().flatten().skip(1);
            let passages: Vec<Passage> = list.first.paragraph().into_iter().chain(within).collect();
            passages.into_iter().for_each(|passage| self.put(Some(passage)));
        }
    }

    /// Puts a passage into the innermost item, or after all lists.
    fn put(&mut self, passage: Option<Passage>) {
        let item = self.open.last_mut().and_then(|list| list.items.items.last_mut());
        item.unwrap_or(&mut self.done).extend(passage);
    }
}

fn item(line: &Line, mark: &Typed) -> Vec<Passage> {
    vec![Passage::Paragraph(line.after(mark.length))]
}

fn alone(place: &Span) -> Diagnostic {
    let mark = place.as_str().split_whitespace().next().unwrap_or_default();
    let message = format!("el renglón comienza con `{mark}` y se imprime así, como párrafo");
    let hint =
        "si es de una lista, escriba los demás en los renglones de junto, con la misma marca";
    Diagnostic::warning("M023", message).at(place).hint(hint)
}
