//! A new folder begins with an institution that is nobody's, to be filled in: what
//! still has its name or its siglas is no letter to be signed.

use crate::diagnostic::Diagnostic;
use crate::model::{Meeting, Vigencia};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let dates = [meeting.reunion.fecha.value, meeting.reunion.fecha_de_oficios().value];
    let [of_meeting, of_letters] = dates.map(|date| meeting.institucion.on(date));
    let other = of_letters.filter(|one| of_meeting.is_none_or(|it| it.span != one.span));
    of_meeting.into_iter().chain(other).filter_map(of_sample).collect()
}

fn of_sample(vigencia: &Vigencia) -> Option<Diagnostic> {
    let said = vigencia.of_sample()?;
    let message = format!(
        "la institución es todavía la de ejemplo, «{}»: solo se hacen borradores",
        said.value
    );
    let source = said.span.source();
    let place = match source.hoja() {
        Some(hoja) => format!("la hoja {hoja} de `{}`", source.name()),
        None => format!("`{}`", source.name()),
    };
    let hint = format!("escriba en {place} su nombre y sus siglas");
    Some(Diagnostic::error("I001", message).at(&said.span).hint(hint))
}
