//! A number by the digits of its format: places, thousands, per cents, powers.

use super::decimal::Decimal;
use super::sections::{Section, Token};

/// The number as the section shows it; none when it cannot be followed.
pub(super) fn show(section: &Section, value: f64) -> Option<String> {
    let tokens = &section.tokens;
    if is_fraction(tokens) {
        return None;
    }
    let (tokens, scale) = scaled(tokens);
    let number = Decimal::of(value).shifted(scale);
    let exponent = tokens.iter().position(|token| matches!(token, Token::Exponent(_)));
    let text = match exponent {
        Some(at) => scientific(&tokens, at, &number)?,
        None => plain(&tokens, number),
    };
    Some(if value < 0.0 { format!("-{text}") } else { text })
}

/// `?/?` between digits is a fraction.
fn is_fraction(tokens: &[Token]) -> bool {
    let slash = tokens.iter().position(|token| *token == Token::Literal("/".to_owned()));
    let digits = |tokens: &[Token]| tokens.iter().any(|token| matches!(token, Token::Digit(_)));
    slash.is_some_and(|at| digits(&tokens[..at]) && digits(&tokens[at..]))
}

/// The tokens without the commas that only divide, and the power of ten that
/// commas and per cents make.
fn scaled(tokens: &[Token]) -> (Vec<Token>, i32) {
    let last = tokens.iter().rposition(|token| matches!(token, Token::Digit(_)));
    let commas = last.map_or(0, |last| {
        tokens[last + 1..].iter().take_while(|token| **token == Token::Comma).count()
    });
    let percents = tokens.iter().filter(|token| **token == Token::Percent).count();
    let power = |count: usize, by: i32| i32::try_from(count).unwrap_or(0) * by;
    let divides =
        |index: usize| last.is_some_and(|last| (last + 1..=last + commas).contains(&index));
    let kept = tokens.iter().enumerate().filter(|(index, _)| !divides(*index));
    (kept.map(|(_, token)| token.clone()).collect(), power(percents, 2) - power(commas, 3))
}

fn plain(tokens: &[Token], number: Decimal) -> String {
    let point = tokens.iter().position(|token| *token == Token::Point).unwrap_or(tokens.len());
    let (whole, fraction) = tokens.split_at(point);
    let number = number.rounded(places(fraction));
    format!("{}{}", whole_part(whole, &number.whole()), fraction_part(fraction, &number.fraction()))
}

fn places(tokens: &[Token]) -> i32 {
    let count = tokens.iter().filter(|token| matches!(token, Token::Digit(_))).count();
    i32::try_from(count).unwrap_or(0)
}

/// The digits before the point, from the right; the leftmost place takes all
/// that are left.
fn whole_part(tokens: &[Token], digits: &str) -> String {
    let grouped = tokens.contains(&Token::Comma);
    let first = tokens.iter().position(|token| matches!(token, Token::Digit(_)));
    let mut left: Vec<char> = digits.chars().collect();
    let mut shown: Vec<String> = Vec::new();
    let mut count = 0;
    let mut put = |digit: char, shown: &mut Vec<String>| {
        if grouped && count > 0 && count % 3 == 0 {
            shown.push(",".to_owned());
        }
        count += 1;
        shown.push(digit.to_string());
    };
    for (index, token) in tokens.iter().enumerate().rev() {
        match token {
            Token::Digit(place) => {
                let empty = match place {
                    '0' => Some('0'),
                    '?' => Some(' '),
                    _ => None,
                };
                if let Some(digit) = left.pop().or(empty) {
                    put(digit, &mut shown);
                }
                while Some(index) == first && !left.is_empty() {
                    left.pop().into_iter().for_each(|digit| put(digit, &mut shown));
                }
            }
            other => shown.push(literal(other).to_owned()),
        }
    }
    // No place for them: `.00` shows 12.5 as 12.50.
    if first.is_none() && !left.is_empty() {
        shown.push(left.iter().collect());
    }
    shown.iter().rev().map(String::as_str).collect()
}

/// The point and the digits after it, from the left.
fn fraction_part(tokens: &[Token], digits: &str) -> String {
    let mut left = digits.chars();
    let mut shown = String::new();
    for token in tokens {
        match token {
            Token::Point => shown.push('.'),
            Token::Digit(place) => match (left.next(), place) {
                (Some(digit), _) => shown.push(digit),
                (None, '0') => shown.push('0'),
                (None, '?') => shown.push(' '),
                (None, _) => {}
            },
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

/// One digit before the point, and its power of ten; other layouts are left.
fn scientific(tokens: &[Token], at: usize, number: &Decimal) -> Option<String> {
    let (mantissa, power) = (&tokens[..at], &tokens[at + 1..]);
    let point = mantissa.iter().position(|token| *token == Token::Point).unwrap_or(at);
    if places(&mantissa[..point]) != 1 || power.contains(&Token::Point) {
        return None;
    }
    let exponent = if number.is_zero() { 0 } else { number.point() - 1 };
    let rounded = number.clone().shifted(-exponent).rounded(places(&mantissa[point..]));
    let carried = i32::from(rounded.point() > 1);
    let exponent = exponent + carried;
    let sign = match (exponent < 0, &tokens[at]) {
        (true, _) => "-",
        (false, Token::Exponent(true)) => "+",
        (false, _) => "",
    };
    let digits = exponent.unsigned_abs().to_string();
    let mantissa = plain(mantissa, rounded.shifted(-carried));
    Some(format!("{mantissa}E{sign}{}", whole_part(power, &digits)))
}
