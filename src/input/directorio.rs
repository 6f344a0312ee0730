//! `directorio.csv` into the directory of people and offices.

use std::collections::BTreeSet;

use super::keys::Keys;
use super::part::Raw;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::DIRECTORIO;
use crate::campos::pieces::pieces;
use crate::campos::values::GENEROS;
use crate::diagnostic::{Diagnostic, Located};
use crate::espanol::fold::fold;
use crate::model::{Directorio, Persona};

/// Reads the directory; none when the table cannot be read at all.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Directorio> {
    let grid = Grid::open(raw, DIRECTORIO, problems)?;
    let mut keys = Keys::default();
    let rows = grid.rows().filter_map(|row| persona(&row, &mut keys, problems));
    Some(Directorio::new(with_groups_parted(rows.collect())))
}

/// `sociedad y consejo` is one group, unless both are groups by themselves.
fn with_groups_parted(mut personas: Vec<Persona>) -> Vec<Persona> {
    let groups = personas.iter().flat_map(|persona| &persona.grupos);
    let known: BTreeSet<String> = groups.map(|group| fold(group)).collect();
    for persona in &mut personas {
        let groups = std::mem::take(&mut persona.grupos).into_iter();
        persona.grupos = groups.flat_map(|group| parted(group, &known)).collect();
    }
    personas
}

fn parted(group: Located<String>, known: &BTreeSet<String>) -> Vec<Located<String>> {
    let text = group.span.as_str();
    let parts: Vec<Located<String>> = pieces(text)
        .into_iter()
        .map(|range| Located::new(text[range.clone()].to_owned(), group.span.slice(range)))
        .collect();
    let are_groups = parts.iter().all(|part| known.contains(&fold(part)));
    if parts.len() > 1 && are_groups { parts } else { vec![group] }
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
        grupos: row.groups("grupos", problems),
        nota: row.text("nota"),
        fila: row.first(),
    })
}
