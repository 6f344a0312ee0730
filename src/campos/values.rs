//! Words into dates, hours, numbers and choices, as every file writes them. Each
//! function takes the text of one value and gives it back typed, or the problem
//! without its place.

use jiff::civil::{Date, Time};

use super::spoken;
use crate::diagnostic::{Diagnostic, nearest, one_of, unplaced};
use crate::espanol::date::{MONTHS, weekday};
use crate::espanol::fold::fold;
use crate::model::Genero;

/// A value, or the problem with it, which has no place yet.
pub(crate) type Parsed<T> = Result<T, Box<Diagnostic>>;

/// What `sí` may be written as; Excel writes `VERDADERO` by itself.
pub(crate) const YES_NO: &[(&str, bool)] = &[
    ("sí", true),
    ("no", false),
    ("si", true),
    ("verdadero", true),
    ("falso", false),
    ("true", true),
    ("false", false),
    ("x", true),
    ("✓", true),
    ("✔", true),
    ("☑", true),
    ("s", true),
    ("n", false),
];

/// What a gender may be written as.
pub(crate) const GENEROS: &[(&str, Genero)] = &[
    (Genero::Femenino.word(), Genero::Femenino),
    (Genero::Masculino.word(), Genero::Masculino),
    ("femenino", Genero::Femenino),
    ("masculino", Genero::Masculino),
    ("mujer", Genero::Femenino),
    ("hombre", Genero::Masculino),
];

