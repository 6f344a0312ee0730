//! A day and an hour by the letters of a format, with the names of days and
//! months that Excel in Spanish of Mexico shows.

use super::clock::{self, Moment};
use super::sections::{Language, Section, Token};
use crate::espanol::date;

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What is shown of a number of days; none for a day that there was not.
pub(super) fn show(section: &Section, serial: f64, moment: Moment) -> Option<String> {
    let rounded = rounded(section, serial, moment)?;
    let half = section.tokens.iter().any(|token| matches!(token, Token::Half(_)));
    let said = |token: &Token| match token {
        Token::Literal(words) => Some(words.clone()),
        Token::Part(letter, count) => part(*letter, *count, rounded, half, section.language),
        Token::Elapsed(letter, count) => elapsed(*letter, *count, serial),
        Token::Half(short) => Some(half_of_day(rounded.time.hour(), *short, section.language)),
        // `dd.mm.yyyy`
        Token::Point => Some(".".to_owned()),
        Token::Comma => Some(",".to_owned()),
        _ => None,
    };
    section.tokens.iter().map(said).collect()
}

/// Seconds round when they are the last that is shown; minutes never do.
fn rounded(section: &Section, serial: f64, moment: Moment) -> Option<Moment> {
    let shows = |letter| {
        let is = |token: &Token| matches!(token, Token::Part(l, _) | Token::Elapsed(l, _) if *l == letter);
        section.tokens.iter().any(is)
    };
    if !shows('s') || shows('f') || moment.time.subsec_nanosecond() < 500_000_000 {
        return Some(moment);
    }
    let next = clock::of_serial(serial + 0.5 / 86_400.0, false)?;
    // Only the clock moves in the other system too; its days are its own.
    let same_day = next.time > moment.time;
    let date = match moment.date {
        Some(date) if !same_day => Some(date.tomorrow().ok()?),
        date => date,
    };
    Some(Moment { date, time: next.time })
}

fn part(
    letter: char,
    count: usize,
    moment: Moment,
    half: bool,
    language: Language,
) -> Option<String> {
    let time = moment.time;
    let hour = if half { (time.hour() + 11) % 12 + 1 } else { time.hour() };
    let number =
        |value: i8| Some(if count == 1 { value.to_string() } else { format!("{value:02}") });
    match letter {
        'h' => number(hour),
        'n' => number(time.minute()),
        's' => number(time.second()),
        'f' => {
            let digits = format!("{:03}", time.millisecond());
            Some(format!(".{}", digits.get(..count)?))
        }
        _ => day_part(letter, count, moment, language),
    }
}

fn day_part(letter: char, count: usize, moment: Moment, language: Language) -> Option<String> {
    let day = moment.date?;
    if count > 2 && letter != 'y' && language == Language::Other {
        return None;
    }
    let english = language == Language::English;
    let months = if english { ENGLISH_MONTHS } else { date::MONTHS };
    let month = *months.get(usize::try_from(day.month()).ok()?.checked_sub(1)?)?;
    let days = if english { ENGLISH_DAYS } else { date::WEEKDAYS };
    let weekday = *days.get(usize::try_from(day.weekday().to_monday_zero_offset()).ok()?)?;
    let first = |name: &str, letters: usize| name.chars().take(letters).collect::<String>();
    Some(match (letter, count) {
        ('d', 1) => day.day().to_string(),
        ('d', 2) => format!("{:02}", day.day()),
        ('d', 3) => first(weekday, 3),
        ('d', _) => weekday.to_owned(),
        ('m', 1) => day.month().to_string(),
        ('m', 2) => format!("{:02}", day.month()),
        ('m', 3) => first(month, 3),
        ('m', 5) => first(month, 1),
        ('m', _) => month.to_owned(),
        ('y', 1 | 2) => format!("{:02}", day.year() % 100),
        ('y', _) => format!("{:04}", day.year()),
        _ => return None,
    })
}

fn elapsed(letter: char, count: usize, serial: f64) -> Option<String> {
    let unit = match letter {
        'h' => 24.0,
        'n' => 1_440.0,
        's' => 86_400.0,
        _ => return None,
    };
    // What binary fractions take away from a whole hour.
    let value = (serial * unit + 1e-6).floor();
    Some(format!("{value:0count$}"))
}

fn half_of_day(hour: i8, short: bool, language: Language) -> String {
    let words = match (short, language == Language::English, hour < 12) {
        (true, _, true) => "a",
        (true, _, false) => "p",
        (false, true, true) => "AM",
        (false, true, false) => "PM",
        (false, false, true) => "a. m.",
        (false, false, false) => "p. m.",
    };
    words.to_owned()
}
