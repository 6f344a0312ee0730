//! When a meeting begins and ends: the end comes after the beginning, on the day
//! that is written or on the next, and not so long after it that an hour must
//! have been mistyped.

use jiff::civil::{Date, Time};

use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Meeting, Reunion};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Longest meeting that is likely within a day, in minutes.
const LONGEST: i64 = 10 * HOUR;

/// Longest that one lasts which goes past midnight when nobody wrote the day of
/// its end, in minutes: past it the hours were typed in the wrong order.
const LONGEST_PAST_MIDNIGHT: i64 = 12 * HOUR;

/// Longest session with recesses that is likely, in minutes.
const LONGEST_SESSION: i64 = 31 * DAY;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    end(&meeting.reunion).into_iter().collect()
}

fn end(reunion: &Reunion) -> Option<Diagnostic> {
    let fecha = reunion.fecha.value;
    if let Some(last) = reunion.fecha_fin.as_ref().filter(|last| last.value < fecha) {
        return Some(day_before(last, fecha));
    }
    let (inicio, fin) = (reunion.hora_inicio.as_ref()?, reunion.hora_fin.as_ref()?);
    let days = i64::from((reunion.dia_de_termino() - fecha).get_days());
    let minutes = days * DAY + minute(fin.value) - minute(inicio.value);
    let most = match reunion.fecha_fin {
        Some(_) => LONGEST_SESSION,
        None => LONGEST,
    };
    let is_reversed = reunion.fecha_fin.is_none() && days > 0 && minutes > LONGEST_PAST_MIDNIGHT;
    if minutes <= 0 || is_reversed {
        return Some(reversed(inicio, fin));
    }
    (minutes > most).then(|| too_long(minutes, fin))
}

fn minute(hour: Time) -> i64 {
    i64::from(hour.hour()) * HOUR + i64::from(hour.minute())
}

fn day_before(last: &Located<Date>, fecha: Date) -> Diagnostic {
    let message =
        format!("la reunión termina el `{}` y comienza el `{fecha}`, que es después", last.value);
    Diagnostic::error("R013", message).at(&last.span).hint("corrija `fecha` o `fecha_fin`")
}

fn reversed(inicio: &Located<Time>, fin: &Located<Time>) -> Diagnostic {
    let message = format!(
        "la reunión termina a las `{}` y comienza a las `{}`",
        fin.strftime("%H:%M"),
        inicio.strftime("%H:%M")
    );
    let hint = "corrija las horas o, si terminó otro día, escríbalo en `fecha_fin`";
    Diagnostic::error("R013", message).at(&fin.span).hint(hint)
}

fn too_long(minutes: i64, fin: &Located<Time>) -> Diagnostic {
    let (count, unit) = match minutes > 2 * DAY {
        true => (minutes / DAY, "días"),
        false => (minutes / HOUR, "horas"),
    };
    let message = format!("la reunión dura más de {count} {unit}");
    let hint = "compruebe las horas, y el día en que terminó";
    Diagnostic::warning("R024", message).at(&fin.span).hint(hint)
}
