//! The table of `acuerdos.csv` into the list of what was agreed.

use super::findings::Findings;
use super::grid::Grid;
use super::keys::Keys;
use super::row::Row;
use super::values::{self, YES_NO, worded};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Acuerdo, Caracter, ClaseDocumento, Desde, Estatus, Plazo, TipoPlazo};

/// Reads the list.
pub(super) fn read(grid: &Grid, findings: &mut Findings<'_>) -> Vec<Acuerdo> {
    let mut keys = Keys::default();
    grid.rows().filter_map(|row| acuerdo(&row, &mut keys, findings)).collect()
}

/// A row without a key, or with another row's key, is left out; a bad value is
/// read as empty.
fn acuerdo(row: &Row<'_>, keys: &mut Keys, findings: &mut Findings<'_>) -> Option<Acuerdo> {
    let clave = row.required("clave", findings);
    let texto = row.required("texto", findings);
    let caracter = row.choice("caracter", &worded(Caracter::ALL, Caracter::word), findings);
    let plazo = plazo(row, findings);
    let documento =
        row.choice("documento", &worded(ClaseDocumento::ALL, ClaseDocumento::word), findings);
    let uno_por_destinatario = row.choice("uno_por_destinatario", YES_NO, findings);
    let estatus = row.choice("estatus", &worded(Estatus::ALL, Estatus::word), findings);
    let clave = clave.filter(|clave| keys.admit(clave, findings))?;
    Some(Acuerdo {
        clave,
        compromiso: row.text("compromiso"),
        texto: texto.unwrap_or_else(|| Located::new(String::new(), row.span("texto"))),
        caracter: caracter.unwrap_or(Caracter::Acuerdo),
        responsable: row.text("responsable"),
        plazo,
        documento: documento.unwrap_or(ClaseDocumento::Ninguno),
        destinatarios: row.keys("destinatario"),
        uno_por_destinatario: uno_por_destinatario.unwrap_or(false),
        firmantes: row.keys("firmantes"),
        asunto: row.text("asunto"),
        motivo: row.text("motivo"),
        peticion: row.text("peticion"),
        apercibimiento: row.text("apercibimiento"),
        anexos: row.lines("anexos"),
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

/// The deadline, at the cell of its value, or of its kind when it has none.
fn plazo(row: &Row<'_>, findings: &mut Findings<'_>) -> Located<Plazo> {
    let place = row.text("plazo_valor").or_else(|| row.text("plazo_tipo"));
    let span = place.map_or_else(|| row.span("plazo_valor"), |value| value.span);
    let desde = row.choice("plazo_desde", &worded(Desde::ALL, Desde::word), findings);
    let tipo = row.choice("plazo_tipo", &worded(TipoPlazo::ALL, TipoPlazo::word), findings);
    let value = match tipo {
        // A kind that was not understood is one problem, not two.
        None if row.text("plazo_tipo").is_some() => None,
        None => without_kind(row, findings),
        Some(tipo) => with_kind(row, tipo, desde.unwrap_or(Desde::Recepcion), findings),
    };
    Located::new(value.unwrap_or(Plazo::Ninguno), span)
}

fn without_kind(row: &Row<'_>, findings: &mut Findings<'_>) -> Option<Plazo> {
    let orphan = row.text("plazo_valor").or_else(|| row.text("plazo_desde"));
    if let Some(orphan) = orphan {
        let message = format!("el plazo `{}` no tiene `plazo_tipo`", orphan.value);
        let hint = "escriba en `plazo_tipo` `fecha`, `habiles`, `naturales` o `indeterminado`";
        findings.push(Diagnostic::error("A001", message).at(&orphan.span).hint(hint));
    }
    None
}

fn with_kind(
    row: &Row<'_>,
    tipo: TipoPlazo,
    desde: Desde,
    findings: &mut Findings<'_>,
) -> Option<Plazo> {
    refuse_surplus(row, tipo, findings);
    if tipo == TipoPlazo::Ninguno {
        return Some(Plazo::Ninguno);
    }
    let Some(value) = row.text("plazo_valor") else {
        findings.push(without_value(row, tipo));
        return None;
    };
    match tipo {
        TipoPlazo::Fecha => Some(Plazo::Fecha(row.date("plazo_valor", findings)?.value)),
        TipoPlazo::Habiles => Some(Plazo::Habiles(days(row, findings)?, desde)),
        TipoPlazo::Naturales => Some(Plazo::Naturales(days(row, findings)?, desde)),
        TipoPlazo::Indeterminado => Some(Plazo::Indeterminado(value.value)),
        TipoPlazo::Ninguno => Some(Plazo::Ninguno),
    }
}

fn days(row: &Row<'_>, findings: &mut Findings<'_>) -> Option<u32> {
    row.parsed("plazo_valor", values::days, findings).map(|days| days.value)
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
fn refuse_surplus(row: &Row<'_>, tipo: TipoPlazo, findings: &mut Findings<'_>) {
    let counted = matches!(tipo, TipoPlazo::Habiles | TipoPlazo::Naturales);
    let value = row.text("plazo_valor").filter(|_| tipo == TipoPlazo::Ninguno);
    let desde = row.text("plazo_desde").filter(|_| !counted);
    let column = if value.is_some() { "plazo_valor" } else { "plazo_desde" };
    if let Some(surplus) = value.or(desde) {
        let message = format!("este `plazo_tipo` no lleva `{column}` y dice `{}`", surplus.value);
        let hint = format!("borre `{column}` o corrija `plazo_tipo`");
        findings.push(Diagnostic::error("A003", message).at(&surplus.span).hint(hint));
    }
}
