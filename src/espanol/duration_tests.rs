//! What `duration` promises, as a table and properties.

use jiff::civil::time;
use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;

#[test]
fn from_one_hour_to_another() {
    for [start, end, expected, rule] in rows(include_str!("vectors/duraciones.txt")) {
        let minutes = between(start.parse().unwrap(), end.parse().unwrap());
        assert_eq!(in_words(minutes), expected, "{rule}");
    }
}

#[test]
fn hours_are_not_made_into_days() {
    assert_eq!(in_words(25 * 60), "veinticinco horas");
    assert_eq!(in_words(1_000_000 * 60), "un millón de horas");
    assert!(in_words(u64::MAX).ends_with("quince minutos"));
}

proptest! {
    #[test]
    fn seconds_are_dropped(start in 0..86_400i32, end in 0..86_400i32) {
        let at = |second: i32, keep: bool| {
            let part = |value: i32| i8::try_from(value).unwrap();
            time(part(second / 3600), part(second / 60 % 60), if keep { part(second % 60) } else { 0 }, 0)
        };
        let minutes = between(at(start, true), at(end, true));
        prop_assert!(minutes < DAY);
        prop_assert_eq!(minutes, between(at(start, false), at(end, false)));
    }
}
