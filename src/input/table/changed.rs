//! What Excel made of a code that looks like something else to it: of `3-4` the
//! third of April, of `12E5` a number.

use crate::diagnostic::Diagnostic;
use crate::input::cell::Cell;

/// Names of months as Excel shortens them, in Spanish and in English.
const MONTHS: [&str; 17] = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "sept", "oct", "nov", "dic",
    "jan", "apr", "aug", "dec",
];

/// Says that a cell in which no day belongs holds what Excel made of a code.
pub(super) fn check(cell: &Cell) -> Option<Diagnostic> {
    let written = cell.value.trim();
    let what = match cell.moment.is_some_and(|moment| moment.date.is_some()) {
        true => "una fecha",
        false if is_shortened_date(written) => "una fecha",
        false if is_scientific(written) => "un número",
        false => return None,
    };
    let message = format!("Excel cambió por {what} lo que se escribió aquí, y dice `{written}`");
    let hint = "dé a la columna formato de Texto y escríbalo otra vez";
    Some(Diagnostic::warning("L042", message).at(&cell.span).hint(hint))
}

/// `3-abr`, `03-abr-26` or `abr-26`.
fn is_shortened_date(text: &str) -> bool {
    let text = text.to_lowercase();
    let parts: Vec<&str> = text.split('-').map(|part| part.trim_end_matches('.')).collect();
    let is_number = |part: &str, longest: usize| {
        (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match parts[..] {
        [day, month] if MONTHS.contains(&month) => is_number(day, 2),
        [month, year] if MONTHS.contains(&month) => is_number(year, 4),
        [day, month, year] if MONTHS.contains(&month) => is_number(day, 2) && is_number(year, 4),
        _ => false,
    }
}

/// `1.2E+06` or `1,2E+06`.
fn is_scientific(text: &str) -> bool {
    let Some((number, power)) = text.split_once("E+") else { return false };
    let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.replacen([',', '.'], "", 1);
    !number.is_empty() && is_digits(&number) && power.len() >= 2 && is_digits(power)
}

#[cfg(test)]
mod tests {
    use super::{is_scientific, is_shortened_date};

    #[test]
    fn what_excel_writes_is_known_and_a_code_is_not() {
        for text in ["3-abr", "03-abr.", "3-Apr", "12-sept-26", "may-26", "01-dic-2026"] {
            assert!(is_shortened_date(text), "{text}");
        }
        for text in ["A-01", "3-4", "abr", "sep-", "ene-feb", "3-abril-x", "CT-mar-1a", "-abr"] {
            assert!(!is_shortened_date(text), "{text}");
        }
        assert!(is_scientific("1.2E+06") && is_scientific("1E+05") && is_scientific("1,25E+10"));
        assert!(!is_scientific("E+05") && !is_scientific("A1E+05") && !is_scientific("1E5"));
    }
}
