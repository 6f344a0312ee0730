//! Words that are neither hyphenated nor broken at what joins their parts.

use std::ops::Range;

use super::super::address::{is_mail_address, is_web_address};
use super::names::Names;
use super::token::{inner, words};

/// The longest word in capitals that is left whole. Beyond it stand ordinary words written in
/// capitals, which a narrow cell may have to hyphenate.
const LONGEST_CAPITALS: usize = 12;

/// The longest segment of letters only that joins others in a sigla or a line of initials.
const LONGEST_SEGMENT: usize = 6;

/// Signs that stand before a figure or a folio, and belong to it.
const BEFORE: [char; 9] = ['$', '#', '€', '£', '+', '-', '−', '±', '§'];

/// Signs that stand after one, and belong to it.
const AFTER: [char; 3] = ['%', '‰', '°'];

/// What joins the segments of a folio.
const JOINTS: [char; 7] = ['/', '-', '–', '.', '_', '«', '»'];

/// The byte ranges of the words that are never split, in order and apart from each other.
///
/// Numbers of oficios, acuerdos and expedientes, siglas and other short words in capitals, Roman
/// numerals, people's names after a title, lines of initials, e-mail and web addresses, dates in figures and long figures
/// (RAE, *Ortografía* 2010: siglas, abbreviations and figures are not divided). The
/// punctuation around a word stays outside. `y/o`, `el/la`, `licenciado/a` may break. An address is
/// given however long: whether it fits its line, only the writer that measures it can say.
pub fn unbreakable_words(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut names = Names::default();
    for (start, token) in words(text) {
        let (skipped, word) = inner(token);
        if names.holds(token) {
            ranges.push(start + skipped..start + skipped + word.len());
            continue;
        }
        if is_ordinary(word) {
            continue;
        }
        let start = start + skipped;
        if is_web_address(word) {
            ranges.push(start..start + word.len());
            continue;
        }
        for (offset, piece) in split(word, is_boundary) {
            let whole = is_mail_address(piece)
                || is_code(piece)
                || is_joined_siglas(piece)
                || is_sigla(piece);
            if whole {
                ranges.push(start + offset..start + offset + piece.len());
                continue;
            }
            let siglas = split(piece, |c, _, _| matches!(c, '/' | '-' | '–' | '.'))
                .filter(|(_, part)| is_sigla(part));
            ranges.extend(siglas.map(|(inside, part)| {
                start + offset + inside..start + offset + inside + part.len()
            }));
        }
    }
    ranges.into_iter().map(|range| with_signs(text, range)).collect()
}

/// The range with the signs that touch it: no line ends with `$`, nor begins with
/// `%`.
fn with_signs(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].trim_end_matches(BEFORE).len();
    let after = text[range.end..].len() - text[range.end..].trim_start_matches(AFTER).len();
    before..range.end + after
}

/// Whether the word is letters only, with no capital after the first, as most words are: a short
/// way past the questions below.
fn is_ordinary(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_none_or(char::is_alphabetic) && letters.all(char::is_lowercase)
}

/// The parts of a word between the signs that separate, each after its offset and without loose
/// signs at its ends. A sign is judged with the ones before and after it.
fn split(
    word: &str,
    separates: impl Fn(char, Option<char>, Option<char>) -> bool,
) -> impl Iterator<Item = (usize, &str)> {
    let mut cuts = Vec::new();
    let mut begin = 0;
    let mut before = None;
    let mut signs = word.char_indices().peekable();
    while let Some((place, c)) = signs.next() {
        if separates(c, before, signs.peek().map(|(_, next)| *next)) {
            cuts.push(begin..place);
            begin = place + c.len_utf8();
        }
        before = Some(c);
    }
    cuts.push(begin..word.len());
    cuts.into_iter().filter_map(move |cut| {
        let piece = word.get(cut.clone())?;
        let text =
            piece.trim_start_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '@')));
        let offset = cut.start + piece.len() - text.len();
        let text =
            text.trim_end_matches(|c: char| !(c.is_alphanumeric() || c == '_' || is_mark(c)));
        (!text.is_empty()).then_some((offset, text))
    })
}

/// Whether a sign inside a word ends one piece of it: quotes, brackets, dashes and commas do,
/// but not inside a figure (`60,000`, `18:00`, `2018–2021`) nor in a folio (`DIR/«Of»/15`).
fn is_boundary(c: char, before: Option<char>, after: Option<char>) -> bool {
    let in_figure =
        before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
    match c {
        ',' | ':' | '–' => !in_figure,
        '«' => before != Some('/'),
        '»' => after != Some('/'),
        '@' | '/' | '-' | '.' | '_' | '&' | '%' | '+' | '$' | '#' | '\'' | '’' | 'º' | 'ª' => {
            false
        }
        other => !other.is_alphanumeric() && !is_mark(other),
    }
}

/// Whether the piece is a number or a code: `IDAIP/CGA/004/2019`, `IDAIP/CGA/____`, `2019-11-04`,
/// `5C.3`, `A01`, `34000`.
fn is_code(piece: &str) -> bool {
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let capital = piece.chars().any(char::is_uppercase);
    let joined = piece.contains(['/', '-', '–']);
    let blank = piece.contains("__") && joined;
    let figure =
        piece.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/' | '-' | '–'));
    if figure {
        return digits >= 5 || joined;
    }
    (digits > 0 || blank) && (joined || capital) && piece.split(JOINTS).all(is_segment)
}

/// Whether the part of a code is short of being a word: no more than five small letters in it.
fn is_segment(part: &str) -> bool {
    part.chars().all(char::is_alphanumeric)
        && part.chars().filter(|c| c.is_lowercase()).count() <= 5
}

/// Whether siglas or initials are joined into one: `IDAIP/CGA`, `PECT/gcro`, `XLVI-A`.
fn is_joined_siglas(piece: &str) -> bool {
    let mut parts = piece.split(['/', '-', '.']);
    let first = parts.next().unwrap_or_default();
    let initials = piece.contains('/');
    let short = |part: &str| (1..=LONGEST_SEGMENT).contains(&part.chars().count());
    let in_small = |part: &str| initials && part.chars().all(char::is_lowercase);
    first.len() < piece.len()
        && is_capitals(first)
        && first.chars().count() > 1
        && short(first)
        && parts.all(|part| short(part) && (is_capitals(part) || in_small(part)))
}

/// Whether the piece is a sigla, a Roman numeral, or another word in capitals not too long; the
/// plural `ONGs` and mixed ones, `LCyTC`, are siglas too.
fn is_sigla(piece: &str) -> bool {
    let letters = piece.chars().count();
    let capitals = piece.chars().filter(|c| c.is_uppercase()).count();
    let singular = piece.strip_suffix('s').unwrap_or(piece);
    if is_capitals(singular) && capitals >= 2 {
        return letters <= LONGEST_CAPITALS;
    }
    let inner_capital = piece
        .chars()
        .zip(piece.chars().skip(1))
        .any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    inner_capital && capitals >= 2 && letters <= 8 && piece.chars().all(char::is_alphabetic)
}

/// Whether the piece is made of capitals only, with `&` allowed between them.
fn is_capitals(piece: &str) -> bool {
    !piece.is_empty() && piece.chars().all(|c| c.is_uppercase() || c == '&' || is_mark(c))
}

/// Whether the character is a combining accent.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod tests;
