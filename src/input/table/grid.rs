//! A table as rows of known columns: in, what it is written in, and its fields;
//! out, rows whose cells know their place. Titles, widths and characters are
//! checked here, once for every table.

use super::header::{self, Columns};
use super::row::Row;
use super::{changed, dates};
use crate::campos::values::{YES_NO, choice};
use crate::campos::{Field, ValueType};
use crate::diagnostic::{Diagnostic, Span, unplaced};
use crate::input::cell::Cell;
use crate::input::part::Raw;
use crate::input::problems::Problems;
use crate::input::sources::RawFile;
use crate::input::xlsx::Page;
use crate::input::{characters, csv, xlsx};

/// The rows of a table, its titles left out.
pub(in crate::input) struct Grid {
    columns: Columns,
    titles: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// Reads a table; none when it gives no rows to read.
    pub(in crate::input) fn open(
        raw: Raw<'_>,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Option<Self> {
        match raw {
            Raw::Page(page) => Grid::of_page(page, fields, problems),
            Raw::File(file) if xlsx::is_workbook(&file.name) => {
                Grid::of_page(xlsx::table(file, fields, problems)?, fields, problems)
            }
            Raw::File(file) => Grid::of_rows(csv_rows(file, problems)?, fields, problems),
        }
        .inspect(|grid| grid.check_width(problems))
    }

    /// Reads a sheet whose rows may go on beyond its titles.
    pub(in crate::input) fn of_page(
        mut page: Page,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Option<Self> {
        let rows = std::mem::take(&mut page.rows);
        if rows.is_empty() {
            let problem = unplaced("L004", "la hoja está vacía", "ponga los títulos y sus filas");
            problems.push(problem.at(&page.source.span(0..0)));
        }
        let grid = Grid::of_rows(rows, fields, problems)?;
        let read: Vec<usize> = grid.columns.values().copied().collect();
        problems.extend(xlsx::check(&page, &read));
        Some(grid)
    }

    fn of_rows(
        mut rows: Vec<Vec<Cell>>,
        fields: &'static [Field],
        problems: &mut Problems<'_>,
    ) -> Option<Self> {
        if rows.is_empty() {
            return None;
        }
        let titles = rows.remove(0);
        let columns = header::read(&titles, fields, problems)?;
        let of_dates = fields.iter().filter(|field| field.may_be_date());
        let of_dates: Vec<usize> =
            of_dates.filter_map(|field| columns.get(field.name).copied()).collect();
        dates::settle(&mut rows, &of_dates, problems);
        let of_codes: Vec<usize> =
            columns.values().copied().filter(|index| !of_dates.contains(index)).collect();
        let grid = Grid { columns, titles, rows };
        grid.check_cells(fields, problems);
        grid.check_codes(&of_codes, problems);
        Some(grid)
    }

    /// The title of a column; the first of them for one that the table lacks.
    pub(in crate::input) fn title(&self, name: &str) -> Option<&Span> {
        let index = self.columns.get(name).copied().unwrap_or_default();
        self.titles.get(index).map(|title| &title.span)
    }

    /// Whether a column is there and says something.
    pub(in crate::input) fn says(&self, name: &str) -> bool {
        self.rows().any(|row| row.text(name).is_some())
    }

    /// The rows, in order.
    pub(in crate::input) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().filter_map(|cells| Row::new(&self.columns, cells))
    }

    /// The cell of a column in each row, and after it those that no title names.
    pub(in crate::input) fn wide_rows(&self, name: &str) -> impl Iterator<Item = Vec<&Cell>> {
        let own = self.columns.get(name).copied();
        self.rows.iter().filter_map(move |row| {
            let own = own?;
            let beside = row.iter().enumerate().skip(own + 1);
            let beside = beside.filter(|(index, _)| !self.is_titled(*index)).map(|(_, cell)| cell);
            Some(row.get(own).into_iter().chain(beside).collect())
        })
    }

    fn is_titled(&self, index: usize) -> bool {
        self.titles.get(index).is_some_and(|title| !title.is_blank())
    }

    /// A cell that says something must have a title above it.
    fn check_width(&self, problems: &mut Problems<'_>) {
        for row in &self.rows {
            let mut cells = row.iter().enumerate();
            let stray = cells.find(|(index, cell)| !self.is_titled(*index) && !cell.is_blank());
            problems.extend(stray.map(|(_, cell)| untitled(cell)));
        }
    }

    /// What Excel made of a code, in the columns in which no day may stand.
    fn check_codes(&self, columns: &[usize], problems: &mut Problems<'_>) {
        let cells = self.rows.iter().flat_map(|row| columns.iter().filter_map(|&at| row.get(at)));
        problems.extend(cells.filter_map(changed::check));
    }

    /// Cells of the user's own columns may say anything. A mark for *sí* is never
    /// printed, so the fonts need not have it.
    fn check_cells(&self, fields: &[Field], problems: &mut Problems<'_>) {
        let is_mark = |name: &str| {
            fields.iter().any(|it| it.name == name && it.value_type == ValueType::YesNo)
        };
        for row in &self.rows {
            for (name, index) in &self.columns {
                let Some(cell) = row.get(*index) else { continue };
                if !(is_mark(name) && choice(cell.value.trim(), YES_NO).is_ok()) {
                    characters::check(&cell.span, problems);
                }
                match &cell.fault {
                    Some(fault) => problems.push(fault.problem.clone()),
                    None => problems.extend(formula_error(cell)),
                }
            }
        }
    }
}

fn csv_rows(file: &RawFile, problems: &mut Problems<'_>) -> Option<Vec<Vec<Cell>>> {
    if xlsx::is_foreign(&file.name) || xlsx::is_package(&file.bytes) {
        problems.push(xlsx::misnamed(file));
        return None;
    }
    csv::read(file, problems)
}

fn untitled(cell: &Cell) -> Diagnostic {
    let message = "la celda tiene texto pero su columna no tiene título";
    Diagnostic::error("L015", message).at(&cell.span).hint(
        "borre la celda, ponga título a la columna o encierre entre comillas el texto que lleva el \
         separador",
    )
}

/// What Excel shows of a formula that failed, in Spanish and in English.
const FORMULA_ERRORS: [&str; 15] = [
    "#¿NOMBRE?",
    "#N/D",
    "#¡REF!",
    "#¡VALOR!",
    "#¡DIV/0!",
    "#¡NUM!",
    "#¡NULO!",
    "#¡DESBORDAMIENTO!",
    "#NAME?",
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
];

/// A formula that failed would be printed as a name or an agreement.
fn formula_error(cell: &Cell) -> Option<Diagnostic> {
    let value = cell.value.trim();
    let is_hidden = !value.is_empty() && value.chars().all(|character| character == '#');
    let message = if FORMULA_ERRORS.contains(&value) {
        format!("la celda tiene el error `{value}` de Excel")
    } else if is_hidden {
        format!("la celda dice `{value}`: Excel no mostró su valor")
    } else {
        return None;
    };
    let problem = Diagnostic::error("L017", message).at(&cell.span);
    Some(problem.hint("escriba el valor en lugar de la fórmula, y guarde otra vez el archivo"))
}
