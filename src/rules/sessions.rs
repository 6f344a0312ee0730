//! What texts say of days and sessions: a weekday must be its date's, and a
//! session must have one name.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::prose::{Prose, all, words};
use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::espanol::{date, roman};
use crate::model::Meeting;

/// Kinds of sessions, without accents.
const KINDS: [&str; 2] = ["ordinaria", "extraordinaria"];

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let texts = all(meeting);
    let mut problems: Vec<Diagnostic> = texts.iter().flat_map(weekdays).collect();
    problems.extend(texts.iter().flat_map(dates_in_figures));
    problems.extend(sessions(&texts));
    problems
}

/// `lunes 19 de noviembre de 2019`, which was a Tuesday.
fn weekdays(prose: &Prose<'_>) -> Vec<Diagnostic> {
    let said: Vec<(Range<usize>, &str)> = words(prose.text).collect();
    let windows = said.windows(6);
    windows.filter_map(|window| wrong_weekday(prose, window)).collect()
}

fn wrong_weekday(prose: &Prose<'_>, window: &[(Range<usize>, &str)]) -> Option<Diagnostic> {
    let [(first, weekday), (_, day), (_, de), (_, month), (_, of), (last, year)] = window else {
        return None;
    };
    let is_weekday = || date::WEEKDAYS.iter().any(|name| fold(name) == fold(weekday));
    if *de != "de" || !["de", "del"].contains(of) || !is_weekday() {
        return None;
    }
    let month = date::month_number(&fold(month))?;
    let real = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let right = date::weekday(real);
    if fold(right) == fold(weekday) {
        return None;
    }
    let message = format!("el {} no es {weekday}, es {right}", date::long(real));
    let hint = "corrija el día de la semana o la fecha";
    let place = prose.place(first.start..last.end);
    Some(Diagnostic::warning("E005", message).at(&place).hint(hint))
}

/// `04 de noviembre` and `04/11/2019`, which are for forms: in a text a day has
/// no zero before it, and its month is a word (Ortografía, on dates).
fn dates_in_figures(prose: &Prose<'_>) -> Vec<Diagnostic> {
    let said: Vec<(Range<usize>, &str)> = words(prose.text).collect();
    let windows = said.windows(3);
    let in_figures = windows.filter_map(|window| in_figures(prose.text, window));
    in_figures
        .map(|(range, right)| {
            let message =
                format!("la fecha `{}` va con palabras en un texto", &prose.text[range.clone()]);
            let hint = format!("escriba `{right}`");
            Diagnostic::warning("E013", message).at(&prose.place(range)).hint(hint)
        })
        .collect()
}

/// A date in figures, and how a text says it.
fn in_figures(text: &str, window: &[(Range<usize>, &str)]) -> Option<(Range<usize>, String)> {
    let [(first, day), (middle, month), (last, year)] = window else { return None };
    let range = first.start..last.end;
    let between = |one: &Range<usize>, other: &Range<usize>| text.get(one.end..other.start);
    let number = |word: &str| word.parse::<i8>().ok().filter(|_| word.len() <= 2);
    if let Some(zero) = day.strip_prefix('0').filter(|rest| rest.len() == 1)
        && *month == "de"
        && date::month_number(&fold(year)).is_some()
        && number(zero).is_some_and(|day| day > 0)
    {
        return Some((range, format!("{zero} de {}", year.to_lowercase())));
    }
    let slashes = between(first, middle) == Some("/") && between(middle, last) == Some("/");
    let (day, month) = (number(day)?, number(month)?);
    let year = year.parse().ok().filter(|_| year.len() == 4 && slashes)?;
    Some((range, date::long(Date::new(year, month, day).ok()?)))
}

/// A session as a text names it.
struct Session<'a> {
    number: u16,
    kind: &'static str,
    place: Range<usize>,
    prose: &'a Prose<'a>,
}

/// `VI Sesión Extraordinaria` here and `VI Sesión Ordinaria` there.
fn sessions(texts: &[Prose<'_>]) -> Vec<Diagnostic> {
    let named: Vec<Session<'_>> = texts.iter().flat_map(in_text).collect();
    let mut first: BTreeMap<(u16, &str), &Session<'_>> = BTreeMap::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for session in &named {
        first.entry((session.number, session.kind)).or_insert(session);
        let of_other_kind = KINDS.into_iter().filter(|kind| *kind != session.kind);
        let mut others = of_other_kind.filter_map(|kind| first.get(&(session.number, kind)));
        if let Some(other) = others.next() {
            let (here, there) = (said(session), said(other));
            let message = format!("la sesión es aquí «{here}» y en otro lugar «{there}»");
            let hint = "escriba igual el nombre de la sesión en todos los documentos";
            let place = session.prose.place(session.place.clone());
            problems.push(Diagnostic::warning("E010", message).at(&place).hint(hint));
        }
    }
    problems
}

fn said<'a>(session: &'a Session<'_>) -> &'a str {
    &session.prose.text[session.place.clone()]
}

fn in_text<'a>(prose: &'a Prose<'a>) -> Vec<Session<'a>> {
    let said: Vec<(Range<usize>, &str)> = words(prose.text).collect();
    let windows = said.windows(3);
    let session = |window: &[(Range<usize>, &str)]| {
        let [(first, number), (_, sesion), (last, kind)] = window else { return None };
        let folded = fold(kind);
        let kind = KINDS.into_iter().find(|known| *known == folded)?;
        if fold(sesion) != "sesion" {
            return None;
        }
        let number = roman::read(number).or_else(|| ordinal(number))?;
        Some(Session { number, kind, place: first.start..last.end, prose })
    };
    windows.filter_map(session).collect()
}

/// The first twelve, as sessions are counted in words.
fn ordinal(word: &str) -> Option<u16> {
    const ORDINALS: [&str; 12] = [
        "primera",
        "segunda",
        "tercera",
        "cuarta",
        "quinta",
        "sexta",
        "septima",
        "octava",
        "novena",
        "decima",
        "undecima",
        "duodecima",
    ];
    let folded = fold(word);
    let index = ORDINALS.iter().position(|ordinal| *ordinal == folded)?;
    u16::try_from(index + 1).ok()
}
