//! The documents of a meeting, each in a row: all of them in `resumen.csv`, and
//! those of one run in a table.

use std::sync::Arc;

use super::csv::csv;
use super::verdict::counted;
use crate::diagnostic::{Diagnostic, cut};
use crate::pdf::Engine;
use crate::plan::{Cells, Entry};

/// Name of the summary of the whole meeting.
pub const SUMMARY: &str = "resumen.csv";

/// Widest column of the table, in characters.
const WIDEST: usize = 44;

/// A document that was made, and the files it was written to: no more than is
/// said of it, since there may be thousands.
#[derive(Debug, Clone)]
pub struct Saved {
    /// What was planned.
    pub entry: Arc<Entry>,
    /// Extensions of its files, without the point.
    pub extensions: Vec<&'static str>,
}

/// A column of the summary: its title, and what it says of a document.
type Column = (&'static str, fn(&Entry) -> String);

/// The columns of the summary, in order.
const COLUMNS: [Column; 10] = [
    ("documento", |entry| entry.cells.documento.clone()),
    ("numero", |entry| entry.number(None).unwrap_or_default()),
    ("destinatario", |entry| entry.cells.destinatario.clone()),
    ("asunto", |entry| entry.cells.asunto.clone()),
    ("fecha", |entry| entry.date.to_string()),
    ("plazo", |entry| entry.cells.plazo.clone()),
    ("vence", |entry| entry.cells.vence.clone()),
    ("calendario", |entry| entry.cells.calendario.clone()),
    ("archivo", |entry| format!("{}.pdf", entry.path)),
    ("word", |entry| format!("{}.docx", entry.path)),
];

/// What the summary says of PDFs that no archive takes, in a column of its own.
const UNARCHIVABLE: Column = ("pdf", |_| "sin etiquetas, no es PDF/A".to_owned());

/// `resumen.csv` of a meeting, whose PDFs are of an engine.
pub fn summary<'e>(entries: impl Iterator<Item = &'e Entry>, engine: Engine) -> Vec<u8> {
    let mut columns = COLUMNS.to_vec();
    columns.extend((!engine.is_archival()).then_some(UNARCHIVABLE));
    let row = |entry| columns.iter().map(|(_, cell)| cell(entry)).collect();
    let rows: Vec<Vec<String>> = entries.map(row).collect();
    let titles: Vec<&str> = columns.iter().map(|(title, _)| *title).collect();
    csv(&titles, &rows)
}

/// The table of what was made, with the folder where it stands.
pub fn table(saved: &[Saved], folder: &str) -> String {
    let mut rows =
        vec![["Documento", "Destinatario", "Asunto", "Vence", "Archivo"].map(str::to_owned)];
    rows.extend(saved.iter().map(row));
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = format!("En {folder}:\n\n");
    for row in &rows {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

fn row(saved: &Saved) -> [String; 5] {
    let Cells { documento, destinatario, asunto, plazo, vence, .. } = &saved.entry.cells;
    // What ends on no day says so in its own words.
    let vence = if vence.is_empty() { plazo } else { vence };
    let short = [documento, destinatario, asunto, vence].map(|cell| cut(cell, WIDEST));
    let [documento, destinatario, asunto, vence] = short;
    [documento, destinatario, asunto, vence, files(saved)]
}

/// `minuta.pdf, .docx`: the files of a document.
fn files(saved: &Saved) -> String {
    let extensions: Vec<String> =
        saved.extensions.iter().map(|extension| format!(".{extension}")).collect();
    format!("{}{}", saved.entry.path, extensions.join(", "))
}

/// `11 documentos, 7 avisos.`
pub fn counts(documents: usize, problems: &[Diagnostic]) -> String {
    let warnings = problems.iter().filter(|problem| !problem.is_error()).count();
    format!(
        "{}, {}.",
        counted(documents, "documento", "documentos"),
        counted(warnings, "aviso", "avisos")
    )
}
