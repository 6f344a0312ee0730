//! A mark of a list as people type it: in, a line; out, what its beginning may be.

use super::marker::{Count, Marker};
use super::roman;

/// Signs that are typed or pasted as bullets, with a space after them.
const BULLETS: [char; 15] =
    ['-', '*', '•', '·', '–', '—', '‣', '◦', '▪', '●', '○', '■', '□', '➢', '✓'];

/// Signs that are nothing else, with or without a space.
const ONLY_BULLETS: [char; 6] = ['•', '‣', '◦', '▪', '●', '➢'];

/// Most figures of a number: more of them are a year or an amount.
const FIGURES: usize = 3;

/// From here on a Roman numeral has letters with which titles begin.
const FORTY: u16 = 40;

/// What the beginning of a line may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed {
    /// The marker.
    pub marker: Marker,
    /// The sign of a bullet; none of what is counted.
    pub sign: Option<char>,
    /// Its number.
    pub number: u32,
    /// Bytes of the line up to the words.
    pub length: usize,
}

impl Typed {
    /// Whether `next` is what the item after this one bears.
    pub fn is_followed_by(&self, next: &Typed) -> bool {
        self.is_of_one_list(next) && (self.sign.is_some() || next.number == self.number + 1)
    }

    /// Whether both are marked alike.
    pub fn is_of_one_list(&self, other: &Typed) -> bool {
        self.marker == other.marker && self.sign == other.sign
    }
}

/// Each way to read the mark with which a line begins; none when it begins with
/// words. `i)` is a letter or a number.
pub fn typed(line: &str) -> Vec<Typed> {
    if let Some((sign, length)) = bullet(line) {
        let bullet = Typed { marker: Marker::Bullet, sign: Some(sign), number: 1, length };
        return vec![bullet];
    }
    // `C. Ana` is a title, and `A. López` a name.
    let is_letter =
        |marker: &Marker| matches!(marker, Marker::LowerAlphaPoint | Marker::UpperAlphaPoint);
    let counted =
        Marker::ALL.into_iter().filter(|marker| !is_letter(marker)).filter_map(|marker| {
            let (number, length) = counted(line, marker)?;
            Some(Typed { marker, sign: None, number, length })
        });
    counted.collect()
}

fn bullet(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next()?;
    // Word types the circle of its second level as a letter.
    let is_circle = line.starts_with("o\t");
    let rest = line.get(sign.len_utf8()..).filter(|_| BULLETS.contains(&sign) || is_circle)?;
    let words = rest.trim_start();
    let is_parted = words.len() < rest.len() || ONLY_BULLETS.contains(&sign);
    (is_parted && !words.is_empty()).then(|| (sign, line.len() - words.len()))
}

/// The number and the length of a mark of this kind.
fn counted(line: &str, marker: Marker) -> Option<(u32, usize)> {
    let (count, after) = marker.parts();
    let end = line.find(|sign: char| !sign.is_ascii_alphanumeric())?;
    let (number, rest) = line.split_at(end);
    let number = counts(number, count)?;
    let rest = rest.strip_prefix(after)?;
    let words = rest.trim_start();
    let is_parted = words.len() < rest.len() || after.ends_with('-');
    (is_parted && !words.is_empty()).then(|| (number, line.len() - words.len()))
}

/// The number that these letters or figures say.
fn counts(text: &str, count: Count) -> Option<u32> {
    let letter = |first: u8| match text.as_bytes() {
        [one] => {
            one.checked_sub(first).filter(|index| *index < 26).map(|index| u32::from(index) + 1)
        }
        _ => None,
    };
    let numeral = |text: &str| roman::read(text).filter(|number| *number < FORTY).map(u32::from);
    match count {
        Count::None => None,
        Count::Decimal if text.len() > FIGURES => None,
        Count::Decimal => text.parse().ok().filter(|number| *number > 0),
        Count::LowerAlpha => letter(b'a'),
        Count::UpperAlpha => letter(b'A'),
        Count::LowerRoman if text.contains(|sign: char| sign.is_ascii_uppercase()) => None,
        Count::LowerRoman => numeral(&text.to_uppercase()),
        Count::UpperRoman => numeral(text),
    }
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;
