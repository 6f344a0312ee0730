//! `institucion.json` into the institution through time: a list of versions,
//! or the fields of the only one at the top of the file.

use super::json::{self, Fields};
use super::named::Named;
use super::problems::Problems;
use super::sources::RawFile;
use super::vigencia::vigencia;
use crate::campos::INSTITUCION;
use crate::diagnostic::Diagnostic;
use crate::model::{Institucion, Vigencia};

/// Reads the institution; none when it has no version.
pub(super) fn read(file: &RawFile, problems: &mut Problems<'_>) -> Option<Institucion> {
    json::open(file, problems, institucion)
}

fn institucion(fields: Fields<'_>, problems: &mut Problems<'_>) -> Option<Institucion> {
    if !fields.has("vigencias") {
        let only = vigencia(&fields, problems);
        return Some(Institucion { vigencias: vec![only] });
    }
    fields.check_names(INSTITUCION, problems);
    let before = problems.count();
    let versions = fields.objects("vigencias", problems);
    if versions.is_empty() && problems.count() == before {
        let problem = Diagnostic::error("R006", "la lista `vigencias` no tiene ninguna");
        problems.push(problem.at(&fields.span()).hint("agregue los datos de hoy, entre llaves"));
    }
    let vigencias: Vec<Vigencia> =
        versions.iter().map(|fields| vigencia(fields, problems)).collect();
    // A date that was not understood leaves its version valid always.
    if !problems.any_since(before, "L030") {
        report_overlaps(&vigencias, problems);
    }
    (!vigencias.is_empty()).then_some(Institucion { vigencias })
}

/// Two versions that are valid on one day would make the letter's head a
/// matter of chance.
fn report_overlaps(vigencias: &[Vigencia], problems: &mut Problems<'_>) {
    for (index, later) in vigencias.iter().enumerate() {
        let Some(earlier) = vigencias[..index].iter().find(|earlier| overlap(earlier, later))
        else {
            continue;
        };
        let message = format!(
            "esta vigencia ({}) vale los mismos días que otra ({})",
            validity(later),
            validity(earlier)
        );
        let problem = Diagnostic::error("R001", message).at(&later.span);
        problems.push(problem.hint("ponga `hasta` en la anterior y `desde` en la que sigue"));
    }
}

fn overlap(one: &Vigencia, other: &Vigencia) -> bool {
    let ends_before = |first: &Vigencia, second: &Vigencia| {
        first.hasta.zip(second.desde).is_some_and(|(hasta, desde)| hasta < desde)
    };
    !ends_before(one, other) && !ends_before(other, one)
}

fn validity(vigencia: &Vigencia) -> String {
    match (vigencia.desde, vigencia.hasta) {
        (None, None) => "siempre".to_owned(),
        (Some(desde), None) => format!("desde `{desde}`"),
        (None, Some(hasta)) => format!("hasta `{hasta}`"),
        (Some(desde), Some(hasta)) => format!("de `{desde}` a `{hasta}`"),
    }
}
