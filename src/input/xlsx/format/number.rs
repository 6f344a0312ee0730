//! A number by the digits of its format: places, thousands, per cents.

use super::decimal::rounded;
use super::tokens::Token;

/// The number as the section shows it; none when it cannot be followed.
pub(super) fn show(tokens: &[Token], value: f64) -> Option<String> {
    let point = tokens.iter().position(|token| *token == Token::Point).unwrap_or(tokens.len());
    if is_fraction(tokens) || !commas_set_thousands_apart(&tokens[..point], &tokens[point..]) {
        return None;
    }
    let (before, after) = tokens.split_at(point);
    let percents = tokens.iter().filter(|token| **token == Token::Percent).count();
    let places = after.iter().filter(|token| is_digit(token)).count();
    let (whole, fraction) = rounded(value, percents, places)?;
    let sign = if value < 0.0 { "-" } else { "" };
    Some(format!("{sign}{}{}", whole_part(before, &whole), fraction_part(after, &fraction)))
}

fn is_digit(token: &Token) -> bool {
    matches!(token, Token::Digit(_))
}

/// `?/?` between digits is a fraction.
fn is_fraction(tokens: &[Token]) -> bool {
    let slash = tokens.iter().position(|token| *token == Token::Literal("/".to_owned()));
    slash.is_some_and(|at| tokens[..at].iter().any(is_digit) && tokens[at..].iter().any(is_digit))
}

/// A comma that is not between digits divides by a thousand, which no sheet of a
/// meeting does.
fn commas_set_thousands_apart(before: &[Token], after: &[Token]) -> bool {
    let between =
        |trio: &[Token]| trio[1] != Token::Comma || (is_digit(&trio[0]) && is_digit(&trio[2]));
    let at_an_end = [before.first(), before.last()].contains(&Some(&Token::Comma));
    before.windows(3).all(between) && !at_an_end && !after.contains(&Token::Comma)
}

/// The digits before the point, from the right; the leftmost place takes all
/// that are left.
fn whole_part(tokens: &[Token], digits: &str) -> String {
    let first = tokens.iter().position(is_digit);
    let mut left: Vec<char> = digits.chars().collect();
    let mut thousands = Thousands { apart: tokens.contains(&Token::Comma), ..Thousands::default() };
    for (index, token) in tokens.iter().enumerate().rev() {
        let Token::Digit(place) = token else {
            thousands.shown.extend(literal(token).chars().rev());
            continue;
        };
        if let Some(digit) = left.pop().or(empty(*place)) {
            thousands.put(digit);
        }
        while Some(index) == first && !left.is_empty() {
            left.pop().into_iter().for_each(|digit| thousands.put(digit));
        }
    }
    // No place for them: `.00` shows 12.5 as 12.50.
    thousands.shown.extend(left.iter().rev());
    thousands.shown.iter().rev().collect()
}

/// Digits from the right, their thousands set apart or not.
#[derive(Default)]
struct Thousands {
    apart: bool,
    count: usize,
    shown: Vec<char>,
}

impl Thousands {
    fn put(&mut self, digit: char) {
        if self.apart && self.count > 0 && self.count.is_multiple_of(3) {
            self.shown.push(',');
        }
        self.count += 1;
        self.shown.push(digit);
    }
}

/// What a place without a digit shows.
fn empty(place: char) -> Option<char> {
    match place {
        '0' => Some('0'),
        '?' => Some(' '),
        _ => None,
    }
}

/// The point and the digits after it, from the left.
fn fraction_part(tokens: &[Token], digits: &str) -> String {
    let mut left = digits.chars();
    let mut shown = String::new();
    for token in tokens {
        match token {
            Token::Point => shown.push('.'),
            Token::Digit(place) => shown.extend(left.next().or(empty(*place))),
            other => shown.push_str(literal(other)),
        }
    }
    shown
}

fn literal(token: &Token) -> &str {
    match token {
        Token::Literal(words) => words,
        Token::Percent => "%",
        _ => "",
    }
}
