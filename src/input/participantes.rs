//! `participantes.csv` into the list of who took part.

use super::RawFile;
use super::fields::PARTICIPANTES;
use super::findings::Findings;
use super::grid::Grid;
use super::keys::Keys;
use super::row::Row;
use super::values::YES_NO;
use crate::model::Participante;

/// Reads the list; none when the table cannot be read at all.
pub(super) fn read(file: &RawFile, findings: &mut Findings<'_>) -> Option<Vec<Participante>> {
    let grid = Grid::open(file, PARTICIPANTES, findings)?;
    let mut keys = Keys::default();
    Some(grid.rows().filter_map(|row| participante(&row, &mut keys, findings)).collect())
}

fn participante(
    row: &Row<'_>,
    keys: &mut Keys,
    findings: &mut Findings<'_>,
) -> Option<Participante> {
    let clave = row.required("clave", findings);
    let firma = row.choice("firma", YES_NO, findings).unwrap_or(true);
    let clave = clave.filter(|clave| keys.admit(clave, findings))?;
    Some(Participante { clave, calidad: row.text("calidad"), firma, nota: row.text("nota") })
}
