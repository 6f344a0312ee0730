//! How long something lasted, in words.

use jiff::civil::Time;

use super::agreement::Genero;
use super::cardinal::counting;
use super::list;

/// Minutes of a day.
const DAY: u64 = 24 * 60;

/// So many minutes as hours and minutes: `una hora y treinta minutos`, `dos horas`, `un minuto`.
///
/// Days are not made of hours here: `veinticinco horas`.
pub fn in_words(minutes: u64) -> String {
    let parts = [
        (minutes / 60, "hora", "horas", Genero::Femenino),
        (minutes % 60, "minuto", "minutos", Genero::Masculino),
    ];
    let said = parts.into_iter().filter(|(count, ..)| *count > 0);
    let said: Vec<String> =
        said.map(|(count, one, many, gender)| counting(count, one, many, gender)).collect();
    if said.is_empty() { "cero minutos".to_owned() } else { list::with_y(&said) }
}

/// The minutes from one hour of the day to another; past midnight when the second is the earlier.
/// Seconds are dropped, as [`super::hour`] drops them.
pub fn between(start: Time, end: Time) -> u64 {
    let minute = |time: Time| {
        let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
        minutes.unsigned_abs()
    };
    (minute(end) + DAY - minute(start)) % DAY
}

#[cfg(test)]
#[path = "duration_tests.rs"]
mod tests;
