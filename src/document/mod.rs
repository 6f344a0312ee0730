//! What a letter is: the heart of the program.
//!
//! A [`Document`] is plain data, made by `markup` and read by the writers, so
//! that the PDF and the DOCX of one document cannot disagree. It says what
//! there is and in which order; how it looks is the sheet's. Text in it is
//! final: nothing is added, dropped or reworded after this point.

mod print;
mod style;
mod table;

use serde::Serialize;

pub use crate::espanol::marker::{Count, Marker};
pub use print::print;
pub use style::Style;
pub use table::{Alignment, Fact, Facts, FactsStyle, Table};

/// One document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Document {
    /// What a file manager or an archive shows of it.
    pub properties: Properties,
    /// What stands on the page around the text.
    pub furniture: Furniture,
    /// The text, in reading order.
    pub body: Vec<Block>,
}

/// Metadata, the same in every format.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Properties {
    /// Title, such as `Oficio IDAIP/CGA/004/2019`.
    pub title: String,
    /// Author: the institution.
    pub author: String,
    /// Subject.
    pub subject: String,
    /// Language, as a BCP 47 tag.
    pub language: String,
    /// Date of the document, `aaaa-mm-dd`.
    pub date: String,
}

/// What stands around the text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Furniture {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// Short head of the other pages.
    pub running_head: Vec<Inline>,
    /// Foot of every page, before the page number.
    pub footer: Vec<Inline>,
    /// Word across every page of a draft.
    pub watermark: Option<String>,
}

/// Head of the first page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Letterhead {
    /// Marks, from left to right.
    pub marks: Vec<Mark>,
    /// Name of the institution.
    pub name: Vec<Inline>,
    /// Area and other lines under the name.
    pub lines: Vec<Vec<Inline>>,
    /// Official legend of the year.
    pub legend: Vec<Inline>,
}

/// A picture of the letterhead.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Mark {
    /// Name among the assets.
    pub file: String,
    /// What it shows, for a person who cannot see it.
    pub alt: String,
    /// Height in millimetres; the sheet's when none.
    pub height_mm: Option<f64>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A heading; level 1 is the title of the document.
    Heading {
        /// 1 to 3.
        level: u8,
        /// Words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// What it is in the letter.
        style: Style,
        /// Words.
        content: Vec<Inline>,
    },
    /// A list.
    List(List),
    /// A table with a head.
    Table(Table),
    /// Labels and values: the head of a minuta, the right-hand block.
    Facts(Facts),
    /// Words of somebody else: a law, a resolution.
    Quote {
        /// What they said.
        content: Vec<Block>,
    },
    /// Lines that belong together, such as an addressee.
    Lines {
        /// What they are in the letter.
        style: Style,
        /// The lines.
        lines: Vec<Vec<Inline>>,
    },
    /// Who signs, and what stands with the signatures.
    Signatures(Signatures),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    /// How the items are marked.
    pub marker: Marker,
    /// Number of the first item.
    pub start: u32,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// Who signs, in reading order, and the lines that must stand with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signatures {
    /// What stands above: *Atentamente* and the motto, or *Esta foja…*.
    pub lead: Vec<Block>,
    /// The signatories.
    pub signatories: Vec<Signatory>,
}

impl Signatures {
    /// Whether a sentence above them says to which document they belong.
    pub fn has_sentence(&self) -> bool {
        let is_sentence =
            |block: &Block| matches!(block, Block::Paragraph { style: Style::SignatureSheet, .. });
        self.lead.iter().any(is_sentence)
    }
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signatory {
    /// Form of address and name.
    pub name: Vec<Inline>,
    /// Post, one or more lines.
    pub posts: Vec<Vec<Inline>>,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words; a no-break space (U+00A0) joins pairs.
    Text(String),
    /// A folio, an e-mail or siglas: neither broken nor hyphenated.
    Unbreakable(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// A link with its address.
    Link(Link),
    /// A line break that the text asks for.
    LineBreak,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// Where it leads: `https:` or `mailto:`.
    pub target: String,
    /// The words.
    pub words: Vec<Inline>,
}

/// The words of a run, as they are read.
pub fn plain(content: &[Inline]) -> String {
    let mut words = String::new();
    push_plain(content, &mut words);
    words
}

fn push_plain(content: &[Inline], words: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Unbreakable(text) => words.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => push_plain(inner, words),
            Inline::Link(link) => push_plain(&link.words, words),
            Inline::LineBreak => words.push(' '),
        }
    }
}
