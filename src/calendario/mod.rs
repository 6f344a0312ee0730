//! Which days are worked, and the day on which a term ends.
//!
//! In: the rules of the law ([`read()`] takes them from `calendario.toml`), the
//! closed days of `inhabiles.csv`, and the institution of the day, which says
//! which layers it counts by. Out: a [`Calendario`] that tells closed days from
//! business days and counts them, and a [`Vencimiento`] for each deadline, with
//! the layers that were used and the years they do not answer for. No rule of
//! any law stands in this code: it knows only the kinds of rule.

mod capas;
mod plazos;
mod read;
mod regla;
mod vencimiento;

#[cfg(test)]
mod any_meeting_tests;
#[cfg(test)]
mod calendario_tests;
#[cfg(test)]
mod read_tests;
#[cfg(test)]
pub(crate) mod samples;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::espanol::date;
use crate::model::{DiaInhabil, Ley, Meeting, Regla};

use capas::Capa;
pub use capas::{CapaUsada, in_words, years};
pub use plazos::{Emision, Plazos};
pub use read::read;
pub use vencimiento::{Vencimiento, resolve};

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("K001", "calendario.toml mal escrito"),
    ("K002", "regla del calendario que no señala un día posible"),
];

/// Days after which the search for a business day gives up: a calendar that closes
/// a whole year has none.
const LONGEST_CLOSURE: u32 = 366;

/// The business days of an institution, as it counts them on some day.
pub struct Calendario<'m> {
    descanso: &'m [Weekday],
    recorre: bool,
    /// The law, when its layer is used.
    ley: Option<&'m Ley>,
    /// The closed days of the other layers that are used.
    dias: Vec<&'m DiaInhabil>,
    /// The same, in order and joined, so that a day is found quickly.
    cerrados: Vec<(Date, Date)>,
    capas: Vec<Capa>,
}

impl<'m> Calendario<'m> {
    /// The calendar by which the institution counts on `day`: the layers that
    /// its version of that day names, or all that there are.
    pub fn of(meeting: &'m Meeting, day: Date) -> Self {
        let named = meeting.institucion.on(day).map_or(&[][..], |it| &it.calendarios);
        Self::with_layers(meeting, named)
    }

    /// The calendar of some layers, by name; of all of them when none is named.
    pub fn with_layers(meeting: &'m Meeting, named: &[String]) -> Self {
        let Meeting { ley, inhabiles, .. } = meeting;
        let uses = |capa: &str| named.is_empty() || named.iter().any(|name| name == capa);
        let dias: Vec<&DiaInhabil> = inhabiles.dias.iter().filter(|it| uses(&it.capa)).collect();
        Calendario {
            descanso: &ley.descanso,
            recorre: ley.recorre,
            ley: Some(ley).filter(|ley| uses(&ley.capa)),
            cerrados: joined(&dias),
            dias,
            capas: capas::used(ley, inhabiles, named),
        }
    }

    /// Whether nobody works on `day`.
    pub fn is_closed(&self, day: Date) -> bool {
        self.descanso.contains(&day.weekday()) || self.rule(day).is_some() || self.is_listed(day)
    }

    /// Why nobody works on `day`, in Spanish: the reason that its layer gives,
    /// or the day of the week; none for a business day.
    pub fn reason(&self, day: Date) -> Option<String> {
        let of_row = |row: &DiaInhabil| {
            let reason = row.motivo.as_ref().map(|reason| reason.value.clone());
            reason.unwrap_or_else(|| format!("día inhábil del calendario `{}`", row.capa))
        };
        let rest = || Some(date::weekday(day).to_owned());
        let row = || self.dias.iter().find(|row| row.desde <= day && day <= row.hasta);
        self.rule(day)
            .map(|rule| rule.motivo.clone())
            .or_else(|| row().map(|row| of_row(row)))
            .or_else(|| rest().filter(|_| self.descanso.contains(&day.weekday())))
    }

    /// The first business day on or after `day`; none when more than a year is
    /// closed on end.
    pub fn open_on_or_after(&self, day: Date) -> Option<Date> {
        let mut day = day;
        for _ in 0..LONGEST_CLOSURE {
            if !self.is_closed(day) {
                return Some(day);
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// The last of `days` business days that follow `start`: the count begins
    /// on the business day after it. None when more than a year is closed.
    pub fn add(&self, start: Date, days: u32) -> Option<Date> {
        (0..days).try_fold(start, |day, _| self.open_on_or_after(day.tomorrow().ok()?))
    }

    /// How many business days there are after `start` and until `end`,
    /// included; none when `end` is not later.
    pub fn count(&self, start: Date, end: Date) -> u32 {
        let days = start.series(1.day()).skip(1).take_while(|day| *day <= end);
        let open = days.filter(|day| !self.is_closed(*day)).count();
        u32::try_from(open).unwrap_or(u32::MAX)
    }

    /// The layers that answer for the years from one day to another, each with
    /// those it covers and those it does not.
    pub fn layers(&self, from: Date, to: Date) -> Vec<CapaUsada> {
        self.capas.iter().map(|capa| capa.between(from.year(), to.year())).collect()
    }

    fn rule(&self, day: Date) -> Option<&'m Regla> {
        self.ley?.reglas.iter().find(|rule| regla::closes(rule, day))
    }

    fn is_listed(&self, day: Date) -> bool {
        let after = self.cerrados.partition_point(|(first, _)| *first <= day);
        after.checked_sub(1).is_some_and(|index| day <= self.cerrados[index].1)
    }
}

/// The days of some rows as stretches in order, none of which meets another.
fn joined(dias: &[&DiaInhabil]) -> Vec<(Date, Date)> {
    let mut all: Vec<(Date, Date)> = dias.iter().map(|row| (row.desde, row.hasta)).collect();
    all.sort_unstable();
    let mut joined: Vec<(Date, Date)> = Vec::new();
    for (first, last) in all {
        match joined.last_mut() {
            Some(earlier) if first <= earlier.1 => earlier.1 = earlier.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    joined
}
