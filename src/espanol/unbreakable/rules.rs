//! What binds two neighbouring words; each rule is a function that says yes or no.

use super::super::date::MONTHS;
use super::super::{roman, terms};
use super::token::Token;

/// Two neighbouring words, and those around them.
pub(super) struct Gap<'a> {
    pub(super) before: Option<&'a Token<'a>>,
    pub(super) left: &'a Token<'a>,
    pub(super) right: &'a Token<'a>,
    pub(super) after: Option<&'a Token<'a>>,
}

/// Each says whether the space between `left` and `right` binds.
pub(super) const RULES: [fn(&Gap<'_>) -> bool; 15] = [
    treatment,
    name_abbreviation,
    initials,
    linked_initials,
    two_part_abbreviation,
    number_abbreviation,
    reference,
    number_of_oficio,
    roman_before_noun,
    day_of_month,
    abbreviated_place,
    day_of_dateline,
    figure_and_unit,
    per_cent,
    sign_or_et_cetera,
];

/// `Lic. Paulina`, `C. Juan`, `H. Congreso`.
fn treatment(gap: &Gap<'_>) -> bool {
    let left = gap.left;
    let in_initials = is_one_initial(left) && gap.before.is_some_and(is_one_initial);
    gap.right.is_capitalised()
        && terms::is_treatment(&left.lower)
        && (left.is_capitalised() || left.bare.chars().count() > 2)
        && !in_initials
        && !is_letter_of_reference(gap)
}

/// `Ma. del Carmen`, `Col. Centro`, `Edo. de México`, `Av. 20`.
fn name_abbreviation(gap: &Gap<'_>) -> bool {
    let name = gap.right.is_capitalised() || begins_with_digit(gap.right);
    terms::is_name_abbreviation(&gap.left.lower)
        && (name || matches!(gap.right.lower.as_str(), "de" | "del"))
}

/// `J. A. Mendoza`, `A. C.`; but not `A. C. Titular`, nor `apartado A. Los`.
fn initials(gap: &Gap<'_>) -> bool {
    let ends_a_name = |before: &Token<'_>| terms::are_closing_initials(before.text, gap.left.text);
    is_one_initial(gap.left)
        && gap.right.is_capitalised()
        && !gap.before.is_some_and(ends_a_name)
        && !is_letter_of_reference(gap)
}

/// The parts of `S. A. de C. V.`, `S.A. de C.V.`, `M. en C.`.
fn linked_initials(gap: &Gap<'_>) -> bool {
    let links = |token: &Token<'_>| matches!(token.lower.as_str(), "de" | "en");
    let opens = |token: &Token<'_>| terms::is_initials(token.text);
    let closes = |token: &Token<'_>| terms::is_initials(token.abbreviation());
    (opens(gap.left) && links(gap.right) && gap.after.is_some_and(closes))
        || (links(gap.left) && gap.before.is_some_and(opens) && closes(gap.right))
}

/// `p. ej.`, `a. m.`, `Vo. Bo.`, `EE. UU.`
fn two_part_abbreviation(gap: &Gap<'_>) -> bool {
    let second = gap.right.abbreviation();
    second.ends_with('.') && terms::are_one_abbreviation(&gap.left.lower, &second.to_lowercase())
}

/// `núm. 5`, `art. 6o.`, `fr. XLVI`, `No. IDAIP/CGA/004/2019`, `núm. ____`.
fn number_abbreviation(gap: &Gap<'_>) -> bool {
    let number = gap.right.bare.contains(|c: char| c.is_ascii_digit() || c == '_')
        || is_roman(gap.right.bare);
    number && terms::is_number_abbreviation(&gap.left.lower)
}

/// `artículo 6o.`, `fracción XLVI`, `inciso a)`, `anexo B`, `acuerdo A01`; a long folio is free.
fn reference(gap: &Gap<'_>) -> bool {
    is_short_reference(gap.right) && terms::is_reference_noun(&gap.left.lower)
}

/// `oficio núm.`; before a folio longer than most, only the abbreviation is bound to it.
fn number_of_oficio(gap: &Gap<'_>) -> bool {
    const LONG: usize = 24;
    let noun = matches!(
        gap.left.lower.as_str(),
        "oficio" | "oficios" | "circular" | "expediente" | "acuerdo" | "acta"
    );
    noun && gap.after.is_some_and(|number| number.bare.chars().count() <= LONG)
        && matches!(gap.right.lower.as_str(), "núm." | "núms." | "no." | "nos." | "número")
}

/// `VI Sesión`, `LXVIII Legislatura`.
fn roman_before_noun(gap: &Gap<'_>) -> bool {
    is_roman(gap.left.text) && terms::is_numbered_by_roman(gap.right.bare)
}

/// `4 de` before a month; from there on the date may break.
fn day_of_month(gap: &Gap<'_>) -> bool {
    is_day(gap.left.text) && gap.right.lower == "de" && gap.after.is_some_and(is_month)
}

/// `Dgo., a` of a dateline: an abbreviation does not begin a line without what it belongs to.
fn abbreviated_place(gap: &Gap<'_>) -> bool {
    gap.right.lower == "a"
        && gap.left.text.ends_with(".,")
        && gap.left.is_capitalised()
        && gap.after.is_some_and(|after| is_day(after.text))
}

/// `a 5` of a dateline, `Durango, a 5 de noviembre`, which may break after the place.
fn day_of_dateline(gap: &Gap<'_>) -> bool {
    gap.left.lower == "a"
        && gap.before.is_some_and(|before| before.text.ends_with(','))
        && is_day(gap.right.text)
        && gap.after.is_some_and(|after| after.lower == "de")
}

/// `18:00 horas`, `10 días`, `100 %`, `750 mil`, `00/100 M.N.`, `6 p. m.`
fn figure_and_unit(gap: &Gap<'_>) -> bool {
    if !is_figure(gap.left.text) {
        return false;
    }
    let after = gap.after.map(Token::plain).unwrap_or_default();
    let in_two_words = matches!(
        (gap.right.lower.as_str(), after),
        ("a." | "p.", "m") | ("a." | "d.", "c") | ("m.", "n") | ("por", "ciento")
    );
    in_two_words || terms::is_unit(gap.right.plain())
}

/// The second space of `60 por ciento`.
fn per_cent(gap: &Gap<'_>) -> bool {
    gap.left.lower == "por"
        && gap.right.plain() == "ciento"
        && gap.before.is_some_and(|before| is_figure(before.text))
}

/// A sign before its figure, `$ 60`, and `etc.` with the word before it, for an abbreviation is
/// never alone on a line.
fn sign_or_et_cetera(gap: &Gap<'_>) -> bool {
    let sign =
        matches!(gap.left.text, "$" | "US$" | "€" | "#" | "§") && begins_with_digit(gap.right);
    sign || gap.right.abbreviation() == "etc."
}

/// Whether `left` is the letter or numeral that a noun of reference has just called for.
fn is_letter_of_reference(gap: &Gap<'_>) -> bool {
    let one_letter = gap.left.bare.chars().count() == 1;
    one_letter && gap.before.is_some_and(|before| terms::is_reference_noun(&before.lower))
}

/// Whether the word is one initial: `J.`
fn is_one_initial(token: &Token<'_>) -> bool {
    terms::is_initials(token.text) && token.bare.chars().count() == 1
}

/// Whether the word is a Roman numeral.
fn is_roman(word: &str) -> bool {
    roman::read(word).is_some()
}

/// Whether the word is a day of the month: `4`, `04`, `1.º`, `1o.`
fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(['.', 'º', '°', 'o']);
    digits.len() <= 2
        && digits.bytes().all(|b| b.is_ascii_digit())
        && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

/// Whether the word is the name of a month.
fn is_month(token: &Token<'_>) -> bool {
    MONTHS.contains(&token.plain())
}

/// Whether the word is a figure with nothing after it: `10`, `$1,500.00`, `18:00`, `00/100`.
fn is_figure(word: &str) -> bool {
    let digits = word.strip_prefix('$').unwrap_or(word);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/'))
}

/// Whether the word begins with a digit.
fn begins_with_digit(token: &Token<'_>) -> bool {
    token.text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the word can be what a noun of reference calls for.
fn is_short_reference(token: &Token<'_>) -> bool {
    let letters = token.bare.chars().count();
    let closed = token
        .text
        .strip_prefix(token.bare)
        .is_some_and(|rest| rest.starts_with([')', '»', '”', '"']));
    let letter = letters == 1
        && (terms::is_capital_letter(token.bare)
            || (closed && token.bare.chars().all(char::is_alphabetic)));
    let code = letters <= 4 && token.bare.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    let digit = token.bare.contains(|c: char| c.is_ascii_digit());
    letter || is_roman(token.bare) || (begins_with_digit(token) && letters <= 8) || (code && digit)
}
