//! The table of `participantes.csv` into the list of who took part.

use super::findings::Findings;
use super::grid::Grid;
use super::keys::Keys;
use super::row::Row;
use super::values::YES_NO;
use crate::model::Participante;

/// Reads the list.
pub(super) fn read(grid: &Grid, findings: &mut Findings<'_>) -> Vec<Participante> {
    let mut keys = Keys::default();
    grid.rows().filter_map(|row| participante(&row, &mut keys, findings)).collect()
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
