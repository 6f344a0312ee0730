//! A paragraph of Word: its properties, its words, and what Word counts before it.

use super::left::Kind;
use super::reader::{Paragraph, Reader};
use super::run;
use super::styles::{Style, outlines};
use crate::input::package::Unflawed;
use crate::model::Stretch;

/// What stands before its words.
#[derive(Default)]
struct Properties {
    style: Style,
    /// List and level of its own.
    list: Option<u32>,
    level: Option<usize>,
    is_heading: Option<bool>,
}

/// Reads the paragraph that was just opened; none when it says nothing.
pub(super) fn read(reader: &mut Reader<'_>) -> Unflawed<Option<Paragraph>> {
    let mut words = Vec::new();
    let mut properties = Properties::default();
    runs(reader, None, &mut properties, &mut words)?;
    let words = joined(words);
    if words.iter().all(|stretch| stretch.text.trim().is_empty()) {
        return Ok(None);
    }
    let style = &properties.style;
    let list = properties.list.or(style.list).filter(|list| *list > 0);
    let level = properties.level.or(style.level).unwrap_or_default();
    let lists = &reader.context.numbering;
    let mark = list.and_then(|list| reader.counted.next(lists, list, level));
    reader.count(&words)?;
    Ok(Some(Paragraph {
        words,
        is_heading: properties.is_heading.or(style.is_heading).unwrap_or(false),
        mark: mark.map(|mark| (mark, level)),
    }))
}

/// The words up to the end of the element that was just opened, which is `within` a
/// link or in none.
fn runs(
    reader: &mut Reader<'_>,
    within: Option<&str>,
    properties: &mut Properties,
    words: &mut Vec<Stretch>,
) -> Unflawed<()> {
    reader.enter()?;
    while let Some(tag) = reader.child()? {
        match tag.name() {
            "pPr" => read_properties(reader, properties)?,
            "r" => run::read(reader, within, &properties.style, words)?,
            "hyperlink" => {
                let own = link(reader, tag.attribute("id")?.as_deref());
                runs(reader, own.as_deref(), properties, words)?;
            }
            "ins" | "moveTo" => {
                reader.note(Kind::Changes);
                runs(reader, within, properties, words)?;
            }
            "fldSimple" | "smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo" => {
                runs(reader, within, properties, words)?;
            }
            other => reader.pass_over(other)?,
        }
    }
    reader.leave();
    Ok(())
}

fn read_properties(reader: &mut Reader<'_>, properties: &mut Properties) -> Unflawed<()> {
    reader.all_within(&mut |reader, tag| {
        match tag.name() {
            // What it was before a change that was tracked.
            "pPrChange" | "sectPr" => return Ok(false),
            "pStyle" => {
                let id = tag.attribute("val")?;
                properties.style = reader.context.styles.of(id.as_deref());
            }
            "numId" => properties.list = tag.number("val")?,
            "ilvl" => properties.level = tag.number("val")?,
            "outlineLvl" => properties.is_heading = Some(outlines(tag)?),
            "ins" | "del" => reader.note(Kind::Changes),
            _ => {}
        }
        Ok(true)
    })
}

/// Where a relation leads, when it is an address of the web.
fn link(reader: &mut Reader<'_>, id: Option<&str>) -> Option<String> {
    let target = reader.context.relations.get(id?).filter(|one| one.is_outside)?;
    run::address(reader, &target.target.clone())
}

/// Stretches of one look as one, their spaces outside of what is set off.
fn joined(words: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for stretch in words.into_iter().flat_map(parted) {
        let alike = |last: &&mut Stretch| {
            (last.strong, last.emphasis, &last.link)
                == (stretch.strong, stretch.emphasis, &stretch.link)
        };
        match joined.last_mut().filter(alike) {
            Some(last) => last.text.push_str(&stretch.text),
            None => joined.push(stretch),
        }
    }
    joined
}

/// A stretch without the spaces around its words, and these as common words.
fn parted(stretch: Stretch) -> Vec<Stretch> {
    if !stretch.strong && !stretch.emphasis && stretch.link.is_none() {
        return vec![stretch];
    }
    let text = stretch.text.as_str();
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    let (before, after) = (text[..start].to_owned(), text[end..].to_owned());
    let words = Stretch { text: text[start..end].to_owned(), ..stretch };
    let all = [Stretch::plain(before), words, Stretch::plain(after)];
    all.into_iter().filter(|stretch| !stretch.text.is_empty()).collect()
}
