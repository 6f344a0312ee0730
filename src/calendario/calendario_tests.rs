//! Which days are closed, how terms are counted, and what the layers answer for.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::samples::{day, law_only, meeting};
use super::{Calendario, CapaUsada, Vencimiento, in_words, resolve, years};
use crate::model::{Desde, Plazo};

/// The business days of a year that the law closes: those that the decree of
/// 2006 moved to Mondays, the fixed ones, and the transmission of power, under
/// the text in force on the day.
const LAW: &[(i16, &[&str])] = &[
    (2007, &["01-01", "02-05", "03-19", "05-01", "11-19", "12-25"]),
    (2012, &["02-06", "03-19", "05-01", "11-19", "12-25"]),
    (2018, &["01-01", "02-05", "03-19", "05-01", "11-19", "12-25"]),
    (2019, &["01-01", "02-04", "03-18", "05-01", "09-16", "11-18", "12-25"]),
    (2024, &["01-01", "02-05", "03-18", "05-01", "09-16", "10-01", "11-18", "12-25"]),
    (2025, &["01-01", "02-03", "03-17", "05-01", "09-16", "11-17", "12-25"]),
    (2026, &["01-01", "02-02", "03-16", "05-01", "09-16", "11-16", "12-25"]),
    (2027, &["01-01", "02-01", "03-15", "09-16", "11-15"]),
    (2030, &["01-01", "02-04", "03-18", "05-01", "09-16", "10-01", "11-18", "12-25"]),
    (2036, &["01-01", "02-04", "03-17", "05-01", "09-16", "10-01", "11-17", "12-25"]),
];

/// Days of the transmission of power, on whatever day of the week they fell,
/// and days on which it did not happen.
const TRANSMISSION: &[(&str, bool)] = &[
    ("2006-12-01", true),
    ("2012-12-01", true),
    ("2018-12-01", true),
    ("2018-10-01", false),
    ("2024-10-01", true),
    ("2024-12-01", false),
    ("2025-10-01", false),
    ("2030-10-01", true),
    ("2030-12-01", false),
    ("2036-10-01", true),
];

#[test]
fn the_law_closes_its_days_of_each_year() {
    let meeting = law_only();
    let calendar = Calendario::with_layers(&meeting, &[]);
    for (year, expected) in LAW {
        let first = Date::new(*year, 1, 1).unwrap();
        let days = first.series(1.day()).take_while(|day| day.year() == *year);
        let closed: Vec<String> = days
            .filter(|day| calendar.is_closed(*day) && !weekend(*day))
            .map(|day| day.strftime("%m-%d").to_string())
            .collect();
        assert_eq!(closed, *expected, "{year}");
    }
}

#[test]
fn power_is_transmitted_under_the_text_in_force() {
    let mut meeting = law_only();
    meeting.ley.descanso = Vec::new();
    let calendar = Calendario::with_layers(&meeting, &[]);
    for (date, closed) in TRANSMISSION {
        assert_eq!(calendar.is_closed(day(date)), *closed, "{date}");
    }
}

#[test]
fn before_the_decree_of_2006_no_rule_is_in_force() {
    let mut meeting = law_only();
    meeting.ley.descanso = Vec::new();
    let calendar = Calendario::with_layers(&meeting, &[]);
    assert_eq!(calendar.count(day("1990-01-01"), day("2006-01-17")), 5860);
    assert_eq!(calendar.layers(day("2006-12-31"), day("2007-01-01"))[0].falta, [2006]);
    // The Monday of March began a year after the others.
    assert!(calendar.is_closed(day("2006-02-06")) && !calendar.is_closed(day("2006-03-20")));
}

#[test]
fn the_reference_meeting_gives_ten_business_days() {
    let meeting = law_only();
    let with_law = Calendario::with_layers(&meeting, &[]);
    let (held, due) = (day("2019-11-04"), day("2019-11-19"));
    assert_eq!(with_law.count(held, due), 10);
    assert_eq!(with_law.add(held, 10), Some(due));
    let without = Calendario::with_layers(&meeting, &["institucional".to_owned()]);
    assert_eq!(without.count(held, due), 11);
    assert_eq!(without.add(held, 11), Some(due));
}

/// Deadlines from an oficio of 5 November 2019 and the receipt of Friday 8, and
/// the day on which each ends.
const DEADLINES: &[(&str, Plazo, Option<&str>)] = &[
    ("the day itself", Plazo::Fecha(Date::constant(2019, 11, 18)), Some("2019-11-18")),
    ("the next day", Plazo::Habiles(1, Desde::Emision), Some("2019-11-06")),
    ("over a week end", Plazo::Habiles(4, Desde::Emision), Some("2019-11-11")),
    ("over the Monday of the law", Plazo::Habiles(9, Desde::Emision), Some("2019-11-19")),
    ("from a Friday", Plazo::Habiles(1, Desde::Recepcion), Some("2019-11-11")),
    ("calendar days", Plazo::Naturales(3, Desde::Emision), Some("2019-11-08")),
    ("calendar days to a Saturday", Plazo::Naturales(4, Desde::Emision), Some("2019-11-11")),
    (
        "to a Saturday before a closed Monday",
        Plazo::Naturales(11, Desde::Emision),
        Some("2019-11-19"),
    ),
    ("calendar days from a receipt", Plazo::Naturales(2, Desde::Recepcion), Some("2019-11-11")),
    ("no term", Plazo::Ninguno, None),
];

