//! Hours of the day in running text.
//!
//! The 24-hour clock with two digits and a colon, the noun *horas* after it and never mixed with
//! words (RAE, *Ortografía* 2010, on the expression of the hour). The article is feminine,
//! singular only for one o'clock: *la 01:00*, *las 18:00* (RAE, *Manual* of the NGLE 2010,
//! §21.2.5a). After figures *horas* names the scale, so it stays plural everywhere, as Mexican
//! offices print it: *la 01:00 horas*. In words, which actas use, it agrees: *la una hora con cinco
//! minutos*, *las veintiuna horas*, *las cero horas*.

use jiff::civil::{DateTime, Time};

use super::agreement::Genero;
use super::cardinal::counting;
use super::date;

/// The hour in figures, `18:00 horas`; seconds are dropped, not rounded.
pub fn figures(time: Time) -> String {
    format!("{} horas", clock(time))
}

/// The hour in figures after its article, `las 18:00 horas`, `la 01:00 horas`, for *siendo …*.
pub fn with_article(time: Time) -> String {
    format!("{} {}", article(time), figures(time))
}

/// From one hour to another, `de las 18:00 a las 20:00 horas`; the order is not checked here.
pub fn range(start: Time, end: Time) -> String {
    format!("de {} {} a {}", article(start), clock(start), with_article(end))
}

/// From an hour of one day to an hour of another, `de las 22:30 horas del 10 a la 01:15 horas del
/// 11 de febrero`; month and year are said once where both days share them, and the year only
/// where they do not. The order is not checked here.
pub fn range_over_days(start: DateTime, end: DateTime) -> String {
    let (first, last) = (start.date(), end.date());
    let (from, to) = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => (first.day().to_string(), date::of_month(last)),
        (true, false) => (date::of_month(first), date::of_month(last)),
        (false, _) => (date::long(first), date::long(last)),
    };
    let (begins, ends) = (with_article(start.time()), with_article(end.time()));
    format!("de {begins} del {from} a {ends} del {to}")
}

/// The hour in words, `dieciocho horas`, `diez horas con diez minutos`, `una hora con un minuto`.
pub fn in_words(time: Time) -> String {
    let hours = count(time.hour(), "hora", "horas", Genero::Femenino);
    match time.minute() {
        0 => hours,
        minute => format!("{hours} con {}", count(minute, "minuto", "minutos", Genero::Masculino)),
    }
}

/// The hour in words after its article, `las dieciocho horas`, `la una hora`, for *siendo …*.
pub fn words_with_article(time: Time) -> String {
    format!("{} {}", article(time), in_words(time))
}

/// From one hour to another in words, `de las dieciocho horas a las veinte horas`; the order is
/// not checked here.
pub fn range_in_words(start: Time, end: Time) -> String {
    format!("de {} a {}", words_with_article(start), words_with_article(end))
}

fn count(number: i8, one: &str, many: &str, gender: Genero) -> String {
    counting(u64::from(number.unsigned_abs()), one, many, gender)
}

/// The article that the hour takes, `la` from 01:00 to 01:59 and `las` otherwise.
fn article(time: Time) -> &'static str {
    if time.hour() == 1 { "la" } else { "las" }
}

/// Hours and minutes, two digits each.
fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
#[path = "hour_tests.rs"]
mod tests;
