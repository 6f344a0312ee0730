//! What a text sounds like when it begins to be read aloud: with /i/, with /o/, or neither.
//!
//! The letters are not enough: *fracción IV* is read *cuatro*, *8* is read *ocho*, *hielo* begins
//! with a consonant and *IEPC* is spelt. What is not read (quotes, brackets, `$`) is passed over.

use super::roman;
use super::spoken::{first_word, spoken};
use super::terms::is_numbered_by_roman;

/// Foreign words written with *i* or *hi* and not read so (FundéuRAE: *y Hitler*).
const NOT_I: [&str; 7] = ["hitler", "hillary", "hilton", "hip", "ipad", "iphone", "itunes"];

/// Foreign words read with /i/ and not written so (FundéuRAE: *Iberia e easyJet*).
const ALSO_I: [&str; 2] = ["email", "easyjet"];

/// Foreign words written with *o* or *ho* and read with an aspirated h or a diphthong.
const NOT_O: [&str; 10] = [
    "hollywood",
    "hong",
    "hobby",
    "hockey",
    "holmes",
    "hotmail",
    "houston",
    "outlook",
    "outlet",
    "outsourcing",
];

/// What `H.` honours when it is read *Honorable*, the first of those words in lower case.
const HONOURABLE: [&str; 10] = [
    "congreso",
    "ayuntamiento",
    "cámara",
    "tribunal",
    "supremo",
    "consejo",
    "cabildo",
    "junta",
    "pleno",
    "legislatura",
];

/// Whether the text, read aloud, begins with the vowel /i/ (DPD 2005, s. v. *y*).
///
/// No before a diphthong (*hielo*, *hiato*, *iones*), for numerals (*IV*, *II*), for a *y* before
/// a vowel (*Yolanda*) or alone, whose name is *ye*. Yes for a sigla whose I is spelt (*IEPC*, *IA*).
pub(super) fn begins_with_i(text: &str) -> bool {
    let (word, rest) = first_word(text);
    let lower = word.to_lowercase();
    if numeral(word, rest).is_some()
        || NOT_I.contains(&lower.as_str())
        || lower.starts_with("hitler")
    {
        return false;
    }
    if ALSO_I.contains(&lower.as_str()) || (lower == "e" && rest.starts_with("-mail")) {
        return true;
    }
    let mut letters = letters(&lower).peekable();
    let silent_h = letters.next_if(|letter| letter.base == 'h').is_some();
    match (letters.next(), letters.next()) {
        (Some(Letter { base: 'i', stressed }), Some(next))
            if is_vowel(next.base) && next.base != 'i' =>
        {
            stressed || (!silent_h && is_sigla(word))
        }
        (Some(Letter { base: 'i', .. }), _) => true,
        (Some(Letter { base: 'y', .. }), Some(next)) => !is_vowel(next.base),
        _ => false,
    }
}

/// Whether the text, read aloud, begins with the vowel /o/ (DPD 2005, s. v. *o*): *ocho*, *hombres*,
/// *Oaxaca*, and the figures read *ocho…* or *once…*: 8, 11, 80, 850, 11,000, fracción VIII.
pub(super) fn begins_with_o(text: &str) -> bool {
    let spoken = spoken(text);
    if spoken.starts_with(|c: char| c.is_ascii_digit()) {
        return figure_begins_with_o(spoken);
    }
    let (word, rest) = first_word(text);
    if let Some(value) = numeral(word, rest) {
        return leads_with_o(value) && !(value == 11 && is_numbered_by_roman(first_word(rest).0));
    }
    let lower = word.to_lowercase();
    if lower == "h" && rest.starts_with('.') {
        return HONOURABLE.contains(&first_word(rest).0.to_lowercase().as_str());
    }
    let mut letters = letters(&lower).peekable();
    letters.next_if(|letter| letter.base == 'h');
    letters.next().is_some_and(|letter| letter.base == 'o') && !NOT_O.contains(&lower.as_str())
}

/// Whether a number in figures is read *ocho…* or *once…*.
///
/// Only its first group of up to three digits is heard first: 8, 11, 80 to 89, 800 to 899,
/// whatever thousands or millions follow. The ordinal 11.º is *undécimo*.
fn figure_begins_with_o(spoken: &str) -> bool {
    let end = spoken.find(|c: char| !c.is_ascii_digit()).unwrap_or(spoken.len());
    let (digits, rest) = spoken.split_at(end);
    let digits = digits.trim_start_matches('0');
    let group = match digits.len() % 3 {
        0 => 3,
        short => short,
    };
    let leading = digits.get(..group).and_then(|group| group.parse().ok()).unwrap_or(0);
    leads_with_o(leading) && !(digits == "11" && is_ordinal_ending(rest))
}

/// Whether a number below a thousand is read *ocho…* or *once*.
fn leads_with_o(group: u16) -> bool {
    matches!(group, 8 | 11 | 80..=89 | 800..=899)
}

/// Whether what follows a figure makes it an ordinal: `º`, `ª`, `o.`, `a.`.
fn is_ordinal_ending(rest: &str) -> bool {
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let mut letters = rest.chars();
    match letters.next() {
        Some('º' | 'ª' | '°') => true,
        Some('o' | 'a') => letters.next().is_none_or(|next| !next.is_alphanumeric()),
        _ => false,
    }
}

/// The number that the word is read as: a Roman numeral in capitals, but not the initial `I.` of
/// a name, or one of the small ones that number lists, `ii`, `iv`, `viii`, `xi`.
fn numeral(word: &str, rest: &str) -> Option<u16> {
    let initial = word.len() == 1 && rest.starts_with('.');
    let small = word.len() > 1 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    match (initial, small) {
        (true, _) => None,
        (_, true) => roman::read(&word.to_uppercase()),
        _ => roman::read(word),
    }
}

/// Whether the word is a short run of capitals, a sigla that may have to be spelt.
fn is_sigla(word: &str) -> bool {
    (2..=6).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// A letter without its accent.
struct Letter {
    base: char,
    stressed: bool,
}

/// The letters of a lower-case word, accents composed or not put aside.
fn letters(word: &str) -> impl Iterator<Item = Letter> {
    let mut chars = word.chars().peekable();
    std::iter::from_fn(move || {
        let letter = chars.next()?;
        let combining = chars.next_if_eq(&'\u{301}').is_some();
        let (base, stressed) = match letter {
            'á' => ('a', true),
            'é' => ('e', true),
            'í' => ('i', true),
            'ó' => ('o', true),
            'ú' => ('u', true),
            'ï' => ('i', false),
            'ö' => ('o', false),
            'ü' => ('u', false),
            other => (other, combining),
        };
        Some(Letter { base, stressed })
    })
}

/// Whether a letter without accent is a vowel.
fn is_vowel(base: char) -> bool {
    matches!(base, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
#[path = "sound_tests.rs"]
mod tests;
