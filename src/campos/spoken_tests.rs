//! Dates, hours and terms as people write them.

use proptest::prelude::*;

use super::term;
use crate::campos::values::{date, time};
use crate::model::TipoPlazo;

#[test]
fn a_date_in_words_is_a_date() {
    for text in [
        "10 de febrero de 2026",
        "martes 10 de febrero de 2026",
        "Martes, 10 de Febrero del 2026",
        "10/feb/2026",
        "10-FEB-2026",
        "10 febrero 2026",
        "febrero 10, 2026",
        "el día 10 de febrero de 2026.",
        "  10 DE  FEBRERO DE 2026 ",
        "2026-02-10",
        "10/02/2026",
    ] {
        assert_eq!(
            date(text.trim()).map(|it| it.to_string()).ok().as_deref(),
            Some("2026-02-10"),
            "{text}"
        );
    }
    for text in
        ["1o. de marzo de 2026", "1º de marzo de 2026", "primero de marzo de 2026", "1/mzo/2026"]
    {
        let read = date(text).map(|it| it.to_string()).ok();
        assert_eq!(read.as_deref(), (!text.contains("mzo")).then_some("2026-03-01"), "{text}");
    }
}

#[test]
fn a_date_that_contradicts_itself_or_is_short_of_something_is_none() {
    for text in [
        "lunes 10 de febrero de 2026",
        "10 de febrero",
        "febrero de 2026",
        "10 de febrero de 26",
        "31 de febrero de 2026",
        "10 de hebrero de 2026",
        "10 y 11 de febrero de 2026",
        "10 de febrero de 2026 a las 10",
        "ma 10 de febrero de 2026",
        "",
    ] {
        assert_eq!(date(text).map_err(|problem| problem.code), Err("L030"), "{text}");
    }
    let told = date("lunes 10 de febrero de 2026").unwrap_err().message;
    assert_eq!(told, "`lunes 10 de febrero de 2026` dice lunes, y ese día es martes");
}

#[test]
fn an_hour_is_read_as_it_is_said() {
    for (text, expected) in [
        ("10:00 hrs", "10:00"),
        ("10:00 hrs.", "10:00"),
        ("10:00 Horas", "10:00"),
        ("10 hrs", "10:00"),
        ("10:00 h", "10:00"),
        ("10 h.", "10:00"),
        ("10:00 a.m.", "10:00"),
        ("10 a. m.", "10:00"),
        ("10:00AM", "10:00"),
        ("7 p. m.", "19:00"),
        ("7:30 pm", "19:30"),
        ("12:15 p.m.", "12:15"),
        ("12:15 a.m.", "00:15"),
        ("13:00 p.m.", "13:00"),
        ("10.30", "10:30"),
        ("10.30 hrs", "10:30"),
        ("a las 10:00 horas", "10:00"),
        ("7 de la noche", "19:00"),
        ("12 del día", "12:00"),
        ("18:00:00", "18:00"),
    ] {
        let read = time(text).map(|it| it.strftime("%H:%M").to_string());
        assert_eq!(read.ok().as_deref(), Some(expected), "{text}");
    }
    for text in [
        "",
        "10",
        "10:5",
        "10.5",
        "15:00 a.m.",
        "0:30 p.m.",
        "10:61 hrs",
        "25 hrs",
        "10 y media",
        "hrs",
        "10:00 x",
    ] {
        assert_eq!(time(text).map_err(|problem| problem.code), Err("L031"), "{text}");
    }
}

#[test]
fn a_term_is_days_and_their_kind() {
    let (habiles, naturales) = (Some(TipoPlazo::Habiles), Some(TipoPlazo::Naturales));
    for (text, expected) in [
        ("10 días", Some((10, None))),
        ("diez días", Some((10, None))),
        ("10 días hábiles", Some((10, habiles))),
        ("Diez DIAS HABILES", Some((10, habiles))),
        ("10 (diez) días naturales", Some((10, naturales))),
        ("un día hábil", Some((1, habiles))),
        ("treinta y un días", Some((31, None))),
        ("5 hábiles", Some((5, habiles))),
        ("10 (once) días", None),
        ("10", None),
        ("días", None),
        ("unos días", None),
        ("10 días después", None),
        ("a la brevedad", None),
    ] {
        assert_eq!(term(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in "(\\PC|[0-9]|h|de|feb| |[.:/-]){0,24}") {
        let _ = (date(&text), time(&text), term(&text));
    }
}
