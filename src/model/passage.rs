//! What plain text and Word can say of a meeting: a narrative in which nothing is
//! a mark.

use crate::espanol::marker::Marker;

/// A piece of a narrative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// A heading, below those of the minuta.
    Heading(Vec<Stretch>),
    /// A paragraph.
    Paragraph(Vec<Stretch>),
    /// A list.
    List(Items),
    /// Rows of cells, as many in each; the first row is the head.
    Table(Vec<Vec<Vec<Stretch>>>),
}

/// The items of a list, numbered as they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items {
    /// How they are marked.
    pub marker: Marker,
    /// Number of the first.
    pub start: u32,
    /// What each says.
    pub items: Vec<Vec<Passage>>,
}

/// Words that look alike; a `\n` among them passes to another line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub strong: bool,
    /// Whether they are in italics.
    pub emphasis: bool,
    /// Where they lead: `https:`, `http:` or `mailto:`.
    pub link: Option<String>,
}

impl Stretch {
    /// Words as they come.
    pub fn plain(text: impl Into<String>) -> Self {
        Stretch { text: text.into(), ..Stretch::default() }
    }
}
