//! A table as rows of known columns: in, a CSV file, a workbook or one of its
//! sheets, and its fields; out, rows whose cells know their place. Quotes,
//! titles, widths and characters are checked here, once for every table.

use super::RawFile;
use super::characters;
use super::decode::{decode, empty};
use super::findings::Findings;
use super::header::{self, Columns};
use super::row::Row;
use super::table::{MOST_CELLS, MOST_COLUMNS, QuoteFault, RawCell, Record, split};
use super::values::problem;
use super::workbook::{self, Moment, Page};
use crate::campos::Field;
use crate::diagnostic::{Cell, Diagnostic, Source, Span, Table};

/// The rows of a table, its titles left out.
pub(super) struct Grid {
    columns: Columns,
    titles: Span,
    rows: Vec<Vec<GridCell>>,
}

/// One cell, with what it says and where it is.
pub(super) struct GridCell {
    pub(super) value: String,
    pub(super) span: Span,
    /// The day and the hour that a workbook holds behind the words.
    pub(super) moment: Option<Moment>,
    pub(super) fault: Option<CellFault>,
}

/// What can be wrong with a cell by itself.
pub(super) enum CellFault {
    /// Its quotes, in a CSV file.
    Quotes(QuoteFault),
    /// Its value, in a workbook.
    Sheet(workbook::Fault),
}

impl Grid {
    /// Reads a table; none when it gives no rows to read.
    pub(super) fn open(
        file: &RawFile,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        if workbook::is_workbook(&file.name) {
            return Grid::of_page(workbook::table(file, findings)?, fields, findings);
        }
        if workbook::is_foreign(&file.name) || workbook::is_package(&file.bytes) {
            findings.push(workbook::misnamed(file));
            return None;
        }
        let text = findings.keep(decode(file))?;
        let mut records = split(&text);
        findings.keep(check_size(file, &records))?;
        fill_short_rows(&mut records);
        let rows = located(file, text, records);
        if rows.is_empty() {
            findings.push(*empty(file));
        }
        Grid::of_rows(rows, fields, findings)
    }

    /// Reads a page of a workbook; none when it gives no rows to read.
    pub(super) fn of_page(
        page: Page,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        let mut page = page;
        let rows = std::mem::take(&mut page.rows);
        if rows.is_empty() {
            let problem = problem("L004", "la hoja está vacía", "ponga los títulos y sus filas");
            findings.push(problem.at(&page.source.span(0..0)));
        }
        let grid = Grid::of_rows(rows, fields, findings)?;
        workbook::check(&page, &grid.columns, findings);
        Some(grid)
    }

    fn of_rows(
        mut rows: Vec<Vec<GridCell>>,
        fields: &'static [Field],
        findings: &mut Findings<'_>,
    ) -> Option<Self> {
        if rows.is_empty() {
            return None;
        }
        findings.extend(rows.iter().flatten().filter_map(quote_problem));
        let titles: Vec<(String, Span)> =
            rows.remove(0).into_iter().map(|cell| (cell.value, cell.span)).collect();
        let columns = header::read(&titles, fields, findings)?;
        let grid = Grid { columns, titles: titles.first()?.1.clone(), rows };
        grid.check_width(&titles, findings);
        grid.check_cells(findings);
        Some(grid)
    }

    /// The first of the titles.
    pub(super) fn titles(&self) -> &Span {
        &self.titles
    }

    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().filter_map(|cells| Row::new(&self.columns, cells))
    }

    /// A cell that says something must have a title above it.
    fn check_width(&self, titles: &[(String, Span)], findings: &mut Findings<'_>) {
        let titled = |index: usize| titles.get(index).is_some_and(|(title, _)| !is_blank(title));
        for row in &self.rows {
            let stray = row
                .iter()
                .enumerate()
                .find(|(index, cell)| !titled(*index) && !is_blank(&cell.value));
            if let Some((_, cell)) = stray {
                let message = "la celda tiene texto pero su columna no tiene título";
                let problem = Diagnostic::error("L015", message).at(&cell.span);
                findings.push(problem.hint(
                    "borre la celda, ponga título a la columna o encierre entre comillas el texto \
                     que lleva el separador",
                ));
            }
        }
    }

    /// Cells of the user's own columns may say anything.
    fn check_cells(&self, findings: &mut Findings<'_>) {
        for row in &self.rows {
            for cell in self.columns.values().filter_map(|&index| row.get(index)) {
                characters::check(&cell.span, findings);
                match &cell.fault {
                    Some(CellFault::Sheet(fault)) => {
                        findings.push(fault.problem().at(&cell.span));
                    }
                    _ => findings.extend(formula_error(cell)),
                }
            }
        }
    }
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

