//! Dates with slashes in a table: Excel writes them by the country of its
//! computer, in the United States the month first. One cell alone cannot tell,
//! `02/12/2026` being a day in both; the table can, since one computer wrote it.

use jiff::civil::{Date, Time};

use crate::campos::values;
use crate::diagnostic::Diagnostic;
use crate::input::cell::{Cell, Fault, Moment};
use crate::input::problems::Problems;

/// A date with slashes, its parts as they stand.
struct Slashed<'a> {
    cell: &'a mut Cell,
    first: i8,
    second: i8,
    year: i16,
}

/// Reads the dates of a table that only make sense with the month first so, and
/// says it once; a table of which some only make sense so, and others only with
/// the day first, is an error.
///
/// `columns` are those in which days may stand.
pub(super) fn settle(rows: &mut [Vec<Cell>], columns: &[usize], problems: &mut Problems<'_>) {
    let cells = rows.iter_mut().flat_map(|row| row.iter_mut().enumerate());
    let cells = cells.filter(|(column, _)| columns.contains(column)).map(|(_, cell)| cell);
    let mut dates: Vec<Slashed<'_>> = cells.filter_map(slashed).collect();
    let day_first = dates.iter().any(|date| date.first > 12);
    let Some(month_first) = dates.iter_mut().find(|date| date.first <= 12 && date.second > 12)
    else {
        return;
    };
    if day_first {
        let problem = mixed(month_first.cell);
        month_first.cell.fault = Some(Box::new(Fault { problem, is_fatal: true }));
        return;
    }
    problems.push(month_goes_first(month_first.cell));
    for date in dates {
        let held = Date::new(date.year, date.first, date.second).ok();
        date.cell.moment = held.map(|day| Moment { date: Some(day), time: Time::midnight() });
    }
}

fn slashed(cell: &mut Cell) -> Option<Slashed<'_>> {
    if cell.moment.is_some() || cell.is_broken() {
        return None;
    }
    let (lengths, [first, second, year]) = values::split_numbers(cell.value.trim(), '/')?;
    let is_date = lengths[0] <= 2 && lengths[1] <= 2 && year >= 1000 && first.max(second) <= 31;
    let (first, second) = (i8::try_from(first).ok()?, i8::try_from(second).ok()?);
    is_date.then_some(Slashed { cell, first, second, year: i16::try_from(year).ok()? })
}

fn month_goes_first(cell: &Cell) -> Diagnostic {
    let written = cell.value.trim();
    let message =
        format!("aquí las fechas llevan el mes primero, como `{written}`: así se leyeron");
    let hint = "compruebe todas; para que no haya duda, dé a las celdas el formato `aaaa-mm-dd`";
    Diagnostic::warning("L040", message).at(&cell.span).hint(hint)
}

fn mixed(cell: &Cell) -> Diagnostic {
    let written = cell.value.trim();
    let message = format!("`{written}` lleva el mes primero, y otras fechas de la tabla el día");
    let hint = "escriba todas con el día primero, y compruebe las que se leen de los dos modos";
    Diagnostic::error("L041", message).at(&cell.span).hint(hint)
}
