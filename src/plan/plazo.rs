//! A deadline in words: the phrase of its kind, and few words for a table.

use crate::espanol::date;
use crate::model::{Desde, Plazo, PlazoImpreso};

/// The deadline as a letter and a table print it.
pub(super) fn printed(plazo: &Plazo) -> PlazoImpreso {
    let (tipo, frase, breve) = match plazo {
        Plazo::Fecha(day) => {
            let day = date::with_weekday(*day);
            ("fecha", Some(format!("a más tardar el {day}")), day)
        }
        Plazo::Habiles(days, from) => term("habiles", *days, *from, "hábil", "hábiles"),
        Plazo::Naturales(days, from) => term("naturales", *days, *from, "natural", "naturales"),
        Plazo::Indeterminado(words) => ("indeterminado", Some(words.clone()), capitalised(words)),
        Plazo::Ninguno => ("ninguno", None, "Sin plazo".to_owned()),
    };
    PlazoImpreso { tipo: tipo.to_owned(), frase, breve }
}

fn term(
    tipo: &'static str,
    days: u32,
    from: Desde,
    one: &str,
    many: &str,
) -> (&'static str, Option<String>, String) {
    let (phrase_from, brief_from) = match from {
        Desde::Emision => ("a la fecha del presente oficio", "desde la fecha del oficio"),
        Desde::Recepcion => ("a la recepción del presente oficio", "desde la recepción"),
    };
    let (phrase, brief) = if days == 1 {
        (format!("dentro del día {one} siguiente {phrase_from}"), format!("1 día {one}"))
    } else {
        let phrase = format!("dentro de los {days} días {many} siguientes {phrase_from}");
        (phrase, format!("{days} días {many}"))
    };
    (tipo, Some(phrase), format!("{brief} {brief_from}"))
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
