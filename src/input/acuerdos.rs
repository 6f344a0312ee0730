//! The table of `acuerdos.csv` into the list of what was agreed.

use super::keys::Keys;
use super::part::Raw;
use super::plain;
use super::problems::Problems;
use super::table::{Grid, Row};
use crate::campos::ACUERDOS;
use crate::campos::values::{self, YES_NO, worded};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{
    Acuerdo, Caracter, ClaseDocumento, Desde, Directorio, Estatus, Plazo, Responsable, TipoPlazo,
};

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
    let caracter = row.choice("caracter", &worded(Caracter::ALL, Caracter::word), problems);
    let plazo = plazo(row, problems);
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
        responsable: responsable(row, directorio),
        plazo,
        documento: documento.unwrap_or(ClaseDocumento::Ninguno),
        destinatarios: row.keys("destinatario"),
        uno_por_destinatario: uno_por_destinatario.unwrap_or(false),
        firmantes: row.keys("firmantes"),
        asunto: row.text("asunto"),
        motivo: row.text("motivo"),
        peticion: plain::without_marks(row.lines("peticion"), problems),
        apercibimiento: row.text("apercibimiento"),
        anexos: plain::without_marks(row.lines("anexos"), problems),
        copias: row.keys("copias"),
        estatus: estatus.unwrap_or(Estatus::Pendiente),
        nota: row.text("nota"),
        fila: row.first(),
        celda_destinatario: row.span("destinatario"),
        celda_firmantes: row.span("firmantes"),
        celda_asunto: row.span("asunto"),
        celda_peticion: row.span("peticion"),
    })
}

/// The cell names people by their keys when every part of it is one.
fn responsable(row: &Row<'_>, directorio: Option<&Directorio>) -> Option<Responsable> {
    let words = row.text("responsable")?;
    let keys = row.keys("responsable");
    let is_known = |key: &Located<String>| directorio.is_some_and(|all| all.knows(key));
    if keys.iter().all(is_known) {
        Some(Responsable::Claves(keys))
    } else {
        Some(Responsable::Palabras(words))
    }
}

/// The deadline, at the cell of its value, or of its kind when it has none.
fn plazo(row: &Row<'_>, problems: &mut Problems<'_>) -> Located<Plazo> {
    let place = row.text("plazo_valor").or_else(|| row.text("plazo_tipo"));
    let span = place.map_or_else(|| row.span("plazo_valor"), |value| value.span);
    let desde = row.choice("plazo_desde", &worded(Desde::ALL, Desde::word), problems);
    let tipo = row.choice("plazo_tipo", &worded(TipoPlazo::ALL, TipoPlazo::word), problems);
    let value = match tipo {
        // A kind that was not understood is one problem, not two.
        None if row.text("plazo_tipo").is_some() => None,
        None => without_kind(row, problems),
        Some(tipo) => with_kind(row, tipo, desde.unwrap_or(Desde::Recepcion), problems),
    };
    Located::new(value.unwrap_or(Plazo::Ninguno), span)
}

fn without_kind(row: &Row<'_>, problems: &mut Problems<'_>) -> Option<Plazo> {
    let orphan = row.text("plazo_valor").or_else(|| row.text("plazo_desde"));
    if let Some(orphan) = orphan {
        let message = format!("el plazo `{}` no tiene `plazo_tipo`", orphan.value);
        let hint = "escriba en `plazo_tipo` `fecha`, `habiles`, `naturales` o `indeterminado`";
        problems.push(Diagnostic::error("A001", message).at(&orphan.span).hint(hint));
    }
    None
}

fn with_kind(
    row: &Row<'_>,
    tipo: TipoPlazo,
    desde: Desde,
    problems: &mut Problems<'_>,
) -> Option<Plazo> {
    refuse_surplus(row, tipo, problems);
    if tipo == TipoPlazo::Ninguno {
        return Some(Plazo::Ninguno);
    }
    let Some(value) = row.text("plazo_valor") else {
        problems.push(without_value(row, tipo));
        return None;
    };
    match tipo {
        TipoPlazo::Fecha => Some(Plazo::Fecha(row.date("plazo_valor", problems)?.value)),
        TipoPlazo::Habiles => Some(Plazo::Habiles(days(row, problems)?, desde)),
        TipoPlazo::Naturales => Some(Plazo::Naturales(days(row, problems)?, desde)),
        TipoPlazo::Indeterminado => Some(Plazo::Indeterminado(value.value)),
        TipoPlazo::Ninguno => Some(Plazo::Ninguno),
    }
}

fn days(row: &Row<'_>, problems: &mut Problems<'_>) -> Option<u32> {
    row.parsed("plazo_valor", values::days, problems).map(|days| days.value)
}

fn without_value(row: &Row<'_>, tipo: TipoPlazo) -> Diagnostic {
    let (what, example) = match tipo {
        TipoPlazo::Fecha => ("una fecha", "2019-11-19"),
        TipoPlazo::Habiles | TipoPlazo::Naturales => ("un número de días", "5"),
        TipoPlazo::Indeterminado | TipoPlazo::Ninguno => {
            ("las palabras del plazo", "a la brevedad posible")
        }
    };
    Diagnostic::error("A002", format!("el plazo no tiene valor, se espera {what}"))
        .at(&row.span("plazo_valor"))
        .label("vacía")
        .hint(format!("escriba `{example}` o lo que corresponda en `plazo_valor`"))
}

/// A value beside `ninguno`, or a day to count from where nothing is counted,
/// says that one of the two cells is wrong.
fn refuse_surplus(row: &Row<'_>, tipo: TipoPlazo, problems: &mut Problems<'_>) {
    let counted = matches!(tipo, TipoPlazo::Habiles | TipoPlazo::Naturales);
    let value = row.text("plazo_valor").filter(|_| tipo == TipoPlazo::Ninguno);
    let desde = row.text("plazo_desde").filter(|_| !counted);
    let column = if value.is_some() { "plazo_valor" } else { "plazo_desde" };
    if let Some(surplus) = value.or(desde) {
        let message = format!("este `plazo_tipo` no lleva `{column}` y dice `{}`", surplus.value);
        let hint = format!("borre `{column}` o corrija `plazo_tipo`");
        problems.push(Diagnostic::error("A003", message).at(&surplus.span).hint(hint));
    }
}
