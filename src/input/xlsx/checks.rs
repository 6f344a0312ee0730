//! What a sheet does to its cells that a reader would not see: hidden rows and
//! columns, merged cells. In, a page and its columns; out, what to say of it.

use super::cells::Area;
use super::page::Page;
use crate::diagnostic::{Diagnostic, Span, column_letters};
use crate::espanol::list;

/// Merged cells and hidden columns that a message names.
const NAMED: usize = 5;

/// What is hidden and what is merged among the cells of the columns that are
/// read.
pub(in crate::input) fn check(page: &Page, read: &[usize]) -> Vec<Diagnostic> {
    let read: Vec<u32> = read.iter().filter_map(|&index| u32::try_from(index).ok()).collect();
    let problems = [hidden_rows(page), hidden_columns(page, &read), merged(page, &read)];
    problems.into_iter().flatten().collect()
}

fn hidden_rows(page: &Page) -> Option<Diagnostic> {
    let first = *page.hidden_rows.first()?;
    let runs = runs(&page.hidden_rows);
    let message = match page.hidden_rows.len() {
        1 => format!("la fila {first} está oculta y se lee como las demás"),
        _ => format!("las filas {} están ocultas y se leen como las demás", list::with_y(&runs)),
    };
    let hint = "muéstrelas en Excel para revisarlas, o borre lo que no deba leerse";
    Some(Diagnostic::warning("X008", message).at(&place(page, first, None)?).hint(hint))
}

fn hidden_columns(page: &Page, read: &[u32]) -> Option<Diagnostic> {
    let within = |column: u32| {
        page.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    };
    let mut hidden: Vec<u32> = read.iter().copied().filter(|column| within(*column)).collect();
    hidden.sort_unstable();
    let first = *hidden.first()?;
    let names: Vec<String> = hidden.iter().map(|column| column_letters(*column)).collect();
    let message = match hidden.len() {
        1 => format!("la columna {} está oculta y se lee como las demás", names[0]),
        _ => {
            format!("las columnas {} están ocultas y se leen como las demás", list::with_y(&names))
        }
    };
    let hint = "muéstrelas en Excel para revisarlas, o borre lo que no deba leerse";
    let titles = page.source.cells()?.cells.first()?.row;
    Some(Diagnostic::warning("X008", message).at(&place(page, titles, Some(first))?).hint(hint))
}

/// Only the first of merged cells holds something: the others would be read as
/// empty, which is not what is seen.
fn merged(page: &Page, read: &[u32]) -> Option<Diagnostic> {
    let cells = &page.source.cells()?.cells;
    let rows = (cells.first()?.row, cells.last()?.row);
    let covered = |area: &&Area| {
        let columns =
            read.iter().filter(|column| (area.columns.0..=area.columns.1).contains(column));
        let first = area.rows.0.max(rows.0);
        let count = (area.rows.1.min(rows.1) + 1).saturating_sub(first);
        columns.count() * count as usize > 1
    };
    let areas: Vec<&Area> = page.merged.iter().filter(covered).collect();
    let first = areas.first()?;
    let mut names: Vec<String> = areas.iter().take(NAMED).map(|area| named(area)).collect();
    if areas.len() > NAMED {
        names.push(format!("{} más", areas.len() - NAMED));
    }
    let message = match areas.len() {
        1 => format!("las celdas {} están combinadas: solo la primera tiene valor", names[0]),
        _ => {
            format!("hay celdas combinadas ({}): solo la primera tiene valor", list::with_y(&names))
        }
    };
    let at = place(page, first.rows.0.max(rows.0), Some(first.columns.0))
        .or_else(|| page.source.cell_span(0))?;
    let hint = "sepárelas en Excel y escriba el valor en cada fila";
    Some(Diagnostic::error("X009", message).at(&at).hint(hint))
}

/// A cell of the page; the first of its row when no column is asked for that
/// says something.
fn place(page: &Page, row: u32, column: Option<u32>) -> Option<Span> {
    let cells = &page.source.cells()?.cells;
    let wanted = |cell: &crate::diagnostic::Cell| {
        cell.row == row && column.map_or(!cell.range.is_empty(), |column| cell.column == column)
    };
    page.source.cell_span(cells.iter().position(wanted)?)
}

fn named(area: &Area) -> String {
    let cell = |column, row| format!("{}{row}", column_letters(column));
    format!("{}:{}", cell(area.columns.0, area.rows.0), cell(area.columns.1, area.rows.1))
}

/// `4`, `7 a 9`.
fn runs(rows: &[u32]) -> Vec<String> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut().filter(|(_, last)| last + 1 == *row) {
            Some((_, last)) => *last = *row,
            None => runs.push((*row, *row)),
        }
    }
    let more = runs.len().saturating_sub(NAMED);
    let mut named: Vec<String> = runs
        .iter()
        .take(NAMED)
        .map(|(first, last)| match last - first {
            0 => first.to_string(),
            1 => format!("{first} y {last}"),
            _ => format!("{first} a {last}"),
        })
        .collect();
    if more > 0 {
        named.push(format!("otros {more} grupos"));
    }
    named
}
