//! The sheets that are for whoever fills the others: how to use the workbook, and
//! the keys there are to choose from. Their names begin with `_`, so the
//! readers leave them alone.

use super::column::Column;
use super::content::Clave;
use super::sheet::{Cell, KEYS, Sheet};

/// Name of the sheet that says how the workbook is used.
const GUIDE: &str = "_instrucciones";

const LINES: [&str; 2] = [
    "Llene las hojas Reunión, Participantes, Acuerdos y Desarrollo: los títulos en azul oscuro son \
     obligatorios y la nota de cada título dice qué va debajo.",
    "Guarde el libro en la carpeta de la reunión como reunion.xlsx y ejecute «minutario revisar» \
     con esa carpeta: le dirá qué falta, con hoja y celda.",
];

/// How the workbook is used, in two lines.
pub(super) fn guide() -> Sheet {
    let note = "esta hoja no se lee; puede borrarla";
    Sheet {
        name: GUIDE.to_owned(),
        columns: vec![Column::label("Cómo se usa este libro", note, 96.0)],
        rows: LINES.map(|line| vec![Cell::label(line)]).to_vec(),
        keys: 0,
        extra: 0,
    }
}

/// The keys there are, when there are any.
pub(super) fn keys(claves: &[Clave]) -> Option<Sheet> {
    let note = "copia del directorio para escoger; esta hoja no se lee";
    let row = |clave: &Clave| vec![Cell::label(&clave.clave), Cell::label(&clave.quien)];
    (!claves.is_empty()).then(|| Sheet {
        name: KEYS.to_owned(),
        columns: vec![Column::label("clave", note, 26.0), Column::label("quién es", note, 80.0)],
        rows: claves.iter().map(row).collect(),
        keys: 0,
        extra: 0,
    })
}
