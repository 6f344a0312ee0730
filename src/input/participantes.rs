//! The table of `participantes.csv` into the list of those who took part.

use super::keys::Keys;
use super::part::Raw;
use super::people;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::PARTICIPANTES;
use crate::campos::values::YES_NO;
use crate::model::{Directorio, Participante};

/// Reads the list; none when the table cannot be read at all.
pub(super) fn read(
    raw: Raw<'_>,
    directorio: Option<&Directorio>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Participante>> {
    let grid = Grid::open(raw, PARTICIPANTES, problems)?;
    let mut keys = Keys::default();
    let rows = grid.rows();
    Some(rows.filter_map(|row| participante(&row, directorio, &mut keys, problems)).collect())
}

fn participante(
    row: &Row<'_>,
    directorio: Option<&Directorio>,
    keys: &mut Keys,
    problems: &mut Problems<'_>,
) -> Option<Participante> {
    let clave = row.required("clave", problems).map(|clave| people::one(clave, directorio));
    let firma = row.choice("firma", YES_NO, problems).unwrap_or(true);
    let clave = clave.filter(|clave| keys.admit_once(clave, problems))?;
    Some(Participante { clave, calidad: row.text("calidad"), firma, nota: row.text("nota") })
}
