//! `reunion.json`, or the sheet that stands for it, into the meeting itself.

use super::json;
use super::keys;
use super::named::Named;
use super::part::Raw;
use super::permitir;
use super::plain;
use super::problems::Problems;
use super::table::{Grid, NamedRows};
use crate::campos::{HOJA_REUNION, REUNION};
use crate::diagnostic::Located;
use crate::model::{Permiso, Reunion};

/// What a meeting is called when its file does not say it.
const TIPO: &str = "minuta de trabajo";

/// Reads the meeting; none when it has no date, on which all else hangs.
pub(super) fn read(raw: Raw<'_>, problems: &mut Problems<'_>) -> Option<Reunion> {
    match raw {
        Raw::File(file) => json::open(file, problems, |fields, problems| {
            let permitir = permitir::of_objects(&fields, problems);
            reunion(&fields, permitir, problems)
        }),
        Raw::Page(_) => {
            let grid = Grid::open(raw, HOJA_REUNION, problems)?;
            let rows = NamedRows::new(&grid, problems);
            let permitir = permitir::of_lines(rows.texts("permitir", problems), problems);
            reunion(&rows, permitir, problems)
        }
    }
}

fn reunion(
    fields: &impl Named,
    permitir: Vec<Permiso>,
    problems: &mut Problems<'_>,
) -> Option<Reunion> {
    let misspelt = fields.check_names(REUNION, problems);
    let clave = fields.required("clave", problems);
    if !clave.is_empty() {
        keys::check_form(&clave, problems);
    }
    let fecha = fields.required_date("fecha", problems);
    let tipo = fields.text("tipo", problems);
    let hora_inicio = fields.time("hora_inicio", problems);
    let hora_fin = fields.time("hora_fin", problems);
    let lugar = fields.text("lugar", problems);
    let elabora = fields.text("elabora", problems);
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
        asunto: fields.required("asunto", problems),
        tema: fields.text("tema", problems),
        orden_del_dia: numbered("orden_del_dia", fields, problems),
        asuntos_generales: numbered("asuntos_generales", fields, problems),
        elabora,
        fecha_oficios: fields.date("fecha_oficios", problems),
        expediente: fields.text("expediente", problems),
        permitir,
        ilegibles: unread.map(|(name, _)| name).collect(),
        fecha: fecha?,
    })
}

/// A list whose items the minuta numbers.
fn numbered(name: &str, fields: &impl Named, problems: &mut Problems<'_>) -> Vec<Located<String>> {
    let items = fields.texts(name, problems);
    plain::without_marks(items, problems)
}
