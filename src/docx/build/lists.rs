//! Real lists: Word counts the items, each list from its own first number.

use docx_rs::{
    AbstractNumbering, BuildXML, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering,
    Numberings, SpecialIndentType, Start,
};

use crate::document::{Count, Marker};
use crate::docx::measure::points;

/// Most levels of a list that Word numbers.
pub(super) const LEVELS: usize = 9;

/// docx-rs always writes a numbering of its own under this number.
const TAKEN: usize = 1;

/// Where a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the text, indented.
    Text,
    /// In a cell, hardly indented.
    Cell,
}

/// The lists of a document, in order of appearance.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    kinds: Vec<(Marker, Place)>,
    lists: Vec<List>,
}

#[derive(Debug, Clone, Copy)]
struct List {
    kind: usize,
    level: usize,
    start: u32,
}

impl Lists {
    /// Begins a list, and gives its number.
    pub(super) fn begin(
        &mut self,
        marker: Marker,
        place: Place,
        level: usize,
        start: u32,
    ) -> usize {
        let wanted = (marker, place);
        let kind = self.kinds.iter().position(|kind| *kind == wanted).unwrap_or_else(|| {
            self.kinds.push(wanted);
            self.kinds.len() - 1
        });
        self.lists.push(List { kind, level, start });
        TAKEN + self.lists.len()
    }

    /// The part, when there is any list.
    pub(super) fn build(self) -> Option<Vec<u8>> {
        if self.lists.is_empty() {
            return None;
        }
        let mut part = Numberings::new();
        for (index, (marker, place)) in self.kinds.iter().enumerate() {
            part = part.add_abstract_numbering(kind(TAKEN + 1 + index, *marker, *place));
        }
        for (index, list) in self.lists.iter().enumerate() {
            let start = usize::try_from(list.start).unwrap_or(1);
            let from = LevelOverride::new(list.level).start(start);
            part = part.add_numbering(
                Numbering::new(TAKEN + 1 + index, TAKEN + 1 + list.kind).add_override(from),
            );
        }
        Some(part.build())
    }
}

fn kind(id: usize, marker: Marker, place: Place) -> AbstractNumbering {
    let (format, _) = words(marker, 0);
    (0..LEVELS).fold(AbstractNumbering::new(id), |kind, depth| {
        let (_, text) = words(marker, depth);
        // Numbers are set to the right, so that their last digits form a column.
        let side = if marker == Marker::Bullet { "left" } else { "right" };
        let level = Level::new(
            depth,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(text),
            LevelJc::new(side),
        );
        let (text_at, hanging) = indents(marker, place, depth);
        kind.add_level(level.indent(
            Some(text_at),
            Some(SpecialIndentType::Hanging(hanging)),
            None,
            None,
        ))
    })
}

fn words(marker: Marker, depth: usize) -> (&'static str, String) {
    let number = depth + 1;
    let (count, after) = marker.parts();
    let format = match count {
        Count::None => return ("bullet", after.to_owned()),
        Count::Decimal => "decimal",
        Count::LowerAlpha => "lowerLetter",
        Count::UpperAlpha => "upperLetter",
        Count::LowerRoman => "lowerRoman",
        Count::UpperRoman => "upperRoman",
    };
    (format, format!("%{number}{after}"))
}

/// Where the words of an item begin, and how far before them its mark.
pub(super) fn indents(marker: Marker, place: Place, depth: usize) -> (i32, i32) {
    let (text, mark) = match (place, marker.parts().0) {
        (Place::Text, Count::None) => (22.0, 10.0),
        (Place::Text, Count::LowerRoman | Count::UpperRoman) => (31.0, 6.0),
        (Place::Text, _) => (27.0, 6.0),
        (Place::Cell, Count::None) => (9.0, 9.0),
        (Place::Cell, Count::LowerRoman | Count::UpperRoman) => (18.0, 5.0),
        (Place::Cell, _) => (13.0, 5.0),
    };
    let deeper = i32::try_from(depth).unwrap_or(0) * points(text);
    (points(text) + deeper, points(mark))
}
