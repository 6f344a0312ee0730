//! The sheets that are for whoever fills the others: how to use the workbook, and
//! the keys there are to choose from. Their names begin with `_`, so the
//! readers leave them alone.

use super::column::Column;
use super::content::Clave;
use super::sheet::{Cell, KEYS, Keys, Sheet};

/// Name of the sheet that says how the workbook is used.
const GUIDE: &str = "_instrucciones";

const LINES: [&str; 2] = [
    "Llene las hojas Reunión, Participantes, Acuerdos y Desarrollo: los títulos en azul oscuro son \
     obligatorios y la nota de cada título dice qué va debajo.",
    "Guarde el libro en la carpeta de la reunión como reunion.xlsx y ejecute «minutario revisar» \
     con esa carpeta: le dirá qué falta, con hoja y celda.",
];

/// Said where the workbook has what its institution shares.
const SHARED: &str = "Llene también Institución, Directorio y Días inhábiles: la primera vez se llenan enteras, y la \
     reunión siguiente las toma de este libro con «minutario nueva CARPETA --desde ESTA --excel».";

/// How the workbook is used, in a few lines.
pub(super) fn guide(shares: bool) -> Sheet {
    let note = "esta hoja no se lee; puede borrarla";
    let lines = LINES.into_iter().chain(shares.then_some(SHARED));
    Sheet {
        name: GUIDE.to_owned(),
        columns: vec![Column::label("Cómo se usa este libro", note, 96.0)],
        rows: lines.map(|line| vec![Cell::label(line)]).collect(),
        keys: Keys::Nowhere,
        extra: 0,
    }
}

/// The keys there are, when there are any.
pub(super) fn keys(claves: &[Clave]) -> Option<Sheet> {
    let note = "copia del directorio, como estaba cuando se hizo el libro; esta hoja no se lee";
    let row = |clave: &Clave| vec![Cell::label(&clave.clave), Cell::label(&clave.quien)];
    (!claves.is_empty()).then(|| Sheet {
        name: KEYS.to_owned(),
        columns: vec![Column::label("clave", note, 26.0), Column::label("quién es", note, 80.0)],
        rows: claves.iter().map(row).collect(),
        keys: Keys::Nowhere,
        extra: 0,
    })
}
