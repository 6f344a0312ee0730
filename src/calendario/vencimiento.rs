//! The day on which a deadline ends.
//!
//! A term in days counts from the day after its start, and its last day is in
//! it: that is what *los diez días siguientes* says. Whether a term in calendar
//! days that ends on a closed day goes on to the next business day is not in
//! the words: `calendario.toml` says it (`recorrer_naturales`).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Calendario, CapaUsada};
use crate::model::{Desde, Plazo};

/// When a deadline ends, as far as that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vencimiento {
    /// On this day.
    Dia {
        /// The last day.
        dia: Date,
        /// The layers by which it was counted; none when it was stated.
        capas: Vec<CapaUsada>,
    },
    /// So many days after a receipt that nobody has recorded.
    SinAcuse,
    /// On no day: the words fix none, or there is no term.
    SinFecha,
    /// On no day: the calendar leaves no business day for it.
    SinDiaHabil {
        /// The layers that close them all.
        capas: Vec<CapaUsada>,
    },
}

/// When a deadline ends, of a document issued on one day and received, as far
/// as is recorded, on another.
pub fn resolve(
    calendario: &Calendario<'_>,
    plazo: &Plazo,
    emision: Date,
    acuse: Option<Date>,
) -> Vencimiento {
    let start = |desde: Desde| match desde {
        Desde::Emision => Some(emision),
        Desde::Recepcion => acuse,
    };
    match plazo {
        Plazo::Fecha(dia) => Vencimiento::Dia { dia: *dia, capas: Vec::new() },
        Plazo::Habiles(days, desde) => match start(*desde) {
            Some(start) => counted(calendario, start, calendario.add(start, *days)),
            None => Vencimiento::SinAcuse,
        },
        Plazo::Naturales(days, desde) => match start(*desde) {
            Some(start) => natural(calendario, start, *days),
            None => Vencimiento::SinAcuse,
        },
        Plazo::Indeterminado(_) | Plazo::Ninguno => Vencimiento::SinFecha,
    }
}

/// Only the end of a term in calendar days looks at the calendar.
fn natural(calendario: &Calendario<'_>, start: Date, days: u32) -> Vencimiento {
    let last = start.checked_add(i64::from(days).days()).ok();
    match last {
        Some(dia) if !calendario.recorre => Vencimiento::Dia { dia, capas: Vec::new() },
        Some(last) => counted(calendario, last, calendario.open_on_or_after(last)),
        None => counted(calendario, start, None),
    }
}

fn counted(calendario: &Calendario<'_>, from: Date, dia: Option<Date>) -> Vencimiento {
    match dia {
        Some(dia) => Vencimiento::Dia { dia, capas: calendario.layers(from, dia) },
        None => Vencimiento::SinDiaHabil { capas: calendario.layers(from, from) },
    }
}
