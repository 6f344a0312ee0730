//! `inhabiles.csv` into the closed days, and the years that the file answers
//! for: a row closes a day, or several on end, or says with a year in
//! `cobertura` that every closed day of its layer in that year is here.

use jiff::civil::Date;

use super::part::Raw;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::INHABILES;
use crate::campos::values;
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Cobertura, DiaInhabil, Inhabiles};

/// The layer of a row that names none.
const OWN_LAYER: &str = "institucional";

/// Reads the file; none when the table cannot be read at all.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Inhabiles> {
    let grid = Grid::open(raw, INHABILES, problems)?;
    let mut inhabiles = Inhabiles::default();
    for row in grid.rows() {
        inhabiles.coberturas.extend(covered_year(&row, problems));
        inhabiles.dias.extend(closed_days(&row, problems));
    }
    Some(inhabiles)
}

fn layer(row: &Row<'_>) -> String {
    row.text("capa").map_or_else(|| OWN_LAYER.to_owned(), |capa| capa.to_lowercase())
}

fn covered_year(row: &Row<'_>, problems: &mut Problems<'_>) -> Option<Cobertura> {
    let anio = row.parsed("cobertura", values::year, problems)?;
    Some(Cobertura { capa: layer(row), anio: anio.value })
}

fn closed_days(row: &Row<'_>, problems: &mut Problems<'_>) -> Option<DiaInhabil> {
    let covers = row.text("cobertura").is_some() && row.text("hasta").is_none();
    if !covers {
        row.required("fecha", problems)?;
    }
    let fecha = row.date("fecha", problems)?;
    let hasta = row.date("hasta", problems);
    report_reversed(&fecha, hasta.as_ref(), problems);
    Some(DiaInhabil {
        desde: fecha.value,
        hasta: hasta.map_or(fecha.value, |last| last.value.max(fecha.value)),
        motivo: row.text("motivo"),
        capa: layer(row),
        fuente: row.text("fuente"),
        fila: row.first(),
    })
}

fn report_reversed(
    first: &Located<Date>,
    last: Option<&Located<Date>>,
    problems: &mut Problems<'_>,
) {
    if let Some(last) = last
        && last.value < first.value
    {
        let message =
            format!("el último día, `{}`, es anterior al primero, `{}`", last.value, first.value);
        let problem = Diagnostic::error("L034", message).at(&last.span);
        problems.push(problem.hint("corrija `fecha` o `hasta`"));
    }
}
