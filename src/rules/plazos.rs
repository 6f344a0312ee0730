//! Whether the calendar answers for the deadlines that are counted by it, and
//! whether the days that are fixed are business days, with time to comply.

use crate::calendario::{self, CapaUsada, Emision, Plazos, Vencimiento};
use crate::diagnostic::Diagnostic;
use crate::espanol::agreement::Genero;
use crate::espanol::cardinal;
use crate::model::{Acuerdo, ClaseDocumento, Meeting, Plazo};

/// Fewest business days that leave time to comply.
const SOONEST: u32 = 3;

pub(super) fn check(meeting: &Meeting) -> Vec<Diagnostic> {
    if meeting.lacks("inhabiles.csv") {
        return Vec::new();
    }
    let plazos = Plazos::of(meeting);
    let file = meeting.inhabiles.called();
    let counted = |acuerdo| problems(acuerdo, plazos.vencimiento(acuerdo), &file);
    let mut problems: Vec<Diagnostic> = meeting.acuerdos.iter().flat_map(counted).collect();
    problems.extend(meeting.acuerdos.iter().filter_map(|acuerdo| fixed_day(&plazos, acuerdo)));
    problems
}

/// A fixed day on which nobody works, or too near to comply with an oficio.
fn fixed_day(plazos: &Plazos<'_>, acuerdo: &Acuerdo) -> Option<Diagnostic> {
    let Plazo::Fecha(day) = acuerdo.plazo.value else { return None };
    let Emision { fecha, calendario } = plazos.emision(acuerdo);
    let problem = if let Some(reason) = calendario.reason(day) {
        let message = format!(
            "el plazo del acuerdo `{}` vence el `{day}`, que es inhábil: {reason}",
            acuerdo.clave.value
        );
        Diagnostic::warning("A030", message)
            .hint("escriba un día hábil, o confirme que así debe ser")
    } else {
        let days = calendario.count(*fecha, day);
        let near = acuerdo.documento == ClaseDocumento::Oficio && day >= *fecha && days < SOONEST;
        if !near {
            return None;
        }
        let message = format!(
            "el plazo del acuerdo `{}` vence a {} de la fecha del oficio",
            acuerdo.clave.value,
            cardinal::counting(u64::from(days), "día hábil", "días hábiles", Genero::Masculino)
        );
        Diagnostic::warning("A031", message).hint("dé más tiempo, o confirme que así debe ser")
    };
    Some(problem.at(&acuerdo.plazo.span))
}

fn problems(acuerdo: &Acuerdo, vencimiento: Vencimiento, file: &str) -> Vec<Diagnostic> {
    match vencimiento {
        Vencimiento::Dia { capas, .. } => {
            let short = capas.iter().filter(|capa| !capa.falta.is_empty());
            short.map(|capa| not_covered(acuerdo, capa, file)).collect()
        }
        Vencimiento::SinDiaHabil { .. } => vec![without_business_day(acuerdo, file)],
        Vencimiento::SinAcuse | Vencimiento::SinFecha => Vec::new(),
    }
}

fn not_covered(acuerdo: &Acuerdo, capa: &CapaUsada, file: &str) -> Diagnostic {
    let years = calendario::years(&capa.falta);
    let message = format!(
        "el calendario `{}` no cubre {years}, y con él se cuenta el plazo del acuerdo `{}`",
        capa.nombre, acuerdo.clave.value
    );
    let hint = format!("ponga en {file} sus días de {years} y un renglón con esa `cobertura`");
    Diagnostic::warning("A028", message).at(&acuerdo.plazo.span).hint(hint)
}

fn without_business_day(acuerdo: &Acuerdo, file: &str) -> Diagnostic {
    let message = format!(
        "el plazo del acuerdo `{}` no tiene fecha: el calendario cierra más de un año seguido",
        acuerdo.clave.value
    );
    let hint = format!("corrija `hasta` en {file}, o `descanso` en calendario.toml");
    Diagnostic::warning("A029", message).at(&acuerdo.plazo.span).hint(hint)
}
