//! What the minuta would print of a meeting and would not be so: another kind of
//! document than a minuta, those who did not come among those who did, an
//! agreement that was called off among those in force.

use crate::diagnostic::Diagnostic;
use crate::espanol::fold::fold;
use crate::model::{Acuerdo, Estatus, Meeting, Participante, Reunion};

/// Words with which a capacity says that somebody did not come, without accents.
const ABSENT: [&str; 9] = [
    "ausencia",
    "ausente",
    "inasistencia",
    "inasistente",
    "no asistio",
    "no acudio",
    "no se presento",
    "falta justificada",
    "justifico",
];

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let mut problems: Vec<Diagnostic> = another_kind(&meeting.reunion).into_iter().collect();
    problems.extend(meeting.participantes.iter().filter_map(absent));
    problems.extend(meeting.acuerdos.iter().filter_map(called_off));
    problems
}

fn another_kind(reunion: &Reunion) -> Option<Diagnostic> {
    let tipo = &reunion.tipo;
    let noun = fold(tipo.split_whitespace().next()?);
    if matches!(noun.as_str(), "minuta" | "minutas") {
        return None;
    }
    let message = format!(
        "el documento se titulará «{}», y en sus firmas y en los oficios se dirá «minuta» y «reunión \
         de trabajo»",
        tipo.value
    );
    let hint = "cambie esas palabras en las plantillas, o quite `tipo`";
    Some(Diagnostic::warning("R027", message).at(&tipo.span).hint(hint))
}

/// Whether a participant's row says of the person that she did not come.
pub(super) fn says_absent(participante: &Participante) -> bool {
    let Some(calidad) = &participante.calidad else { return false };
    let words: Vec<String> = calidad.split_whitespace().map(fold).collect();
    let words = words.join(" ");
    ABSENT.iter().any(|absent| words.contains(absent))
}

fn absent(participante: &Participante) -> Option<Diagnostic> {
    let calidad = participante.calidad.as_ref().filter(|_| says_absent(participante))?;
    let message = format!(
        "`{}` saldrá entre los participantes, y su `calidad` dice «{}»",
        participante.clave.value, calidad.value
    );
    let hint = "quite a quien no asistió, y dígalo en el desarrollo o en `asuntos_generales`";
    Some(Diagnostic::warning("R028", message).at(&calidad.span).hint(hint))
}

fn called_off(acuerdo: &Acuerdo) -> Option<Diagnostic> {
    if acuerdo.estatus != Estatus::Cancelado {
        return None;
    }
    let message = format!(
        "el acuerdo `{}` está cancelado, y la minuta lo dirá como los demás",
        acuerdo.clave.value
    );
    let hint = "quite el renglón, o diga en `texto` que se canceló";
    Some(Diagnostic::warning("A041", message).at(&acuerdo.clave.span).hint(hint))
}
