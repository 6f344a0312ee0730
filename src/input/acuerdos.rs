//! The table of `acuerdos.csv` into the list of what was agreed.

use super::keys::Keys;
use super::part::Raw;
use super::people;
use super::placeholder;
use super::plain;
use super::plazo;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::ACUERDOS;
use crate::campos::values::{YES_NO, worded};
use crate::diagnostic::Located;
use crate::model::{Acuerdo, Caracter, ClaseDocumento, Directorio, Estatus, Responsable};

/// Reads the list; none when the table cannot be read at all. Whether somebody is
/// named by words or by keys depends on the keys there are.
pub(super) fn read(
    raw: Raw<'_>,
    directorio: Option<&Directorio>,
    problems: &mut Problems<'_>,
) -> Option<Vec<Acuerdo>> {
    let grid = Grid::open(raw, ACUERDOS, problems)?;
    let mut keys = Keys::default();
    let acuerdo = |row: Row<'_>| acuerdo(&row, directorio, &mut keys, problems);
    Some(grid.rows().filter_map(acuerdo).collect())
}

/// A row without a key, or with another row's key, is left out; a bad value is
/// read as empty.
fn acuerdo(
    row: &Row<'_>,
    directorio: Option<&Directorio>,
    keys: &mut Keys,
    problems: &mut Problems<'_>,
) -> Option<Acuerdo> {
    let clave = row.required("clave", problems);
    let texto = row.required("texto", problems);
    let texto = texto.map(|texto| placeholder::without_lines(texto, problems));
    let caracter = row.choice("caracter", &worded(Caracter::ALL, Caracter::word), problems);
    let plazo = plazo::read(row, problems);
    let documento =
        row.choice("documento", &worded(ClaseDocumento::ALL, ClaseDocumento::word), problems);
    let uno_por_destinatario = row.choice("uno_por_destinatario", YES_NO, problems);
    let estatus = row.choice("estatus", &worded(Estatus::ALL, Estatus::word), problems);
    let clave = clave.filter(|clave| keys.admit(clave, problems))?;
    Some(Acuerdo {
        clave,
        compromiso: row.text("compromiso"),
        texto: texto.unwrap_or_else(|| Located::new(String::new(), row.span("texto"))),
        caracter: caracter.unwrap_or(Caracter::Acuerdo),
        responsable: responsable(row, directorio, problems),
        plazo,
        documento: documento.unwrap_or(ClaseDocumento::Ninguno),
        destinatarios: row.people("destinatario", directorio, problems),
        uno_por_destinatario: uno_por_destinatario.unwrap_or(false),
        firmantes: row.people("firmantes", directorio, problems),
        asunto: row.text("asunto"),
        motivo: row.prose("motivo", problems),
        peticion: plain::without_marks(row.lines("peticion", problems), problems),
        apercibimiento: row.prose("apercibimiento", problems),
        anexos: plain::without_marks(row.lines("anexos", problems), problems),
        copias: row.people("copias", directorio, problems),
        estatus: estatus.unwrap_or(Estatus::Pendiente),
        nota: row.text("nota"),
        fila: row.first(),
        celda_destinatario: row.span("destinatario"),
        celda_firmantes: row.span("firmantes"),
        celda_asunto: row.span("asunto"),
        celda_peticion: row.span("peticion"),
    })
}

/// The cell names people of the directory when any part of it does: the rules say
/// which part does not.
fn responsable(
    row: &Row<'_>,
    directorio: Option<&Directorio>,
    problems: &mut Problems<'_>,
) -> Option<Responsable> {
    let words = row.text("responsable")?;
    let keys = row.people("responsable", directorio, problems);
    let typed = |key: &Located<String>| key.span.as_str().to_owned();
    let is_key = |key| directorio.is_some_and(|all| people::is_key(all, &typed(key)));
    if keys.iter().any(is_key) {
        Some(Responsable::Claves(keys))
    } else {
        Some(Responsable::Palabras(words))
    }
}
