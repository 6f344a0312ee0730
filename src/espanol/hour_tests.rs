//! What `hour` promises, as tables.

use jiff::civil::{datetime, time};

use super::*;
use crate::espanol::samples::rows;

#[test]
fn hours_with_their_article() {
    for [clock, in_figures, spelled, rule] in rows(include_str!("vectors/horas.txt")) {
        let time = clock.parse().unwrap();
        let said = (with_article(time), words_with_article(time));
        assert_eq!(said, (in_figures.to_owned(), spelled.to_owned()), "{rule}");
        assert!(spelled.ends_with(&in_words(time)), "{rule}");
    }
}

#[test]
fn hours_in_figures() {
    for ((hour, minute), expected) in [
        ((18, 0), "18:00 horas"),
        ((9, 5), "09:05 horas"),
        ((0, 0), "00:00 horas"),
        ((23, 59), "23:59 horas"),
    ] {
        assert_eq!(figures(time(hour, minute, 0, 0)), expected);
    }
    // A minute that has not ended is not the next one.
    assert_eq!(figures(time(20, 0, 59, 999_999_999)), "20:00 horas");
}

#[test]
fn the_article_is_singular_only_at_one() {
    for ((hour, minute), expected) in [
        ((20, 0), "las 20:00 horas"),
        ((1, 0), "la 01:00 horas"),
        ((1, 59), "la 01:59 horas"),
        ((0, 59), "las 00:59 horas"),
        ((13, 0), "las 13:00 horas"),
        ((21, 0), "las 21:00 horas"),
    ] {
        assert_eq!(with_article(time(hour, minute, 0, 0)), expected);
    }
}

#[test]
fn from_one_hour_to_another() {
    for ((start, end), expected) in [
        (((18, 0), (20, 0)), "de las 18:00 a las 20:00 horas"),
        (((13, 0), (14, 0)), "de las 13:00 a las 14:00 horas"),
        (((1, 0), (2, 30)), "de la 01:00 a las 02:30 horas"),
        (((23, 0), (1, 15)), "de las 23:00 a la 01:15 horas"),
    ] {
        let (from, to) = (time(start.0, start.1, 0, 0), time(end.0, end.1, 0, 0));
        assert_eq!(range(from, to), expected);
    }
}

#[test]
fn from_one_hour_to_another_in_words() {
    for ((start, end), expected) in [
        (((18, 0), (20, 0)), "de las dieciocho horas a las veinte horas"),
        (((9, 30), (13, 0)), "de las nueve horas con treinta minutos a las trece horas"),
        (((23, 0), (1, 0)), "de las veintitrés horas a la una hora"),
        (((0, 0), (21, 1)), "de las cero horas a las veintiuna horas con un minuto"),
    ] {
        let (from, to) = (time(start.0, start.1, 0, 0), time(end.0, end.1, 0, 0));
        assert_eq!(range_in_words(from, to), expected);
    }
}

#[test]
fn from_an_hour_of_one_day_to_an_hour_of_another() {
    for (start, end, expected) in [
        (
            datetime(2026, 2, 10, 22, 30, 0, 0),
            datetime(2026, 2, 11, 1, 15, 0, 0),
            "de las 22:30 horas del 10 a la 01:15 horas del 11 de febrero",
        ),
        (
            datetime(2026, 2, 28, 20, 0, 0, 0),
            datetime(2026, 3, 1, 0, 0, 0, 0),
            "de las 20:00 horas del 28 de febrero a las 00:00 horas del 1 de marzo",
        ),
        (
            datetime(2025, 12, 31, 23, 0, 0, 0),
            datetime(2026, 1, 1, 1, 0, 0, 0),
            "de las 23:00 horas del 31 de diciembre de 2025 a la 01:00 horas del 1 de enero de 2026",
        ),
    ] {
        assert_eq!(range_over_days(start, end), expected);
    }
}
