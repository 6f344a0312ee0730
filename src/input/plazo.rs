//! The three cells of a term into the term. People also say in one cell what belongs
//! in two, `10 días hábiles`: it is read where it has one meaning.

use super::problems::Problems;
use super::table::Row;
use crate::campos::spoken;
use crate::campos::values::{self, worded};
use crate::diagnostic::{Diagnostic, Located};
use crate::model::{Desde, Plazo, TipoPlazo};

/// The deadline, at the cell of its value, or of its kind when it has none.
pub(super) fn read(row: &Row<'_>, problems: &mut Problems<'_>) -> Located<Plazo> {
    let place = row.text("plazo_valor").or_else(|| row.text("plazo_tipo"));
    let span = place.map_or_else(|| row.span("plazo_valor"), |value| value.span);
    let desde = row.choice("plazo_desde", &worded(Desde::ALL, Desde::word), problems);
    let value = match kind(row, problems) {
        // A kind that was not understood is one problem, not two.
        None if row.text("plazo_tipo").is_some() => None,
        None => without_kind(row, problems),
        Some(tipo) if contradicts(row, tipo, problems) => None,
        Some(tipo) => with_kind(row, tipo, desde.unwrap_or(Desde::Recepcion), problems),
    };
    Located::new(value.unwrap_or(Plazo::Ninguno), span)
}

/// The kind: by its own cell or, when that says nothing, by the value's.
fn kind(row: &Row<'_>, problems: &mut Problems<'_>) -> Option<TipoPlazo> {
    let said = |column: &str| row.text(column).and_then(|text| spoken::kind(&text));
    if let Some(tipo) = said("plazo_tipo") {
        return Some(tipo);
    }
    let tipo = row.choice("plazo_tipo", &worded(TipoPlazo::ALL, TipoPlazo::word), problems);
    tipo.or_else(|| said("plazo_valor").filter(|_| row.text("plazo_tipo").is_none()))
}

/// Whether the two cells say different days, or different kinds of them.
fn contradicts(row: &Row<'_>, tipo: TipoPlazo, problems: &mut Problems<'_>) -> bool {
    let Some(value) = row.text("plazo_valor").filter(|_| is_counted(tipo)) else { return false };
    let other_kind = spoken::kind(&value).is_some_and(|kind| kind != tipo);
    let in_kind = days_of_kind(row).and_then(|text| values::days(&text).ok());
    let in_value = values::days(&value).ok();
    let other_days = in_kind.zip(in_value).is_some_and(|(one, other)| one != other);
    if other_kind || other_days {
        let tipo = row.text("plazo_tipo").map_or(tipo.word().to_owned(), |text| text.value);
        let message = format!("`plazo_tipo` dice `{tipo}` y `plazo_valor` dice `{}`", value.value);
        let hint = "deje en `plazo_tipo` la clase de días, y en `plazo_valor` solo el número";
        problems.push(Diagnostic::error("A034", message).at(&value.span).hint(hint));
    }
    other_kind || other_days
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
    let said = days_of_kind(row).filter(|_| is_counted(tipo));
    let Some(value) = row.text("plazo_valor").or(said) else {
        problems.push(without_value(row, tipo));
        return None;
    };
    match tipo {
        TipoPlazo::Fecha => Some(Plazo::Fecha(row.date("plazo_valor", problems)?.value)),
        TipoPlazo::Habiles => Some(Plazo::Habiles(days(value, problems)?, desde)),
        TipoPlazo::Naturales => Some(Plazo::Naturales(days(value, problems)?, desde)),
        TipoPlazo::Indeterminado => Some(Plazo::Indeterminado(value.value)),
        TipoPlazo::Ninguno => Some(Plazo::Ninguno),
    }
}

fn days(value: Located<String>, problems: &mut Problems<'_>) -> Option<u32> {
    problems.parsed(value, values::days).map(|days| days.value)
}

/// The cell of the kind, when it says how many days as well.
fn days_of_kind(row: &Row<'_>) -> Option<Located<String>> {
    row.text("plazo_tipo").filter(|text| spoken::term(text).is_some())
}

fn is_counted(tipo: TipoPlazo) -> bool {
    matches!(tipo, TipoPlazo::Habiles | TipoPlazo::Naturales)
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
    let value = row.text("plazo_valor").filter(|_| tipo == TipoPlazo::Ninguno);
    let desde = row.text("plazo_desde").filter(|_| !is_counted(tipo));
    let column = if value.is_some() { "plazo_valor" } else { "plazo_desde" };
    if let Some(surplus) = value.or(desde) {
        let message = format!("este `plazo_tipo` no lleva `{column}` y dice `{}`", surplus.value);
        let hint = format!("borre `{column}` o corrija `plazo_tipo`");
        problems.push(Diagnostic::error("A003", message).at(&surplus.span).hint(hint));
    }
}
