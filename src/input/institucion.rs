//! `institucion.json`, or the sheet that stands for it, into the institution
//! through time: a list of versions, or the fields of the only one at the top of
//! the file; on a sheet, a column for each.

use super::inner::Inner;
use super::json::{self, Fields};
use super::named::Named;
use super::part::Raw;
use super::problems::Problems;
use super::table::{Grid, NamedRows};
use super::vigencia::vigencia;
use crate::campos::{HOJA_INSTITUCION, HOJA_VIGENCIA, INSTITUCION, VIGENCIA};
use crate::diagnostic::Diagnostic;
use crate::model::{Institucion, Vigencia};

/// Reads the institution; none when it has no version.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Institucion> {
    let before = problems.count();
    let vigencias = match raw {
        Raw::File(file) if file.name.to_lowercase().ends_with(".json") => {
            json::open(file, problems, |fields, problems| Some(of_object(fields, problems)))?
        }
        raw => of_sheet(raw, problems)?,
    };
    // A date that was not understood leaves its version valid always.
    if !problems.any_since(before, "L030") {
        report_overlaps(&vigencias, problems);
    }
    (!vigencias.is_empty()).then_some(Institucion { vigencias })
}

fn of_object(fields: Fields<'_>, problems: &mut Problems<'_>) -> Vec<Vigencia> {
    if !fields.has("vigencias") {
        return vec![version(&fields, problems)];
    }
    fields.check_names(INSTITUCION, problems);
    let before = problems.count();
    let versions = fields.objects("vigencias", problems);
    if versions.is_empty() && problems.count() == before {
        let problem = Diagnostic::error("R006", "la lista `vigencias` no tiene ninguna");
        problems.push(problem.at(&fields.span()).hint("agregue los datos de hoy, entre llaves"));
    }
    versions.iter().map(|fields| version(fields, problems)).collect()
}

fn version(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vigencia {
    fields.check_names(VIGENCIA, problems);
    let inner = Inner::of_objects(fields, problems);
    vigencia(fields, inner, problems)
}

/// A version for each column that says something; the first is there even so,
/// for what it lacks to be said.
fn of_sheet(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Vec<Vigencia>> {
    let grid = Grid::open(raw, HOJA_INSTITUCION, problems)?;
    let columns = HOJA_INSTITUCION.iter().skip(1).map(|column| column.name);
    let mut said: Vec<&str> = columns.filter(|column| grid.says(column)).collect();
    if said.is_empty() {
        said.push("vigencia 1");
    }
    let mut vigencias = Vec::new();
    for (index, column) in said.into_iter().enumerate() {
        let rows = NamedRows::new(&grid, column, column, problems)?;
        // The names stand once, beside all the versions.
        if index == 0 {
            rows.check_names(HOJA_VIGENCIA, problems);
        }
        let inner = Inner::of_lines(&rows, problems);
        vigencias.push(vigencia(&rows, inner, problems));
    }
    Some(vigencias)
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
