//! The table of `participantes.csv` into the list of those who took part.

use super::keys::Keys;
use super::part::Raw;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::PARTICIPANTES;
use crate::campos::values::YES_NO;
use crate::model::Participante;

/// Reads the list; none when the table cannot be read at all.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Vec<Participante>> {
    let grid = Grid::open(raw, PARTICIPANTES, problems)?;
    let mut keys = Keys::default();
    Some(grid.rows().filter_map(|row| participante(&row, &mut keys, problems)).collect())
}

fn participante(
    row: &Row<'_>,
    keys: &mut Keys,
    problems: &mut Problems<'_>,
) -> Option<Participante> {
    let clave = row.required("clave", problems);
    let firma = row.choice("firma", YES_NO, problems).unwrap_or(true);
    let clave = clave.filter(|clave| keys.admit(clave, problems))?;
    Some(Participante { clave, calidad: row.text("calidad"), firma, nota: row.text("nota") })
}
