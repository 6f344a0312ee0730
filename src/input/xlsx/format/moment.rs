//! A day and an hour by the letters of a format, with the names of days and
//! months that Excel in Spanish of Mexico shows.

use jiff::civil::{Date, Time};

use super::clock;
use super::tokens::Token;
use crate::espanol::date::{MONTHS, WEEKDAYS};
use crate::input::cell::Moment;

/// The moment that a number of days is: rounded to the second when the section
/// shows seconds. Minutes are never rounded, as Excel never does.
pub(super) fn held(section: &[Token], value: f64, from_1904: bool) -> Option<Moment> {
    let shows_seconds = section.iter().any(|token| matches!(token, Token::Part('s', _)));
    clock::of_serial(value, from_1904, shows_seconds)
}

/// What is shown of a moment; none for an hour that is asked for its day, and of
/// names in another language.
pub(super) fn show(section: &[Token], moment: Moment) -> Option<String> {
    let is_name = |token: &Token| match token {
        Token::Part(letter, count) => matches!(letter, 'd' | 'm') && *count > 2,
        token => matches!(token, Token::Half(_)),
    };
    if section.contains(&Token::Foreign) && section.iter().any(is_name) {
        return None;
    }
    let half = section.iter().any(|token| matches!(token, Token::Half(_)));
    let said = |token: &Token| match token {
        Token::Literal(words) => Some(words.clone()),
        Token::Part(letter, count) => part(*letter, *count, moment, half),
        Token::Half(short) => Some(half_of_day(moment.time, *short).to_owned()),
        // `dd.mm.yyyy`
        Token::Point => Some(".".to_owned()),
        Token::Comma => Some(",".to_owned()),
        Token::Foreign => Some(String::new()),
        _ => None,
    };
    section.iter().map(said).collect()
}

fn part(letter: char, count: usize, moment: Moment, half: bool) -> Option<String> {
    let time = moment.time;
    match letter {
        'h' if half => Some(digits((time.hour() + 11) % 12 + 1, count)),
        'h' => Some(digits(time.hour(), count)),
        'n' => Some(digits(time.minute(), count)),
        's' => Some(digits(time.second(), count)),
        _ => day_part(letter, count, moment.date?),
    }
}

fn digits(value: i8, count: usize) -> String {
    if count == 1 { value.to_string() } else { format!("{value:02}") }
}

fn day_part(letter: char, count: usize, day: Date) -> Option<String> {
    let month = *MONTHS.get(usize::try_from(day.month()).ok()?.checked_sub(1)?)?;
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).ok()?;
    let weekday = *WEEKDAYS.get(weekday)?;
    let first = |name: &str, letters: usize| name.chars().take(letters).collect::<String>();
    Some(match (letter, count) {
        ('d', 1 | 2) => digits(day.day(), count),
        ('d', 3) => first(weekday, 3),
        ('d', _) => weekday.to_owned(),
        ('m', 1 | 2) => digits(day.month(), count),
        ('m', 3) => first(month, 3),
        ('m', 5) => first(month, 1),
        ('m', _) => month.to_owned(),
        ('y', 1 | 2) => format!("{:02}", day.year() % 100),
        ('y', _) => format!("{:04}", day.year()),
        _ => return None,
    })
}

fn half_of_day(time: Time, short: bool) -> &'static str {
    match (short, time.hour() < 12) {
        (true, true) => "a",
        (true, false) => "p",
        (false, true) => "a. m.",
        (false, false) => "p. m.",
    }
}
