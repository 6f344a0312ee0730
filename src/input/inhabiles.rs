//! `inhabiles.csv` into the list of closed days.

use super::RawFile;
use super::fields::INHABILES;
use super::findings::Findings;
use super::grid::Grid;
use super::row::Row;
use crate::model::DiaInhabil;

/// Reads the list; none when the table cannot be read at all.
pub(super) fn read(file: &RawFile, findings: &mut Findings<'_>) -> Option<Vec<DiaInhabil>> {
    let grid = Grid::open(file, INHABILES, findings)?;
    Some(grid.rows().filter_map(|row| closed_day(&row, findings)).collect())
}

fn closed_day(row: &Row<'_>, findings: &mut Findings<'_>) -> Option<DiaInhabil> {
    row.required("fecha", findings)?;
    Some(DiaInhabil {
        fecha: row.date("fecha", findings)?,
        motivo: row.text("motivo"),
        capa: row.text("capa"),
        fuente: row.text("fuente"),
        fila: row.first(),
    })
}
