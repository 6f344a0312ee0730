//! Dates, hours and terms as people write them in words: `martes 10 de febrero de
//! 2026`, `7:30 p. m.`, `10 (diez) días hábiles`. In, a text; out, its numbers, or
//! none when it says something else.

use crate::espanol::cardinal::{self, Form};
use crate::espanol::date::{MONTHS, WEEKDAYS};
use crate::espanol::fold::fold;
use crate::model::TipoPlazo;

/// Longest text that is read, in bytes.
const LONGEST: usize = 80;

/// Most days that are read from words.
const MOST_DAYS: u32 = 366;

/// Year, month and day.
pub(super) fn date(text: &str) -> Option<(u32, u32, u32)> {
    let words = date_words(text)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let [first, second, year] = words[..] else { return None };
    let year = number(year)?;
    match (month(first), month(second)) {
        (None, Some(month)) => Some((year, month, day(first)?)),
        (Some(month), None) => Some((year, month, day(second)?)),
        _ => None,
    }
}

/// The day of the week that a date says, as [`WEEKDAYS`] has it. `mar` is a month.
pub(super) fn weekday(text: &str) -> Option<&'static str> {
    let first = words(text).into_iter().find(|word| word != "el")?;
    let is_it =
        |day: &&&str| fold(day) == first || (first.len() >= 3 && fold(day).starts_with(&first));
    WEEKDAYS.iter().find(is_it).copied().filter(|_| month(&first).is_none())
}

/// The words of a date, those left out that carry nothing and the day of the week.
fn date_words(text: &str) -> Option<Vec<String>> {
    if text.len() > LONGEST {
        return None;
    }
    let weekday = weekday(text).map(fold);
    let is_weekday = |word: &String| {
        weekday.as_ref().is_some_and(|day| day.starts_with(word.as_str()) && word.len() >= 3)
    };
    let carries = |word: &String| !["el", "dia", "de", "del", "ano"].contains(&word.as_str());
    let mut words: Vec<String> = words(text).into_iter().filter(carries).collect();
    if words.first().is_some_and(is_weekday) {
        words.remove(0);
    }
    Some(words)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| c.is_whitespace() || ",./-".contains(c));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A month by its name, or by the three letters or more that it begins with.
fn month(word: &str) -> Option<u32> {
    let word = if word == "setiembre" || word == "set" { "septiembre" } else { word };
    let is_it = |month: &&str| word.len() >= 3 && month.starts_with(word);
    let at = MONTHS.iter().position(is_it)?;
    u32::try_from(at + 1).ok()
}

fn day(word: &str) -> Option<u32> {
    let first = ["1o", "1º", "1°", "1ro", "1er", "primero", "uno"];
    if first.contains(&word) { Some(1) } else { number(word).filter(|_| word.len() <= 2) }
}

fn number(word: &str) -> Option<u32> {
    let digits = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

/// Hour and minutes.
pub(super) fn time(text: &str) -> Option<(i8, i8)> {
    if text.len() > LONGEST {
        return None;
    }
    let compact: String = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    let compact =
        ["alas", "ala", "las"].iter().find_map(|it| compact.strip_prefix(it)).unwrap_or(&compact);
    let end =
        compact.find(|c: char| !c.is_ascii_digit() && !":.".contains(c)).unwrap_or(compact.len());
    let (figures, said) = compact.split_at(end);
    let said: String = said.chars().filter(|c| *c != '.').collect();
    let parts: Vec<&str> = figures.trim_end_matches('.').split([':', '.']).collect();
    let (hour, minutes) = match parts[..] {
        [hour] if !said.is_empty() => (hour, "00"),
        [hour, minutes] | [hour, minutes, "00"] => (hour, minutes),
        _ => return None,
    };
    let hour = number(hour).filter(|_| hour.len() <= 2)?;
    let minutes = number(minutes).filter(|_| minutes.len() == 2)?;
    let hour = of_day(hour, &said)?;
    Some((i8::try_from(hour).ok()?, i8::try_from(minutes).ok()?))
}

/// The hour of the day, by what is said after it.
fn of_day(hour: u32, said: &str) -> Option<u32> {
    let hours = ["horas", "hora", "hrs", "hr", "hs", "h"];
    let said =
        hours.iter().find_map(|it| said.strip_prefix(it).or(said.strip_suffix(it))).unwrap_or(said);
    match said {
        "" => Some(hour),
        "am" | "delamanana" | "delamadrugada" => (hour <= 12).then_some(hour % 12),
        "pm" | "delatarde" | "delanoche" if hour == 12 => Some(12),
        "pm" | "delatarde" | "delanoche" => (1..24).contains(&hour).then_some(hour % 12 + 12),
        "deldia" | "delmediodia" => (hour == 12).then_some(12),
        _ => None,
    }
}

/// How many days, and of which kind when it says it.
pub(crate) fn term(text: &str) -> Option<(u32, Option<TipoPlazo>)> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let said: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_kind = |word: &&str| kind_of_days(word).is_some();
    let unit = said.iter().position(|word| ["dia", "dias"].contains(word) || is_kind(word))?;
    let (count, rest) = said.split_at(unit);
    let rest = match rest {
        ["dia" | "dias", rest @ ..] => rest,
        rest => rest,
    };
    let kind = match rest {
        [] => None,
        [kind] => Some(kind_of_days(kind)?),
        _ => return None,
    };
    Some((days(count)?, kind))
}

/// The kind of days that a text says: `hábiles`, `días hábiles`, `10 días hábiles`.
pub(crate) fn kind(text: &str) -> Option<TipoPlazo> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some((_, kind)) = term(text) {
        return kind;
    }
    match words(text).iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["dia" | "dias", word] | [word] => kind_of_days(word),
        _ => None,
    }
}

/// The kind of days that a word says, in whatever number.
fn kind_of_days(word: &str) -> Option<TipoPlazo> {
    match word {
        "habil" | "habiles" | "laborable" | "laborables" => Some(TipoPlazo::Habiles),
        "natural" | "naturales" | "corridos" | "calendario" => Some(TipoPlazo::Naturales),
        _ => None,
    }
}

/// `10`, `diez` or `10 (diez)`.
fn days(words: &[&str]) -> Option<u32> {
    let (figures, said) = match words {
        [first, said @ ..] if number(first).is_some() => (number(first), said),
        said => (None, said),
    };
    let said = match said {
        [] => None,
        said => Some(in_words(&said.join(" "))?),
    };
    match (figures, said) {
        (Some(figures), Some(said)) if figures != said => None,
        (figures, said) => figures.or(said),
    }
}

fn in_words(said: &str) -> Option<u32> {
    let is_it = |days: &u32| {
        let forms = [Form::Masculine, Form::Alone];
        forms.into_iter().any(|form| fold(&cardinal::write(u64::from(*days), form)) == said)
    };
    (1..=MOST_DAYS).find(is_it)
}

#[cfg(test)]
#[path = "spoken_tests.rs"]
mod tests;
