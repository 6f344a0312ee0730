//! Civil dates in running text.
//!
//! RAE, *Ortografía* 2010, VIII 5.2.2: day and year in figures, month in lower case, *de* twice,
//! no point in the year, no zero before the day; all in words only in solemn documents. The first
//! of the month is written in figures like any other day, and in words it is *primero*, which
//! America prefers (FundéuRAE). *De*, not *del*, before every year. Which dates are sensible is
//! not asked here; the sign of a year before our era is not written.

use jiff::civil::Date;

use super::agreement::Genero;
use super::cardinal::{self, Form};

/// The names of the twelve months, January first, in lower case (RAE, *Ortografía* 2010).
pub const MONTHS: [&str; 12] = [
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

/// The names of the days of the week, Monday first, in lower case (RAE, *Ortografía* 2010).
pub const WEEKDAYS: [&str; 7] =
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

/// The number of a month by its name in lower case, 1 for `enero`.
pub fn month_number(name: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|month| *month == name)?;
    i8::try_from(index + 1).ok()
}

/// The date in full, `4 de noviembre de 2019` (RAE, *Ortografía* 2010, VIII 5.2.2).
pub fn long(date: Date) -> String {
    format!("{} de {} de {}", date.day(), month_name(date), date.year())
}

/// The date without its year, `4 de noviembre`.
pub fn of_month(date: Date) -> String {
    format!("{} de {}", date.day(), month_name(date))
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

/// The date all in words, `cuatro de noviembre de dos mil diecinueve`, `primero de enero de dos
/// mil veintiséis`, for actas, deeds and certificates (RAE, *Ortografía* 2010, VIII 5.2.2).
pub fn in_words(date: Date) -> String {
    format!("{} de {} de {}", day_in_words(date), month_name(date), year_in_words(date))
}

/// The close of a certificate: `a los cuatro días del mes de noviembre de dos mil diecinueve`,
/// `al primer día del mes de enero de dos mil veintiséis` (usage of Mexican offices).
pub fn days_of_month(date: Date) -> String {
    let days = match date.day() {
        1 => "al primer día".to_owned(),
        day => {
            let count = u64::from(day.unsigned_abs());
            format!("a los {}", cardinal::counting(count, "día", "días", Genero::Masculino))
        }
    };
    format!("{days} del mes de {} de {}", month_name(date), year_in_words(date))
}

/// The date in figures, `04/11/2019`, with its zeros: for forms only (RAE, *Ortografía* 2010,
/// VIII 5.2).
pub fn in_figures(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// How the days of a range are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Days {
    /// `del 4 al 8 de noviembre de 2019`.
    Figures,
    /// `del lunes 4 al viernes 8 de noviembre de 2019`.
    Weekdays,
    /// `del cuatro al ocho de noviembre de dos mil diecinueve`.
    Words,
}

/// From one day to another: `del 4 al 8 de noviembre de 2019`, `del 28 de octubre al 1 de
/// noviembre de 2019`, `del 30 de diciembre de 2019 al 3 de enero de 2020`.
///
/// What both days share is said once, at the end. A single day is `el 4 de noviembre de 2019`;
/// none when the second is before the first.
pub fn range(first: Date, last: Date, days: Days) -> Option<String> {
    if last < first {
        return None;
    }
    let end = format!("{} de {}", day_and_month(last, days), year_of(last, days));
    if first == last {
        return Some(format!("el {end}"));
    }
    let begin = if first.year() != last.year() {
        format!("{} de {}", day_and_month(first, days), year_of(first, days))
    } else if first.month() != last.month() {
        day_and_month(first, days)
    } else {
        day_of(first, days)
    };
    Some(format!("del {begin} al {end}"))
}

fn day_and_month(date: Date, days: Days) -> String {
    format!("{} de {}", day_of(date, days), month_name(date))
}

fn day_of(date: Date, days: Days) -> String {
    match days {
        Days::Figures => date.day().to_string(),
        Days::Weekdays => format!("{} {}", weekday(date), date.day()),
        Days::Words => day_in_words(date),
    }
}

fn year_of(date: Date, days: Days) -> String {
    match days {
        Days::Figures | Days::Weekdays => date.year().to_string(),
        Days::Words => year_in_words(date),
    }
}

/// The day in words; the first is an ordinal.
fn day_in_words(date: Date) -> String {
    match date.day() {
        1 => "primero".to_owned(),
        day => cardinal::write(u64::from(day.unsigned_abs()), Form::Alone),
    }
}

fn year_in_words(date: Date) -> String {
    cardinal::write(u64::from(date.year().unsigned_abs()), Form::Alone)
}

/// The name of the day of the week, in lower case (RAE, *Ortografía* 2010).
pub fn weekday(date: Date) -> &'static str {
    let [monday, ..] = WEEKDAYS;
    let since_monday = usize::try_from(date.weekday().to_monday_zero_offset()).ok();
    since_monday.and_then(|index| WEEKDAYS.get(index)).copied().unwrap_or(monday)
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
