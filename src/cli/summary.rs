//! What a run made, as a table for the terminal and as `resumen.csv`.

use std::path::Path;

use minutario::diagnostic::{Diagnostic, cut};
use minutario::plan::{Contexto, Draft};
use minutario::report::counted;

use super::table;
use crate::doors::paths::shown;

/// Widest column of the table, in characters.
const WIDEST: usize = 44;

/// Name of the summary of the whole meeting.
pub(crate) const SUMMARY: &str = "resumen.csv";

/// A document that was made, and the files it was written to: no more than is
/// said of it, since there may be thousands.
pub(crate) struct Written {
    /// Path under the output folder, without extension.
    pub(crate) path: String,
    /// What the table says of it.
    pub(crate) line: Line,
    /// Extensions of its files, without the point.
    pub(crate) extensions: Vec<&'static str>,
}

/// One document in a line.
pub(crate) struct Line {
    documento: String,
    numero: String,
    destinatario: String,
    asunto: String,
    fecha: String,
    plazo: String,
    vence: String,
    calendario: String,
    archivo: String,
    word: String,
}

/// What is said of a document.
pub(crate) fn line(draft: &Draft) -> Line {
    let archivo = format!("{}.pdf", draft.path);
    let word = format!("{}.docx", draft.path);
    let fecha = draft.date.to_string();
    match &draft.contexto {
        Contexto::Minuta(minuta) => Line {
            documento: "Minuta".to_owned(),
            numero: String::new(),
            destinatario: String::new(),
            asunto: minuta.asunto.clone(),
            fecha,
            plazo: String::new(),
            vence: String::new(),
            calendario: String::new(),
            archivo,
            word,
        },
        Contexto::Oficio(oficio) => Line {
            documento: format!("Oficio {}", oficio.acuerdo),
            numero: oficio.numero.clone(),
            destinatario: oficio
                .destinatarios
                .iter()
                .map(|to| to.nombre_completo.clone().or(to.cargo.clone()).unwrap_or_default())
                .collect::<Vec<_>>()
                .join("; "),
            asunto: oficio.asunto.clone(),
            fecha,
            plazo: oficio.plazo.breve.clone(),
            vence: oficio
                .plazo
                .vence
                .clone()
                .or(oficio.plazo.sin_fecha.clone())
                .unwrap_or_default(),
            calendario: oficio.plazo.calendario.clone().unwrap_or_default(),
            archivo,
            word,
        },
    }
}

/// The table of what was made, with the folder where it stands.
pub(crate) fn table(written: &[Written], folder: &Path) -> String {
    let mut rows =
        vec![["Documento", "Destinatario", "Asunto", "Vence", "Archivo"].map(str::to_owned)];
    rows.extend(written.iter().map(|written| {
        let line = &written.line;
        let files = files(written);
        // What ends on no day says so in its own words.
        let vence = Some(&line.vence).filter(|day| !day.is_empty()).unwrap_or(&line.plazo);
        let short = [&line.documento, &line.destinatario, &line.asunto, vence]
            .map(|cell| cut(cell, WIDEST));
        let [documento, destinatario, asunto, vence] = short;
        [documento, destinatario, asunto, vence, files]
    }));
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = format!("En {}:\n\n", shown(folder));
    for row in &rows {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// `minuta.pdf, .docx`: the files of a document.
fn files(written: &Written) -> String {
    let extensions: Vec<String> =
        written.extensions.iter().map(|extension| format!(".{extension}")).collect();
    format!("{}{}", written.path, extensions.join(", "))
}

/// `resumen.csv` of the whole meeting, as Excel opens it: UTF-8 with BOM, CRLF.
pub(crate) fn csv(lines: Vec<Line>) -> Vec<u8> {
    let titles = [
        "documento",
        "numero",
        "destinatario",
        "asunto",
        "fecha",
        "plazo",
        "vence",
        "calendario",
        "archivo",
        "word",
    ];
    let rows: Vec<Vec<String>> = lines.into_iter().map(row).collect();
    table::csv(&titles, &rows)
}

fn row(line: Line) -> Vec<String> {
    let Line {
        documento,
        numero,
        destinatario,
        asunto,
        fecha,
        plazo,
        vence,
        calendario,
        archivo,
        word,
    } = line;
    let before = [documento, numero, destinatario, asunto, fecha];
    before.into_iter().chain([plazo, vence, calendario, archivo, word]).collect()
}

/// `11 documentos, 7 avisos.`
pub(crate) fn counts(documents: usize, problems: &[Diagnostic]) -> String {
    let warnings = problems.iter().filter(|problem| !problem.is_error()).count();
    format!(
        "{}, {}.",
        counted(documents, "documento", "documentos"),
        counted(warnings, "aviso", "avisos")
    )
}
