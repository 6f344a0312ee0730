//! What a user's files may say: every column of each table and every key of
//! each JSON object, with what it holds, and the JSON schemas that follow.
//!
//! In: the words of the [`crate::model`]'s closed lists. Out: one table of
//! fields, which the readers look columns up in, and from which the schemas,
//! Excel's lists and notes, and the manual are made; and how one value is read
//! from its words, whatever file they stand in. No file is read here.

mod field;
mod key;
mod objects;
pub(crate) mod pieces;
mod schema;
pub(crate) mod spoken;
mod tables;
pub(crate) mod values;

pub use field::{Field, ValueType};
pub use key::{is_device, key};
pub use objects::{AREA, HOJA_VIGENCIA, INSTITUCION, LOGO, PERMISO, REUNION, VIGENCIA};
pub use schema::{Schema, schemas};
pub use tables::{
    ACUERDOS, DESARROLLO, DIRECTORIO, HOJA_INSTITUCION, HOJA_REUNION, INHABILES, PARTICIPANTES,
};
pub use values::{date, time};

/// The fields of every file, by its name; an object inside a file follows it
/// as `archivo#objeto`.
pub const FILES: &[(&str, &[Field])] = &[
    ("directorio.csv", DIRECTORIO),
    ("participantes.csv", PARTICIPANTES),
    ("acuerdos.csv", ACUERDOS),
    ("inhabiles.csv", INHABILES),
    ("reunion.json", REUNION),
    ("institucion.json", INSTITUCION),
    ("institucion.json#vigencia", VIGENCIA),
    ("institucion.json#area", AREA),
    ("institucion.json#logo", LOGO),
    ("institucion.json#permiso", PERMISO),
    ("reunion.json#permiso", PERMISO),
];

/// The sheets of a meeting's workbook, each with the file it stands for.
pub const SHEETS: [(&str, &str); 4] = [
    ("Reunión", "reunion.json"),
    ("Participantes", "participantes.csv"),
    ("Acuerdos", "acuerdos.csv"),
    ("Desarrollo", "desarrollo.dj"),
];

/// The sheets that a meeting's workbook may have for what its institution shares,
/// each with the file it stands for.
pub const SHARED_SHEETS: [(&str, &str); 3] = [
    ("Institución", "institucion.json"),
    ("Directorio", "directorio.csv"),
    ("Días inhábiles", "inhabiles.csv"),
];

/// The fields of a file, or of an object in it; none for a name that [`FILES`]
/// does not have.
pub fn of(file: &str) -> &'static [Field] {
    FILES.iter().find(|(name, _)| *name == file).map_or(&[], |(_, fields)| fields)
}
