//! `reunion.json`, or the sheet that stands for it, into the meeting itself.

use jiff::civil::{Date, Time};

use super::json;
use super::keys;
use super::named::Named;
use super::part::Raw;
use super::people;
use super::permitir;
use super::plain;
use super::problems::Problems;
use super::table::{Grid, NamedRows};
use crate::campos::{HOJA_REUNION, REUNION};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Directorio, Permiso, Reunion};

/// What a meeting is called when its file does not say it.
const TIPO: &str = "minuta de trabajo";

/// Reads the meeting; none when it has no date, on which all else hangs.
pub(super) fn read(
    raw: Raw<'_>,
    directorio: Option<&Directorio>,
    problems: &mut Problems<'_>,
) -> Option<Reunion> {
    match raw {
        Raw::File(file) => json::open(file, problems, |fields, problems| {
            let permitir = permitir::of_objects(&fields, problems);
            reunion(&fields, permitir, directorio, problems)
        }),
        Raw::Page(_) => {
            let grid = Grid::open(raw, HOJA_REUNION, problems)?;
            let rows = NamedRows::new(&grid, "valor", "campo", problems)?;
            let permitir = permitir::of_lines(rows.texts("permitir", problems), problems);
            reunion(&rows, permitir, directorio, problems)
        }
    }
}

fn reunion(
    fields: &impl Named,
    permitir: Vec<Permiso>,
    directorio: Option<&Directorio>,
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
    problems.extend(hora_inicio.as_ref().filter(|it| is_end_of_day(it)).map(begins_at_24));
    let hora_fin = fields.time("hora_fin", problems);
    let fecha_fin = fields.date("fecha_fin", problems);
    let fecha_fin = day_after(hora_fin.as_ref(), fecha_fin, fecha.as_ref());
    let lugar = fields.text("lugar", problems);
    let elabora = fields.text("elabora", problems).map(|text| people::one(text, directorio));
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
        fecha_fin,
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

/// Whether an hour is written `24:00`, which is the first of the next day.
fn is_end_of_day(hour: &Located<Time>) -> bool {
    hour.value == Time::midnight() && hour.span.as_str().contains("24")
}

fn begins_at_24(hour: &Located<Time>) -> Diagnostic {
    let message = "la reunión no puede comenzar a las `24:00`, donde el día termina";
    let hint = "escriba `00:00`, y en `fecha` el día que comienza a esa hora";
    Diagnostic::error("L031", message).at(&hour.span).hint(hint)
}

/// The day of the end, which is one more than the written one at `24:00`.
fn day_after(
    hora_fin: Option<&Located<Time>>,
    fecha_fin: Option<Located<Date>>,
    fecha: Option<&Located<Date>>,
) -> Option<Located<Date>> {
    let Some(end) = hora_fin.filter(|it| is_end_of_day(it)) else { return fecha_fin };
    let last = fecha_fin.as_ref().or(fecha)?.value;
    Some(Located::new(last.tomorrow().ok()?, end.span.clone()))
}
