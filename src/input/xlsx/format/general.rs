//! The format General: eleven characters, point included, and no `.0`.

use super::decimal::rounded;

/// Most characters of a number, its sign left out.
const WIDTH: usize = 11;

/// Least number that is cut to fit; of what is smaller too much would be lost.
const LEAST_CUT: f64 = 0.000_1;

/// A number as General shows it; none of one that it shows by a power of ten.
pub(in crate::input::xlsx) fn general(value: f64) -> Option<String> {
    let (whole, _) = rounded(value, 0, 0)?;
    let places = WIDTH.checked_sub(whole.len().max(1))?.saturating_sub(1);
    let shown = written(value, places)?;
    let is_whole = value.abs() >= LEAST_CUT || shown == written(value, 2 * WIDTH)?;
    let sign = if value < 0.0 { "-" } else { "" };
    (shown.len() <= WIDTH && is_whole).then(|| format!("{sign}{shown}"))
}

fn written(value: f64, places: usize) -> Option<String> {
    let (whole, fraction) = rounded(value, 0, places)?;
    let whole = if whole.is_empty() { "0" } else { &whole };
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}
