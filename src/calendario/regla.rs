//! Whether a rule of the law closes a day.

use jiff::civil::Date;

use crate::model::{DiaDeRegla, Regla};

/// Whether `day` is the rule's, and the rule in force.
pub(super) fn closes(regla: &Regla, day: Date) -> bool {
    let begun = regla.desde.is_none_or(|desde| desde <= day);
    let lasts = regla.hasta.is_none_or(|hasta| day <= hasta);
    begun && lasts && falls(regla.dia, day)
}

fn falls(rule: DiaDeRegla, day: Date) -> bool {
    let is = |mes: i8, dia: i8| (day.month(), day.day()) == (mes, dia);
    match rule {
        DiaDeRegla::Fijo { mes, dia } => is(mes, dia),
        DiaDeRegla::Semana { mes, orden, dia } => {
            day.month() == mes && day.weekday() == dia && (day.day() - 1) / 7 + 1 == orden
        }
        DiaDeRegla::Periodico { mes, dia, cada, anio } => {
            is(mes, dia)
                && day.year().checked_sub(anio).and_then(|it| it.checked_rem(cada)) == Some(0)
        }
    }
}
