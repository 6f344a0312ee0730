//! The format General: eleven characters, point included, and no `.0`.

use super::decimal::Decimal;
use super::sections::{Section, Token};

/// Most characters of a number, its sign left out.
const WIDTH: usize = 11;

/// Digits after the point of a number too long to be written out.
const SCIENTIFIC: i32 = 5;

/// A number as General shows it.
pub(in crate::input::workbook) fn general(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let number = Decimal::of(value);
    format!("{sign}{}", plain(&number).unwrap_or_else(|| scientific(&number)))
}

/// A section that says General, among its other words.
pub(super) fn within(section: &Section, value: f64) -> Option<String> {
    let said = |token: &Token| match token {
        Token::Literal(words) => Some(words.clone()),
        Token::General | Token::Words => Some(general(value)),
        _ => None,
    };
    section.tokens.iter().map(said).collect()
}

/// The number written out, when it fits.
fn plain(number: &Decimal) -> Option<String> {
    let whole = usize::try_from(number.point()).unwrap_or(0).max(1);
    if whole > WIDTH {
        return None;
    }
    let written = written(number);
    if written.len() <= WIDTH {
        return Some(written);
    }
    // What is smaller than a ten-thousandth loses too much when it is cut.
    if number.point() < -3 {
        return None;
    }
    let places = i32::try_from(WIDTH.saturating_sub(whole + 1)).unwrap_or(0);
    let shorter = self::written(&number.clone().rounded(places));
    (shorter.len() <= WIDTH).then_some(shorter)
}

fn written(number: &Decimal) -> String {
    let (whole, fraction) = (number.whole(), number.fraction());
    let whole = if whole.is_empty() { "0".to_owned() } else { whole };
    if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
}

fn scientific(number: &Decimal) -> String {
    let exponent = number.point() - 1;
    let mantissa = number.clone().shifted(-exponent).rounded(SCIENTIFIC);
    // 9.999999 rounds to 10.
    let carried = i32::from(mantissa.point() > 1);
    let (mantissa, exponent) = (mantissa.shifted(-carried), exponent + carried);
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}E{sign}{:02}", written(&mantissa), exponent.unsigned_abs())
}
