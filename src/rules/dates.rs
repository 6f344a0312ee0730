//! Which days and hours fit together.

use jiff::civil::Date;

use super::acuerdos::oficios;
use crate::diagnostic::{Diagnostic, Span};
use crate::model::{Acuerdo, ClaseDocumento, Estatus, Institucion, Meeting, Plazo, Reunion};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    problems.extend(hours(&meeting.reunion));
    problems.extend(oficios_before_meeting(&meeting.reunion));
    problems.extend(validity(meeting));
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

fn hours(reunion: &Reunion) -> Option<Diagnostic> {
    let (inicio, fin) = (reunion.hora_inicio.as_ref()?, reunion.hora_fin.as_ref()?);
    if fin.value > inicio.value {
        return None;
    }
    let message = format!(
        "la reunión termina a las `{}` y comienza a las `{}`",
        fin.strftime("%H:%M"),
        inicio.strftime("%H:%M")
    );
    let hint = "escriba las horas de 0 a 24, como `20:00`";
    Some(Diagnostic::error("R013", message).at(&fin.span).hint(hint))
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
            let hint = "corrija `plazo_valor`, o `fecha_oficios` de reunion.json";
            (date_of_oficios(reunion).0, "la fecha del oficio", hint)
        }
        false => (reunion.fecha.value, "la reunión", "corrija `plazo_valor`"),
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