#[test]
fn every_deadline_ends_on_its_day() {
    let meeting = law_only();
    let calendar = Calendario::with_layers(&meeting, &["ley".to_owned()]);
    for (rule, plazo, expected) in DEADLINES {
        let ends = resolve(&calendar, plazo, day("2019-11-05"), Some(day("2019-11-08")));
        let dia = match ends {
            Vencimiento::Dia { dia, .. } => Some(dia),
            _ => None,
        };
        assert_eq!(dia, expected.map(day), "{rule}");
    }
}

#[test]
fn a_term_from_receipt_has_no_day_until_it_is_recorded() {
    let meeting = law_only();
    let calendar = Calendario::with_layers(&meeting, &[]);
    for plazo in [Plazo::Habiles(5, Desde::Recepcion), Plazo::Naturales(5, Desde::Recepcion)] {
        let ends = |acuse| resolve(&calendar, &plazo, day("2019-11-05"), acuse);
        assert_eq!(ends(None), Vencimiento::SinAcuse);
        assert!(matches!(ends(Some(day("2019-11-08"))), Vencimiento::Dia { .. }));
    }
}

#[test]
fn whether_calendar_days_roll_on_is_said_by_the_file() {
    let mut meeting = law_only();
    meeting.ley.recorre = false;
    let calendar = Calendario::with_layers(&meeting, &[]);
    let plazo = Plazo::Naturales(4, Desde::Emision);
    let ends = resolve(&calendar, &plazo, day("2019-11-05"), None);
    assert_eq!(ends, Vencimiento::Dia { dia: day("2019-11-09"), capas: Vec::new() });
}

const STATE: &str = "\
fecha;hasta;motivo;capa;cobertura
2019-11-11;;Aniversario;Estatal;
2019-12-19;2020-01-06;Vacaciones;institucional;
;;;institucional;2019
";

#[test]
fn layers_are_those_that_the_institution_of_the_day_names() {
    let mut meeting = meeting(STATE);
    let day = day("2019-11-11");
    assert!(Calendario::of(&meeting, day).is_closed(day));
    meeting.institucion.vigencias[1].calendarios = vec!["ley".to_owned()];
    assert!(!Calendario::of(&meeting, day).is_closed(day));
    meeting.institucion.vigencias[1].calendarios = vec!["estatal".to_owned()];
    assert_eq!(Calendario::of(&meeting, day).reason(day).as_deref(), Some("Aniversario"));
}

#[test]
fn every_layer_says_what_it_answers_for() {
    let meeting = meeting(STATE);
    let calendar = Calendario::with_layers(&meeting, &[]);
    let used = calendar.layers(day("2019-12-30"), day("2020-01-08"));
    let expected =
        "ley 2019-2020 + estatal (no cubre 2019-2020) + institucional 2019 (no cubre 2020)";
    assert_eq!(in_words(&used), expected);
    assert_eq!(calendar.add(day("2019-12-18"), 1), Some(day("2020-01-07")));
    let unknown = Calendario::with_layers(&meeting, &["municipal".to_owned()]);
    let capa = CapaUsada { nombre: "municipal".to_owned(), cubre: vec![], falta: vec![2019] };
    assert_eq!(unknown.layers(day("2019-01-01"), day("2019-12-31")), [capa]);
    assert_eq!(years(&[2019, 2020, 2021, 2023, 2025, 2026]), "2019-2021, 2023, 2025-2026");
}

#[test]
fn a_closed_day_says_why() {
    let meeting = meeting(STATE);
    let calendar = Calendario::with_layers(&meeting, &[]);
    let reason = |date: &str| calendar.reason(day(date)).unwrap_or_default();
    assert!(reason("2019-11-18").starts_with("tercer lunes de noviembre"));
    assert_eq!(reason("2019-12-24"), "Vacaciones");
    assert_eq!(reason("2019-11-09"), "sábado");
    assert_eq!(reason("2019-11-12"), "");
}

#[test]
fn a_calendar_with_no_business_day_gives_none() {
    let all = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let mut meeting = law_only();
    meeting.ley.descanso = all.to_vec();
    let start = day("2019-11-05");
    for plazo in [Plazo::Habiles(3650, Desde::Emision), Plazo::Naturales(1, Desde::Emision)] {
        let ends = resolve(&Calendario::of(&meeting, start), &plazo, start, None);
        assert!(matches!(ends, Vencimiento::SinDiaHabil { .. }), "{plazo:?}");
    }
}

#[test]
fn the_end_of_time_is_no_day_and_no_panic() {
    let meeting = law_only();
    let calendar = Calendario::with_layers(&meeting, &[]);
    assert_eq!(calendar.add(Date::MAX, 1), None);
    assert_eq!(calendar.count(Date::MAX, Date::MAX), 0);
    for plazo in [Plazo::Habiles(9, Desde::Emision), Plazo::Naturales(9, Desde::Emision)] {
        let ends = resolve(&calendar, &plazo, Date::MAX, None);
        assert!(matches!(ends, Vencimiento::SinDiaHabil { .. }));
    }
}

fn weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