/// A failed formula would be printed as a name or an agreement.
fn formula_error(cell: &GridCell) -> Option<Diagnostic> {
    let value = cell.value.trim();
    let hidden = !value.is_empty() && value.chars().all(|character| character == '#');
    let what = match () {
        () if FORMULA_ERRORS.contains(&value) => {
            format!("la celda tiene el error `{value}` de Excel")
        }
        () if hidden => format!("la celda dice `{value}`: Excel no mostró su valor"),
        () => return None,
    };
    let problem = Diagnostic::error("L017", what).at(&cell.span);
    Some(problem.hint("escriba el valor en lugar de la fórmula, y guarde otra vez el archivo"))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// A short row is filled up to the titles, so that a few wide or many short rows
/// could take all the memory there is.
fn check_size(file: &RawFile, records: &[Record]) -> Result<(), Box<Diagnostic>> {
    let width = records.first().map_or(0, |titles| titles.cells.len());
    let place = Source::text(&file.name, "").span(0..0);
    if width > MOST_COLUMNS {
        let message = format!("la tabla tiene {width} columnas, y caben {MOST_COLUMNS}");
        let problem = Diagnostic::error("L018", message).at(&place);
        return Err(Box::new(problem.hint("borre las columnas que sobran")));
    }
    let count: usize = records.iter().map(|record| record.cells.len().max(width)).sum();
    if count <= MOST_CELLS {
        return Ok(());
    }
    let message = format!("la tabla tiene más de {MOST_CELLS} celdas");
    let problem = Diagnostic::error("L018", message).at(&place);
    Err(Box::new(problem.hint("borre las filas y columnas que sobran")))
}

/// Excel leaves out the empty cells at the end of some rows.
fn fill_short_rows(records: &mut [Record]) {
    let width = records.first().map_or(0, |titles| titles.cells.len());
    for record in records {
        let end = record.cells.last().map_or(0, |cell| cell.range.end);
        while record.cells.len() < width {
            record.cells.push(RawCell { value: String::new(), range: end..end, fault: None });
        }
    }
}

/// Makes the source of the records and gives each cell its place in it.
fn located(file: &RawFile, text: String, records: Vec<Record>) -> Vec<Vec<GridCell>> {
    let mut table = Table::default();
    if let Some(titles) = records.first() {
        table.titles = titles.cells.iter().map(|cell| cell.value.trim().to_owned()).collect();
    }
    for record in &records {
        for (column, cell) in (0..).zip(&record.cells) {
            table.cells.push(Cell { row: record.number, column, range: cell.range.clone() });
        }
    }
    let source = Source::table(&file.name, text, table);
    let mut index = 0..;
    let mut place = |cell: RawCell| {
        let whole = index.next().and_then(|index| source.cell_span(index));
        let span = whole.unwrap_or_else(|| source.span(cell.range.clone()));
        let fault = cell.fault.map(CellFault::Quotes);
        GridCell { value: cell.value, span, moment: None, fault }
    };
    records.into_iter().map(|record| record.cells.into_iter().map(&mut place).collect()).collect()
}

fn quote_problem(cell: &GridCell) -> Option<Diagnostic> {
    let Some(CellFault::Quotes(fault)) = cell.fault else { return None };
    let problem = match fault {
        QuoteFault::Unclosed => {
            Diagnostic::error("L010", "aquí se abren comillas que no se cierran")
                .at(&cell.span.slice(0..0))
                .hint("cierre las comillas o, si son parte del texto, escríbalas dobles")
        }
        QuoteFault::TextAfter(at) => {
            Diagnostic::error("L011", "hay texto después de las comillas que cierran la celda")
                .at(&cell.span.slice(at..at + 1))
                .hint("escriba dobles las comillas que son parte del texto")
        }
    };
    Some(problem)
}
