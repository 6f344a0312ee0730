//! A CSV file as rows of cells: in, its bytes; out, every row as wide as the
//! titles, each cell with its place, and what is wrong with its quotes.

mod split;

use super::cell::Cell;
use super::decode::{decode, empty};
use super::problems::Problems;
use super::size::{MOST_CELLS, MOST_COLUMNS};
use super::sources::RawFile;
use crate::diagnostic::{self, CellTable, Diagnostic, Source, Span};
use split::{QuoteFault, RawCell, Record, split};

/// Reads a file; none when it gives no rows.
pub(super) fn read(file: &RawFile, problems: &mut Problems<'_>) -> Option<Vec<Vec<Cell>>> {
    let text = problems.keep(decode(file))?;
    let mut records = split(&text, MOST_CELLS);
    problems.keep(check_size(file, &records))?;
    if records.is_empty() {
        problems.push(*empty(file));
    }
    fill_short_rows(&mut records);
    Some(placed(file, text, records, problems))
}

fn width(records: &[Record]) -> usize {
    records.first().map_or(0, |titles| titles.cells.len())
}

fn check_size(file: &RawFile, records: &[Record]) -> Result<(), Box<Diagnostic>> {
    let width = width(records);
    let count: usize = records.iter().map(|record| record.cells.len().max(width)).sum();
    let (message, hint) = if width > MOST_COLUMNS {
        let message = format!("la tabla tiene {width} columnas, y caben {MOST_COLUMNS}");
        (message, "borre las columnas que sobran")
    } else if count > MOST_CELLS {
        let message = format!("la tabla tiene más de {MOST_CELLS} celdas");
        (message, "borre las filas y columnas que sobran")
    } else {
        return Ok(());
    };
    let place = Source::text(&file.name, "").span(0..0);
    Err(Box::new(Diagnostic::error("L018", message).at(&place).hint(hint)))
}

/// Excel leaves out the empty cells at the end of some rows.
fn fill_short_rows(records: &mut [Record]) {
    let width = width(records);
    for record in records {
        let end = record.cells.last().map_or(0, |cell| cell.range.end);
        while record.cells.len() < width {
            record.cells.push(RawCell { value: String::new(), range: end..end, fault: None });
        }
    }
}

/// Makes the source of the records and gives each cell its place in it.
fn placed(
    file: &RawFile,
    text: String,
    records: Vec<Record>,
    problems: &mut Problems<'_>,
) -> Vec<Vec<Cell>> {
    let source = Source::table(&file.name, text, table(&records));
    let mut index = 0..;
    let mut place = |cell: RawCell| {
        let whole = index.next().and_then(|index| source.cell_span(index));
        let span = whole.unwrap_or_else(|| source.span(cell.range.clone()));
        problems.extend(cell.fault.map(|fault| quote_problem(fault, &span)));
        Cell { value: cell.value, span, moment: None, fault: None }
    };
    records.into_iter().map(|record| record.cells.into_iter().map(&mut place).collect()).collect()
}

/// Where each cell stands in the text.
fn table(records: &[Record]) -> CellTable {
    let mut table = CellTable::default();
    if let Some(titles) = records.first() {
        table.titles = titles.cells.iter().map(|cell| cell.value.trim().to_owned()).collect();
    }
    for record in records {
        let cells = (0..).zip(&record.cells);
        table.cells.extend(cells.map(|(column, cell)| diagnostic::Cell {
            row: record.number,
            column,
            range: cell.range.clone(),
        }));
    }
    table
}

fn quote_problem(fault: QuoteFault, cell: &Span) -> Diagnostic {
    match fault {
        QuoteFault::Unclosed => {
            Diagnostic::error("L010", "aquí se abren comillas que no se cierran")
                .at(&cell.slice(0..0))
                .hint("cierre las comillas o, si son parte del texto, escríbalas dobles")
        }
        QuoteFault::TextAfter(at) => {
            Diagnostic::error("L011", "hay texto después de las comillas que cierran la celda")
                .at(&cell.slice(at..at + 1))
                .hint("escriba dobles las comillas que son parte del texto")
        }
    }
}
