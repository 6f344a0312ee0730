//! Runs of words as fragments, between which a line may end. Spaces, hyphens
//! between letters and, where the style asks for it, syllables are such places.

use std::sync::Arc;

use textwrap::core::Fragment as Measured;

use super::breaks::{after_hyphen, syllables};
use super::ink::TextStyle;
use crate::document::Inline;
use crate::fonts::Fonts;

/// The space that no line ends at.
pub(super) const UNBROKEN_SPACE: char = '\u{A0}';

/// Words of one type.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: TextStyle,
    pub(super) link: Option<Arc<str>>,
}

/// What no line ends within.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) runs: Vec<Run>,
    /// The space after it, when there is one.
    pub(super) space: Option<Run>,
    /// The hyphen that it ends with when a line ends after it.
    pub(super) hyphen: Option<Run>,
    width: f64,
    space_width: f64,
    hyphen_width: f64,
}

impl Measured for Fragment {
    fn width(&self) -> f64 {
        self.width
    }

    fn whitespace_width(&self) -> f64 {
        self.space_width
    }

    fn penalty_width(&self) -> f64 {
        self.hyphen_width
    }
}

/// Width of words in a type, in points.
pub(super) fn width(text: &str, style: &TextStyle, fonts: &Fonts) -> f64 {
    let letters = text.chars().count() as f64;
    fonts.width(text, style.face, style.bold, style.italic) * style.size + letters * style.tracking
}

/// The fragments of `content`, parted where the text asks for a new line.
pub(super) fn fragments(
    content: &[Inline],
    style: &TextStyle,
    fonts: &Fonts,
) -> Vec<Vec<Fragment>> {
    let mut cutter = Cutter { fonts, lines: vec![Vec::new()], open: Vec::new() };
    cutter.add(content, style, None);
    cutter.end_line();
    cutter.lines.pop();
    cutter.lines
}

/// Cuts runs into fragments.
struct Cutter<'a> {
    fonts: &'a Fonts,
    lines: Vec<Vec<Fragment>>,
    /// What was read since the last place where a line may end.
    open: Vec<Run>,
}

impl Cutter<'_> {
    fn add(&mut self, content: &[Inline], style: &TextStyle, link: Option<&Arc<str>>) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text, style, link),
                Inline::Unbreakable(text) => {
                    let style = TextStyle { hyphenated: false, ..style.clone() };
                    self.push(text, &style, link);
                }
                Inline::Strong(inner) => {
                    self.add(inner, &TextStyle { bold: true, ..style.clone() }, link);
                }
                Inline::Emphasis(inner) => {
                    self.add(inner, &TextStyle { italic: !style.italic, ..style.clone() }, link);
                }
                Inline::Link(target) => {
                    let link: Arc<str> = target.target.as_str().into();
                    self.add(&target.words, style, Some(&link));
                }
                Inline::LineBreak => self.end_line(),
            }
        }
    }

    fn text(&mut self, text: &str, style: &TextStyle, link: Option<&Arc<str>>) {
        let mut words = text.split(' ').peekable();
        while let Some(word) = words.next() {
            self.word(word, style, link);
            if words.peek().is_some() {
                let space = Run { text: " ".to_owned(), style: style.clone(), link: link.cloned() };
                self.close(Some(space));
            }
        }
    }

    /// A word, which a line may end within after a hyphen between letters.
    fn word(&mut self, word: &str, style: &TextStyle, link: Option<&Arc<str>>) {
        let mut rest = word;
        while let Some(end) = after_hyphen(rest) {
            self.push(&rest[..end], style, link);
            self.close(None);
            rest = &rest[end..];
        }
        self.push(rest, style, link);
    }

    fn push(&mut self, text: &str, style: &TextStyle, link: Option<&Arc<str>>) {
        if !text.is_empty() {
            let (text, style) = (text.to_owned(), style.clone());
            self.open.push(Run { text, style, link: link.cloned() });
        }
    }

    /// Ends a fragment; a space alone joins the fragment before it.
    fn close(&mut self, space: Option<Run>) {
        let runs = std::mem::take(&mut self.open);
        let space_width = |run: &Run| width(&run.text, &run.style, self.fonts);
        let fonts = self.fonts;
        let Some(line) = self.lines.last_mut() else { return };
        let mut pieces = match runs.is_empty() {
            true => Vec::new(),
            false => parted(runs, fonts),
        };
        let last = match pieces.last_mut() {
            Some(last) => last,
            None => match line.last_mut() {
                Some(last) => last,
                None => return,
            },
        };
        last.space_width = space.as_ref().map_or(0.0, space_width);
        last.space = space;
        line.append(&mut pieces);
    }

    fn end_line(&mut self) {
        if !self.open.is_empty() {
            self.close(None);
        }
        self.lines.push(Vec::new());
    }
}

/// A fragment, parted at the syllables of its one word where it may be hyphenated.
fn parted(runs: Vec<Run>, fonts: &Fonts) -> Vec<Fragment> {
    let [run] = &runs[..] else { return vec![whole(runs, None, fonts)] };
    let cuts = match run.style.hyphenated {
        true => syllables(&run.text),
        false => Vec::new(),
    };
    let mut from = 0;
    let mut fragments = Vec::new();
    for cut in cuts {
        let piece = Run { text: run.text[from..cut].to_owned(), ..run.clone() };
        let hyphen = Run { text: "-".to_owned(), ..run.clone() };
        fragments.push(whole(vec![piece], Some(hyphen), fonts));
        from = cut;
    }
    let last = Run { text: run.text[from..].to_owned(), ..run.clone() };
    fragments.push(whole(vec![last], None, fonts));
    fragments
}

fn whole(runs: Vec<Run>, hyphen: Option<Run>, fonts: &Fonts) -> Fragment {
    let measured = |run: &Run| width(&run.text, &run.style, fonts);
    Fragment {
        width: runs.iter().map(measured).sum(),
        hyphen_width: hyphen.as_ref().map_or(0.0, measured),
        space_width: 0.0,
        space: None,
        runs,
        hyphen,
    }
}

impl Fragment {
    /// The fragment in pieces that fit in `most` points: itself when it does.
    pub(super) fn within(self, most: f64, fonts: &Fonts) -> Vec<Fragment> {
        if self.width <= most || self.runs.len() != 1 {
            return vec![self];
        }
        let run = &self.runs[0];
        let mut pieces: Vec<Fragment> = Vec::new();
        let mut text = String::new();
        for letter in run.text.chars() {
            text.push(letter);
            if width(&text, &run.style, fonts) > most && text.chars().count() > 1 {
                text.pop();
                let piece = Run { text: std::mem::take(&mut text), ..run.clone() };
                pieces.push(whole(vec![piece], None, fonts));
                text.push(letter);
            }
        }
        let last = Run { text, ..run.clone() };
        let mut last = whole(vec![last], self.hyphen.clone(), fonts);
        (last.space, last.space_width) = (self.space.clone(), self.space_width);
        pieces.push(last);
        pieces
    }
}
