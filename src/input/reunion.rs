//! `reunion.json`, or the sheet that stands for it, into the meeting itself.

use super::RawFile;
use super::findings::Findings;
use super::grid::Grid;
use super::json_file;
use super::keys;
use super::named::Named;
use super::named_rows::NamedRows;
use super::workbook::Page;
use crate::campos::{HOJA_REUNION, REUNION};
use crate::diagnostic::Located;
use crate::model::Reunion;

/// What a meeting is called when its file does not say it.
const TIPO: &str = "minuta de trabajo";

/// Reads the meeting; none when it has no date, on which all else hangs.
pub(super) fn read(file: &RawFile, findings: &mut Findings<'_>) -> Option<Reunion> {
    json_file::open(file, findings, |fields, findings| reunion(&fields, findings))
}

/// Reads the meeting from a sheet of a workbook; none as [`read`].
pub(super) fn read_page(page: Page, findings: &mut Findings<'_>) -> Option<Reunion> {
    let grid = Grid::of_page(page, HOJA_REUNION, findings)?;
    let rows = NamedRows::new(&grid, findings);
    reunion(&rows, findings)
}

fn reunion(fields: &impl Named, findings: &mut Findings<'_>) -> Option<Reunion> {
    let misspelt = fields.check_names(REUNION, findings);
    let clave = fields.required("clave", findings);
    if !clave.is_empty() {
        keys::check_form(&clave, findings);
    }
    let fecha = fields.required_date("fecha", findings);
    let tipo = fields.text("tipo", findings);
    let hora_inicio = fields.time("hora_inicio", findings);
    let hora_fin = fields.time("hora_fin", findings);
    let lugar = fields.text("lugar", findings);
    let elabora = fields.text("elabora", findings);
    let read = [
        ("hora_inicio", hora_inicio.is_some()),
        ("hora_fin", hora_fin.is_some()),
        ("lugar", lugar.is_some()),
        ("elabora", elabora.is_some()),
    ];
    let is_there = |name: &str| fields.says(name) || misspelt.contains(&name);
    let unread = read.into_iter().filter(|(name, is_read)| !is_read && is_there(name));
    Some(Reunion {
        clave,
        tipo: tipo.unwrap_or_else(|| Located::new(TIPO.to_owned(), fields.span())),
        hora_inicio,
        hora_fin,
        lugar,
        asunto: fields.required("asunto", findings),
        tema: fields.text("tema", findings),
        orden_del_dia: fields.texts("orden_del_dia", findings),
        asuntos_generales: fields.texts("asuntos_generales", findings),
        elabora,
        fecha_oficios: fields.date("fecha_oficios", findings),
        expediente: fields.text("expediente", findings),
        permitir: fields.permisos(findings),
        ilegibles: unread.map(|(name, _)| name).collect(),
        fecha: fecha?,
    })
}
