//! Civil dates in running text.
//!
//! RAE, *Ortografía* 2010, VIII 5.2.2: day and year in figures, month in lower case, *de* twice,
//! no point in the year, no zero before the day. The first of the month is written in figures
//! like any other day. Which dates are sensible is not asked here.

use jiff::civil::{Date, Weekday};

/// The names of the twelve months, January first, in lower case (RAE, *Ortografía* 2010).
pub(super) const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The number of a month by its name in lower case, 1 for `enero`.
pub fn month_number(name: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|month| *month == name)?;
    i8::try_from(index + 1).ok()
}

/// The date in full, `4 de noviembre de 2019` (RAE, *Ortografía* 2010, VIII 5.2.2).
pub fn long(date: Date) -> String {
    format!("{} de {} de {}", date.day(), month_name(date), date.year())
}

/// The date after its day of the week, `martes 19 de noviembre de 2019`, as deadlines are given;
/// no comma between them, which is the Mexican office's use.
pub fn with_weekday(date: Date) -> String {
    format!("{} {}", weekday(date), long(date))
}

/// The dateline of a letter, `Victoria de Durango, Dgo., a 5 de noviembre de 2019`.
///
/// RAE, *Ortografía* 2010, VIII 5.2.2 asks for the comma; the *a* is the Mexican letter's. Without
/// a place the line begins with that word: `A 5 de noviembre de 2019`.
pub fn place_and_date(place: &str, date: Date) -> String {
    let place = place.trim_matches(|c: char| c == ',' || c.is_whitespace());
    if place.is_empty() {
        format!("A {}", long(date))
    } else {
        format!("{place}, a {}", long(date))
    }
}

/// The name of the day of the week, in lower case (RAE, *Ortografía* 2010).
pub fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "lunes",
        Weekday::Tuesday => "martes",
        Weekday::Wednesday => "miércoles",
        Weekday::Thursday => "jueves",
        Weekday::Friday => "viernes",
        Weekday::Saturday => "sábado",
        Weekday::Sunday => "domingo",
    }
}

/// The name of the month of a date, in lower case (RAE, *Ortografía* 2010).
pub fn month_name(date: Date) -> &'static str {
    let [january, ..] = MONTHS;
    usize::try_from(date.month() - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or(january)
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
