//! What a run made, as a table for the terminal and as `resumen.csv`.

use std::path::Path;

use minutario::diagnostic::Diagnostic;
use minutario::pipeline::Made;
use minutario::plan::{Contexto, Draft};

use super::load::shown;

/// Widest column of the table, in characters.
const WIDEST: usize = 44;

/// One document in a line.
struct Line {
    documento: String,
    numero: String,
    destinatario: String,
    asunto: String,
    fecha: String,
    plazo: String,
    archivo: String,
    word: String,
}

fn line(draft: &Draft) -> Line {
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
            archivo,
            word,
        },
    }
}

/// The table of what was made, with the folder where it stands.
pub(crate) fn table(made: &[Made], folder: &Path) -> String {
    let mut rows =
        vec![["Documento", "Destinatario", "Asunto", "Plazo", "Archivo"].map(str::to_owned)];
    rows.extend(made.iter().map(|made| {
        let line = line(&made.draft);
        let files = files(made);
        let short =
            [line.documento, line.destinatario, line.asunto, line.plazo].map(|t| shorten(&t));
        let [documento, destinatario, asunto, plazo] = short;
        [documento, destinatario, asunto, plazo, files]
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

/// `minuta.pdf, .docx`: the files of a document, as far as they were made.
fn files(made: &Made) -> String {
    let extensions = [(made.pdf.is_some(), ".pdf"), (made.docx.is_some(), ".docx")];
    let made_ones: Vec<&str> = extensions
        .into_iter()
        .filter_map(|(is_made, extension)| is_made.then_some(extension))
        .collect();
    format!("{}{}", made.draft.path, made_ones.join(", "))
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    text.chars().take(WIDEST - 1).chain(['…']).collect()
}

/// `resumen.csv` of the whole meeting, as Excel opens it: UTF-8 with BOM, CRLF.
pub(crate) fn csv(drafts: &[Draft]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let titles =
        ["documento", "numero", "destinatario", "asunto", "fecha", "plazo", "archivo", "word"];
    push_row(&mut text, &titles.map(str::to_owned));
    for draft in drafts {
        let Line { documento, numero, destinatario, asunto, fecha, plazo, archivo, word } =
            line(draft);
        let row = [documento, numero, destinatario, asunto, fecha, plazo, archivo, word];
        push_row(&mut text, &row);
    }
    text.into_bytes()
}

fn push_row(text: &mut String, cells: &[String]) {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            if cell.contains(['"', ',', ';', '\n', '\r']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        })
        .collect();
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}

/// `11 documentos, 7 avisos.`
pub(crate) fn counts(documents: usize, findings: &[Diagnostic]) -> String {
    let warnings = findings.iter().filter(|finding| !finding.is_error()).count();
    format!(
        "{}, {}.",
        plural(documents, "documento", "documentos"),
        plural(warnings, "aviso", "avisos")
    )
}

/// The last line of `revisar`.
pub(crate) fn verdict(documents: usize, findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let made = plural(documents, "documento", "documentos");
    let warnings = plural(findings.len() - errors, "aviso", "avisos");
    if errors > 0 {
        let errors = plural(errors, "error", "errores");
        format!("Hay que corregir {errors} antes de generar ({made}, {warnings}).")
    } else {
        format!("Se puede generar: {made}, {warnings}.")
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("ningún {one}"),
        1 => format!("un {one}"),
        _ => format!("{count} {many}"),
    }
}
