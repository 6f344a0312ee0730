//! Roman numerals, as sessions, legislatures and fractions of a law are numbered.

/// The signs from the greatest down, with the six subtractive pairs.
const SIGNS: [(u16, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The value of a numeral in capitals, from 1 to 3999, or nothing when it is not written as it
/// should be: `LXVIII` is 68, `IIII` and `lxviii` are none (RAE, *Ortografía* 2010).
pub fn read(text: &str) -> Option<u16> {
    if !text.starts_with(['I', 'V', 'X', 'L', 'C', 'D', 'M']) {
        return None;
    }
    let mut rest = text;
    let mut value = 0u16;
    for (amount, sign) in SIGNS {
        let most = if sign.len() == 1 { 3 } else { 1 };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(sign) else {
                break;
            };
            rest = after;
            value += amount;
        }
    }
    (rest.is_empty() && write(value) == text).then_some(value)
}

/// A number from 1 to 3999 as a numeral, `XLVI`; zero is the empty text, and beyond 3999 the
/// thousands are repeated (RAE, *Ortografía* 2010).
pub fn write(number: u16) -> String {
    let mut rest = number;
    let mut text = String::new();
    for (amount, sign) in SIGNS {
        while rest >= amount {
            rest -= amount;
            text.push_str(sign);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_the_trade() {
        for (text, value) in
            [("VI", 6), ("XLVI", 46), ("LXVIII", 68), ("LXIV", 64), ("MCMXCIX", 1999)]
        {
            assert_eq!((read(text), write(value).as_str()), (Some(value), text));
        }
    }

    #[test]
    fn what_is_no_numeral() {
        // Repetition of four, of V, L and D, wrong subtraction, wrong order, lower case, words.
        for text in
            ["", "IIII", "VV", "DD", "IC", "CMD", "XM", "IXV", "vi", "CIVIL", "INAI", "Ⅷ", "I "]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..=3999 {
            assert_eq!(read(&write(value)), Some(value));
        }
    }
}
