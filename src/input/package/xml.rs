//! XML read step by step: in, a part of the package as text; out, tags, ends
//! and texts with their references undone. No document types, so that nothing
//! can define entities.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::flaw::{Flaw, Unflawed, damaged};

/// A step through a part.
pub(in crate::input) enum Step<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element ends; its name without prefix.
    Close(String),
    /// Words within an element.
    Text(String),
}

/// The beginning of an element.
pub(in crate::input) struct Tag<'a>(BytesStart<'a>);

/// A reader of one part.
pub(in crate::input) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Xml<'a> {
    /// Reads `text` from its beginning.
    pub(in crate::input) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader }
    }

    /// The next step; none at the end.
    pub(in crate::input) fn next(&mut self) -> Unflawed<Option<Step<'a>>> {
        loop {
            let step = match self.reader.read_event().map_err(broken)? {
                Event::Start(tag) | Event::Empty(tag) => Step::Open(Tag(tag)),
                Event::End(end) => Step::Close(end.local_name().as_ref().to_owned()),
                Event::Text(text) => Step::Text(text.into_inner().into_owned()),
                Event::CData(text) => Step::Text(text.into_inner().into_owned()),
                Event::GeneralRef(reference) => Step::Text(referred(&reference)?),
                Event::DocType(_) => return Err(damaged("declara un tipo de documento")),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            return Ok(Some(step));
        }
    }

    /// Passes over the rest of the element that was just opened.
    pub(in crate::input) fn skip(&mut self) -> Unflawed<()> {
        self.find(&[]).map(|_| ())
    }

    /// Passes over the rest of the element that was just opened; gives those of
    /// `names` that are in it.
    pub(in crate::input) fn find(
        &mut self,
        names: &[&'static str],
    ) -> Unflawed<BTreeSet<&'static str>> {
        let (mut depth, mut found) = (1_usize, BTreeSet::new());
        while depth > 0 {
            match self.next()? {
                None => return Err(damaged("una de sus partes está cortada")),
                Some(Step::Open(tag)) => {
                    depth += 1;
                    let name = names.iter().find(|name| **name == tag.name());
                    found.extend(name);
                }
                Some(Step::Close(_)) => depth -= 1,
                Some(Step::Text(_)) => {}
            }
        }
        Ok(found)
    }

    /// The words up to the end of the element that was just opened, those of
    /// the elements within included but for `without`.
    pub(in crate::input) fn text(&mut self, without: &str) -> Unflawed<String> {
        let (mut depth, mut skipped, mut text) = (1_usize, 0_usize, String::new());
        while depth > 0 {
            match self.next()? {
                None => return Err(damaged("una de sus partes está cortada")),
                Some(Step::Open(tag)) => {
                    depth += 1;
                    skipped += usize::from(skipped > 0 || tag.name() == without);
                }
                Some(Step::Close(_)) => {
                    depth -= 1;
                    skipped = skipped.saturating_sub(1);
                }
                Some(Step::Text(words)) if skipped == 0 => text.push_str(&words),
                Some(Step::Text(_)) => {}
            }
        }
        Ok(text)
    }
}

impl Tag<'_> {
    /// Its name without prefix.
    pub(in crate::input) fn name(&self) -> &str {
        let name = self.0.name().into_inner();
        name.rsplit(':').next().unwrap_or(name)
    }

    /// The value of an attribute, by its name without prefix.
    pub(in crate::input) fn attribute(&self, name: &str) -> Unflawed<Option<String>> {
        for attribute in self.0.attributes().with_checks(false) {
            let attribute = attribute.map_err(broken)?;
            if attribute.key.local_name().as_ref() == name {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(broken)?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }

    /// Whether an attribute says yes.
    pub(in crate::input) fn says(&self, name: &str) -> Unflawed<bool> {
        Ok(self.attribute(name)?.is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on")))
    }

    /// Whether the element switches something on: it does unless it says no.
    pub(in crate::input) fn is_on(&self) -> Unflawed<bool> {
        let value = self.attribute("val")?;
        Ok(!value.is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off")))
    }

    /// An attribute that is a number.
    pub(in crate::input) fn number<T: std::str::FromStr>(&self, name: &str) -> Unflawed<Option<T>> {
        Ok(self.attribute(name)?.and_then(|value| value.parse().ok()))
    }
}

fn referred(reference: &quick_xml::events::BytesRef<'_>) -> Unflawed<String> {
    if let Some(character) = reference.resolve_char_ref().map_err(broken)? {
        return Ok(character.to_string());
    }
    let text = match reference.xml10_content().as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(damaged("usa una entidad que no existe")),
    };
    Ok(text.to_owned())
}

fn broken(error: impl std::fmt::Display) -> Flaw {
    damaged(&format!("su XML está mal escrito ({error})"))
}
