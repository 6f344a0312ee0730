//! `directorio.csv` into the directory of people and offices.

use super::keys::Keys;
use super::part::Raw;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::DIRECTORIO;
use crate::campos::values::GENEROS;
use crate::diagnostic::Diagnostic;
use crate::model::{Directorio, Persona};

/// Reads the directory; none when the table cannot be read at all.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Directorio> {
    let grid = Grid::open(raw, DIRECTORIO, problems)?;
    let mut keys = Keys::default();
    let personas = grid.rows().filter_map(|row| persona(&row, &mut keys, problems)).collect();
    Some(Directorio::new(personas))
}

/// A row without a key, or with another row's key, is left out.
fn persona(row: &Row<'_>, keys: &mut Keys, problems: &mut Problems<'_>) -> Option<Persona> {
    let clave = row.required("clave", problems);
    let genero = row.choice("genero", GENEROS, problems);
    let (nombre, cargo) = (row.text("nombre"), row.text("cargo"));
    if nombre.is_none() && cargo.is_none() {
        let problem = Diagnostic::error("D004", "el renglón no tiene nombre ni cargo");
        let place = row.span("nombre");
        problems.push(problem.at(&place).hint("escriba el nombre, el cargo o los dos"));
    }
    let clave = clave.filter(|clave| keys.admit(clave, problems))?;
    Some(Persona {
        clave,
        tratamiento: row.text("tratamiento"),
        nombre,
        genero,
        cargo,
        institucion: row.text("institucion"),
        grupos: row.keys("grupos"),
        nota: row.text("nota"),
        fila: row.first(),
    })
}
