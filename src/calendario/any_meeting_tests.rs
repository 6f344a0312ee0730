//! What holds of terms in every calendar, whatever the institution closes.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::samples::meeting;
use super::{Calendario, Vencimiento, resolve};
use crate::model::{Desde, DiaDeRegla, Meeting, Plazo, Regla};

fn any_day() -> impl Strategy<Value = Date> {
    (1970_i16..=2200, 1_i16..=365).prop_map(|(year, of_year)| {
        Date::new(year, 1, 1).unwrap().saturating_add(i64::from(of_year - 1).days())
    })
}

/// The law that ships with other rules, closures and days of rest.
fn any_meeting() -> impl Strategy<Value = Meeting> {
    let closures = proptest::collection::vec((any_day(), 0_i64..60), 0..12);
    let rules = proptest::collection::vec((1_i8..=12, 1_i8..=28, 1_i16..=9), 0..12);
    let rest = proptest::sample::subsequence(vec![Weekday::Friday, Weekday::Sunday], 0..=2);
    (closures, rules, rest, any::<bool>()).prop_map(|(closures, rules, rest, roll)| {
        let rows = closures
            .iter()
            .map(|(first, days)| format!("{first},{}\n", first.saturating_add(days.days())));
        let mut meeting = meeting(&format!("fecha,hasta\n{}", rows.collect::<String>()));
        let rule = |(mes, dia, cada)| Regla {
            dia: DiaDeRegla::Periodico { mes, dia, cada, anio: 2000 },
            desde: None,
            hasta: None,
            motivo: "regla".to_owned(),
            fuente: "ninguna".to_owned(),
        };
        meeting.ley.reglas.extend(rules.into_iter().map(rule));
        meeting.ley.descanso = rest;
        meeting.ley.recorre = roll;
        meeting
    })
}

proptest! {
    #[test]
    fn what_is_added_is_what_is_counted(meeting in any_meeting(), start in any_day(), days in 0_u32..200) {
        let calendar = Calendario::with_layers(&meeting, &[]);
        let end = calendar.add(start, days).unwrap();
        prop_assert_eq!(calendar.count(start, end), days);
        prop_assert!(days == 0 || (!calendar.is_closed(end) && end > start));
    }

    #[test]
    fn a_longer_term_ends_later(meeting in any_meeting(), start in any_day(), days in 0_u32..200) {
        let calendar = Calendario::with_layers(&meeting, &[]);
        prop_assert!(calendar.add(start, days) < calendar.add(start, days + 1));
        let next = start.tomorrow().unwrap();
        prop_assert!(calendar.add(start, days + 1) <= calendar.add(next, days + 1));
    }

    #[test]
    fn a_counted_deadline_ends_on_a_business_day(
        meeting in any_meeting(), start in any_day(), days in 1_u32..200, natural in any::<bool>(),
    ) {
        let calendar = Calendario::with_layers(&meeting, &[]);
        let from = Desde::Emision;
        let plazo = if natural { Plazo::Naturales(days, from) } else { Plazo::Habiles(days, from) };
        let Vencimiento::Dia { dia, .. } = resolve(&calendar, &plazo, start, None) else {
            panic!("{plazo:?} has no day");
        };
        prop_assert!((natural && !meeting.ley.recorre) || !calendar.is_closed(dia));
        prop_assert!(dia > start);
    }

    #[test]
    fn a_day_is_closed_exactly_when_there_is_a_reason(meeting in any_meeting(), day in any_day()) {
        let calendar = Calendario::with_layers(&meeting, &[]);
        prop_assert_eq!(calendar.is_closed(day), calendar.reason(day).is_some());
    }
}
