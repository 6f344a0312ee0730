//! A run of Word: words of one look, and the signs among them.

use super::left::Kind;
use super::reader::{Field, Reader};
use super::styles::Style;
use crate::input::package::Unflawed;
use crate::model::Stretch;

/// Most fields within fields; what lies deeper is not followed.
const MOST_FIELDS: usize = 20;

/// How one run looks.
#[derive(Default)]
struct Own {
    strong: Option<bool>,
    emphasis: Option<bool>,
    is_hidden: bool,
}

/// Reads the run that was just opened; `link` is where what holds it leads.
pub(super) fn read(
    reader: &mut Reader<'_>,
    link: Option<&str>,
    style: &Style,
    words: &mut Vec<Stretch>,
) -> Unflawed<()> {
    let (mut own, mut text) = (Own::default(), String::new());
    while let Some(tag) = reader.child()? {
        match tag.name() {
            "rPr" => {
                own = properties(reader)?;
                continue;
            }
            "t" => {
                let more = reader.xml.text("")?;
                text.push_str(&more.replace(['\n', '\r', '\t'], " ").replace('\u{ad}', ""));
                continue;
            }
            "instrText" => {
                let more = reader.xml.text("")?;
                if let Some(field) = reader.fields.last_mut() {
                    field.asks.push_str(&more);
                }
                continue;
            }
            "fldChar" => field(reader, tag.attribute("fldCharType")?.as_deref()),
            "br" if tag.attribute("type")?.is_none_or(|kind| kind == "textWrapping") => {
                text.push('\n');
            }
            "tab" | "ptab" => text.push('\t'),
            "cr" => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            other => {
                reader.pass_over(other)?;
                continue;
            }
        }
        reader.xml.skip()?;
    }
    if own.is_hidden && !text.trim().is_empty() {
        reader.note(Kind::Hidden);
    }
    let is_shown = !own.is_hidden && reader.fields.iter().all(|field| field.shows);
    if !text.is_empty() && is_shown {
        words.push(Stretch {
            text,
            strong: own.strong.or(style.strong).unwrap_or(false),
            emphasis: own.emphasis.or(style.emphasis).unwrap_or(false),
            link: link.map(str::to_owned).or_else(|| of_field(reader)),
        });
    }
    Ok(())
}

fn properties(reader: &mut Reader<'_>) -> Unflawed<Own> {
    let mut own = Own::default();
    reader.all_within(&mut |reader, tag| {
        match tag.name() {
            "rPrChange" => {
                reader.note(Kind::Changes);
                return Ok(false);
            }
            "rStyle" => {
                let style = reader.context.styles.of(tag.attribute("val")?.as_deref());
                own.strong = own.strong.or(style.strong);
                own.emphasis = own.emphasis.or(style.emphasis);
            }
            "b" => own.strong = Some(tag.is_on()?),
            "i" => own.emphasis = Some(tag.is_on()?),
            "vanish" => own.is_hidden = tag.is_on()?,
            "strike" | "dstrike" if tag.is_on()? => reader.note(Kind::Looks),
            "vertAlign" if tag.attribute("val")?.is_some_and(|it| it != "baseline") => {
                reader.note(Kind::Looks);
            }
            _ => {}
        }
        Ok(true)
    })?;
    Ok(own)
}

fn field(reader: &mut Reader<'_>, kind: Option<&str>) {
    match kind {
        Some("begin") if reader.fields.len() < MOST_FIELDS => reader.fields.push(Field::default()),
        Some("separate") => {
            if let Some(field) = reader.fields.last_mut() {
                field.shows = true;
            }
        }
        Some("end") => {
            reader.fields.pop();
        }
        _ => {}
    }
}

/// The address of the innermost field that is a link: `HYPERLINK "https://…"`.
fn of_field(reader: &mut Reader<'_>) -> Option<String> {
    let asks = &reader.fields.last()?.asks;
    let target = asks.trim().strip_prefix("HYPERLINK")?.split('"').nth(1)?.to_owned();
    address(reader, &target)
}

/// The target, when it is an address of the web or of mail; noted when it is none.
pub(super) fn address(reader: &mut Reader<'_>, target: &str) -> Option<String> {
    let is_web = ["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
    if !is_web {
        reader.note(Kind::Links);
    }
    is_web.then(|| target.to_owned())
}
