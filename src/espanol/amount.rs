//! Amounts of money: `60000.00` into `$60,000.00 (sesenta mil pesos 00/100 M.N.)`.
//!
//! Decimal point and comma of the thousands, which is the use of Mexico. Nothing is rounded: an
//! amount that is not whole cents is refused.

use std::fmt;

use super::agreement::Genero;
use super::cardinal;

/// An amount of Mexican money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// Whole pesos.
    pub pesos: u64,
    /// Cents, from 0 to 99.
    pub cents: u8,
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It has more than two decimals, or a point where the thousands part.
    Decimals,
    /// Its commas do not part thousands.
    Commas,
    /// It is less than nothing.
    Negative,
    /// It is too large.
    Large,
    /// It is no figure.
    NotFigure,
}

impl fmt::Display for Fault {
    /// What is wrong, in the user's words, to follow *el importe*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fault::Decimals => "tiene más de dos decimales",
            Fault::Commas => "tiene comas que no separan miles",
            Fault::Negative => "es negativo",
            Fault::Large => "es demasiado grande",
            Fault::NotFigure => "no está en cifras",
        })
    }
}

/// Reads an amount as people and Excel write it: `60000`, `60000.5`, `$60,000.00`.
///
/// The peso sign may be there or not; the commas, if any, must part thousands; after the point
/// there are one or two digits, for with three it might be the point of the thousands.
pub fn read(text: &str) -> Result<Amount, Fault> {
    let figure = text.trim();
    let figure = figure.strip_prefix('$').map_or(figure, str::trim_start);
    if figure.starts_with(['-', '−']) {
        return Err(Fault::Negative);
    }
    let (whole, decimals) = match figure.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (figure, None),
    };
    let pesos = whole_pesos(whole)?;
    Ok(Amount { pesos, cents: decimals.map_or(Ok(0), cents)? })
}

/// The amount in figures, `$60,000.00`.
pub fn figures(amount: Amount) -> String {
    format!("${}.{:02}", cardinal::figures(amount.pesos), amount.cents)
}

/// The amount in words, `sesenta mil pesos 00/100 M.N.`; the cents always in figures, as Mexican
/// cheques and contracts write them.
pub fn in_words(amount: Amount) -> String {
    let pesos = cardinal::counting(amount.pesos, "peso", "pesos", Genero::Masculino);
    format!("{pesos} {:02}/100 M.N.", amount.cents)
}

/// The amount as official documents give it, `$60,000.00 (sesenta mil pesos 00/100 M.N.)`.
pub fn figures_and_words(amount: Amount) -> String {
    format!("{} ({})", figures(amount), in_words(amount))
}

/// Digits, all together or with a comma before each group of three.
fn whole_pesos(text: &str) -> Result<u64, Fault> {
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',') || text.is_empty() {
        return Err(Fault::NotFigure);
    }
    let mut groups = text.split(',').rev();
    let first = groups.next_back().unwrap_or_default();
    let parts = text.contains(',');
    if parts && !((1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)) {
        return Err(Fault::Commas);
    }
    text.replace(',', "").parse().map_err(|_| Fault::Large)
}

/// One or two digits after the point; one is tenths, as Excel leaves `60000.50`.
fn cents(text: &str) -> Result<u8, Fault> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::NotFigure);
    }
    match (text.len(), text.parse::<u8>()) {
        (1, Ok(tenths)) => Ok(tenths * 10),
        (2, Ok(cents)) => Ok(cents),
        _ => Err(Fault::Decimals),
    }
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
