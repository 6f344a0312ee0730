//! A number as Excel keeps it for the eye: fifteen decimal digits, rounded
//! half up, so that 1.005 with two decimals is 1.01.

/// Digits that Excel keeps.
const DIGITS: i32 = 15;

/// The digits before and after the point of a number without its sign, times a
/// hundred so many times, with no more than so many decimals; zeros at either
/// end are left out. None when it is too large to be a person's.
pub(super) fn rounded(value: f64, hundreds: usize, places: usize) -> Option<(String, String)> {
    let text = format!("{:.14e}", value.abs());
    let (mantissa, exponent) = text.split_once('e')?;
    let digits: u128 = mantissa.replace('.', "").parse().ok()?;
    let power = exponent.parse::<i32>().ok()? - (DIGITS - 1) + i32::try_from(2 * hundreds).ok()?;
    let units = shifted(digits, power + i32::try_from(places).ok()?)?;
    let text = format!("{units:0width$}", width = places + 1);
    let (whole, fraction) = text.split_at_checked(text.len() - places)?;
    Some((whole.trim_start_matches('0').to_owned(), fraction.trim_end_matches('0').to_owned()))
}

/// The number times ten to `power`, rounded half up.
fn shifted(digits: u128, power: i32) -> Option<u128> {
    let ten = 10_u128.checked_pow(power.unsigned_abs());
    match (power >= 0, ten) {
        (true, Some(ten)) => digits.checked_mul(ten),
        (true, None) => None,
        (false, Some(ten)) => Some((digits + ten / 2) / ten),
        (false, None) => Some(0),
    }
}
