//! The deadlines of a meeting, each with the document that states it.

use jiff::civil::Date;

use super::{Calendario, Vencimiento, resolve};
use crate::model::{Acuerdo, ClaseDocumento, Meeting};

/// What the deadlines of a meeting are counted with: an agreement with an
/// oficio by the day and the institution of the oficio, another by those of the
/// minuta, which alone records it.
pub struct Plazos<'m> {
    oficio: Emision<'m>,
    minuta: Emision<'m>,
}

/// The day of a document, and the calendar that its institution had then.
pub struct Emision<'m> {
    /// Day that the document bears.
    pub fecha: Date,
    /// Business days, as counted on that day.
    pub calendario: Calendario<'m>,
}

impl<'m> Plazos<'m> {
    /// Readies the calendars of a meeting.
    pub fn of(meeting: &'m Meeting) -> Self {
        let emision = |fecha| Emision { fecha, calendario: Calendario::of(meeting, fecha) };
        Plazos {
            oficio: emision(meeting.reunion.fecha_de_oficios().value),
            minuta: emision(meeting.reunion.fecha.value),
        }
    }

    /// What the deadline of an agreement is counted with.
    pub fn emision(&self, acuerdo: &Acuerdo) -> &Emision<'m> {
        match acuerdo.documento {
            ClaseDocumento::Oficio => &self.oficio,
            ClaseDocumento::Ninguno => &self.minuta,
        }
    }

    /// When the deadline of an agreement ends. Nobody records receipts yet: a
    /// term that runs from one has no day.
    pub fn vencimiento(&self, acuerdo: &Acuerdo) -> Vencimiento {
        let Emision { fecha, calendario } = self.emision(acuerdo);
        resolve(calendario, &acuerdo.plazo.value, *fecha, None)
    }
}