/// The values of a closed list of the model, each with its word.
pub(crate) fn worded<T: Copy, const COUNT: usize>(
    all: [T; COUNT],
    word: fn(T) -> &'static str,
) -> [(&'static str, T); COUNT] {
    all.map(|value| (word(value), value))
}

/// One of `words`, without regard to case and accents. A message shows the
/// first of the words that mean each thing.
pub(crate) fn choice<T: Copy + PartialEq>(text: &str, words: &[(&str, T)]) -> Parsed<T> {
    let folded = fold(text);
    if let Some((_, value)) = words.iter().find(|(word, _)| fold(word) == folded) {
        return Ok(*value);
    }
    let mut shown: Vec<&(&str, T)> = Vec::new();
    for word in words {
        if shown.iter().all(|(_, value)| *value != word.1) {
            shown.push(word);
        }
    }
    let shown: Vec<&str> = shown.iter().map(|(word, _)| *word).collect();
    let near = nearest(text, words.iter().map(|(word, _)| *word));
    let hint = near.map_or_else(|| one_of(&shown), |near| format!("`{near}`"));
    let message = format!("no se entiende `{text}`, se espera {}", one_of(&shown));
    Err(unplaced("L032", message, format!("escriba {hint}")))
}

/// A day: `2019-11-04` or `04/11/2019`, where the day goes first, always; or in
/// words, as they are said.
///
/// # Errors
/// Why it is none, without its place.
pub fn date(text: &str) -> Parsed<Date> {
    let Some((year, month, day)) = date_parts(text) else {
        let message = format!("`{text}` no es una fecha, se espera día, mes y año");
        return Err(unplaced("L030", message, "escríbala como `2019-11-04` o `04/11/2019`"));
    };
    if year < 100 {
        let message = format!("la fecha `{text}` tiene el año con menos de cuatro cifras");
        return Err(unplaced("L030", message, "escriba el año completo, como en `04/11/2019`"));
    }
    if !(1800..=2300).contains(&year) {
        let message = format!("el año de la fecha `{text}` no es posible");
        return Err(unplaced("L030", message, "corrija el año de la fecha"));
    }
    let typed = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    if let (Ok(year), Ok(month), Ok(day)) = typed
        && let Ok(date) = Date::new(year, month, day)
    {
        return on_its_weekday(text, date);
    }
    Err(impossible(text, year, month, day))
}

fn date_parts(text: &str) -> Option<(u32, u32, u32)> {
    let iso = split_numbers(text, '-').filter(|(lengths, _)| lengths[0] == 4);
    let slashes = split_numbers(text, '/').filter(|(lengths, _)| lengths[0] <= 2);
    match (iso, slashes) {
        (Some((_, [year, month, day])), _) | (None, Some((_, [day, month, year]))) => {
            Some((year, month, day))
        }
        (None, None) => spoken::date(text),
    }
}

/// A date that says its day of the week says it right.
fn on_its_weekday(text: &str, date: Date) -> Parsed<Date> {
    match spoken::weekday(text).filter(|said| *said != weekday(date)) {
        None => Ok(date),
        Some(said) => {
            let message = format!("`{text}` dice {said}, y ese día es {}", weekday(date));
            Err(unplaced("L030", message, "corrija el día de la semana o la fecha"))
        }
    }
}

/// Three runs of one to four digits, with their lengths.
pub(crate) fn split_numbers(text: &str, separator: char) -> Option<([usize; 3], [u32; 3])> {
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = parts[..] else { return None };
    let read = |part: &str| digits(part).filter(|_| part.len() <= 4);
    let numbers = [read(first)?, read(second)?, read(third)?];
    Some(([first.len(), second.len(), third.len()], numbers))
}

fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Says why the day does not exist.
fn impossible(text: &str, year: u32, month: u32, day: u32) -> Box<Diagnostic> {
    let name = month.checked_sub(1).and_then(|index| MONTHS.get(index as usize));
    let Some(name) = name else {
        let message = format!("la fecha `{text}` no existe: no hay mes {month}");
        let swapped = format!("escriba primero el día: `{month:02}/{day:02}/{year}`");
        let hint = if text.contains('/') && (1..=12).contains(&day) && (1..=31).contains(&month) {
            swapped
        } else {
            "escriba el mes con un número del 1 al 12".to_owned()
        };
        return unplaced("L030", message, hint);
    };
    let length = days_in_month(year, month);
    let of_year = if month == 2 { format!(" de {year}") } else { String::new() };
    let message = format!("la fecha `{text}` no existe: {name}{of_year} tiene {length} días");
    unplaced("L030", message, "corrija el día de la fecha")
}

fn days_in_month(year: u32, month: u32) -> i8 {
    let first = (i16::try_from(year), i8::try_from(month));
    match first {
        (Ok(year), Ok(month)) => Date::new(year, month, 1).map_or(31, Date::days_in_month),
        _ => 31,
    }
}

/// An hour: `18:00` or `9:30`; seconds only when they are `00`; or as it is said.
/// `24:00`, where a day ends, is the `00:00` of the next.
///
/// # Errors
/// Why it is none, without its place.
pub fn time(text: &str) -> Parsed<Time> {
    let parts: Vec<&str> = text.split(':').collect();
    let (hour, minute) = match parts[..] {
        [hour, minute] | [hour, minute, "00"] => (two_digits(hour, 1), two_digits(minute, 2)),
        _ => (None, None),
    };
    let Some((hour, minute)) = hour.zip(minute).or_else(|| spoken::time(text)) else {
        let message = format!("`{text}` no es una hora, se espera hora y minutos");
        return Err(unplaced("L031", message, "escríbala en 24 horas, como `18:00`"));
    };
    let hour = if (hour, minute) == (24, 0) { 0 } else { hour };
    Time::new(hour, minute, 0, 0).map_err(|_| {
        let message = format!("la hora `{text}` no existe, se espera de `00:00` a `24:00`");
        unplaced("L031", message, "escríbala en 24 horas, como `18:00`")
    })
}

fn two_digits(text: &str, shortest: usize) -> Option<i8> {
    let number = digits(text).filter(|_| (shortest..=2).contains(&text.len()))?;
    i8::try_from(number).ok()
}

/// A whole number of days, at least one, alone or before its unit: `10 días`.
pub(crate) fn days(text: &str) -> Parsed<u32> {
    match digits(text).or_else(|| spoken::term(text).map(|(days, _)| days)) {
        Some(days @ 1..=3650) => Ok(days),
        _ => {
            let message = format!("`{text}` no es un número de días, se espera de 1 a 3650");
            Err(unplaced("A004", message, "escriba solo el número, como `5`"))
        }
    }
}

/// A year of four digits.
pub(crate) fn year(text: &str) -> Parsed<i16> {
    let year = digits(text).filter(|_| text.len() == 4).and_then(|year| i16::try_from(year).ok());
    match year {
        Some(year @ 1800..=2300) => Ok(year),
        _ => {
            let message = format!("`{text}` no es un año, se espera de 1800 a 2300");
            Err(unplaced("L033", message, "escriba un solo año, como `2019`"))
        }
    }
}
