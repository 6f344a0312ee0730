//! Whether the calendar answers for the deadlines that are counted by it.

use crate::calendario::{self, CapaUsada, Plazos, Vencimiento};
use crate::diagnostic::Diagnostic;
use crate::model::{Acuerdo, Meeting};

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    let plazos = Plazos::of(meeting);
    let counted = |acuerdo| problems(acuerdo, plazos.vencimiento(acuerdo));
    meeting.acuerdos.iter().flat_map(counted).collect()
}

fn problems(acuerdo: &Acuerdo, vencimiento: Vencimiento) -> Vec<Diagnostic> {
    match vencimiento {
        Vencimiento::Dia { capas, .. } => {
            let short = capas.iter().filter(|capa| !capa.falta.is_empty());
            short.map(|capa| not_covered(acuerdo, capa)).collect()
        }
        Vencimiento::SinDiaHabil { .. } => vec![without_business_day(acuerdo)],
        Vencimiento::SinAcuse | Vencimiento::SinFecha => Vec::new(),
    }
}

fn not_covered(acuerdo: &Acuerdo, capa: &CapaUsada) -> Diagnostic {
    let years = calendario::years(&capa.falta);
    let message = format!(
        "el calendario `{}` no cubre {years}, y con él se cuenta el plazo del acuerdo `{}`",
        capa.nombre, acuerdo.clave.value
    );
    let hint =
        format!("ponga en inhabiles.csv sus días de {years} y un renglón con esa `cobertura`");
    Diagnostic::warning("A028", message).at(&acuerdo.plazo.span).hint(hint)
}

fn without_business_day(acuerdo: &Acuerdo) -> Diagnostic {
    let message = format!(
        "el plazo del acuerdo `{}` no tiene fecha: el calendario cierra más de un año seguido",
        acuerdo.clave.value
    );
    let hint = "corrija `hasta` en inhabiles.csv, o `descanso` en calendario.toml";
    Diagnostic::warning("A029", message).at(&acuerdo.plazo.span).hint(hint)
}
