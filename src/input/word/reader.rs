//! A document of Word that is being read: where the reading is, what was counted and
//! left out so far, and the pieces that come of it.

use std::collections::BTreeMap;

use super::left::{Kind, Left};
use super::numbering::{Counted, Mark, Numbering};
use super::styles::Styles;
use crate::input::package::{Relation, Step, Tag, Unflawed, Xml, damaged, too_large};
use crate::input::size::LARGEST;
use crate::model::Stretch;

/// Deepest element within elements that is read: what follows calls itself for each.
const DEEPEST: usize = 40;

/// What the other parts say.
pub(super) struct Context {
    /// Its styles.
    pub(super) styles: Styles,
    /// Its lists.
    pub(super) numbering: Numbering,
    /// Where its links lead.
    pub(super) relations: BTreeMap<String, Relation>,
}

/// A piece of a document.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// A paragraph that says something.
    Paragraph(Paragraph),
    /// A table: rows of cells of paragraphs.
    Table(Vec<Vec<Vec<Paragraph>>>),
    /// An empty paragraph.
    Blank,
}

/// A paragraph that says something.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// Its words.
    pub(super) words: Vec<Stretch>,
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// What Word counts before it, and on which level.
    pub(super) mark: Option<(Mark, usize)>,
}

/// A document that is being read.
pub(super) struct Reader<'x> {
    pub(super) xml: Xml<'x>,
    pub(super) context: &'x Context,
    pub(super) counted: Counted,
    pub(super) left: Left,
    /// Fields that are open, each within the one before.
    pub(super) fields: Vec<Field>,
    /// Lines that say something so far.
    pub(super) lines: usize,
    pub(super) bytes: usize,
    depth: usize,
}

/// A field that is open.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    /// What it asks for.
    pub(super) asks: String,
    /// Whether its result has begun.
    pub(super) shows: bool,
}

impl<'x> Reader<'x> {
    /// A reader of a part, from its beginning.
    pub(super) fn new(text: &'x str, context: &'x Context, left: Left) -> Self {
        Reader {
            xml: Xml::new(text),
            context,
            counted: Counted::default(),
            left,
            fields: Vec::new(),
            lines: 0,
            bytes: 0,
            depth: 0,
        }
    }

    /// Counts a level of elements; whoever is told of too many reads no further.
    pub(super) fn enter(&mut self) -> Unflawed<()> {
        self.depth += 1;
        if self.depth > DEEPEST { Err(damaged("tiene demasiados niveles")) } else { Ok(()) }
    }

    /// Leaves a level.
    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// The next element within the one that is open; none at its end.
    pub(super) fn child(&mut self) -> Unflawed<Option<Tag<'x>>> {
        loop {
            match self.xml.next()? {
                None => return Err(damaged("una de sus partes está cortada")),
                Some(Step::Open(tag)) => return Ok(Some(tag)),
                Some(Step::Close(_)) => return Ok(None),
                Some(Step::Text(_)) => {}
            }
        }
    }

    /// Reads every element within the one that was just opened, however deep; `read`
    /// says whether what is within an element is to be read as well.
    pub(super) fn all_within(
        &mut self,
        read: &mut dyn FnMut(&mut Self, &Tag<'x>) -> Unflawed<bool>,
    ) -> Unflawed<()> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.child()? {
                None => depth -= 1,
                Some(tag) if read(self, &tag)? => depth += 1,
                Some(_) => self.xml.skip()?,
            }
        }
        Ok(())
    }

    /// Passes over an element, and notes what of it is left out.
    pub(super) fn pass_over(&mut self, name: &str) -> Unflawed<()> {
        match name {
            "del" | "moveFrom" | "cellDel" | "cellIns" => self.note(Kind::Changes),
            "commentRangeStart" | "commentReference" => self.note(Kind::Comments),
            "footnoteReference" | "endnoteReference" => self.note(Kind::Notes),
            "oMath" | "oMathPara" | "sym" => self.note(Kind::Signs),
            "altChunk" | "subDoc" => self.note(Kind::Boxes),
            _ => {}
        }
        let is_drawn = matches!(name, "drawing" | "pict" | "object" | "AlternateContent");
        let inside = self.xml.find(&["txbxContent"])?;
        if is_drawn {
            self.note(if inside.is_empty() { Kind::Pictures } else { Kind::Boxes });
        }
        Ok(())
    }

    /// Notes something that is left out, where the reading is.
    pub(super) fn note(&mut self, kind: Kind) {
        self.left.note(kind, self.lines);
    }

    /// Counts a line that says something.
    pub(super) fn count(&mut self, words: &[Stretch]) -> Unflawed<()> {
        self.lines += 1;
        self.bytes += words.iter().map(|stretch| stretch.text.len()).sum::<usize>();
        if self.bytes > LARGEST { Err(too_large("tiene demasiado texto")) } else { Ok(()) }
    }
}
