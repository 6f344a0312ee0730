//! Which days and hours fit together.

use jiff::civil::Date;

use super::acuerdos::oficios;
use crate::diagnostic::{Diagnostic, Span};
use crate::espanol::contraction::with_de;
use crate::model::{
    Acuerdo, ClaseDocumento, DiaInhabil, Estatus, Institucion, Meeting, Plazo, Reunion,
};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    problems.extend(oficios_before_meeting(&meeting.reunion));
    problems.extend(validity(meeting));
    problems.extend(another_day(meeting));
    problems.extend(meeting.inhabiles.dias.iter().filter_map(long_closure));
    let acuerdos = meeting.acuerdos.iter();
    problems.extend(acuerdos.filter_map(|acuerdo| expired(&meeting.reunion, acuerdo)));
    problems.extend(legends(meeting));
    problems
}

/// The date the oficios bear, and where it is written.
fn date_of_oficios(reunion: &Reunion) -> (Date, &Span) {
    let fecha = reunion.fecha_oficios.as_ref().unwrap_or(&reunion.fecha);
    (fecha.value, &fecha.span)
}

/// Longest closure that is likely, in days.
const LONGEST_CLOSURE: i32 = 62;

/// The key of a meeting and the name of its folder often bear its day.
fn another_day(meeting: &Meeting) -> Option<Diagnostic> {
    let Reunion { clave, fecha, .. } = &meeting.reunion;
    let folder = meeting.carpeta.rsplit(['/', '\\']).next().unwrap_or_default();
    let names = [("la clave", clave.as_str()), ("la carpeta", folder)];
    let (what, name) =
        names.into_iter().find(|(_, name)| day_in(name).is_some_and(|day| day != fecha.value))?;
    let message = format!("la fecha de la reunión es `{}`, y {what} dice `{name}`", fecha.value);
    let hint = "corrija la que esté mal; el día va primero, como en `10/02/2026`";
    Some(Diagnostic::warning("R026", message).at(&fecha.span).hint(hint))
}

/// The day that a name bears, `2019-11-04-stl`.
fn day_in(name: &str) -> Option<Date> {
    let starts = name.char_indices().map(|(at, _)| at);
    starts.filter_map(|at| name.get(at..at + 10)).find_map(|day| {
        let is_iso = day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        is_iso.then(|| day.parse().ok()).flatten()
    })
}

fn long_closure(closure: &DiaInhabil) -> Option<Diagnostic> {
    let days = (closure.hasta - closure.desde).get_days();
    if days <= LONGEST_CLOSURE {
        return None;
    }
    let message = format!(
        "el periodo inhábil del `{}` al `{}` dura más de dos meses",
        closure.desde, closure.hasta
    );
    let hint = "compruebe `fecha` y `hasta`: el día va primero, como en `10/02/2026`";
    Some(Diagnostic::warning("R025", message).at(&closure.fila).hint(hint))
}

fn oficios_before_meeting(reunion: &Reunion) -> Option<Diagnostic> {
    let fecha = reunion.fecha_oficios.as_ref()?;
    if fecha.value >= reunion.fecha.value {
        return None;
    }
    let message = format!(
        "los oficios llevan fecha `{}`, anterior a la reunión del `{}`",
        fecha.value, reunion.fecha.value
    );
    let hint = "corrija `fecha_oficios`";
    Some(Diagnostic::warning("R012", message).at(&fecha.span).hint(hint))
}

fn validity(meeting: &Meeting) -> Vec<Diagnostic> {
    let institucion = &meeting.institucion;
    let reunion = &meeting.reunion;
    let mut problems = Vec::new();
    let file = institucion.file_name();
    let hint = format!("agregue en {file} una vigencia que comprenda ese día");
    if institucion.on(reunion.fecha.value).is_none() {
        let message =
            format!("{file} no tiene vigencia el día de la reunión, `{}`", reunion.fecha.value);
        problems
            .push(Diagnostic::error("R010", message).at(&reunion.fecha.span).hint(hint.as_str()));
    }
    let (date, span) = date_of_oficios(reunion);
    let same = date == reunion.fecha.value;
    if !same && oficios(meeting).next().is_some() && institucion.on(date).is_none() {
        let message = format!("{file} no tiene vigencia el día de los oficios, `{date}`");
        problems.push(Diagnostic::error("R011", message).at(span).hint(hint));
    }
    problems
}

/// A term that ends before the oficio that sets it, or before the meeting that did.
fn expired(reunion: &Reunion, acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let Plazo::Fecha(limit) = acuerdo.plazo.value else { return None };
    let has_oficio = acuerdo.documento == ClaseDocumento::Oficio;
    let (date, what, hint) = match has_oficio {
        true => {
            let file = reunion.fecha.span.source().called();
            let hint = format!("corrija `plazo_valor`, o `fecha_oficios` {}", with_de(&file));
            (date_of_oficios(reunion).0, "la fecha del oficio", hint)
        }
        false => (reunion.fecha.value, "la reunión", "corrija `plazo_valor`".to_owned()),
    };
    if limit >= date || acuerdo.estatus != Estatus::Pendiente {
        return None;
    }
    let message = format!(
        "el plazo del acuerdo `{}` vence el `{limit}`, antes de {what}, `{date}`",
        acuerdo.clave.value
    );
    Some(Diagnostic::warning("A017", message).at(&acuerdo.plazo.span).hint(hint))
}

/// An institution that prints the legend of each year should have this year's.
fn legends(meeting: &Meeting) -> Vec<Diagnostic> {
    let meeting_date = meeting.reunion.fecha.value;
    let (oficios_date, _) = date_of_oficios(&meeting.reunion);
    let mut dates = vec![meeting_date];
    if oficios_date.year() != meeting_date.year() && oficios(meeting).next().is_some() {
        dates.push(oficios_date);
    }
    dates.iter().filter_map(|date| without_legend(&meeting.institucion, *date)).collect()
}

fn without_legend(institucion: &Institucion, date: Date) -> Option<Diagnostic> {
    let vigencia = institucion.on(date)?;
    let year = date.year();
    if vigencia.leyendas.is_empty() || vigencia.leyendas.contains_key(&year) {
        return None;
    }
    let place = vigencia.leyendas.values().next_back().map(|legend| &legend.span);
    let message = format!("no hay leyenda oficial del año {year}");
    let hint = format!("agregue la de `\"{year}\"` en `leyendas`, si la hay");
    Some(Diagnostic::warning("R018", message).at(place.unwrap_or(&vigencia.span)).hint(hint))
}
