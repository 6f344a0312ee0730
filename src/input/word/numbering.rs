//! The lists of a document: the levels of each, and the numbers counted so far.

use std::collections::{BTreeMap, BTreeSet};

use super::label::{self, Level};
use crate::espanol::marker::Marker;
use crate::input::package::{Step, Tag, Unflawed, Xml, too_large};

/// Most kinds of lists of a document; Word writes one for each list that was pasted.
const MOST_KINDS: usize = 10_000;

/// Levels of a list of Word.
const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels of each kind of list.
    kinds: BTreeMap<u32, Vec<Level>>,
    /// Each list: its kind, and where its levels begin anew.
    lists: BTreeMap<u32, (u32, BTreeMap<usize, u32>)>,
}

/// What is before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A marker, and its number.
    Marker(Marker, u32),
    /// Words that no marker says.
    Words(String),
}

/// The numbers so far, of each kind of list.
#[derive(Debug, Default)]
pub(super) struct Counted {
    numbers: BTreeMap<u32, Vec<Option<u32>>>,
    begun: BTreeSet<u32>,
}

impl Counted {
    /// The mark of the next item of a list; none when it has none.
    pub(super) fn next(&mut self, lists: &Numbering, list: u32, depth: usize) -> Option<Mark> {
        let (kind, anew) = lists.lists.get(&list)?;
        let levels = lists.kinds.get(kind)?;
        let level = levels.get(depth).filter(|level| level.format != "none")?;
        let numbers = self.numbers.entry(*kind).or_insert_with(|| vec![None; LEVELS]);
        if self.begun.insert(list) {
            for depth in anew.keys() {
                numbers.iter_mut().skip(*depth).for_each(|number| *number = None);
            }
        }
        let start = |depth: usize| {
            let own = levels.get(depth).map_or(1, |level| level.start);
            anew.get(&depth).copied().unwrap_or(own)
        };
        if let Some(number) = numbers.get_mut(depth) {
            *number = Some(number.map_or(start(depth), |number| number.saturating_add(1)));
        }
        numbers.iter_mut().skip(depth + 1).for_each(|number| *number = None);
        let all = numbers.iter().enumerate();
        let all: Vec<u32> = all.map(|(depth, number)| number.unwrap_or(start(depth))).collect();
        let number = all.get(depth).copied().unwrap_or(1);
        let words = || Mark::Words(label::words(levels, depth, &all));
        Some(level.marker(depth).map_or_else(words, |marker| Mark::Marker(marker, number)))
    }
}

/// Reads the part.
pub(super) fn read(text: &str) -> Unflawed<Numbering> {
    let mut numbering = Numbering::default();
    let mut place = Place::default();
    let mut xml = Xml::new(text);
    while let Some(step) = xml.next()? {
        match step {
            Step::Open(tag) => numbering.add(&tag, &mut place)?,
            Step::Close(name) => match name.as_str() {
                "abstractNum" => place.kind = None,
                "num" => place.list = None,
                _ => {}
            },
            Step::Text(_) => {}
        }
    }
    Ok(numbering)
}

/// Where the reading is.
#[derive(Default)]
struct Place {
    kind: Option<u32>,
    list: Option<u32>,
    level: usize,
}

impl Numbering {
    fn add(&mut self, tag: &Tag<'_>, place: &mut Place) -> Unflawed<()> {
        match (tag.name(), place.list) {
            ("abstractNum", _) => place.kind = tag.number("abstractNumId")?,
            ("num", _) => place.list = tag.number("numId")?,
            ("abstractNumId", Some(list)) => {
                let kind = tag.number("val")?.unwrap_or_default();
                self.lists.insert(list, (kind, BTreeMap::new()));
            }
            ("lvlOverride" | "lvl", _) => place.level = tag.number("ilvl")?.unwrap_or_default(),
            ("startOverride", Some(list)) => {
                let start = first_number(tag.number("val")?);
                let anew = self.lists.get_mut(&list).map(|(_, anew)| anew);
                anew.map(|anew| anew.insert(place.level, start));
            }
            (name, None) => self.add_to_level(name, tag, place)?,
            _ => {}
        }
        Ok(())
    }

    fn add_to_level(&mut self, name: &str, tag: &Tag<'_>, place: &Place) -> Unflawed<()> {
        let Some(kind) = place.kind else { return Ok(()) };
        let blank = Level { format: "decimal".to_owned(), text: String::new(), start: 1 };
        if self.kinds.len() > MOST_KINDS {
            return Err(too_large("tiene demasiadas listas"));
        }
        let levels = self.kinds.entry(kind).or_insert_with(|| vec![blank; LEVELS]);
        let Some(level) = levels.get_mut(place.level) else { return Ok(()) };
        match name {
            "start" => level.start = first_number(tag.number("val")?),
            "numFmt" => level.format = tag.attribute("val")?.unwrap_or_default(),
            "lvlText" => level.text = tag.attribute("val")?.unwrap_or_default(),
            _ => {}
        }
        Ok(())
    }
}

/// Word's last number of a list.
const LAST_NUMBER: u32 = 32_767;

/// The number with which a list begins.
fn first_number(written: Option<u32>) -> u32 {
    written.unwrap_or(1).min(LAST_NUMBER)
}
