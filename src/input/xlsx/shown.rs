//! What a person sees in a cell: in, what is stored and its format; out, the
//! words, the day or hour behind them, and what stands in the way.

use super::cells::{StoredCell, Value};
use super::format::{Format, Seen, general, of_iso};
use super::refusal::{Refused, damaged};
use super::strings::words;
use super::styles::Styles;
use crate::diagnostic::{Diagnostic, unplaced};
use crate::input::cell::{Fault, Moment};

/// Excel's errors, as a file writes them and as Excel in Spanish shows them.
const ERRORS: [(&str, &str); 7] = [
    ("#N/A", "#N/D"),
    ("#REF!", "#¡REF!"),
    ("#VALUE!", "#¡VALOR!"),
    ("#NAME?", "#¿NOMBRE?"),
    ("#DIV/0!", "#¡DIV/0!"),
    ("#NUM!", "#¡NUM!"),
    ("#NULL!", "#¡NULO!"),
];

/// What is seen in a cell.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The words.
    pub(super) text: String,
    /// The day and the hour behind them.
    pub(super) moment: Option<Moment>,
    /// What is wrong with the cell; it has no place yet.
    pub(super) fault: Option<Box<Fault>>,
}

/// The workbook's strings and styles, by which its cells are seen.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Shared strings.
    pub(super) strings: Vec<String>,
    /// Formats.
    pub(super) styles: Styles,
    /// Whether days count from 1904.
    pub(super) from_1904: bool,
}

impl Look {
    /// What is seen in a cell.
    pub(super) fn show(&self, cell: &StoredCell) -> Refused<Shown> {
        let format = self.styles.format(cell.style).map(AsRef::as_ref);
        Ok(match &cell.value {
            Value::Shared(index) => {
                let text = self.strings.get(*index);
                texts(text.ok_or_else(|| damaged("le falta un texto"))?, format)
            }
            Value::Text(text) => texts(text, format),
            Value::Number(value) => number(*value, format, self.from_1904),
            Value::Moment(text) => moment(text),
            Value::Truth(true) => plain("VERDADERO"),
            Value::Truth(false) => plain("FALSO"),
            Value::Error(code) => failed(code),
            Value::Uncalculated => uncalculated(),
        })
    }
}

fn plain(text: impl Into<String>) -> Shown {
    Shown { text: text.into(), moment: None, fault: None }
}

fn texts(text: &str, format: Option<&Format>) -> Shown {
    match format.map(|format| (format, format.text(text))) {
        None => plain(text),
        Some((_, Some(seen))) => plain(seen),
        Some((format, None)) => unfollowed(&format.code, text.to_owned()),
    }
}

fn number(value: f64, format: Option<&Format>, from_1904: bool) -> Shown {
    let general = general(value);
    let seen = match format {
        Some(format) => format.number(value, from_1904),
        None => general.clone().map(|text| Seen { text, moment: None }),
    };
    match seen {
        // A no-break space keeps thousands together in some formats.
        Some(seen) => Shown { text: words(&seen.text), moment: seen.moment, fault: None },
        None => {
            let code = format.map_or("General", |format| &format.code);
            unfollowed(code, general.unwrap_or_else(|| value.to_string()))
        }
    }
}

/// Few programs write days in words; Excel shows them as any other day.
fn moment(text: &str) -> Shown {
    let moment = of_iso(text);
    let shown = moment.map(|moment| match moment.date {
        Some(date) => date.strftime("%d/%m/%Y").to_string(),
        None => moment.time.strftime("%H:%M").to_string(),
    });
    Shown { text: shown.unwrap_or_else(|| words(text)), moment, fault: None }
}

/// A format that is not followed: the cell is read as `text`, and whoever wrote it
/// is asked to write it as words.
fn unfollowed(code: &str, text: String) -> Shown {
    let message = format!("no se sabe mostrar el formato `{code}`: se lee `{text}`");
    let problem = Diagnostic::warning("X012", message);
    let hint = "dé a la celda el formato Texto y escriba otra vez lo que deba leerse";
    let fault = Fault { problem: problem.hint(hint), is_fatal: false };
    Shown { text, moment: None, fault: Some(Box::new(fault)) }
}

/// A calculation that failed.
fn failed(code: &str) -> Shown {
    let spanish = ERRORS.iter().find(|(english, _)| *english == code);
    let text = words(spanish.map_or(code, |(_, spanish)| spanish));
    let message = format!("la celda tiene el error de Excel `{text}`");
    let fault = fatal(*unplaced("X010", message, "corrija la fórmula o escriba el valor"));
    Shown { text, moment: None, fault }
}

/// A formula that nobody has calculated.
fn uncalculated() -> Shown {
    let message = "la celda tiene una fórmula sin calcular";
    let fault = fatal(*unplaced("X011", message, "abra el libro en Excel y guárdelo otra vez"));
    Shown { fault, ..Shown::default() }
}

fn fatal(problem: Diagnostic) -> Option<Box<Fault>> {
    Some(Box::new(Fault { problem, is_fatal: true }))
}
