//! How the items of a list are marked: what counts them, and what follows the count.

use serde::Serialize;

use super::roman;

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// A bullet.
    Bullet,
    /// `1.`
    Decimal,
    /// `1)`
    DecimalParen,
    /// `1.-`
    DecimalDash,
    /// `a)`
    LowerAlpha,
    /// `a.`
    LowerAlphaPoint,
    /// `A)`
    UpperAlpha,
    /// `A.`
    UpperAlphaPoint,
    /// `i)`
    LowerRoman,
    /// `i.`
    LowerRomanPoint,
    /// `I.`
    UpperRoman,
    /// `I)`
    UpperRomanParen,
    /// `I.-`
    UpperRomanDash,
}

/// What counts the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Nothing: all bear the same mark.
    None,
    /// `1`, `2`, `3`
    Decimal,
    /// `a`, `b`, `c`
    LowerAlpha,
    /// `A`, `B`, `C`
    UpperAlpha,
    /// `i`, `ii`, `iii`
    LowerRoman,
    /// `I`, `II`, `III`
    UpperRoman,
}

impl Marker {
    /// Every kind of mark.
    pub const ALL: [Marker; 13] = [
        Marker::Bullet,
        Marker::Decimal,
        Marker::DecimalParen,
        Marker::DecimalDash,
        Marker::LowerAlpha,
        Marker::LowerAlphaPoint,
        Marker::UpperAlpha,
        Marker::UpperAlphaPoint,
        Marker::LowerRoman,
        Marker::LowerRomanPoint,
        Marker::UpperRoman,
        Marker::UpperRomanParen,
        Marker::UpperRomanDash,
    ];

    /// What counts its items, and what follows the count.
    pub fn parts(self) -> (Count, &'static str) {
        match self {
            Marker::Bullet => (Count::None, "•"),
            Marker::Decimal => (Count::Decimal, "."),
            Marker::DecimalParen => (Count::Decimal, ")"),
            Marker::DecimalDash => (Count::Decimal, ".-"),
            Marker::LowerAlpha => (Count::LowerAlpha, ")"),
            Marker::LowerAlphaPoint => (Count::LowerAlpha, "."),
            Marker::UpperAlpha => (Count::UpperAlpha, ")"),
            Marker::UpperAlphaPoint => (Count::UpperAlpha, "."),
            Marker::LowerRoman => (Count::LowerRoman, ")"),
            Marker::LowerRomanPoint => (Count::LowerRoman, "."),
            Marker::UpperRoman => (Count::UpperRoman, "."),
            Marker::UpperRomanParen => (Count::UpperRoman, ")"),
            Marker::UpperRomanDash => (Count::UpperRoman, ".-"),
        }
    }

    /// The mark of an item, such as `iv)`.
    pub fn label(self, number: u32) -> String {
        let (count, after) = self.parts();
        format!("{}{after}", count.write(number))
    }
}

impl Count {
    fn write(self, number: u32) -> String {
        match self {
            Count::None => String::new(),
            Count::Decimal => number.to_string(),
            Count::LowerAlpha => letters(number).to_lowercase(),
            Count::UpperAlpha => letters(number),
            Count::LowerRoman => in_roman(number).to_lowercase(),
            Count::UpperRoman => in_roman(number),
        }
    }
}

/// `A`, `B`, … `Z`, `AA`; no letter says zero.
fn letters(number: u32) -> String {
    let mut letters = String::new();
    let mut rest = number;
    while let Some(index) = rest.checked_sub(1) {
        letters.insert(0, char::from(b'A' + (index % 26) as u8));
        rest = index / 26;
    }
    if letters.is_empty() { number.to_string() } else { letters }
}

/// As Word and typst do, what no numeral says is said in figures.
fn in_roman(number: u32) -> String {
    let small = u16::try_from(number).ok().filter(|small| *small > 0);
    small.map_or_else(|| number.to_string(), roman::write)
}

#[cfg(test)]
mod tests {
    use super::Marker;

    #[test]
    fn marks_as_they_are_printed() {
        let said: Vec<String> = Marker::ALL.iter().map(|marker| marker.label(4)).collect();
        let expected =
            ["•", "4.", "4)", "4.-", "d)", "d.", "D)", "D.", "iv)", "iv.", "IV.", "IV)", "IV.-"];
        assert_eq!(said, expected);
        assert_eq!(Marker::LowerAlpha.label(0), "0)");
        assert_eq!(Marker::LowerAlpha.label(28), "ab)");
    }
}
