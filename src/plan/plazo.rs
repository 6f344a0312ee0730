//! A deadline in words: the phrase of its kind, few words for a table, and the
//! day on which it ends for those who keep track of it.
//!
//! A certain day is printed with its day of the week, a term in days as the
//! term; a document never says both.

use crate::calendario::{self, CapaUsada, Plazos, Vencimiento};
use crate::espanol::agreement::Genero;
use crate::espanol::{capitals, cardinal, date};
use crate::model::{Acuerdo, ClaseDocumento, Desde, Plazo, PlazoImpreso};

/// The deadline of an agreement as a letter, a table and the summary print it.
pub(super) fn printed(acuerdo: &Acuerdo, plazos: &Plazos<'_>) -> PlazoImpreso {
    let (frase, breve) = worded(&acuerdo.plazo.value, acuerdo.documento);
    let vencimiento = plazos.vencimiento(acuerdo);
    let sin_fecha = match vencimiento {
        Vencimiento::SinAcuse => Some("sin fecha hasta el acuse"),
        Vencimiento::SinDiaHabil { .. } => Some("sin fecha: no hay día hábil"),
        Vencimiento::Dia { .. } | Vencimiento::SinFecha => None,
    };
    let (vence, capas) = match vencimiento {
        Vencimiento::Dia { dia, capas } => (Some(dia.to_string()), capas),
        Vencimiento::SinDiaHabil { capas } => (None, capas),
        Vencimiento::SinAcuse | Vencimiento::SinFecha => (None, Vec::new()),
    };
    PlazoImpreso {
        tipo: acuerdo.plazo.tipo().word().to_owned(),
        frase,
        breve,
        vence,
        sin_fecha: sin_fecha.map(str::to_owned),
        calendario: layers(&capas),
    }
}

fn layers(capas: &[CapaUsada]) -> Option<String> {
    (!capas.is_empty()).then(|| calendario::in_words(capas))
}

fn worded(plazo: &Plazo, clase: ClaseDocumento) -> (Option<String>, String) {
    match plazo {
        Plazo::Fecha(day) => {
            let day = date::with_weekday(*day);
            (Some(format!("a más tardar el {day}")), day)
        }
        Plazo::Habiles(days, from) => {
            let (phrase, brief) = term(*days, *from, clase, ["hábil", "hábiles"]);
            (Some(phrase), brief)
        }
        Plazo::Naturales(days, from) => {
            let (phrase, brief) = term(*days, *from, clase, ["natural", "naturales"]);
            (Some(phrase), brief)
        }
        Plazo::Indeterminado(words) => (Some(words.clone()), capitals::first_upper(words)),
        Plazo::Ninguno => (None, "Sin plazo".to_owned()),
    }
}

/// The phrase of a term in days, and the few words.
fn term(days: u32, from: Desde, clase: ClaseDocumento, of: [&str; 2]) -> (String, String) {
    let (phrase_from, brief_from) = start(from, clase);
    let [one, many] = of;
    if days == 1 {
        let phrase = format!("dentro del día {one} siguiente {phrase_from}");
        return (phrase, format!("1 día {one} {brief_from}"));
    }
    let phrase = format!("dentro de los {} {many} siguientes {phrase_from}", in_words(days));
    (phrase, format!("{days} días {many} {brief_from}"))
}

/// What a term counts from, as the phrase and as the few words say it.
fn start(from: Desde, clase: ClaseDocumento) -> (&'static str, &'static str) {
    match (from, clase) {
        (Desde::Emision, ClaseDocumento::Oficio) => {
            ("a la fecha del presente oficio", "desde la fecha del oficio")
        }
        (Desde::Emision, ClaseDocumento::Ninguno) => {
            ("a la fecha de la presente minuta", "desde la fecha de la minuta")
        }
        (Desde::Recepcion, ClaseDocumento::Oficio) => {
            ("a la recepción del presente oficio", "desde la recepción")
        }
        (Desde::Recepcion, ClaseDocumento::Ninguno) => {
            ("a la recepción de la presente minuta", "desde la recepción")
        }
    }
}

/// `cinco días`: the number as a phrase says it.
fn in_words(days: u32) -> String {
    cardinal::counting(u64::from(days), "día", "días", Genero::Masculino)
}
