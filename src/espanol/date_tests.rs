//! What `date` promises, as tables and properties.

use jiff::civil::date;

use super::*;
use crate::espanol::samples::rows;

#[test]
fn a_date_in_full() {
    // RAE, Ortografía 2010, VIII 5.2.2: figures, lower-case month, no point in the year.
    for ((year, month, day), expected) in [
        ((2019, 11, 4), "4 de noviembre de 2019"),
        ((2026, 1, 1), "1 de enero de 2026"),
        ((2021, 3, 21), "21 de marzo de 2021"),
        ((1999, 12, 31), "31 de diciembre de 1999"),
        ((2030, 9, 16), "16 de septiembre de 2030"),
        ((2024, 2, 29), "29 de febrero de 2024"),
        ((1910, 4, 9), "9 de abril de 1910"),
        ((2008, 7, 13), "13 de julio de 2008"),
    ] {
        assert_eq!(long(date(year, month, day)), expected);
    }
}

#[test]
fn every_month_has_its_own_name() {
    let names: Vec<&str> = (1..=12).map(|month| month_name(date(2019, month, 1))).collect();
    assert_eq!(names, MONTHS);
}

#[test]
fn a_date_after_its_weekday() {
    // The calendar of the reference meeting, and a whole week with its accents.
    for ((year, month, day), expected) in [
        ((2019, 11, 19), "martes 19 de noviembre de 2019"),
        ((2019, 11, 4), "lunes 4 de noviembre de 2019"),
        ((2019, 11, 6), "miércoles 6 de noviembre de 2019"),
        ((2019, 11, 7), "jueves 7 de noviembre de 2019"),
        ((2019, 11, 8), "viernes 8 de noviembre de 2019"),
        ((2019, 11, 9), "sábado 9 de noviembre de 2019"),
        ((2019, 11, 10), "domingo 10 de noviembre de 2019"),
    ] {
        assert_eq!(with_weekday(date(year, month, day)), expected);
    }
}

#[test]
fn the_dateline_of_a_letter() {
    for (place, expected) in [
        ("Victoria de Durango, Dgo.", "Victoria de Durango, Dgo., a 5 de noviembre de 2019"),
        ("Victoria de Durango, Durango", "Victoria de Durango, Durango, a 5 de noviembre de 2019"),
        // A comma or a space typed after the place is not printed twice.
        (" Santiago de Querétaro, Qro., ", "Santiago de Querétaro, Qro., a 5 de noviembre de 2019"),
        ("  ", "A 5 de noviembre de 2019"),
    ] {
        assert_eq!(place_and_date(place, date(2019, 11, 5)), expected);
    }
}

#[test]
fn a_date_in_its_forms() {
    let table = rows(include_str!("vectors/fechas.txt"));
    for [date, day, in_letters, of_month, figures, rule] in table {
        let date: Date = date.parse().unwrap();
        let said = [with_weekday(date), in_words(date), days_of_month(date), in_figures(date)];
        assert_eq!(said, [day, in_letters, of_month, figures], "{rule}");
    }
}

#[test]
fn from_one_day_to_another() {
    for [first, last, plain, named, in_letters, rule] in rows(include_str!("vectors/periodos.txt"))
    {
        let (first, last): (Date, Date) = (first.parse().unwrap(), last.parse().unwrap());
        for (days, expected) in
            [(Days::Figures, plain), (Days::Weekdays, named), (Days::Words, in_letters)]
        {
            assert_eq!(range(first, last, days).as_deref().unwrap_or("-"), expected, "{rule}");
        }
    }
}

#[test]
fn every_day_has_its_words() {
    use crate::espanol::cardinal::{self, Form};
    let mut day = date(1999, 1, 1);
    while day < date(2032, 1, 1) {
        let said = in_words(day);
        let parts: Vec<&str> = said.split(" de ").collect();
        let [first, month, year] = parts[..] else { panic!("{said}") };
        let words = |number: i16| cardinal::write(number.try_into().unwrap(), Form::Alone);
        let day_words = if day.day() == 1 { "primero".to_owned() } else { words(day.day().into()) };
        assert_eq!([first, month, year], [&day_words, month_name(day), &words(day.year())]);
        day = day.tomorrow().unwrap();
    }
    for extreme in [Date::MIN, Date::MAX, date(0, 1, 1)] {
        assert!(!in_words(extreme).is_empty() && !in_figures(extreme).is_empty());
    }
}
