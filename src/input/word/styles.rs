//! The styles of a document: what each makes of a paragraph or of words.

use std::collections::BTreeMap;

use crate::espanol::fold::fold;
use crate::input::package::{Step, Tag, Unflawed, Xml};

/// Most styles of which one is based on another; more of them are a circle.
const MOST_BASES: usize = 20;

/// Names of the styles that are headings, followed by a number or alone.
const HEADINGS: [&str; 4] = ["heading", "titulo", "title", "subtitle"];

/// What a style says, or nothing of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub(super) is_heading: Option<bool>,
    /// Number of its list, and its level.
    pub(super) list: Option<u32>,
    pub(super) level: Option<usize>,
    pub(super) strong: Option<bool>,
    pub(super) emphasis: Option<bool>,
    based_on: Option<String>,
}

/// The styles, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    /// A style with what it takes from those on which it is based.
    pub(super) fn of(&self, id: Option<&str>) -> Style {
        let mut whole = Style::default();
        let mut next = id;
        for _ in 0..MOST_BASES {
            let Some(style) = next.and_then(|id| self.0.get(id)) else { break };
            whole.is_heading = whole.is_heading.or(style.is_heading);
            whole.list = whole.list.or(style.list);
            whole.level = whole.level.or(style.level);
            whole.strong = whole.strong.or(style.strong);
            whole.emphasis = whole.emphasis.or(style.emphasis);
            next = style.based_on.as_deref();
        }
        whole
    }
}

/// Reads the part.
pub(super) fn read(text: &str) -> Unflawed<Styles> {
    let mut styles = Styles::default();
    let mut own: Option<(String, Style)> = None;
    let mut xml = Xml::new(text);
    while let Some(step) = xml.next()? {
        match step {
            Step::Open(tag) if tag.name() == "style" => {
                own = tag.attribute("styleId")?.map(|id| (id, Style::default()));
            }
            Step::Open(tag) => {
                if let Some((_, style)) = &mut own {
                    style.add(&tag)?;
                }
            }
            Step::Close(name) if name == "style" => styles.0.extend(own.take()),
            Step::Close(_) | Step::Text(_) => {}
        }
    }
    Ok(styles)
}

impl Style {
    fn add(&mut self, tag: &Tag<'_>) -> Unflawed<()> {
        match tag.name() {
            "name" if tag.attribute("val")?.is_some_and(|name| is_heading(&name)) => {
                self.is_heading = Some(true);
            }
            "outlineLvl" => self.is_heading = Some(outlines(tag)?),
            "basedOn" => self.based_on = tag.attribute("val")?,
            "numId" => self.list = tag.number("val")?,
            "ilvl" => self.level = tag.number("val")?,
            "b" => self.strong = Some(tag.is_on()?),
            "i" => self.emphasis = Some(tag.is_on()?),
            _ => {}
        }
        Ok(())
    }
}

/// Whether a level of the outline is that of a heading; the tenth is body text.
pub(super) fn outlines(tag: &Tag<'_>) -> Unflawed<bool> {
    Ok(tag.number::<u32>("val")?.is_some_and(|level| level < 9))
}

fn is_heading(name: &str) -> bool {
    let name = fold(name);
    let word = name.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    HEADINGS.contains(&word)
}
