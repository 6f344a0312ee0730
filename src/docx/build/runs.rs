//! Runs of words, bold and italic, links, line breaks.

use docx_rs::{
    Bold, BoldCs, BreakType, Hyperlink, HyperlinkType, Italic, ItalicCs, ParagraphChild, Run,
    RunChild, RunStyle, Text,
};

use crate::document::{Inline, Link};
use crate::docx::style::CharacterStyle;
use crate::docx::text::{address, escape, legal};

/// How the words at hand are set.
#[derive(Debug, Clone, Copy)]
struct Tone {
    bold: bool,
    /// Emphasis within emphasis, or in an italic style, is upright.
    italic: bool,
    italic_style: bool,
    linked: bool,
}

/// The runs of a paragraph whose style is italic or not.
pub(super) fn build(content: &[Inline], italic_style: bool) -> Vec<ParagraphChild> {
    let tone = Tone { bold: false, italic: italic_style, italic_style, linked: false };
    let mut children = Vec::with_capacity(content.len());
    push(content, tone, &mut children);
    children
}

fn push(content: &[Inline], tone: Tone, children: &mut Vec<ParagraphChild>) {
    for inline in content {
        match inline {
            Inline::Text(text) => children.push(words(text, tone, None)),
            Inline::Unbreakable(text) => {
                children.push(words(text, tone, Some(CharacterStyle::Whole)));
            }
            Inline::Strong(inner) => push(inner, Tone { bold: true, ..tone }, children),
            Inline::Emphasis(inner) => {
                push(inner, Tone { italic: !tone.italic, ..tone }, children);
            }
            Inline::Link(link) => push_link(link, tone, children),
            Inline::LineBreak => {
                let run = Run::new().add_break(BreakType::TextWrapping);
                children.push(ParagraphChild::Run(Box::new(run)));
            }
        }
    }
}

/// A link, whose address stands in for the relationship that `finish` makes; a
/// link within a link, or to no sound address, is its words.
fn push_link(link: &Link, tone: Tone, children: &mut Vec<ParagraphChild>) {
    let target = if tone.linked { None } else { address(&link.target) };
    let Some(target) = target else { return push(&link.words, tone, children) };
    let mut hyperlink = Hyperlink::new(escape(&target), HyperlinkType::Anchor);
    push(&link.words, Tone { linked: true, ..tone }, &mut hyperlink.children);
    if !hyperlink.children.is_empty() {
        children.push(ParagraphChild::Hyperlink(hyperlink));
    }
}

fn words(text: &str, tone: Tone, style: Option<CharacterStyle>) -> ParagraphChild {
    let mut run = Box::new(Run::new());
    run.children.push(RunChild::Text(Text::new(legal(text))));
    let property = &mut run.run_property;
    let link = tone.linked.then_some(CharacterStyle::Link);
    property.style = style.or(link).map(|style| RunStyle::new(style.id()));
    if tone.bold {
        property.bold = Some(Bold::new());
        property.bold_cs = Some(BoldCs::new());
    }
    if tone.italic != tone.italic_style {
        let (italic, cs) = (Italic::new(), ItalicCs::new());
        property.italic = Some(if tone.italic { italic } else { italic.disable() });
        property.italic_cs = Some(if tone.italic { cs } else { cs.disable() });
    }
    ParagraphChild::Run(run)
}
