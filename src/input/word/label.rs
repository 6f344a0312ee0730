//! The mark that Word counts: in, the format of a level; out, the marker that says the
//! same, or the words of a mark that none says.

use crate::espanol::marker::{Count, Marker};

/// One level of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Level {
    /// The format of its numbers, such as `lowerRoman`.
    pub(super) format: String,
    /// Its text, such as `%1.`.
    pub(super) text: String,
    /// The first number.
    pub(super) start: u32,
}

impl Level {
    /// The marker that prints as the level does; none when there is none.
    pub(super) fn marker(&self, depth: usize) -> Option<Marker> {
        if self.format == "bullet" {
            return Some(Marker::Bullet);
        }
        let count = count(&self.format)?;
        let after = self.text.trim().strip_prefix(&format!("%{}", depth + 1))?;
        Marker::ALL.into_iter().find(|marker| marker.parts() == (count, after))
    }
}

/// The mark of an item by its text, `%2` being the number of the second level.
pub(super) fn words(levels: &[Level], depth: usize, numbers: &[u32]) -> String {
    let Some(level) = levels.get(depth) else { return String::new() };
    let mut words = level.text.clone();
    for (index, (level, number)) in levels.iter().zip(numbers).enumerate().take(depth + 1) {
        let mark = format!("%{}", index + 1);
        if words.contains(&mark) {
            words = words.replace(&mark, &counted(&level.format, *number));
        }
    }
    words
}

fn counted(format: &str, number: u32) -> String {
    let marker = count(format)
        .and_then(|count| Marker::ALL.into_iter().find(|marker| marker.parts() == (count, ")")));
    let label = marker.map(|marker| marker.label(number));
    let label = label.as_deref().map_or_else(|| number.to_string(), |label| label.replace(')', ""));
    if format == "decimalZero" { format!("{number:02}") } else { label }
}

fn count(format: &str) -> Option<Count> {
    match format {
        "decimal" => Some(Count::Decimal),
        "lowerLetter" => Some(Count::LowerAlpha),
        "upperLetter" => Some(Count::UpperAlpha),
        "lowerRoman" => Some(Count::LowerRoman),
        "upperRoman" => Some(Count::UpperRoman),
        _ => None,
    }
}
